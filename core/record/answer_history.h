#pragma once

#include "core/record/event.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace easeback {

/// One answer to a question, or that it was opened again.
struct GivenAnswer {
    std::string id;             ///< of its event
    std::uint64_t sequence = 0; ///< of its event
    Date day;
    std::optional<AnswerValue> value; ///< empty where the question was opened again
};

/// Everything that was answered to one question, in record order, and what of it still stands.
///
/// It is a register with several values (Shapiro and others, "A comprehensive study of Convergent and Commutative
/// Replicated Data Types", 2011): an answer replaces those before it that its device knew of. It did not know of one
/// whose number is not lower than its own, nor of one that it was `apart` from. Almost always one answer stands, the last.
class AnswerHistory {
public:
    /// Adds an answer that comes after those that are here.
    void add(GivenAnswer answer);
    /// The later answer was given without knowledge of the earlier one. Answers are named by the ids of their events.
    void set_apart(const std::string& earlier, const std::string& later);

    const std::vector<GivenAnswer>& all() const { return m_all; }
    /// Those that no other has replaced, in their order; empty where nothing was answered.
    std::vector<const GivenAnswer*> standing() const;
    /// Whether `later`, which comes after `earlier`, replaces it.
    bool replaces(const GivenAnswer& later, const GivenAnswer& earlier) const;

private:
    std::vector<GivenAnswer> m_all;
    std::vector<std::pair<std::string, std::string>> m_apart; // earlier and later
    bool m_each_replaces_all = true;
    std::uint64_t m_greatest = 0;
};

} // namespace easeback
