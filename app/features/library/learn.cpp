#include "app/features/library/intents.h"
#include "app/features/library/library.h"
#include "app/features/library/library_model.h"
#include "app/kit/widgets.h"
#include "app/shared/rows.h"

namespace easeback {

namespace {

constexpr std::size_t most_suggested = 3;

std::string lesson_key(const Lesson& lesson, std::string_view part) { return "lesson." + lesson.id + "." + std::string(part); }

bool was_read(const View& view, const Lesson& lesson) { return view.model.state.lessons_read.contains(lesson.id); }

void draw_lesson_row(const View& view, const Lesson& lesson) {
    std::string read(view.text("learn.was_read"));
    LinkRow row;
    row.title = view.text(lesson_key(lesson, "title"));
    if (was_read(view, lesson)) {
        row.note = read;
        row.mark = LinkRow::Mark::done;
    }
    route_row(view, lesson.id, {ScreenId::learn, lesson.id}, row);
}

void draw_suggested(const View& view) {
    Ui& ui = view.ui;
    const Suggested& suggested = *suggested_of(view.model);
    if (suggested.lessons.empty()) return;
    const Lesson& first = view.model.content->lesson(suggested.lessons.front());
    heading(ui, "suggested", 2, view.text(suggested.one_read_today ? "learn.more_for_you" : "learn.for_today"));
    card(ui, "first", CardKind::soft, [&] {
        heading(ui, "title", 3, view.text(lesson_key(first, "title")));
        paragraph(ui, "lead", view.text(lesson_key(first, "lead")));
        if (button(ui, "read", view.text("learn.read"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::learn, first.id}});
    });
    ui.scope("others", [&] {
        for (std::size_t i = 1; i < suggested.lessons.size() && i < most_suggested; ++i)
            draw_lesson_row(view, view.model.content->lesson(suggested.lessons[i]));
    });
    ui.space(metrics::gap);
}

void draw_topic(const View& view, std::size_t topic) {
    const Strings& strings = *view.model.strings;
    int count = 0, read = 0;
    for (const Lesson& lesson : view.model.content->lessons) {
        if (static_cast<std::size_t>(lesson.topic) != topic) continue;
        ++count;
        read += was_read(view, lesson);
    }
    if (count == 0) return;
    SmallSet bit = SmallSet{1} << topic;
    bool open = (browsing_of(view.model).topics_open & bit) != 0;
    std::string name(lesson_topic_names[topic]);
    std::string label = std::string(view.text("lesson_topic." + name)) + ": " + strings.plural("learn.count", count);
    if (read) label += ", " + strings.get("learn.count_read", {{"number", std::to_string(read)}});
    if (expander(view.ui, name, label, open)) {
        Browsing browsing = browsing_of(view.model);
        browsing.topics_open ^= bit;
        view.intents.add(Browse{std::move(browsing)});
    }
    if (!open) return;
    view.ui.scope(name, [&] {
        for (const Lesson& lesson : view.model.content->lessons)
            if (static_cast<std::size_t>(lesson.topic) == topic) draw_lesson_row(view, lesson);
    });
}

void draw_overview(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("learn.title"));
    if (!has_lesson_words(view.model)) return status(ui, "words", view.text("learn.loading"));
    paragraph(ui, "intro", view.text("learn.intro"));
    ui.space(metrics::gap);
    draw_suggested(view);
    heading(ui, "topics", 2, view.text("learn.topics"));
    for (std::size_t topic = 0; topic < lesson_topic_names.size(); ++topic) draw_topic(view, topic);
}

void draw_next(const View& view, int lesson, ButtonKind kind) {
    int next = lesson_after(view.model, lesson);
    if (next < 0) return;
    const Lesson& other = view.model.content->lesson(next);
    small_text(view.ui, "next_title",
               view.model.strings->get("learn.next_is", {{"title", view.text(lesson_key(other, "title"))}}));
    if (button(view.ui, "next", view.text("learn.next"), kind)) view.intents.add(Go{{ScreenId::learn, other.id}});
}

void draw_end(const View& view, const Lesson& lesson, int index) {
    Ui& ui = view.ui;
    auto read_on = view.model.state.lessons_read.find(lesson.id);
    if (read_on == view.model.state.lessons_read.end()) {
        if (button(ui, "mark", view.text("learn.mark"), ButtonKind::primary)) view.intents.add(ReadLessonToEnd{lesson.id});
        return draw_next(view, index, ButtonKind::secondary);
    }
    card(ui, "was_read", CardKind::good, [&] { status(ui, "text", view.text("learn.was_read")); });
    draw_next(view, index, ButtonKind::primary);
}

void draw_lesson(const View& view, const Lesson& lesson, int index) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    small_text(ui, "topic", view.text("lesson_topic." + std::string(lesson_topic_names[static_cast<std::size_t>(lesson.topic)])));
    heading(ui, "title", 1, view.text(lesson_key(lesson, "title")));
    strong(ui, "lead", view.text(lesson_key(lesson, "lead")));
    ui.space(metrics::gap / 2);
    int number = 0;
    for (std::string_view text : model.strings->list(lesson_key(lesson, "body"))) {
        paragraph(ui, "body" + std::to_string(number++), text);
        ui.space(metrics::gap / 2);
    }
    if (std::string tip = lesson_key(lesson, "try"); model.strings->has(tip))
        card(ui, "try", CardKind::soft, [&] {
            strong(ui, "title", view.text("learn.try"));
            paragraph(ui, "text", view.text(tip));
        });
    draw_end(view, lesson, index);
    ui.space(metrics::gap);
    heading(ui, "sources", 2, view.text("library.sources"));
    for (const std::string& source : lesson.sources) small_text(ui, source, model.content->source_title(source));
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

} // namespace

void draw_learn(const View& view) {
    const Model& model = view.model;
    if (model.route.thing.empty()) return draw_overview(view);
    Ui& ui = view.ui;
    int index = model.content->lesson_index(model.route.thing);
    if (index >= 0 && has_lesson_words(model)) {
        const Lesson& lesson = model.content->lesson(index);
        return ui.scope(lesson.id, [&] { draw_lesson(view, lesson, index); });
    }
    heading(ui, "title", 1, view.text("learn.title"));
    status(ui, "words", view.text(index < 0 ? "learn.unknown" : "learn.loading"));
    if (button(ui, "all", view.text("learn.all"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::learn, {}}});
}

} // namespace easeback
