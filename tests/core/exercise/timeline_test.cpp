#include "core/exercise/timeline.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

Exercise on_both_sides(bool both) {
    Exercise exercise;
    exercise.both_sides = both;
    return exercise;
}

int count(const Timeline& timeline, StepKind kind) {
    return static_cast<int>(std::count_if(timeline.steps().begin(), timeline.steps().end(),
                                          [&](const TimelineStep& step) { return step.kind == kind; }));
}

} // namespace

TEST_CASE("A dose becomes its sets, sides, repetitions and rests", "[timeline]") {
    Dose dose;
    dose.sets = 2;
    dose.repetitions = 6;
    dose.rest_seconds = 30;
    Timeline one(on_both_sides(false), dose, nullptr), both(on_both_sides(true), dose, nullptr);
    CHECK(count(one, StepKind::repetition) == 12);
    CHECK(count(one, StepKind::rest) == 1);
    CHECK(count(one, StepKind::change_side) == 0);
    CHECK(count(both, StepKind::repetition) == 24);
    CHECK(count(both, StepKind::change_side) == 2);
    CHECK(one.steps().front().kind == StepKind::prepare);
    CHECK(one.at(one.seconds()).kind == StepKind::done);
    CHECK(one.at(-1).kind == StepKind::prepare);
}

TEST_CASE("Steps follow each other without gap, and every time belongs to one", "[timeline]") {
    for (const Exercise& exercise : content().exercises)
        for (const Dose& dose : exercise.levels) {
            Timeline timeline(exercise, dose, content().figure(exercise.id));
            CAPTURE(exercise.id);
            double time = 0;
            for (std::size_t i = 0; i < timeline.steps().size(); ++i) {
                const TimelineStep& step = timeline.steps()[i];
                CHECK(step.begins == Catch::Approx(time));
                CHECK(step.lasts > 0);
                CHECK(timeline.index_at(step.begins + step.lasts / 2) == i);
                time += step.lasts;
            }
            CHECK(timeline.seconds() == Catch::Approx(time));
        }
}

TEST_CASE("A hold keeps the figure where the effort is, for as long as the dose says", "[timeline]") {
    Dose dose;
    dose.repetitions = 3;
    dose.hold_seconds = 10;
    const Figure& figure = *content().figure("bird_dog");
    Timeline timeline(on_both_sides(false), dose, &figure);
    HoldSpan span = hold_of(figure);
    CHECK(span.from == 3);
    CHECK(span.to == 5);
    const TimelineStep& step = timeline.steps()[1];
    CHECK(step.hold_ends - step.hold_begins == Catch::Approx(10));
    for (double into = step.hold_begins; into <= step.hold_ends; into += 0.5) {
        double shown = timeline.figure_time(figure, step.begins + into);
        CHECK(shown >= span.from);
        CHECK(shown <= span.to);
    }
}

TEST_CASE("The figure never runs backwards within a repetition and never jumps", "[timeline]") {
    Dose dose;
    dose.repetitions = 2;
    for (int hold : {0, 1, 20}) {
        dose.hold_seconds = hold;
        for (const Figure& figure : content().figures) {
            Timeline timeline(on_both_sides(true), dose, &figure);
            const TimelineStep& step = timeline.steps()[1];
            double before = 0;
            for (double into = 0; into < step.lasts; into += 1.0 / 30) {
                double shown = timeline.figure_time(figure, step.begins + into);
                CAPTURE(figure.id, hold, into);
                CHECK(shown >= before - 1e-9);
                CHECK(shown - before < 0.3 + 1.0 / 30 * std::max(1.0, 2.0 / std::max(1, hold)));
                before = shown;
            }
        }
    }
}

TEST_CASE("What goes by the clock takes its minutes", "[timeline]") {
    Dose dose;
    dose.minutes = 10;
    Timeline timeline(on_both_sides(false), dose, nullptr);
    CHECK(timeline.steps().size() == 2);
    CHECK(timeline.steps()[1].lasts == 600);
}
