#include "app/features/session/session.h"

#include "app/features/session/alternative.h"
#include "app/features/session/intents.h"
#include "app/features/session/player.h"
#include "app/kit/figure_view.h"
#include "app/kit/widgets.h"
#include "app/shared/dose_text.h"
#include "app/shared/exercise_look.h"
#include "app/shell/settings.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

std::string clock_text(double seconds) {
    auto whole = static_cast<int>(std::ceil(std::max(0.0, seconds)));
    std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

// What the big line under the figure says now.
std::string moment_text(const View& view, const CurrentExercise& current, const TimelineStep& step, double into) {
    const Strings& strings = *view.model.strings;
    const Dose& dose = current.exercise->levels[static_cast<std::size_t>(current.level)];
    switch (step.kind) {
    case StepKind::prepare: return strings.get("player.begins_in", {{"time", clock_text(step.lasts - into)}});
    case StepKind::by_the_clock: return clock_text(step.lasts - into);
    case StepKind::rest: return std::string(view.text("player.rest")) + " " + clock_text(step.lasts - into);
    case StepKind::change_side: return std::string(view.text("player.other_side")) + " " + clock_text(step.lasts - into);
    default: break;
    }
    if (step.hold_ends > step.hold_begins && into >= step.hold_begins && into < step.hold_ends)
        return std::string(view.text("player.hold")) + " " + clock_text(step.hold_ends - into);
    return strings.get("player.count",
                       {{"number", std::to_string(step.repetition)}, {"total", std::to_string(dose.repetitions)}});
}

std::string set_text(const View& view, const CurrentExercise& current, const TimelineStep& step) {
    const Dose& dose = current.exercise->levels[static_cast<std::size_t>(current.level)];
    std::string text;
    if (dose.sets > 1 && step.set > 0)
        text =
            view.model.strings->get("player.round", {{"number", std::to_string(step.set)}, {"total", std::to_string(dose.sets)}});
    if (current.exercise->both_sides && step.kind == StepKind::repetition)
        text += (text.empty() ? "" : ", ") + std::string(view.text(step.side == 0 ? "player.first_side" : "player.second_side"));
    return text;
}

// The figure stands in the middle of its effort where nothing may move.
double still_time(const CurrentExercise& current) { return current.figure ? hold_of(*current.figure).from : 0; }

// On a phone that lies on its side there is no room for the controls below the figure.
bool controls_beside_figure(Ui& ui) {
    constexpr float least_width = 520, most_height = 560;
    return ui.width() >= least_width && ui.viewport().height < most_height && ui.text_scale() < 1.5f;
}

void draw_figure(const View& view, const CurrentExercise& current) {
    if (!current.figure) return;
    const Player& player = player_of(view.model);
    double time = current.timeline.figure_time(*current.figure, player.elapsed);
    if (motion(view.model) == Motions::less || player.stage == PlayerStage::waits) time = still_time(current);
    Ui& ui = view.ui;
    float share = controls_beside_figure(ui) ? 0.6f : 0.3f;
    float height = std::clamp(ui.viewport().height * share, 140.0f, 320.0f);
    std::string name = view.model.strings->get("player.picture", {{"name", view.exercise_name(current.exercise->id)}});
    figure_view(ui, "figure", name, *current.figure, view.model.stage.extent, time, glow_of(*current.exercise), height);
}

void draw_breathing(const View& view, const CurrentExercise& current, const TimelineStep& step) {
    if (!current.figure || current.figure->breathe_in_until <= 0 || step.kind != StepKind::repetition) return;
    double shown = current.timeline.figure_time(*current.figure, player_of(view.model).elapsed);
    small_text(view.ui, "breath",
               view.text(shown < current.figure->breathe_in_until ? "player.breathe_in" : "player.breathe_out"));
}

void draw_how(const View& view, const std::string& key) {
    Ui& ui = view.ui;
    paragraph(ui, "setup", view.text(key + "setup"));
    bullets(ui, "steps", view.text(key + "name"), view.model.strings->list(key + "steps"));
    for (std::string_view part : {"breathing", "feel"})
        if (view.model.strings->has(key + std::string(part))) paragraph(ui, part, view.text(key + std::string(part)));
    if (view.model.strings->has(key + "mistakes.0")) {
        strong(ui, "mistakes_title", view.text("player.mistakes"));
        bullets(ui, "mistakes", view.text("player.mistakes"), view.model.strings->list(key + "mistakes"));
    }
}

// The time has run. What was done only the person knows; until they say so nothing counts.
void draw_whether_done(const View& view) {
    Ui& ui = view.ui;
    if (button(ui, "done", view.text("player.did_all"), ButtonKind::primary))
        view.intents.add(EndExercise{ExerciseOutcome::done});
    if (button(ui, "part", view.text("player.did_part"), ButtonKind::secondary))
        view.intents.add(EndExercise{ExerciseOutcome::partly});
    if (button(ui, "skip", view.text("player.did_none"), ButtonKind::secondary))
        view.intents.add(EndExercise{ExerciseOutcome::skipped});
    if (button(ui, "wrong", view.text("session.wrong"), ButtonKind::danger)) view.intents.add(FeelsWrong{});
    if (text_button(ui, "again", view.text("player.once_more"))) view.intents.add(StepBackInSession{});
}

void draw_controls(const View& view, const CurrentExercise& current) {
    Ui& ui = view.ui;
    const Player& player = player_of(view.model);
    if (player.stage == PlayerStage::asks) return draw_whether_done(view);
    if (!player.runs()) {
        if (button(ui, "run", view.text(player.stage == PlayerStage::waits ? "player.ready" : "player.resume"),
                   ButtonKind::primary))
            view.intents.add(RunPlayer{});
    } else if (button(ui, "pause", view.text("player.pause"), ButtonKind::primary)) {
        view.intents.add(PausePlayer{});
    }
    if (button(ui, "wrong", view.text("session.wrong"), ButtonKind::danger)) view.intents.add(FeelsWrong{});
    ui.columns(3, 100, metrics::gap, [&](int column) {
        if (column == 0 && button(ui, "again", view.text("player.back"), ButtonKind::secondary))
            view.intents.add(StepBackInSession{});
        if (column == 1 && button(ui, "done", view.text("session.done"), ButtonKind::secondary))
            view.intents.add(EndExercise{ExerciseOutcome::done});
        if (column == 2 && button(ui, "skip", view.text("session.skip"), ButtonKind::secondary))
            view.intents.add(EndExercise{ExerciseOutcome::skipped});
    });
    bool easier = neighbour_of(view.model, *current.exercise, current.level, true).has_value();
    bool harder = neighbour_of(view.model, *current.exercise, current.level, false).has_value();
    int count = (easier ? 1 : 0) + (harder ? 1 : 0);
    if (count == 0) return;
    ui.columns(count, 100, metrics::gap, [&](int column) {
        bool is_easier = easier && column == 0;
        if (button(ui, is_easier ? "easier" : "harder", view.text(is_easier ? "player.easier" : "player.harder"),
                   ButtonKind::secondary))
            view.intents.add(ChangeDifficulty{is_easier ? Difficulty::easier : Difficulty::harder});
    });
}

// Where one is in the exercise, or what it will be.
void draw_moment(const View& view, const CurrentExercise& current) {
    Ui& ui = view.ui;
    const Player& player = player_of(view.model);
    if (player.stage == PlayerStage::asks) return status(ui, "asks", view.text("player.did_you"));
    TimelineStep step = current.timeline.at(player.elapsed);
    if (player.stage == PlayerStage::waits && step.kind == StepKind::change_side)
        return status(ui, "turns", view.text("player.other_side"));
    if (player.stage == PlayerStage::waits) {
        const Dose& dose = current.exercise->levels[static_cast<std::size_t>(current.level)];
        return strong(ui, "dose", dose_text(*view.model.strings, dose, current.exercise->both_sides));
    }
    big_text(ui, "moment", moment_text(view, current, step, player.elapsed - step.begins));
    if (std::string sets = set_text(view, current, step); !sets.empty()) small_text(ui, "sets", sets);
    draw_breathing(view, current, step);
}

void draw_switches(const View& view) {
    Ui& ui = view.ui;
    struct Entry {
        const char* key;
        Switch state;
    };
    for (Entry entry : {Entry{"voice", voice_setting(view.model)}, Entry{"sound", sound_setting(view.model)},
                        Entry{"vibration", vibration_setting(view.model)}})
        if (auto on = check_answer(ui, entry.key, view.text("player." + std::string(entry.key)), entry.state == Switch::on))
            view.intents.add(ChangeSetting{entry.key, *on ? "on" : "off"});
}

void draw_next(const View& view, const Session& session) {
    std::size_t next = session.exercises.size() + 1;
    if (next >= session.planned.size()) return;
    std::string name(view.exercise_name(session.planned[next].exercise));
    small_text(view.ui, "next", view.model.strings->get("player.next", {{"name", name}}));
}

void draw_wrong(const View& view) {
    Ui& ui = view.ui;
    const Player& player = player_of(view.model);
    heading(ui, "wrong_title", 1, view.text("player.stopped"));
    if (player.wrong == WrongStep::where) {
        paragraph(ui, "where", view.text("player.where"));
        ui.group("places", Role::group, view.text("player.where"), [&] {
            if (answer(ui, "back", view.text("player.where_back"), false)) view.intents.add(TellWrongPlace{WrongPlace::back});
            if (answer(ui, "elsewhere", view.text("player.where_elsewhere"), false))
                view.intents.add(TellWrongPlace{WrongPlace::elsewhere});
            if (answer(ui, "numb", view.text("player.where_numb"), false))
                view.intents.add(TellWrongPlace{WrongPlace::numb_or_weak});
        });
    } else {
        paragraph(ui, "now", view.text("player.now"));
        ui.group("now_answers", Role::group, view.text("player.now"), [&] {
            if (answer(ui, "settled", view.text("player.now_settled"), false)) view.intents.add(TellWrongNow{WrongNow::settled});
            if (answer(ui, "still", view.text("player.now_still"), false)) view.intents.add(TellWrongNow{WrongNow::still_there});
        });
    }
    if (text_button(ui, "mistake", view.text("player.mistake"))) view.intents.add(TakeBackWrong{});
}

} // namespace

void draw_session(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    const Session* session = model.open_session();
    auto current = current_exercise(model);
    if (!session || !current) {
        heading(ui, "title", 1, view.text("session.title"));
        bool to_rate = session != nullptr;
        if (button(ui, "onward", view.text("common.continue"), ButtonKind::primary))
            view.intents.add(Go{{to_rate ? ScreenId::session_rating : ScreenId::today, {}}});
        return;
    }
    std::size_t place = session->exercises.size();
    if (player_of(model).wrong != WrongStep::none) return ui.scope("wrong", [&] { draw_wrong(view); });
    std::string progress = model.strings->get(
        "session.step", {{"number", std::to_string(place + 1)}, {"total", std::to_string(session->planned.size())}});
    progress_bar(ui, "progress", progress, static_cast<float>(place) / static_cast<float>(session->planned.size()));
    small_text(ui, "place", progress);
    ui.scope(std::to_string(place), [&] {
        std::string key = "exercise." + current->exercise->id + ".";
        heading(ui, "name", 1, view.text(key + "name"));
        auto run = [&] {
            draw_moment(view, *current);
            draw_controls(view, *current);
        };
        if (controls_beside_figure(ui)) {
            ui.columns(2, 240, metrics::gap, [&](int column) { column == 0 ? draw_figure(view, *current) : run(); });
        } else {
            draw_figure(view, *current);
            run();
        }
        draw_next(view, *session);
        draw_how(view, key);
        small_text(ui, "purpose", view.text(key + "purpose"));
        draw_switches(view);
        if (text_button(ui, "end", view.text("player.end"))) view.intents.add(EndSessionEarly{});
    });
}

void draw_session_rating(const View& view) {
    Ui& ui = view.ui;
    const Drafts& drafts = view.model.drafts;
    heading(ui, "title", 1, view.text("session.how"));
    ui.space(metrics::gap);
    if (auto pain = scale(ui, "pain", view.text("session.pain_during"), drafts.pain_during, 0, 10, view.text("scale.none"),
                          view.text("scale.worst")))
        view.edit([&](Drafts& changed) { changed.pain_during = *pain; });
    ui.space(metrics::gap);
    if (auto effort = scale(ui, "effort", view.text("session.effort"), drafts.effort, 0, 10, view.text("scale.easy"),
                            view.text("scale.hard")))
        view.edit([&](Drafts& changed) { changed.effort = *effort; });
    ui.space(metrics::gap);
    if (drafts.pain_during && button(ui, "finish", view.text("session.finish"), ButtonKind::primary))
        view.intents.add(RateSession{});
}

} // namespace easeback
