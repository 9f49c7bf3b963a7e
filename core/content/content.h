#pragma once

#include "core/figure/figure.h"
#include "core/learn/lesson.h"
#include "core/plan/activity.h"
#include "core/plan/exercise.h"
#include "core/plan/planning_rules.h"
#include "core/progression/return_gate.h"
#include "core/progression/thresholds.h"
#include "core/screening/question.h"
#include "core/screening/triage.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace easeback {

/// Lets tables of texts be asked without making a text of the question.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Places of things by their ids.
using Places = std::unordered_map<std::string, int, TextHash, std::equal_to<>>;

/// A work that a statement rests on.
struct Source {
    std::string id;
    std::string title;     ///< as it is cited, not translated
    bool reviewed = false; ///< a clinician has confirmed that the rules drawn from it are right
};

/// What is said when answers that are still open decide.
struct OpenAnswers {
    std::string see_soon, see_routine; ///< whom to see at that urgency
    std::vector<std::string> sources;
};

/// Everything the program knows that is not code: read once, never changed. Words are kept apart, in
/// one Strings for each language.
struct Content {
    std::vector<Source> sources;
    std::vector<Question> questions; ///< in the order of asking
    std::vector<std::string> precautions;
    std::vector<TriageRule> rules;
    OpenAnswers open_answers;
    std::vector<std::string> safety_net_sources;
    std::vector<Exercise> exercises;
    std::vector<Lesson> lessons;
    std::vector<LearnerRule> learner_rules;
    std::vector<Figure> figures; ///< by the id of their exercise
    PlanningRules planning;
    ProgressionThresholds progression;
    std::vector<ReturnGate> gates;    ///< ways back to activities
    std::vector<Activity> activities; ///< those that wait until they come back

    /// Place of the thing with that id in its list, or -1.
    int question_index(std::string_view id) const;
    int exercise_index(std::string_view id) const;
    int lesson_index(std::string_view id) const;
    int source_index(std::string_view id) const;
    int precaution_index(std::string_view id) const;
    /// The moving figure of an exercise, or null. Found by search: figures are looked up when shown, not in plans.
    const Figure* figure(std::string_view exercise) const;
    int rule_index(std::string_view id) const;

    const Question& question(int index) const { return questions[static_cast<std::size_t>(index)]; }
    const TriageRule& rule(int index) const { return rules[static_cast<std::size_t>(index)]; }
    const Exercise& exercise(int index) const { return exercises[static_cast<std::size_t>(index)]; }
    const Lesson& lesson(int index) const { return lessons[static_cast<std::size_t>(index)]; }
    /// How the source is cited; the id itself where it is unknown.
    std::string_view source_title(std::string_view id) const;

    /// Whether both are the same exercise, or one is harder than the other over however many steps.
    bool on_one_ladder(int a, int b) const;

    /// Builds the look-up tables; called once after the lists are filled.
    void index();

private:
    void index_ladders();

    Places m_questions, m_exercises, m_lessons, m_sources, m_precautions;
    std::vector<char> m_harder; // [from * count + to]: `to` is harder than `from`
};

} // namespace easeback
