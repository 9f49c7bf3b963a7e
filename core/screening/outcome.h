#pragma once

#include "core/l10n/strings.h"
#include "core/screening/triage.h"

#include <string>
#include <vector>

namespace easeback {

/// One thing to tell about an outcome.
struct OutcomeReason {
    enum class Kind : std::uint8_t {
        rule,      ///< a rule that applies
        open,      ///< what open answers leave open, several rules put together
        safety_net ///< when to come back
    };
    Kind kind = Kind::rule;
    Urgency urgency = Urgency::none; ///< what this alone asks for
    std::vector<int> rules;          ///< one for a rule, several for open answers, none for the safety net
    std::vector<std::string> topics; ///< of open answers, each once
};

/// What an assessment says to a person: reasons with the certain ones first, and whom to see.
struct Outcome {
    std::vector<OutcomeReason> reasons;
    std::vector<std::string> see; ///< ids, words under "see.<id>"
};

/// Puts an assessment into a few reasons. What is certain decides whom to see; only when open answers ask
/// for more is one entry added for them. In an emergency nothing but the emergency is told. Nor is told
/// what shapes a plan where there is none, or what a more urgent rule has said about the same answers. Open answers
/// that could not change the outcome any more are left out.
Outcome outcome_of(const ScreeningContent& content, const Assessment& assessment);

/// The id that outputs call the reason: that of the rule, "open_soon" and the like, or "safety_net".
std::string reason_id(const ScreeningContent& content, const OutcomeReason& reason);
/// The reason in words.
std::string reason_message(const ScreeningContent& content, const Strings& strings, const Assessment& assessment,
                           const OutcomeReason& reason);
/// The ids of the sources it rests on.
const std::vector<std::string>& reason_sources(const ScreeningContent& content, const OutcomeReason& reason);

} // namespace easeback
