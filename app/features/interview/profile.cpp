#include "app/features/interview/intents.h"
#include "app/features/interview/interview.h"
#include "app/kit/row_button.h"
#include "app/kit/widgets.h"
#include "app/shared/question_words.h"
#include "core/plan/profile_questions.h"

namespace easeback {

namespace {

std::string progress_text(const View& view, ProfileProgress progress) {
    return view.model.strings->get("profile.progress",
                                   {{"answered", std::to_string(progress.answered)}, {"total", std::to_string(progress.total)}});
}

void go_on_button(const View& view, int question, ButtonKind kind) {
    bool begun = false;
    const std::vector<Question>& questions = view.model.content->questions;
    for (std::size_t i = 0; i < questions.size(); ++i)
        begun |= questions[i].group == QuestionGroup::profile && !questions[i].always &&
                 view.model.answers[i].state != AnswerState::missing;
    if (button(view.ui, "go_on", view.text(begun ? "profile.go_on" : "profile.start"), kind))
        view.intents.add(Go{{ScreenId::question, view.model.content->question(question).id}});
}

void answer_row(const View& view, std::size_t index, ScreenId at) {
    const Question& question = view.model.content->questions[index];
    if (row_button(view.ui, question.id, view.text(question_key(question, "ask")),
                   answer_text(view, question, view.model.answers[index])))
        view.intents.add(Go{{at, question.id}});
}

// What was told in the first questions can be put right too; the questions then look at it again.
void draw_first_answers(const View& view) {
    const Model& model = view.model;
    // Where there is no plan, they are what one looks for here.
    bool closed_by_default = model.interview.assessment.permission != PlanPermission::none;
    bool shown = model.drafts.first_answers_turned == closed_by_default;
    if (auto open = expander(view.ui, "first", view.text("profile.first"), shown))
        view.edit([&](Drafts& drafts) { drafts.first_answers_turned = *open == closed_by_default; });
    if (!shown) return;
    small_text(view.ui, "first_hint", view.text("profile.first_hint"));
    for (std::size_t i = 0; i < model.content->questions.size(); ++i) {
        const Question& question = model.content->questions[i];
        if (question.group == QuestionGroup::profile || question.is_gate() || model.answers[i].state == AnswerState::missing)
            continue;
        answer_row(view, i, ScreenId::question);
    }
}

} // namespace

void draw_profile_offer(const View& view) {
    const Model& model = view.model;
    auto next = next_profile_question(*model.content, model.answers);
    if (!next || !model.screening_done() || model.interview.assessment.permission == PlanPermission::none) return;
    ProfileProgress progress = profile_progress(*model.content, model.answers);
    card(view.ui, "profile", CardKind::soft, [&] {
        heading(view.ui, "title", 2, view.text("profile.offer"));
        paragraph(view.ui, "intro", view.text("profile.intro"));
        small_text(view.ui, "progress", progress_text(view, progress));
        go_on_button(view, *next, ButtonKind::secondary);
    });
}

void draw_profile(const View& view) {
    if (!view.model.route.thing.empty()) return draw_question(view);
    Ui& ui = view.ui;
    const Model& model = view.model;
    heading(ui, "title", 1, view.text("profile.title"));
    auto next = next_profile_question(*model.content, model.answers);
    paragraph(ui, "intro", view.text(next ? "profile.intro" : "profile.complete"));
    ProfileProgress progress = profile_progress(*model.content, model.answers);
    std::string words = progress_text(view, progress);
    progress_bar(ui, "progress", words, static_cast<float>(progress.answered) / static_cast<float>(std::max(1, progress.total)));
    small_text(ui, "place", words);
    if (next) go_on_button(view, *next, ButtonKind::primary);
    ui.space(metrics::gap);
    heading(ui, "answers", 2, view.text("profile.answers"));
    for (std::size_t i = 0; i < model.content->questions.size(); ++i)
        if (model.content->questions[i].group == QuestionGroup::profile && model.answers[i].state != AnswerState::missing)
            answer_row(view, i, ScreenId::profile);
    draw_first_answers(view);
}

} // namespace easeback
