#include "core/plan/load_planning.h"

#include "core/exercise/load_parts.h"
#include "core/screening/load_condition.h"
#include "core/screening/load_rules.h"

namespace easeback {

namespace {

constexpr Grades highest_grades{3, 3, 3, 3, 3};

class PlanningLoader {
public:
    PlanningLoader(PlanContent& content, Faults& faults)
        : m_content(content)
        , m_rules(content.planning)
        , m_faults(faults) {}

    void load(JsonNode root) {
        load_numbers(root["numbers"]);
        load_weights(root["weights"]);
        m_rules.unsure_when = condition(root["unsure_when"]["when"]);
        check_sources(root["unsure_when"]["sources"], m_content, m_faults);
        each(root["quotas"], [&](ObjectReader& reader) { m_rules.quotas.push_back(quota(reader)); });
        each(root["limits"], [&](ObjectReader& reader) { m_rules.limits.push_back(limit(reader)); });
        each(root["preferences"], [&](ObjectReader& reader) { m_rules.preferences.push_back(preference(reader)); });
        each(root["snippets"], [&](ObjectReader& reader) { m_rules.snippets.push_back(snippet(reader)); });
        each(root["regions"], [&](ObjectReader& reader) { m_rules.regions.push_back(regions(reader)); });
        each(root["walking"], [&](ObjectReader& reader) { m_rules.walking.push_back(walking(reader)); });
        check_quotas(root["quotas"]);
        check_regions(root["regions"]);
    }

private:
    template <class Load>
    void each(JsonNode list, Load load_one) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            ObjectReader reader(list.at(i), m_faults);
            load_one(reader);
            check_sources(list.at(i)["sources"], m_content, m_faults);
        }
    }

    int value(JsonNode parent, std::string_view id) {
        JsonNode node = parent[id];
        if (!node.exists()) {
            m_faults.push_back({ErrorCode::missing, parent.place(), "Expected the number '" + std::string(id) + "'."});
            return 0;
        }
        check_sources(node["sources"], m_content, m_faults);
        return ObjectReader(node, m_faults).whole("value");
    }

    void load_numbers(JsonNode node) {
        PlanningNumbers& numbers = m_rules.numbers;
        numbers.default_minutes = value(node, "default_minutes");
        numbers.fewest_exercises = value(node, "fewest_exercises");
        numbers.most_exercises = value(node, "most_exercises");
        numbers.most_exercises_unsure = value(node, "most_exercises_unsure");
        numbers.most_exercises_with_time = value(node, "most_exercises_with_time");
        numbers.minutes_for_more = value(node, "minutes_for_more");
        numbers.strength_days_a_week = value(node, "strength_days_a_week");
        numbers.strength_gap_days = value(node, "strength_gap_days");
        numbers.training_days_before_rest = value(node, "training_days_before_rest");
        numbers.criteria_days = value(node, "criteria_days");
        numbers.continuity_percent = value(node, "continuity_percent");
        numbers.snippets_a_day = value(node, "snippets_a_day");
    }

    void load_weights(JsonNode node) {
        PlanningWeights& weights = m_rules.weights;
        weights.priority = value(node, "priority");
        weights.region = value(node, "region");
        weights.first_of_region = value(node, "first_of_region");
        weights.new_slot = value(node, "new_slot");
        weights.criterion_a_day = value(node, "criterion_a_day");
        weights.rotation = value(node, "rotation");
        weights.done_last_time = value(node, "done_last_time");
        weights.steps_up_today = value(node, "steps_up_today");
        weights.leads_back = value(node, "leads_back");
        weights.kept_for_snippet = value(node, "kept_for_snippet");
    }

    std::optional<Condition> condition(JsonNode node) {
        if (!node.exists()) return std::nullopt;
        return load_condition(node, m_content, m_faults);
    }

    PrecautionSet precautions(ObjectReader& reader) {
        return load_precaution_names(reader.node("precautions"), m_content, m_faults);
    }

    ExerciseFilter filter(JsonNode node) {
        ObjectReader reader(node, m_faults);
        ExerciseFilter result;
        result.kinds = load_set(reader, "kinds", kind_names);
        result.positions = load_set(reader, "positions", position_names);
        result.equipment = load_set(reader, "equipment", equipment_names);
        result.regions = load_set(reader, "regions", region_names);
        result.without = load_set(reader, "without", equipment_names);
        result.least = load_grades(node["least"], {}, m_faults);
        return result;
    }

    KindQuota quota(ObjectReader& reader) {
        KindQuota result;
        result.phases = load_set(reader, "phases", phase_names);
        result.day = static_cast<DayKind>(reader.choice("day", day_kind_names));
        ObjectReader most(reader.node("most"), m_faults);
        for (std::size_t kind = 0; kind < kind_names.size(); ++kind) result.most[kind] = most.whole_or(kind_names[kind], 0);
        return result;
    }

    Limit limit(ObjectReader& reader) {
        Limit result;
        result.id = reader.text("id");
        result.phases = load_set(reader, "phases", phase_names);
        result.precautions = precautions(reader);
        result.when = condition(reader.node("when"));
        result.most = load_grades(reader.node("most"), highest_grades, m_faults);
        for (std::size_t i = 0; i < reader.node("out").size(); ++i) result.out.push_back(filter(reader.node("out").at(i)));
        if (JsonNode shorten = reader.node("shorten"); shorten.exists()) {
            result.shortened = filter(shorten["exercises"]);
            result.longest_seconds = ObjectReader(shorten, m_faults).whole("seconds");
        }
        if (!result.phases && !result.precautions && !result.when)
            reader.fault(reader.self(), ErrorCode::missing,
                         "Expected \"phases\", \"precautions\" or \"when\", so that it is known when this holds.");
        return result;
    }

    Preference preference(ObjectReader& reader) {
        Preference result;
        result.id = reader.text("id");
        result.when = load_condition(reader.node("when"), m_content, m_faults);
        result.exercises = filter(reader.node("exercises"));
        result.weight = reader.whole_or("weight", 0);
        return result;
    }

    SnippetRule snippet(ObjectReader& reader) {
        SnippetRule result;
        result.moment = reader.text("moment");
        result.when = condition(reader.node("when"));
        result.exercises = filter(reader.node("exercises"));
        result.most = load_grades(reader.node("most"), highest_grades, m_faults);
        result.longest_seconds = reader.whole("longest_seconds");
        return result;
    }

    RegionsOfLocation regions(ObjectReader& reader) {
        return {reader.text("location"), load_set(reader, "regions", region_names)};
    }

    WalkingRule walking(ObjectReader& reader) {
        return {reader.text("id"), precautions(reader), condition(reader.node("when")), reader.whole("percent")};
    }

    // Every phase has normal days, and no kind of day twice.
    void check_quotas(JsonNode node) {
        for (std::size_t phase = 0; phase < phase_names.size(); ++phase)
            for (std::size_t day = 0; day < day_kind_names.size(); ++day) {
                auto count = std::count_if(m_rules.quotas.begin(), m_rules.quotas.end(), [&](const KindQuota& quota) {
                    return (quota.phases >> phase & 1) && quota.day == static_cast<DayKind>(day);
                });
                std::string what = " quota for " + std::string(day_kind_names[day]) + " days of the phase " +
                                   std::string(phase_names[phase]) + ".";
                if (count > 1) m_faults.push_back({ErrorCode::duplicate, node.place(), "Expected only one" + what});
                if (count == 0 && static_cast<DayKind>(day) == DayKind::normal)
                    m_faults.push_back({ErrorCode::missing, node.place(), "Expected a" + what});
            }
    }

    // Pain has to lead to exercise wherever it is.
    void check_regions(JsonNode node) {
        int question = m_content.question_index("location");
        if (question < 0) return;
        const Question& location = m_content.question(question);
        for (const RegionsOfLocation& entry : m_rules.regions)
            if (location.option_index(entry.location) < 0)
                m_faults.push_back(
                    {ErrorCode::unknown_id, node.place(), "The question 'location' has no option '" + entry.location + "'."});
        for (const QuestionOption& option : location.options) {
            auto same = [&](const RegionsOfLocation& entry) { return entry.location == option.id; };
            if (std::count_if(m_rules.regions.begin(), m_rules.regions.end(), same) != 1)
                m_faults.push_back(
                    {ErrorCode::missing, node.place(), "Expected one entry for the location '" + option.id + "'."});
        }
    }

    PlanContent& m_content;
    PlanningRules& m_rules;
    Faults& m_faults;
};

} // namespace

void load_planning(JsonNode root, PlanContent& content, Faults& faults) { PlanningLoader(content, faults).load(root); }

} // namespace easeback
