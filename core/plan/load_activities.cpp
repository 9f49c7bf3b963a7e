#include "core/plan/load_activities.h"

#include "core/exercise/load_parts.h"
#include "core/json/reader.h"
#include "core/plan/profile.h"
#include "core/progression/load_gates.h"
#include "core/screening/load_rules.h"

namespace easeback {

namespace {

int gate_index(const PlanContent& content, std::string_view id) {
    for (std::size_t i = 0; i < content.gates.size(); ++i)
        if (content.gates[i].id == id) return static_cast<int>(i);
    return -1;
}

Activity load_activity(JsonNode node, const PlanContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    Activity activity;
    activity.id = reader.text("id");
    activity.grades = load_grades(reader.node("grades"), {}, faults);
    activity.provoked_by = load_set(reader, "provoked_by", direction_names);
    activity.ask_first = load_precaution_names(reader.node("ask_first"), content, faults);
    JsonNode criteria = reader.node("criteria");
    for (std::size_t i = 0; i < criteria.size(); ++i)
        activity.criteria.push_back(load_criterion(criteria.at(i), content, faults));
    if (std::string gate = reader.text_or("gate", ""); !gate.empty()) {
        activity.gate = gate_index(content, gate);
        if (activity.gate < 0) reader.fault(reader.node("gate"), ErrorCode::unknown_id, "There is no gate '" + gate + "'.");
    }
    activity.lesson = reader.text_or("lesson", "");
    if (!activity.lesson.empty() && content.lesson_index(activity.lesson) < 0)
        reader.fault(reader.node("lesson"), ErrorCode::unknown_id, "There is no lesson '" + activity.lesson + "'.");
    activity.sources = reader.texts("sources");
    check_sources(reader.node("sources"), content, faults);
    if (activity.criteria.empty() && activity.gate < 0)
        reader.fault(node, ErrorCode::missing, "Expected \"criteria\" or a \"gate\", because something has to bring it back.");
    for (const Activity& other : content.activities)
        if (other.id == activity.id) reader.fault(node, ErrorCode::duplicate, "The id '" + activity.id + "' is used twice.");
    return activity;
}

} // namespace

void load_activities(JsonNode root, PlanContent& content, Faults& faults) {
    JsonNode list = root["activities"];
    if (list.size() == 0)
        faults.push_back({ErrorCode::missing, root.place(), "Expected \"activities\" with at least one activity."});
    for (std::size_t i = 0; i < list.size(); ++i) content.activities.push_back(load_activity(list.at(i), content, faults));
}

} // namespace easeback
