#pragma once

#include "core/screening/condition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace easeback {

enum class AnswerKind : std::uint8_t {
    yes_no,  ///< options "yes" and "no"
    choice,  ///< exactly one option
    choices, ///< any number of options, also none
    number,  ///< a number within limits
};

/// Part of the interview a question belongs to; asked in this order.
enum class QuestionGroup : std::uint8_t { emergency, about, danger, precaution, profile };

/// Which way a number gets worse. An age or a duration is worse neither way: each range has its own rules.
enum class Worse : std::uint8_t { neither, higher, lower };

/// What a question that was not asked counts for once the others are answered. Records are older than some questions,
/// and a question that splits another one has an answer in them already.
enum class NotAsked : std::uint8_t {
    open, ///< as a doubt
    calm, ///< as its calmest answer: nothing was told, and the interview asks for it
    worst ///< as its most careful answer, where those that it hangs on were answered without a doubt
};

/// One possible answer of a question.
struct QuestionOption {
    std::string id;
    int severity = 0; ///< 0 no warning sign, higher is worse; orders the options for safety proofs
};

/// One question of the interview. Its words are in the language files under "question.<id>".
struct Question {
    std::string id;
    AnswerKind kind = AnswerKind::yes_no;
    QuestionGroup group = QuestionGroup::profile;
    std::vector<QuestionOption> options;
    double least = 0, most = 10;       ///< limits of a number, in `unit`
    Worse worse = Worse::neither;      ///< of a number
    std::string unit;                  ///< key of the unit's name, may be empty
    std::optional<Condition> ask_when; ///< asked only when this holds; where it does not, the calmest answer counts
    bool always = false;               ///< asked even where no triage rule needs the answer
    bool derived = false;              ///< never asked: it follows from what was told on earlier days
    NotAsked not_asked = NotAsked::open;
    bool recheck = false;     ///< asked again when something is new or worse
    std::vector<int> members; ///< of a gate: the questions that a "no" answers all at once
    int gate = -1;            ///< the gate that lists this question, or -1

    /// A gate stands for several questions at once. No rule reads its own answer.
    bool is_gate() const { return !members.empty(); }
    /// Place of the option with that id, or -1.
    int option_index(std::string_view option_id) const;
    /// Place of the option of least severity; the first of them.
    std::size_t calmest_option() const;
    /// The calmest answer: of several options none or "none_of_these", of a number the end that is not worse.
    Answer calmest() const;
    /// The most careful answer: all options of the greatest severity; of a number the worse end.
    Answer most_careful() const;
    /// The answer with that option; the option has to be there.
    Answer answer_of(std::string_view option_id) const;
};

} // namespace easeback
