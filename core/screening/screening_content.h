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

    /// Builds the look-up tables; to be called after the lists have changed.
    void index();

private:
    Places m_questions, m_sources, m_precautions;
};

} // namespace easeback
