#include "core/plan/profile.h"

#include "core/plan/plan_content.h"
#include "core/record/answers.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

// Reads answers by the ids of question and option. A clinic's pack may add options; those that are not
// known here say nothing.
class Answers {
public:
    Answers(const AnswerSheet& sheet, const PlanContent& content)
        : m_content(content)
        , m_sheet(sheet) {}

    template <std::size_t Count>
    std::optional<SmallSet> choices(std::string_view id, const std::array<std::string_view, Count>& names) const {
        const Answer* answer = given(id);
        if (!answer) return std::nullopt;
        const Question& question = m_content.question(m_content.question_index(id));
        SmallSet set = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            int option = question.option_index(names[i]);
            if (option >= 0 && (answer->options >> option & 1)) set |= SmallSet{1} << i;
        }
        return set;
    }

    template <class Choice, std::size_t Count>
    std::optional<Choice> choice(std::string_view id, const std::array<std::string_view, Count>& names) const {
        auto set = choices(id, names);
        for (std::size_t i = 0; set && i < names.size(); ++i)
            if (*set >> i & 1) return static_cast<Choice>(i);
        return std::nullopt;
    }

    std::optional<int> number(std::string_view id) const {
        const Answer* answer = given(id);
        if (!answer) return std::nullopt;
        return static_cast<int>(std::lround(answer->number));
    }

    bool chosen(std::string_view id, std::string_view option) const { return choices(id, std::array{option}).value_or(0) != 0; }

private:
    const Answer* given(std::string_view id) const {
        int question = m_content.question_index(id);
        if (question < 0) return nullptr;
        const Answer& answer = m_sheet[static_cast<std::size_t>(question)];
        return answer.known() ? &answer : nullptr;
    }

    const PlanContent& m_content;
    const AnswerSheet& m_sheet;
};

constexpr SmallSet lying = bit(Position::lying_back) | bit(Position::lying_side) | bit(Position::lying_front);
constexpr SmallSet all_positions = (SmallSet{1} << position_names.size()) - 1;
constexpr SmallSet in_a_home = bit(Equipment::wall) | bit(Equipment::chair);

SmallSet possible_positions(const Answers& answers, SmallSet equipment) {
    constexpr std::array<std::string_view, 4> names = {"floor", "lying", "hands_and_knees", "kneeling"};
    SmallSet not_today = answers.choices("positions_not_today", names).value_or(0);
    SmallSet positions = all_positions;
    // Without the floor nobody kneels; lying goes on in bed, within the limits of the content.
    if (not_today & 0b0001) positions &= ~(bit(Position::hands_and_knees) | bit(Position::kneeling));
    if (not_today & 0b0010) positions &= ~lying;
    if (not_today & 0b0100) positions &= ~bit(Position::hands_and_knees);
    if (not_today & 0b1000) positions &= ~bit(Position::kneeling);
    if (!(equipment & bit(Equipment::pool))) positions &= ~bit(Position::water);
    return positions;
}

} // namespace

Profile profile_of(const State& state, const PlanContent& content, Date today) {
    return profile_of(answers_of(state, content, today), content);
}

Profile profile_of(const AnswerSheet& sheet, const PlanContent& content) {
    Answers answers(sheet, content);
    Profile profile;
    for (const RegionsOfLocation& place : content.planning.regions)
        if (answers.chosen("location", place.location)) profile.regions |= place.regions;
    profile.trend = answers.choice<Trend>("course", trend_names);
    profile.eases = answers.choices("eases", direction_names).value_or(0);
    profile.provokes = answers.choices("provokes", direction_names).value_or(0);
    profile.confidence_moving = answers.number("confidence_moving");
    profile.worry = answers.number("worry");
    profile.mood = answers.number("mood");
    profile.sleep = answers.choice<Sleep>("sleep", sleep_names);
    profile.work = answers.choice<Work>("work", work_names);
    profile.training = answers.choice<TrainingBackground>("training_background", training_names);
    profile.likes = answers.choices("likes", pursuit_names).value_or(0);
    profile.dislikes = answers.choices("dislikes", pursuit_names).value_or(0);
    profile.equipment = answers.choices("equipment", equipment_names).value_or(in_a_home);
    if (answers.chosen("water_within_reach", "yes")) profile.equipment |= bit(Equipment::pool);
    profile.positions = possible_positions(answers, profile.equipment);
    profile.minutes_a_day = answers.number("minutes_a_day");
    return profile;
}

} // namespace easeback
