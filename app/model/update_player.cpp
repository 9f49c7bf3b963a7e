#include "app/model/alternative.h"
#include "app/model/changes.h"
#include "app/model/settings.h"

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

// Starts with the exercise that is next, if it is another than the one that was played.
void follow_session(Changes& changes) {
    Model& model = changes.model;
    const Session* session = model.open_session();
    if (!session) return;
    std::size_t place = session->exercises.size();
    int level = place < session->planned.size() ? session->planned[place].level : -1;
    Player& player = model.player;
    if (player.place == place && player.level == level) return;
    bool begun = player.begun, paused = player.paused;
    auto tick = player.last_tick;
    player = {};
    player.place = place;
    player.level = level;
    player.begun = begun;
    player.paused = paused;
    player.last_tick = tick;
}

void restart(Player& player) {
    player.elapsed = 0;
    player.announced = static_cast<std::size_t>(-1);
    player.counted = 0;
}

void announce_step(Changes& changes, const CurrentExercise& current, const TimelineStep& step) {
    std::string key = "exercise." + current.exercise->id + ".";
    switch (step.kind) {
    case StepKind::prepare: say(changes, words(changes, key + "name") + ". " + words(changes, key + "setup")); break;
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
        say(changes, words(changes, "player.other_side"));
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

void end_of_exercise(Changes& changes) {
    sound(changes, SoundKind::end);
    carry_out(changes, EndExercise{ExerciseOutcome::done});
}

void leave_session(Changes& changes) {
    stay_awake(changes, false);
    changes.model.player = {};
}

} // namespace

void carry_out(Changes& changes, const RunPlayer&) {
    follow_session(changes);
    changes.model.player.begun = true;
    changes.model.player.paused = false;
    changes.model.player.last_tick.reset();
    stay_awake(changes, true);
}

void carry_out(Changes& changes, const PausePlayer&) {
    changes.model.player.paused = true;
    stay_awake(changes, false);
}

void carry_out(Changes& changes, const TickPlayer& intent) {
    follow_session(changes);
    Player& player = changes.model.player;
    double passed = player.last_tick ? std::clamp(intent.time - *player.last_tick, 0.0, longest_tick) : 0;
    player.last_tick = intent.time;
    if (!player.runs()) return;
    auto current = current_exercise(changes.model);
    if (!current) return;
    double before = player.elapsed;
    player.elapsed += passed;
    std::size_t index = current->timeline.index_at(player.elapsed);
    if (index >= current->timeline.steps().size()) return end_of_exercise(changes);
    const TimelineStep& step = current->timeline.steps()[index];
    if (index != player.announced) {
        player.announced = index;
        announce_step(changes, *current, step);
    }
    announce_hold(changes, step, before, player.elapsed);
}

void carry_out(Changes& changes, const StepBackInSession&) {
    Player& player = changes.model.player;
    const Session* session = changes.model.open_session();
    if (!session) return;
    bool has_before = !session->exercises.empty() && session->exercises.back().outcome != ExerciseOutcome::felt_wrong;
    if (player.elapsed <= just_begun && has_before) {
        changes.append(ExerciseReopened{session->id});
        follow_session(changes);
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
    follow_session(changes);
    restart(changes.model.player);
}

void carry_out(Changes& changes, const FeelsWrong&) {
    changes.model.player.wrong = WrongStep::where;
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
    changes.model.player.wrong = WrongStep::settled;
}

void carry_out(Changes& changes, const TellWrongNow& intent) {
    const Session* session = changes.model.open_session();
    auto current = current_exercise(changes.model);
    if (!session || !current) return;
    auto instead = alternative_for(changes.model, *session, *current->exercise);
    std::string id = session->id;
    changes.append(ExerciseDone{id, current->exercise->id, current->level, ExerciseOutcome::felt_wrong});
    changes.model.player.wrong = WrongStep::none;
    if (intent.now == WrongNow::still_there) return carry_out(changes, EndSessionEarly{});
    if (instead) changes.append(ExerciseSwapped{id, *instead, SwapHow::precedes});
    follow_session(changes);
    session = changes.model.open_session();
    if (session && session->exercises.size() >= session->planned.size()) carry_out(changes, EndSessionEarly{});
}

void carry_out(Changes& changes, const TakeBackWrong&) {
    changes.model.player.wrong = WrongStep::none;
    changes.model.player.paused = true;
}

void carry_out(Changes& changes, const EndSessionEarly&) {
    leave_session(changes);
    changes.go({ScreenId::session_rating, {}}, ShowRoute::How::replace);
}

} // namespace easeback
