#include "app/kit/widgets.h"
#include "app/screens/screens.h"

#include <charconv>

namespace easeback {

namespace {

std::string option_text(const View& view, const Question& question, const QuestionOption& option) {
    std::string own = "question." + question.id + ".options." + option.id;
    return std::string(view.text(view.model.strings->has(own) ? own : "option." + option.id));
}

std::string question_key(const Question& question, std::string_view part) {
    return "question." + question.id + "." + std::string(part);
}

void give(const View& view, int index, Answer answer) { view.intents.add(GiveAnswer{index, answer}); }

void unsure_answer(const View& view, int index, const Answer& given) {
    if (answer(view.ui, "unsure", view.text("option.unsure"), given.state == AnswerState::unsure))
        give(view, index, {AnswerState::unsure, 0, 0});
}

void draw_choice(const View& view, int index, const Question& question, const Answer& given) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        std::uint32_t bit = 1u << i;
        bool chosen = given.known() && (given.options & bit);
        if (answer(view.ui, question.options[i].id, option_text(view, question, question.options[i]), chosen))
            give(view, index, {AnswerState::given, bit, 0});
    }
    unsure_answer(view, index, given);
}

void draw_choices(const View& view, int index, const Question& question, const Answer& given) {
    std::uint32_t chosen = view.model.drafts.chosen.value_or(given.known() ? given.options : 0);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        std::uint32_t bit = 1u << i;
        auto changed = check_answer(view.ui, question.options[i].id, option_text(view, question, question.options[i]),
                                    (chosen & bit) != 0);
        if (changed) view.edit([&](Drafts& drafts) { drafts.chosen = chosen ^ bit; });
    }
    view.ui.space(metrics::gap);
    std::string_view label = view.text(chosen ? "common.next" : "option.none_of_these");
    if (button(view.ui, "next", label, ButtonKind::primary)) give(view, index, {AnswerState::given, chosen, 0});
}

void draw_scale(const View& view, const Question& question, const Answer& given) {
    auto number = given.known() ? std::optional(static_cast<int>(given.number)) : std::nullopt;
    // What the ends of a scale mean is said by the question itself, or it is a scale of pain.
    bool own_ends = view.model.strings->has(question_key(question, "least"));
    auto chosen = scale(view.ui, "scale", view.text(question_key(question, "ask")), number,
                        static_cast<int>(question.least), static_cast<int>(question.most),
                        view.text(own_ends ? question_key(question, "least") : "scale.none"),
                        view.text(own_ends ? question_key(question, "most") : "scale.worst"));
    if (chosen) view.edit([&](Drafts& drafts) { drafts.number = std::to_string(*chosen); });
}

std::optional<double> number_in(std::string_view text, const Question& question) {
    int value = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (value < question.least || value > question.most) return std::nullopt;
    return value;
}

void draw_number(const View& view, int index, const Question& question, const Answer& given) {
    std::string shown = view.model.drafts.number;
    if (shown.empty() && given.known()) shown = std::to_string(static_cast<int>(given.number));
    if (question.unit.empty()) {
        Answer drafted = given;
        if (auto number = number_in(shown, question)) drafted = {AnswerState::given, 0, *number};
        draw_scale(view, question, drafted);
    } else {
        auto changed = number_field(view.ui, "number", view.text(question_key(question, "ask")), shown,
                                    view.text("unit." + question.unit));
        if (changed) view.edit([&](Drafts& drafts) { drafts.number = *changed; });
    }
    auto number = number_in(shown, question);
    if (!shown.empty() && !number)
        small_text(view.ui, "limits",
                   view.model.strings->get("screening.limits", {{"least", std::to_string(static_cast<int>(question.least))},
                                                                {"most", std::to_string(static_cast<int>(question.most))}}));
    view.ui.space(metrics::gap);
    if (number) {
        if (button(view.ui, "next", view.text("common.next"), ButtonKind::primary))
            give(view, index, {AnswerState::given, 0, *number});
    }
    unsure_answer(view, index, given);
}

// What a gate asks about, a line for each member.
void draw_members(const View& view, const Question& gate) {
    // A text that is missing shows its key, so the keys live as long as the lines.
    std::vector<std::string> keys;
    for (int member : gate.members) keys.push_back(question_key(view.model.content->question(member), "short"));
    std::vector<std::string_view> lines;
    for (const std::string& key : keys) lines.push_back(view.text(key));
    bullets(view.ui, "members", view.text(question_key(gate, "ask")), lines);
}

} // namespace

void draw_question(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    int index = model.content->question_index(model.route.thing);
    if (index < 0) {
        // An address of a question that does not exist (any more): go on where the interview stands.
        heading(ui, "title", 1, view.text("screening.title"));
        if (button(ui, "start", view.text("common.continue"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::welcome, {}}});
        return;
    }
    const Question& question = model.content->question(index);
    const Answer& given = model.answers[static_cast<std::size_t>(index)];
    const InterviewStep& step = model.interview;
    std::string progress = model.strings->get("screening.progress", {{"number", std::to_string(step.asked + 1)},
                                                                     {"total", std::to_string(std::max(step.expected, step.asked + 1))}});
    if (text_button(ui, "back", view.text("common.back"))) view.intents.add(GoBack{});
    progress_bar(ui, "progress", progress, static_cast<float>(step.asked) / static_cast<float>(std::max(1, step.expected)));
    small_text(ui, "place", progress);
    heading(ui, question.id, 1, view.text(question_key(question, "ask")));
    if (model.strings->has(question_key(question, "hint"))) paragraph(ui, "hint", view.text(question_key(question, "hint")));
    if (question.is_gate()) draw_members(view, question);
    ui.space(metrics::gap / 2);
    ui.group("answers", Role::group, view.text(question_key(question, "ask")), [&] {
        ui.scope(question.id, [&] {
            switch (question.kind) {
            case AnswerKind::number: draw_number(view, index, question, given); break;
            case AnswerKind::choices: draw_choices(view, index, question, given); break;
            default: draw_choice(view, index, question, given);
            }
        });
    });
    if (auto open = expander(ui, "why", view.text("common.why"), model.drafts.why_open))
        view.edit([&](Drafts& drafts) { drafts.why_open = *open; });
    if (model.drafts.why_open) paragraph(ui, "because", view.text(question_key(question, "why")));
}

} // namespace easeback
