#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// Seconds or repetitions, whichever the dose counts in: enough to compare doses of one exercise.
int work_of(const Dose& dose) { return dose.minutes * 60 + dose.sets * dose.repetitions * std::max(dose.hold_seconds, 1); }

// How many of the numbers of a dose differ; a rest belongs to the sets.
int changes(const Dose& before, const Dose& after) {
    return (before.sets != after.sets) + (before.repetitions != after.repetitions) + (before.hold_seconds != after.hold_seconds) +
           (before.minutes != after.minutes);
}

// One more, or up to a third more where numbers are larger.
bool is_small_step(int before, int after) { return after - before <= 1 || 3 * (after - before) <= before; }

bool asks_no_less(const Dose& after, const Dose& before) {
    return after.sets >= before.sets && after.repetitions >= before.repetitions && after.hold_seconds >= before.hold_seconds &&
           after.minutes >= before.minutes;
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

TEST_CASE("from one level to the next one thing grows, and by little") {
    for (const Exercise& exercise : content().exercises) {
        INFO(exercise.id);
        CHECK(exercise.levels.size() >= 3);
        for (std::size_t level = 1; level < exercise.levels.size(); ++level) {
            INFO("level " << level);
            const Dose &before = exercise.levels[level - 1], &after = exercise.levels[level];
            CHECK(changes(before, after) == 1);
            CHECK((is_small_step(before.sets, after.sets) && is_small_step(before.repetitions, after.repetitions) &&
                   is_small_step(before.hold_seconds, after.hold_seconds) && is_small_step(before.minutes, after.minutes)));
        }
    }
}

TEST_CASE("ladders lead up: neighbours name each other, nothing comes before what it rests on, and there is "
          "no circle") {
    const auto& exercises = content().exercises;
    auto names = [](const std::vector<std::string>& list, const std::string& id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    std::size_t rungs_left = exercises.size();
    std::vector<int> waiting_for(exercises.size());
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const Exercise& exercise = exercises[i];
        waiting_for[i] = static_cast<int>(exercise.easier.size());
        for (const std::string& id : exercise.easier) {
            INFO(exercise.id << " after " << id);
            REQUIRE(content().exercise_index(id) >= 0);
            const Exercise& easier = content().exercise(content().exercise_index(id));
            CHECK(names(easier.harder, exercise.id));
            CHECK(easier.first_phase <= exercise.first_phase);
        }
        for (const std::string& id : exercise.harder) {
            INFO(exercise.id << " before " << id);
            REQUIRE(content().exercise_index(id) >= 0);
            CHECK(names(content().exercise(content().exercise_index(id)).easier, exercise.id));
        }
    }
    // Climbs from the entries; a circle would never be reached.
    for (bool climbed = true; climbed;) {
        climbed = false;
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            if (waiting_for[i] != 0) continue;
            waiting_for[i] = -1;
            --rungs_left;
            climbed = true;
            for (const std::string& id : exercises[i].harder)
                --waiting_for[static_cast<std::size_t>(content().exercise_index(id))];
        }
    }
    CHECK(rungs_left == 0);
}

TEST_CASE("moves that wait stay in the phase of return, and no one with a precaution against them meets them") {
    for (std::string_view id : {"walk_run", "small_jumps", "slow_roll_down", "full_curl", "band_chop", "swing_practice",
                                "light_deadlift", "light_squat"}) {
        INFO(id);
        REQUIRE(content().exercise_index(id) >= 0);
        const Exercise& exercise = content().exercise(content().exercise_index(id));
        CHECK(exercise.first_phase == Phase::return_);
        CHECK_FALSE(exercise.easier.empty());
        for (std::string_view precaution :
             {"pregnancy", "osteoporosis", "sharp_pain", "nerve_leg_pain", "heart_lung", "dizziness"}) {
            INFO(precaution);
            CHECK((exercise.contraindications >> content().precaution_index(precaution) & 1) != 0);
        }
    }
    // What jolts, bends far, twists far or weighs much waits, whatever it is called.
    for (const Exercise& exercise : content().exercises) {
        INFO(exercise.id);
        const Grades& grades = exercise.grades;
        if (std::max({grades.flexion, grades.extension, grades.rotation, grades.load}) > 2 || grades.impact > 1)
            CHECK(exercise.first_phase >= Phase::return_);
    }
}

TEST_CASE("stretches are left out for sharp pain, and stretches of the back of the leg for nerve pain in it") {
    PrecautionSet sharp_pain = PrecautionSet{1} << content().precaution_index("sharp_pain");
    PrecautionSet nerve_leg_pain = PrecautionSet{1} << content().precaution_index("nerve_leg_pain");
    for (const Exercise& exercise : content().exercises) {
        bool moves_spine = exercise.grades.flexion + exercise.grades.extension + exercise.grades.rotation > 0;
        if (exercise.kind != ExerciseKind::stretch || !moves_spine) continue;
        INFO(exercise.id);
        CHECK((exercise.contraindications & sharp_pain) != 0);
        if (exercise.id.starts_with("hamstring_stretch")) CHECK((exercise.contraindications & nerve_leg_pain) != 0);
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
                                "upper_back_extension_chair",
                                "abdominal_brace",
                                "dead_bug_arms",
                                "heel_slides",
                                "dead_bug_leg",
                                "dead_bug",
                                "dead_bug_full",
                                "curl_up",
                                "partial_curl_up",
                                "bird_dog_limb",
                                "bird_dog",
                                "bird_dog_hold",
                                "bridge",
                                "bridge_march",
                                "bridge_single_leg",
                                "plank_knees",
                                "plank",
                                "plank_holds",
                                "standing_brace",
                                "wall_plank",
                                "incline_plank",
                                "wall_side_plank",
                                "side_plank_knees",
                                "side_plank",
                                "anti_rotation_press",
                                "anti_rotation_press_hold",
                                "anti_rotation_step_out",
                                "glute_squeeze",
                                "clam",
                                "side_leg_raise",
                                "back_leg_lift",
                                "tandem_stand",
                                "single_leg_stand",
                                "single_leg_reach",
                                "cushion_balance",
                                "hip_hinge_wall",
                                "hip_hinge_stick",
                                "sit_to_stand",
                                "wall_sit_small",
                                "step_up",
                                "heel_raise",
                                "band_row",
                                "machine_row",
                                "machine_leg_press",
                                "suitcase_carry",
                                "loaded_hinge",
                                "goblet_squat",
                                "walk_run",
                                "small_jumps",
                                "slow_roll_down",
                                "full_curl",
                                "band_chop",
                                "swing_practice",
                                "light_deadlift",
                                "light_squat"}) {
        INFO(id);
        CHECK(content().exercise_index(id) >= 0);
    }
}
