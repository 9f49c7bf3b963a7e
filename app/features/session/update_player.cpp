#include "app/features/session/alternative.h"
#include "app/features/session/intents.h"
#include "app/features/session/player.h"
#include "app/shell/changes.h"
#include "app/shell/settings.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

// Going back within this time of the start means the exercise before.
constexpr double just_begun = 6;
// Longer gaps than this are not exercise: the device slept, or the page was hidden.
constexpr double longest_tick = 120;

void say(Changes& changes, std::string text) {
    if (voice_setting(changes.model) == Switch::on) changes.ask(Speak{std::move(text), changes.model.strings->language()});
}

void sound(Changes& changes, SoundKind kind) {
    PlaySound sound{kind, sound_setting(changes.model), vibration_setting(changes.model)};
    if (sound.tone == Switch::on || sound.vibration == Switch::on) changes.ask(sound);
}

void stay_awake(Changes& changes, bool awake) {
    if (changes.model.kept_awake == awake) return;
    changes.model.kept_awake = awake;
    changes.ask(KeepAwake{awake ? KeepAwake::State::on : KeepAwake::State::off});
}

std::string words(const Changes& changes, std::string_view key) { return std::string(changes.model.text(key)); }

// Whoever lies on the floor hears what comes and how to get there; it begins when they say so.
void announce_exercise(Changes& changes) {
    auto current = current_exercise(changes.model);
    if (!current) return;
    std::string key = "exercise." + current->exercise->id + ".";
    say(changes, words(changes, key + "name") + ". " + words(changes, key + "setup") + " " + words(changes, "player.when_ready"));
}

void restart(Player& player) {
    player.elapsed = 0;
    player.stage = PlayerStage::waits;
    player.announced = static_cast<std::size_t>(-1);
    player.counted = 0;
}

void announce_step(Changes& changes, const CurrentExercise& current, const TimelineStep& step) {
    std::string key = "exercise." + current.exercise->id + ".";
    switch (step.kind) {
    case StepKind::prepare: break;
    case StepKind::repetition:
        sound(changes, step.repetition == 1 ? SoundKind::start : SoundKind::count);
        if (step.repetition == 1 && changes.model.strings->has(key + "cue")) say(changes, words(changes, key + "cue"));
        else say(changes, std::to_string(step.repetition));
        break;
    case StepKind::by_the_clock:
        sound(changes, SoundKind::start);
        say(changes, words(changes, "player.go"));
        break;
    case StepKind::rest:
        sound(changes, SoundKind::rest);
        say(changes, words(changes, "player.rest"));
        break;
    case StepKind::change_side:
        sound(changes, SoundKind::rest);
        say(changes, words(changes, "player.other_side") + ". " + words(changes, "player.when_ready"));
        break;
    case StepKind::done: break;
    }
}

void announce_hold(Changes& changes, const TimelineStep& step, double before, double now) {
    if (step.kind != StepKind::repetition || step.hold_ends <= step.hold_begins) return;
    double begins = step.begins + step.hold_begins, ends = step.begins + step.hold_ends;
    if (before < begins && now >= begins) {
        sound(changes, SoundKind::hold);
        say(changes, words(changes, "player.hold"));
    }
    if (before < ends && now >= ends) say(changes, words(changes, "player.and_back"));
}

void ask_whether_done(Changes& changes) {
    player_of(changes.model).stage = PlayerStage::asks;
    sound(changes, SoundKind::end);
    say(changes, words(changes, "player.did_you"));
}

// The other side is taken up from where its time begins.
void skip_turning(Player& player, const Timeline& timeline) {
    TimelineStep step = timeline.at(player.elapsed);
    if (step.kind == StepKind::change_side) player.elapsed = step.begins + step.lasts;
}

// Nobody reads a screen that is lit for ever while nothing happens.
void rest_the_screen(Changes& changes, double time) {
    Player& player = player_of(changes.model);
    if (!player.idle_since) player.idle_since = time;
    if (time - *player.idle_since >= longest_lit_wait) stay_awake(changes, false);
}

void leave_session(Changes& changes) {
    stay_awake(changes, false);
    player_of(changes.model) = {};
}

} // namespace

void tell_what_comes(Changes& changes) {
    if (follow_session(changes)) announce_exercise(changes);
}

bool follow_session(Changes& changes) {
    Model& model = changes.model;
    const Session* session = model.open_session();
    if (!session) return false;
    std::size_t place = session->exercises.size();
    int level = place < session->planned.size() ? session->planned[place].level : -1;
    if (player_of(model).place == place && player_of(model).level == level) return false;
    player_of(model) = {};
    player_of(model).place = place;
    player_of(model).level = level;
    return true;
}

void carry_out(Changes& changes, const RunPlayer&) {
    follow_session(changes);
    Player& player = player_of(changes.model);
    auto current = current_exercise(changes.model);
    if (current && player.stage == PlayerStage::waits) skip_turning(player, current->timeline);
    player.stage = PlayerStage::runs;
    player.last_tick.reset();
    player.idle_since.reset();
    stay_awake(changes, true);
}

void carry_out(Changes& changes, const PausePlayer&) {
    if (player_of(changes.model).runs()) player_of(changes.model).stage = PlayerStage::pauses;
    stay_awake(changes, false);
}

void carry_out(Changes& changes, const TickPlayer& intent) {
    follow_session(changes);
    Player& player = player_of(changes.model);
    double passed = player.last_tick ? std::clamp(intent.time - *player.last_tick, 0.0, longest_tick) : 0;
    player.last_tick = intent.time;
    if (!player.runs()) return rest_the_screen(changes, intent.time);
    auto current = current_exercise(changes.model);
    if (!current) return;
    double before = player.elapsed;
    player.elapsed += passed;
    std::size_t index = current->timeline.index_at(player.elapsed);
    // A longer gap must not pass over the turn to the other side.
    for (std::size_t between = current->timeline.index_at(before) + 1; between < index; ++between)
        if (current->timeline.steps()[between].kind == StepKind::change_side) index = between;
    if (index >= current->timeline.steps().size()) return ask_whether_done(changes);
    const TimelineStep& step = current->timeline.steps()[index];
    if (index != player.announced) {
        player.announced = index;
        announce_step(changes, *current, step);
    }
    if (step.kind == StepKind::change_side) {
        player.elapsed = step.begins;
        player.stage = PlayerStage::waits;
        return;
    }
    announce_hold(changes, step, before, player.elapsed);
}

void carry_out(Changes& changes, const StepBackInSession&) {
    Player& player = player_of(changes.model);
    const Session* session = changes.model.open_session();
    if (!session) return;
    bool has_before = !session->exercises.empty() && session->exercises.back().outcome != ExerciseOutcome::felt_wrong;
    if (player.elapsed <= just_begun && has_before) {
        changes.append(ExerciseReopened{session->id});
        tell_what_comes(changes);
        return;
    }
    restart(player);
}

void carry_out(Changes& changes, const ChangeDifficulty& intent) {
    const Session* session = changes.model.open_session();
    auto current = current_exercise(changes.model);
    if (!session || !current) return;
    auto next = neighbour_of(changes.model, *current->exercise, current->level, intent.to == Difficulty::easier);
    if (!next) return;
    changes.append(ExerciseSwapped{session->id, *next, SwapHow::replaces});
    tell_what_comes(changes);
    restart(player_of(changes.model));
}

void carry_out(Changes& changes, const FeelsWrong&) {
    player_of(changes.model).wrong = WrongStep::where;
    stay_awake(changes, false);
    say(changes, words(changes, "player.stop"));
}

void carry_out(Changes& changes, const TellWrongPlace& intent) {
    if (intent.place == WrongPlace::numb_or_weak) {
        // A nerve may be in trouble: the session ends and the danger signs are asked again.
        const Session* session = changes.model.open_session();
        if (!session) return;
        carry_out(changes, EndExercise{ExerciseOutcome::felt_wrong});
        SessionFinished finished;
        finished.session = session->id;
        finished.complete = false;
        changes.append(std::move(finished));
        leave_session(changes);
        return ask_danger_signs_again(changes);
    }
    player_of(changes.model).wrong = WrongStep::settled;
}

void carry_out(Changes& changes, const TellWrongNow& intent) {
    const Session* session = changes.model.open_session();
    auto current = current_exercise(changes.model);
    if (!session || !current) return;
    auto instead = alternative_for(changes.model, *session, *current->exercise);
    std::string id = session->id;
    changes.append(ExerciseDone{id, current->exercise->id, current->level, ExerciseOutcome::felt_wrong});
    player_of(changes.model).wrong = WrongStep::none;
    if (intent.now == WrongNow::still_there) return carry_out(changes, EndSessionEarly{});
    if (instead) changes.append(ExerciseSwapped{id, *instead, SwapHow::precedes});
    tell_what_comes(changes);
    session = changes.model.open_session();
    if (session && session->exercises.size() >= session->planned.size()) carry_out(changes, EndSessionEarly{});
}

void carry_out(Changes& changes, const TakeBackWrong&) {
    Player& player = player_of(changes.model);
    player.wrong = WrongStep::none;
    if (player.stage == PlayerStage::runs) player.stage = PlayerStage::pauses;
}

void carry_out(Changes& changes, const EndSessionEarly&) {
    leave_session(changes);
    changes.go({ScreenId::session_rating, {}}, ShowRoute::How::replace);
}

} // namespace easeback
