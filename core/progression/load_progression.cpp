#include "core/progression/load_progression.h"

#include "core/base/sort.h"
#include "core/json/reader.h"
#include "core/progression/graded.h"
#include "core/screening/load_condition.h"
#include "core/screening/load_rules.h"

#include <algorithm>

namespace easeback {

namespace {

using Thresholds = ProgressionThresholds;

struct Entry {
    std::string_view id;
    int Thresholds::* field;
    int least = 1; ///< below it the rule would lose its meaning
};

constexpr Entry entries[] = {
    {"green_highest", &Thresholds::green_highest, 0},
    {"green_rise", &Thresholds::green_rise, 0},
    {"amber_highest", &Thresholds::amber_highest, 0},
    {"amber_rise", &Thresholds::amber_rise},
    {"carry_over", &Thresholds::carry_over, 0},
    {"carry_over_days", &Thresholds::carry_over_days},
    {"baseline_days", &Thresholds::baseline_days},
    {"baseline_tellings", &Thresholds::baseline_tellings},
    {"telling_lasts_days", &Thresholds::telling_lasts_days, 0},
    {"sessions_to_advance", &Thresholds::sessions_to_advance},
    {"highest_effort", &Thresholds::highest_effort, 0},
    {"worse_to_step_back", &Thresholds::worse_to_step_back},
    {"worse_to_set_aside", &Thresholds::worse_to_set_aside},
    {"worse_window_days", &Thresholds::worse_window_days},
    {"rebuild_sessions", &Thresholds::rebuild_sessions},
    {"steps_at_once", &Thresholds::steps_at_once},
    {"quota_step_days", &Thresholds::quota_step_days},
    {"retry_days", &Thresholds::retry_days},
    {"settle_pain", &Thresholds::settle_pain},
    {"acute_weeks", &Thresholds::acute_weeks, 0},
    {"restore_calm_days", &Thresholds::restore_calm_days},
    {"build_calm_days", &Thresholds::build_calm_days},
    {"build_good_sessions", &Thresholds::build_good_sessions},
    {"return_good_sessions", &Thresholds::return_good_sessions},
    {"return_low_pain", &Thresholds::return_low_pain, 0},
    {"return_low_pain_days", &Thresholds::return_low_pain_days},
    {"return_ladders", &Thresholds::return_ladders, 0},
    {"keep_steady_days", &Thresholds::keep_steady_days},
    {"rebuild_percent", &Thresholds::rebuild_percent},
    {"red_sessions_back", &Thresholds::red_sessions_back},
    {"red_sessions_days", &Thresholds::red_sessions_days},
    {"gentle_highest_phase", &Thresholds::gentle_highest_phase, 0},
    {"flare_rise", &Thresholds::flare_rise},
    {"flare_least_pain", &Thresholds::flare_least_pain, 0},
    {"flare_over_rise", &Thresholds::flare_over_rise, 0},
    {"flare_over_days", &Thresholds::flare_over_days},
    {"flare_longest_days", &Thresholds::flare_longest_days},
    {"flare_walk_percent", &Thresholds::flare_walk_percent},
    {"break_one_days", &Thresholds::break_one_days},
    {"break_two_days", &Thresholds::break_two_days},
    {"break_all_days", &Thresholds::break_all_days},
    {"graded_trials_least", &Thresholds::graded_trials_least},
    {"graded_trials_most", &Thresholds::graded_trials_most},
    {"graded_start_percent", &Thresholds::graded_start_percent},
    {"graded_rise_percent", &Thresholds::graded_rise_percent, 0},
    {"walk_stage_days", &Thresholds::walk_stage_days},
    {"walk_days_least", &Thresholds::walk_days_least},
    {"walk_days_good", &Thresholds::walk_days_good},
    {"walk_shortest", &Thresholds::walk_shortest},
    {"rescreen_weeks", &Thresholds::rescreen_weeks},
    {"weekly_days", &Thresholds::weekly_days},
    {"goals_days", &Thresholds::goals_days},
    {"setbacks_to_rescreen", &Thresholds::setbacks_to_rescreen},
    {"setback_days", &Thresholds::setback_days},
    {"not_working_weeks", &Thresholds::not_working_weeks},
    {"worthwhile_points", &Thresholds::worthwhile_points},
    {"worthwhile_percent", &Thresholds::worthwhile_percent},
    {"worsening_weeks", &Thresholds::worsening_weeks},
};

class Reader {
public:
    Reader(JsonNode root, ProgressionContent& content, Faults& faults)
        : m_root(root)
        , m_content(content)
        , m_values(content.progression)
        , m_faults(faults) {}

    void read() {
        read_numbers();
        check_order("green_highest", "amber_highest");
        check_order("graded_trials_least", "graded_trials_most");
        check_order("break_one_days", "break_two_days");
        check_order("break_two_days", "break_all_days");
        check_order("return_low_pain", "settle_pain");
        check_order("flare_over_rise", "flare_rise");
        if (static_cast<std::size_t>(m_values.gentle_highest_phase) >= phase_names.size())
            fault(m_root["thresholds"]["gentle_highest_phase"], "Expected the place of a phase, from 0 to 4.");
        m_values.settle_while = read_rule("settle_while");
        m_values.quota_when = read_rule("quota_when");
        read_questions();
        read_walking();
    }

private:
    void fault(JsonNode where, std::string sentence, ErrorCode code = ErrorCode::out_of_range) {
        m_faults.push_back({code, where.place(), std::move(sentence)});
    }

    void read_numbers() {
        JsonNode thresholds = m_root["thresholds"];
        for (const Entry& entry : entries) {
            JsonNode node = thresholds[entry.id];
            if (!node.exists()) {
                fault(thresholds, "Expected the threshold '" + std::string(entry.id) + "'.", ErrorCode::missing);
                continue;
            }
            int value = ObjectReader(node, m_faults).whole("value");
            if (value < entry.least) fault(node["value"], "Expected at least " + std::to_string(entry.least) + ".");
            m_values.*entry.field = value;
            check_sources(node["sources"], m_content, m_faults);
        }
        thresholds.for_each_member([&](std::string_view id, JsonNode node) {
            for (const Entry& entry : entries)
                if (entry.id == id) return;
            fault(node, "There is no threshold '" + std::string(id) + "'.", ErrorCode::unknown_id);
        });
    }

    int value_of(std::string_view id) const {
        for (const Entry& entry : entries)
            if (entry.id == id) return m_values.*entry.field;
        return 0;
    }

    void check_order(std::string_view lower, std::string_view higher) {
        if (value_of(lower) > value_of(higher))
            fault(m_root["thresholds"][lower], "Expected at most the value of '" + std::string(higher) + "'.", ErrorCode::unsafe);
    }

    // A rule that is left out never holds.
    Condition read_rule(std::string_view name) {
        JsonNode node = m_root[name];
        Condition never;
        never.operation = Condition::Operation::any;
        if (!node.exists()) return never;
        check_sources(node["sources"], m_content, m_faults);
        return load_condition(node["when"], m_content, m_faults);
    }

    void read_questions() {
        std::vector<int>& questions = m_values.questions;
        collect_questions(m_values.settle_while, questions);
        collect_questions(m_values.quota_when, questions);
        sort_few(questions);
        questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
    }

    static WalkingStage read_stage(JsonNode node, Faults& faults) {
        ObjectReader reader(node, faults);
        return {reader.whole_or("walks_a_day", 1), reader.whole("minutes_each"), reader.whole_or("days_a_week", 7)};
    }

    void read_walking() {
        JsonNode walking = m_root["walking"];
        check_sources(walking["sources"], m_content, m_faults);
        JsonNode list = walking["stages"];
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_values.walking_stages.push_back(read_stage(list.at(i), m_faults));
            if (i > 0) check_step(m_values.walking_stages[i - 1], m_values.walking_stages[i], list.at(i));
        }
        if (m_values.walking_stages.empty()) {
            fault(walking, "Expected \"stages\" with at least one step.", ErrorCode::missing);
            m_values.walking_stages.push_back({1, 10, 7});
        }
        WalkingStage start = read_stage(walking["start"], m_faults);
        m_values.walk_start_stage = -1;
        for (std::size_t i = 0; i < m_values.walking_stages.size(); ++i)
            if (m_values.walking_stages[i].walks_a_day == start.walks_a_day &&
                m_values.walking_stages[i].minutes_each == start.minutes_each)
                m_values.walk_start_stage = static_cast<int>(i);
        if (m_values.walk_start_stage >= 0) return;
        fault(walking["start"], "Expected one of the stages.", ErrorCode::unknown_value);
        m_values.walk_start_stage = 0;
    }

    void check_step(const WalkingStage& from, const WalkingStage& to, JsonNode place) {
        int rises =
            (to.walks_a_day > from.walks_a_day) + (to.minutes_each > from.minutes_each) + (to.days_a_week > from.days_a_week);
        if (rises != 1) fault(place, "Expected a step that raises one thing and nothing else.", ErrorCode::unsafe);
        if (to.minutes_each > graded_next(from.minutes_each, to.minutes_each, m_values))
            fault(place, "Expected a step that rises by no more than 'graded_rise_percent'.", ErrorCode::unsafe);
    }

    JsonNode m_root;
    ProgressionContent& m_content;
    Thresholds& m_values;
    Faults& m_faults;
};

} // namespace

void load_progression(JsonNode root, ProgressionContent& content, Faults& faults) { Reader(root, content, faults).read(); }

} // namespace easeback
