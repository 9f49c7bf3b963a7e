#pragma once

#include "core/base/places.h"
#include "core/screening/question.h"
#include "core/screening/triage.h"

#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// A work that a statement rests on.
struct Source {
    std::string id;
    std::string title;     ///< as it is cited, not translated
    bool reviewed = false; ///< a clinician has confirmed that the rules drawn from it are right
};

/// A condition with a name of its own.
struct NamedCondition {
    std::string id;
    Condition condition;
};

/// Which answers say that a clinician has looked and agreed to exercise. Places of questions, -1 for none.
struct Clearance {
    int question = -1;       ///< what a clinician said about exercise
    std::uint32_t given = 0; ///< its options that agree to exercise
    int explained = -1;      ///< whether they know where a sign of long standing comes from
    std::uint32_t known = 0; ///< its option that they do
};

/// What is said when answers that are still open decide.
struct OpenAnswers {
    std::string see_same_day, see_soon, see_routine; ///< whom to see at that urgency
    std::vector<std::string> sources;
};

/// What screening knows: questions, triage rules, and the works that every statement rests on. Read once, never changed.
struct ScreeningContent {
    std::vector<Source> sources;
    std::vector<Question> questions; ///< in the order of asking
    std::vector<std::string> precautions;
    std::vector<TriageRule> rules;
    std::vector<NamedCondition> terms; ///< conditions that several rules name, such as what counts as new pain
    Clearance clearance;
    OpenAnswers open_answers;
    std::vector<std::string> safety_net_sources;

    /// Place of the thing with that id in its list, or -1.
    int question_index(std::string_view id) const { return m_questions.find(id); }
    int source_index(std::string_view id) const { return m_sources.find(id); }
    int precaution_index(std::string_view id) const { return m_precautions.find(id); }
    int rule_index(std::string_view id) const;

    const Question& question(int index) const { return questions[static_cast<std::size_t>(index)]; }
    const TriageRule& rule(int index) const { return rules[static_cast<std::size_t>(index)]; }
    /// How the source is cited; the id itself where it is unknown.
    std::string_view source_title(std::string_view id) const;

    /// Nothing answered yet. What follows from earlier days is calm until such days have told otherwise.
    AnswerSheet blank_answers() const;

    /// Questions that are asked only under a condition, in the order of asking.
    const std::vector<int>& conditional() const { return m_conditional; }
    /// Questions that count for something while they were not asked (see NotAsked).
    const std::vector<int>& later_questions() const { return m_later; }

    /// Builds the look-up tables; to be called after the lists have changed.
    void index();

private:
    Places m_questions, m_sources, m_precautions;
    std::vector<int> m_conditional, m_later;
};

} // namespace easeback
