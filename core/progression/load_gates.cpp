#include "core/progression/load_gates.h"

#include "core/json/reader.h"
#include "core/screening/load_rules.h"

#include <algorithm>

namespace easeback {

GateCriterion load_criterion(JsonNode node, const ProgressionContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    GateCriterion criterion;
    std::size_t kind = reader.choice("kind", criterion_kind_names);
    criterion.kind = static_cast<GateCriterion::Kind>(kind);
    criterion.id = reader.text_or("id", criterion_kind_names[kind]);
    criterion.days = reader.whole_or("days", reader.whole_or("within_days", 0));
    criterion.minutes = reader.whole_or("minutes", 0);
    criterion.pain = reader.whole_or("pain_at_most", 0);
    if (criterion.kind == GateCriterion::Kind::phase)
        criterion.phase = static_cast<Phase>(reader.choice("at_least", phase_names));
    std::vector<std::string> exercises = reader.texts("any_of");
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        int index = content.exercise_index(exercises[i]);
        if (index >= 0) criterion.exercises.push_back(index);
        else reader.fault(node["any_of"].at(i), ErrorCode::unknown_id, "There is no exercise '" + exercises[i] + "'.");
    }
    return criterion;
}

namespace {

GateStage load_stage(JsonNode node, Faults& faults) {
    ObjectReader reader(node, faults);
    return {reader.text("id"), reader.whole_or("walk_minutes", 0), reader.whole_or("work_minutes", 0),
            reader.whole_or("repeats", 1), reader.whole_or("load_percent", 0)};
}

} // namespace

void load_gates(JsonNode root, ProgressionContent& content, Faults& faults) {
    JsonNode list = root["gates"];
    if (list.size() == 0) faults.push_back({ErrorCode::missing, root.place(), "Expected \"gates\" with at least one gate."});
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i), faults);
        ReturnGate gate;
        gate.id = reader.text("id");
        gate.ask_first = load_precaution_names(reader.node("ask_first"), content, faults);
        JsonNode criteria = reader.node("criteria"), stages = reader.node("stages");
        for (std::size_t c = 0; c < criteria.size(); ++c)
            gate.criteria.push_back(load_criterion(criteria.at(c), content, faults));
        for (std::size_t s = 0; s < stages.size(); ++s) gate.stages.push_back(load_stage(stages.at(s), faults));
        gate.times = reader.whole_or("times", 1);
        gate.rest_days = reader.whole_or("rest_days", 0);
        gate.pain_below = reader.whole_or("pain_below", 1);
        gate.sources = reader.texts("sources");
        check_sources(reader.node("sources"), content, faults);
        if (gate.criteria.empty() || gate.stages.empty()) {
            reader.fault(list.at(i), ErrorCode::unsafe, "Expected at least one of the \"criteria\" and one of the \"stages\".");
            continue;
        }
        bool twice =
            std::any_of(content.gates.begin(), content.gates.end(), [&](const ReturnGate& other) { return other.id == gate.id; });
        if (twice) reader.fault(list.at(i), ErrorCode::duplicate, "The id '" + gate.id + "' is used twice.");
        content.gates.push_back(std::move(gate));
    }
}

} // namespace easeback
