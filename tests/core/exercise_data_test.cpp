#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// Seconds or repetitions, whichever the dose counts in: enough to compare doses of one exercise.
int work_of(const Dose& dose) {
    return dose.minutes * 60 + dose.sets * dose.repetitions * std::max(dose.hold_seconds, 1);
}

bool asks_no_less(const Dose& after, const Dose& before) {
    return after.sets >= before.sets && after.repetitions >= before.repetitions &&
           after.hold_seconds >= before.hold_seconds && after.minutes >= before.minutes;
}

} // namespace

TEST_CASE("while the back settles nothing stretches, strengthens, jolts or goes far") {
    for (const Exercise& exercise : content().exercises) {
        if (exercise.first_phase != Phase::settle) continue;
        INFO(exercise.id);
        CHECK(exercise.kind != ExerciseKind::stretch);
        CHECK(exercise.kind != ExerciseKind::strength);
        CHECK(std::max({exercise.grades.flexion, exercise.grades.extension, exercise.grades.rotation}) <= 1);
        CHECK(exercise.grades.impact == 0);
        CHECK(exercise.grades.load <= 1);
    }
}

TEST_CASE("each level asks for more than the one before, in every respect no less") {
    for (const Exercise& exercise : content().exercises)
        for (std::size_t level = 1; level < exercise.levels.size(); ++level) {
            INFO(exercise.id << ", level " << level);
            CHECK(work_of(exercise.levels[level]) > work_of(exercise.levels[level - 1]));
            CHECK(asks_no_less(exercise.levels[level], exercise.levels[level - 1]));
        }
}

TEST_CASE(
    "stretches are left out for sharp pain, and stretches of the back of the leg for nerve pain in it") {
    PrecautionSet sharp_pain = PrecautionSet{1} << content().precaution_index("sharp_pain");
    PrecautionSet nerve_leg_pain = PrecautionSet{1} << content().precaution_index("nerve_leg_pain");
    for (const Exercise& exercise : content().exercises) {
        bool moves_spine = exercise.grades.flexion + exercise.grades.extension + exercise.grades.rotation > 0;
        if (exercise.kind != ExerciseKind::stretch || !moves_spine) continue;
        INFO(exercise.id);
        CHECK((exercise.contraindications & sharp_pain) != 0);
        if (exercise.id.starts_with("hamstring_stretch"))
            CHECK((exercise.contraindications & nerve_leg_pain) != 0);
    }
}

TEST_CASE("someone who can neither lie down nor kneel can still calm the back, move it and let go from the "
          "first day") {
    auto stays_up = [](const Exercise& exercise) {
        return exercise.position == Position::sitting || exercise.position == Position::standing ||
               exercise.position == Position::walking;
    };
    for (Slot slot : {Slot::settle, Slot::mobilise, Slot::relax}) {
        int found = 0;
        for (const Exercise& exercise : content().exercises)
            found += exercise.slot == slot && exercise.first_phase == Phase::settle && stays_up(exercise);
        INFO(slot_names[static_cast<std::size_t>(slot)]);
        CHECK(found >= 1);
    }
}

TEST_CASE("records of past sessions keep finding their exercises") {
    for (std::string_view id : {"rest_position",
                                "side_lying_rest",
                                "front_lying_rest",
                                "counter_lean",
                                "belly_breathing",
                                "lying_breathing",
                                "long_breath_standing",
                                "muscle_release",
                                "knee_rocking",
                                "standing_weight_shift",
                                "bed_turn",
                                "log_roll_up",
                                "chair_rest",
                                "short_walk",
                                "steady_walk",
                                "brisk_walk",
                                "arm_swing_walk",
                                "march_in_place",
                                "water_walk",
                                "water_moves",
                                "easy_swim",
                                "easy_cycling",
                                "low_impact_steps",
                                "pelvic_tilt",
                                "seated_pelvic_tilt",
                                "standing_pelvic_tilt",
                                "cat_cow",
                                "seated_cat_cow",
                                "knee_rolls",
                                "elbow_prop",
                                "press_up_arms",
                                "standing_back_bend",
                                "open_book",
                                "seated_turn",
                                "heel_sit_rock",
                                "hip_circles",
                                "side_bend_standing",
                                "morning_wake_up",
                                "gentle_yoga_flow",
                                "pilates_basics",
                                "hamstring_stretch",
                                "hamstring_stretch_seated",
                                "hip_flexor_stretch",
                                "hip_flexor_stretch_standing",
                                "figure_four_stretch",
                                "figure_four_seated",
                                "knee_to_chest",
                                "calf_stretch",
                                "chest_stretch_doorway",
                                "side_stretch_seated",
                                "thigh_stretch_standing",
                                "chin_tuck",
                                "neck_turns",
                                "neck_tilts",
                                "shoulder_rolls",
                                "shoulder_blade_squeeze",
                                "wall_angels",
                                "upper_back_extension_chair"}) {
        INFO(id);
        CHECK(content().exercise_index(id) >= 0);
    }
}
