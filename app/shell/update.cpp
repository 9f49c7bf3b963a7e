#include "app/shell/changes.h"
#include "app/shell/intents.h"
#include "app/shell/kept_drafts.h"
#include "core/record/replay.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace easeback {

void Changes::append(EventPayload payload) {
    Event event;
    event.id = model.event_prefix + "-" + std::to_string(++model.events_made);
    Stamp stamp = model.log.next_stamp(model.now);
    event.sequence = stamp.sequence;
    event.at = std::move(stamp.at);
    event.day = model.today;
    event.payload = std::move(payload);
    apply(model.state, event);
    model.log.merge({event});
    m_events.push_back(std::move(event));
    refresh_answers(model);
}

void Changes::go(Route route, ShowRoute::How how) {
    if (route == model.route) return;
    change_route(model, route);
    ask(ShowRoute{std::move(route), how});
}

std::vector<Effect> Changes::finish() {
    std::vector<Effect> effects;
    effects.reserve(m_effects.size() + 1);
    if (!m_events.empty()) {
        refresh(model);
        model.save_status = SaveStatus::saving;
        ++model.saves_pending;
        effects.emplace_back(AppendEvents{std::move(m_events)});
    }
    for (Effect& effect : m_effects) effects.push_back(std::move(effect));
    if (model.kept_awake && model.route.screen != ScreenId::session) {
        model.kept_awake = false;
        effects.emplace_back(KeepAwake{KeepAwake::State::off});
    }
    return effects;
}

void carry_out(Changes& changes, const Go& intent) { changes.go(intent.to); }
void carry_out(Changes& changes, const GoBack&) { changes.ask(StepBack{above(changes.model.route)}); }
void carry_out(Changes& changes, const CloseOpen&) {
    Drafts& drafts = changes.model.drafts;
    bool* const sure[] = {&drafts.erase_open, &drafts.goal_removal_open, &drafts.flare_up_open, &drafts.stage_open};
    bool* const more[] = {&drafts.goal_reword_open,     &drafts.why_open,    &drafts.left_out_open,
                          &drafts.first_answers_turned, &drafts.all_changes, &drafts.sources_open};
    auto close = [](std::span<bool* const> open) {
        return std::count_if(open.begin(), open.end(), [](bool* each) { return std::exchange(*each, false); }) > 0;
    };
    if (!close(sure)) close(more);
}
void carry_out(Changes& changes, const EditDrafts& intent) { changes.model.drafts = intent.drafts; }
void carry_out(Changes& changes, const ChangeSetting& intent) { changes.append(SettingChanged{intent.key, intent.value}); }

void ask_danger_signs_again(Changes& changes) {
    Model& model = changes.model;
    for (const Question& question : model.content->questions)
        if (question.recheck && model.state.answers.contains(question.id)) changes.append(AnswerWithdrawn{question.id});
    if (model.interview.question) changes.go({ScreenId::question, model.content->question(*model.interview.question).id});
}

void carry_out(Changes& changes, const AskAgain&) { ask_danger_signs_again(changes); }

std::vector<Effect> update(Model& model, const Intent& intent) {
    Changes changes(model);
    intent.carried_out(changes);
    return changes.finish();
}

} // namespace easeback
