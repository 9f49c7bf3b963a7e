#include "app/model/changes.h"
#include "app/model/kept_drafts.h"
#include "core/record/replay.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace easeback {

void Changes::append(EventPayload payload) {
    Event event;
    event.id = model.event_prefix + "-" + std::to_string(++model.events_made);
    event.sequence = model.log.next_sequence();
    event.at = model.now;
    event.day = model.today;
    event.payload = std::move(payload);
    apply(model.state, event);
    model.log.merge({event});
    m_events.push_back(std::move(event));
    refresh(model);
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
        model.save_status = SaveStatus::saving;
        ++model.saves_pending;
        effects.emplace_back(AppendEvents{std::move(m_events)});
    }
    for (Effect& effect : m_effects) effects.push_back(std::move(effect));
    if (model.kept_awake && model.route.screen != ScreenId::session) {
        model.kept_awake = false;
        model.player.paused = true;
        effects.emplace_back(KeepAwake{KeepAwake::State::off});
    }
    return effects;
}

void carry_out(Changes& changes, const Go& intent) { changes.go(intent.to); }
void carry_out(Changes& changes, const GoBack&) { changes.ask(StepBack{above(changes.model.route)}); }
void carry_out(Changes& changes, const CloseOpen&) {
    Drafts& drafts = changes.model.drafts;
    bool* const sure[] = {&drafts.erase_open, &drafts.goal_removal_open, &drafts.flare_up_open, &drafts.stage_open};
    bool* const more[] = {&drafts.goal_reword_open, &drafts.why_open, &drafts.left_out_open, &drafts.first_answers_open,
                          &drafts.all_changes};
    auto close = [](std::span<bool* const> open) {
        return std::count_if(open.begin(), open.end(), [](bool* each) { return std::exchange(*each, false); }) > 0;
    };
    if (!close(sure)) close(more);
}
void carry_out(Changes& changes, const EditDrafts& intent) { changes.model.drafts = intent.drafts; }
void carry_out(Changes& changes, const ChangeSetting& intent) { changes.append(SettingChanged{intent.key, intent.value}); }

std::vector<Effect> update(Model& model, const Intent& intent) {
    Changes changes(model);
    std::visit([&](const auto& wanted) { carry_out(changes, wanted); }, intent);
    return changes.finish();
}

} // namespace easeback
