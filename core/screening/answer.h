#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace easeback {

/// How far an answer goes. "I am not sure" and "not asked" differ for the interview (the first is not
/// asked again) but never for safety: neither is a "no".
enum class AnswerState : std::uint8_t { missing, unsure, given };

/// One answer to one question of the content.
struct Answer {
    AnswerState state = AnswerState::missing;
    std::uint32_t options = 0; ///< for choices: bit n set means option n was chosen
    double number = 0;         ///< for numbers, in the question's unit

    bool known() const { return state == AnswerState::given; }
    bool operator==(const Answer&) const = default;
};

/// An answer in its portable form, as records and files hold it: by the ids of the options.
struct AnswerValue {
    enum class Kind : std::uint8_t { unsure, number, options };
    Kind kind = Kind::unsure;
    double number = 0;
    std::vector<std::string> options;

    bool operator==(const AnswerValue&) const = default;
};

/// The answers to all questions, by the question's place in the content.
using AnswerSheet = std::vector<Answer>;

} // namespace easeback
