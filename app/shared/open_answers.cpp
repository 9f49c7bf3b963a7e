#include "app/shared/open_answers.h"

#include "app/kit/row_button.h"
#include "app/kit/widgets.h"
#include "app/shared/question_words.h"

namespace easeback {

namespace {

constexpr std::size_t most_shown = 2;

} // namespace

void draw_open_answers(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    const Assessment& assessment = model.interview.assessment;
    if (!model.screening_done() || !model.open_answers) return;
    if (assessment.urgency == Urgency::none && assessment.permission == PlanPermission::full) return;
    if (!model.open_answers->empty()) {
        card(ui, "open", CardKind::soft, [&] {
            strong(ui, "title", view.text("result.open_title"));
            for (std::size_t i = 0; i < std::min(most_shown, model.open_answers->size()); ++i) {
                int index = (*model.open_answers)[i];
                const Question& question = model.content->question(index);
                std::string answer = answer_text(view, question, model.answers[static_cast<std::size_t>(index)]);
                if (row_button(ui, question.id, view.text(question_key(question, "ask")), answer))
                    view.intents.add(Go{{ScreenId::question, question.id}});
            }
        });
    }
    if (text_button(ui, "answers", view.text("result.look"))) view.intents.add(Go{{ScreenId::profile, {}}});
}

} // namespace easeback
