#include "app/features/interview/intents.h"
#include "app/features/interview/interview.h"
#include "app/kit/body_map.h"
#include "app/kit/widgets.h"
#include "app/shared/question_words.h"
#include "core/base/whole_number.h"
#include "core/plan/profile_questions.h"
#include "core/screening/gate.h"

namespace easeback {

namespace {

void give(const View& view, int index, Answer answer) { view.intents.add(GiveAnswer{index, answer}); }

// After the screening: a question that no urgency follows from, and that may be passed over.
bool about_person(const View& view, const Question& question) {
    return view.model.screening_done() && question.group == QuestionGroup::profile;
}

void unsure_answer(const View& view, int index, const Answer& given) {
    const Question& question = view.model.content->question(index);
    if (about_person(view, question) && !question.always) return; // passing over says the same
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

void choose(const View& view, std::uint32_t chosen) {
    view.edit([&](Drafts& drafts) { drafts.chosen = chosen; });
}

// Where it hurts is shown on a body. Returns the options that the body cannot show.
std::uint32_t draw_body(const View& view, const Question& question, std::uint32_t chosen) {
    std::vector<std::string> names;
    for (const QuestionOption& option : question.options) names.push_back(option_text(view, question, option));
    std::vector<BodyPlace> places;
    std::uint32_t elsewhere = 0;
    std::string chosen_names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool is_chosen = (chosen >> i & 1) != 0;
        places.push_back({question.options[i].id, names[i], is_chosen});
        if (!is_on_body_map(question.options[i].id)) elsewhere |= 1u << i;
        if (is_chosen) chosen_names += (chosen_names.empty() ? "" : ", ") + names[i];
    }
    BodyMapWords words{view.text("body.back"), view.text("body.front"), view.text("body.left"), view.text("body.right")};
    if (auto pressed = body_map(view.ui, "body", words, places)) choose(view, chosen ^ 1u << *pressed);
    status(view.ui, "places",
           chosen ? view.model.strings->get("body.chosen", {{"places", chosen_names}}) : std::string(view.text("body.none")));
    view.ui.space(metrics::gap);
    return elsewhere;
}

void draw_choices(const View& view, int index, const Question& question, const Answer& given) {
    std::uint32_t chosen = view.model.drafts.chosen.value_or(given.known() ? given.options : 0);
    std::uint32_t listed = question.id == "location" ? draw_body(view, question, chosen) : ~0u;
    int none = question.option_index("none_of_these"); // said by going on with nothing ticked
    if (none >= 0) {
        listed &= ~(1u << none);
        chosen &= ~(1u << none);
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        std::uint32_t bit = 1u << i;
        if (!(listed & bit)) continue;
        auto changed =
            check_answer(view.ui, question.options[i].id, option_text(view, question, question.options[i]), (chosen & bit) != 0);
        if (changed) choose(view, chosen ^ bit);
    }
    view.ui.space(metrics::gap);
    std::string_view label = view.text(chosen ? "common.next" : "option.none_of_these");
    if (button(view.ui, "next", label, ButtonKind::primary))
        give(view, index, {AnswerState::given, chosen || none < 0 ? chosen : 1u << none, 0});
    if (none >= 0) unsure_answer(view, index, given);
}

void draw_scale(const View& view, const Question& question, const Answer& given) {
    auto number = given.known() ? std::optional(static_cast<int>(given.number)) : std::nullopt;
    // What the ends of a scale mean is said by the question itself, or it is a scale of pain.
    bool own_ends = view.model.strings->has(question_key(question, "least"));
    auto chosen = scale(view.ui, "scale", view.text(question_key(question, "ask")), number, static_cast<int>(question.least),
                        static_cast<int>(question.most), view.text(own_ends ? question_key(question, "least") : "scale.none"),
                        view.text(own_ends ? question_key(question, "most") : "scale.worst"));
    if (chosen) view.edit([&](Drafts& drafts) { drafts.number = std::to_string(*chosen); });
}

std::optional<double> number_in(std::string_view text, const Question& question) {
    auto value = whole_number<int>(text);
    if (!value || *value < question.least || *value > question.most) return std::nullopt;
    return *value;
}

void draw_number(const View& view, int index, const Question& question, const Answer& given) {
    std::string shown = view.model.drafts.number;
    if (shown.empty() && given.known()) shown = std::to_string(static_cast<int>(given.number));
    if (question.unit.empty()) {
        Answer drafted = given;
        if (auto number = number_in(shown, question)) drafted = {AnswerState::given, 0, *number};
        draw_scale(view, question, drafted);
    } else {
        auto changed =
            number_field(view.ui, "number", view.text(question_key(question, "ask")), shown, view.text("unit." + question.unit));
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

// What a gate asks about: a line to tick for each member that applies.
void draw_members(const View& view, int index, const Question& gate, const Answer& given) {
    const Model& model = view.model;
    std::uint32_t applying = applying_members(*model.content, model.answers, index);
    std::uint32_t chosen = model.drafts.chosen.value_or(ticked_members(*model.content, model.answers, index)) & applying;
    for (std::size_t i = 0; i < gate.members.size(); ++i) {
        if (!(applying >> i & 1)) continue;
        const Question& member = model.content->question(gate.members[i]);
        if (check_answer(view.ui, member.id, view.text(question_key(member, "short")), (chosen >> i & 1) != 0))
            choose(view, chosen ^ 1u << i);
    }
    view.ui.space(metrics::gap);
    std::string_view label = view.text(chosen ? "common.next" : "option.none_of_these");
    if (button(view.ui, "next", label, ButtonKind::primary)) view.intents.add(TickMembers{index, chosen});
    unsure_answer(view, index, given);
}

void draw_progress(const View& view, int done, int total, const std::string& words) {
    progress_bar(view.ui, "progress", words, static_cast<float>(done) / static_cast<float>(std::max(1, total)));
    small_text(view.ui, "place", words);
}

void draw_place(const View& view, const Question& question) {
    const Model& model = view.model;
    if (about_person(view, question)) {
        if (model.route.screen == ScreenId::profile) return; // a single one that is changed
        ProfileProgress progress = profile_progress(*model.content, model.answers);
        return draw_progress(view, progress.answered, progress.total,
                             model.strings->get("profile.progress", {{"answered", std::to_string(progress.answered)},
                                                                     {"total", std::to_string(progress.total)}}));
    }
    const InterviewStep& step = model.interview;
    draw_progress(view, step.asked, step.expected,
                  model.strings->get("screening.progress", {{"number", std::to_string(step.asked + 1)},
                                                            {"total", std::to_string(std::max(step.expected, step.asked + 1))}}));
}

// Ways past a question about the person.
void draw_ways_past(const View& view, int index, const Question& question, const Answer& given) {
    if (!about_person(view, question)) return;
    Ui& ui = view.ui;
    if (view.model.route.screen == ScreenId::profile) {
        if (!question.always && given.known() && text_button(ui, "remove", view.text("profile.remove")))
            view.intents.add(WithdrawAnswer{index});
        return;
    }
    if (text_button(ui, "skip", view.text("profile.skip"))) give(view, index, {AnswerState::unsure, 0, 0});
    if (text_button(ui, "later", view.text("profile.later"))) view.intents.add(Go{{ScreenId::today, {}}});
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
    draw_place(view, question);
    heading(ui, question.id, 1, view.text(question_key(question, "ask")));
    if (model.strings->has(question_key(question, "hint"))) paragraph(ui, "hint", view.text(question_key(question, "hint")));
    ui.space(metrics::gap / 2);
    ui.group("answers", Role::group, view.text(question_key(question, "ask")), [&] {
        ui.scope(question.id, [&] {
            if (question.is_gate()) return draw_members(view, index, question, given);
            switch (question.kind) {
            case AnswerKind::number: draw_number(view, index, question, given); break;
            case AnswerKind::choices: draw_choices(view, index, question, given); break;
            default: draw_choice(view, index, question, given);
            }
        });
    });
    draw_ways_past(view, index, question, given);
    if (auto open = expander(ui, "why", view.text("common.why"), model.drafts.why_open))
        view.edit([&](Drafts& drafts) { drafts.why_open = *open; });
    if (model.drafts.why_open) paragraph(ui, "because", view.text(question_key(question, "why")));
}

} // namespace easeback
