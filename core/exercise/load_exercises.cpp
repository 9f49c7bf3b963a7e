#include "core/exercise/load_exercises.h"

#include "core/exercise/load_parts.h"
#include "core/screening/load_rules.h"

namespace easeback {

namespace {

Dose load_dose(JsonNode node, Faults& faults) {
    ObjectReader reader(node, faults);
    Dose dose;
    dose.sets = reader.whole_or("sets", 1);
    dose.repetitions = reader.whole_or("repetitions", 0);
    dose.hold_seconds = reader.whole_or("hold_seconds", 0);
    dose.rest_seconds = reader.whole_or("rest_seconds", 0);
    dose.minutes = reader.whole_or("minutes", 0);
    if (dose.repetitions == 0 && dose.minutes == 0)
        reader.fault(node, ErrorCode::missing, "Expected a dose with \"repetitions\" or \"minutes\".");
    return dose;
}

} // namespace

Grades load_grades(JsonNode node, const Grades& otherwise, Faults& faults) {
    Grades grades = otherwise;
    if (!node.exists()) return grades;
    ObjectReader reader(node, faults);
    constexpr int Grades::* fields[] = {&Grades::flexion, &Grades::extension, &Grades::rotation, &Grades::impact, &Grades::load};
    for (std::size_t i = 0; i < grade_names.size(); ++i) grades.*fields[i] = reader.whole_or(grade_names[i], grades.*fields[i]);
    return grades;
}

void load_exercises(JsonNode root, ExerciseContent& content, Faults& faults) {
    JsonNode list = root["exercises"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i), faults);
        Exercise exercise;
        exercise.id = reader.text("id");
        exercise.slot = static_cast<Slot>(reader.choice("slot", slot_names));
        exercise.kind = static_cast<ExerciseKind>(reader.choice("kind", kind_names));
        exercise.position = static_cast<Position>(reader.choice("position", position_names));
        exercise.first_phase = static_cast<Phase>(reader.choice("first_phase", phase_names));
        exercise.last_phase =
            reader.node("last_phase").exists() ? static_cast<Phase>(reader.choice("last_phase", phase_names)) : Phase::keep;
        exercise.priority = reader.whole_or("priority", 0);
        exercise.both_sides = reader.truth_or("both_sides", false);
        exercise.regions = reader.choices("regions", region_names);
        exercise.equipment = reader.choices("equipment", equipment_names);
        exercise.criteria = reader.choices("criteria", criterion_names);
        exercise.grades = load_grades(reader.node("grades"), {}, faults);
        exercise.easier = reader.texts("easier");
        exercise.harder = reader.texts("harder");
        exercise.contraindications = load_precaution_names(reader.node("contraindications"), content, faults);
        exercise.sources = reader.texts("sources");
        check_sources(reader.node("sources"), content, faults);
        JsonNode levels = reader.node("levels");
        for (std::size_t level = 0; level < levels.size(); ++level)
            exercise.levels.push_back(load_dose(levels.at(level), faults));
        if (exercise.levels.empty()) reader.fault(list.at(i), ErrorCode::missing, "Expected \"levels\" with at least one dose.");
        for (const Exercise& other : content.exercises)
            if (other.id == exercise.id)
                reader.fault(list.at(i), ErrorCode::duplicate, "The id '" + exercise.id + "' is used twice.");
        content.exercises.push_back(std::move(exercise));
    }
}

} // namespace easeback
