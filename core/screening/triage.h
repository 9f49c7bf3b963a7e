#pragma once

#include "core/screening/condition.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

struct ScreeningContent;

/// How soon someone has to be seen, lowest first.
enum class Urgency : std::uint8_t { none, routine, soon, same_day, emergency };
inline constexpr std::array<std::string_view, 5> urgency_names = {"none", "routine", "soon", "same_day", "emergency"};

/// What this program may offer, least first.
enum class PlanPermission : std::uint8_t { none, gentle, full };
inline constexpr std::array<std::string_view, 3> permission_names = {"none", "gentle", "full"};

/// Precautions that a person carries, as a set of bits; bit n is the content's precaution n.
using PrecautionSet = std::uint64_t;

/// What follows from a rule.
struct RuleEffect {
    Urgency urgency = Urgency::none;
    PlanPermission permission = PlanPermission::full;
    PrecautionSet precautions = 0;

    bool empty() const { return urgency == Urgency::none && permission == PlanPermission::full && precautions == 0; }
    /// Whether it asks for more care than `other` in any respect.
    bool stronger_than(const RuleEffect& other) const {
        return urgency > other.urgency || permission < other.permission || (precautions & ~other.precautions) != 0;
    }
    /// Takes on the care that `other` asks for.
    void add(const RuleEffect& other);
};

/// What takes back the urgency and the limit on the plan that a rule asks for; precautions stay.
enum class LiftedBy : std::uint8_t {
    nothing,    ///< only the sign itself, answered anew
    clearance,  ///< a clinician has looked and agreed to exercise
    explanation ///< that, and they know where the sign comes from
};

/// A triage rule. Its words are in the language files under "rule.<id>".
struct TriageRule {
    std::string id;
    std::string topic; ///< the danger or precaution it looks for, such as cauda_equina
    Condition when;
    RuleEffect effect;     ///< when the condition holds
    RuleEffect if_unknown; ///< when missing answers leave it open; never stronger than `effect`
    LiftedBy lifted_by = LiftedBy::nothing;
    std::vector<std::string> see;
    std::vector<std::string> sources;
};

/// A rule that applies, or that missing answers leave open.
struct Finding {
    int rule = -1;
    Truth truth = Truth::yes; ///< yes or unknown
};

/// What the answers come to.
struct Assessment {
    Urgency urgency = Urgency::none;
    PlanPermission permission = PlanPermission::full;
    PrecautionSet precautions = 0;
    std::vector<Finding> findings; ///< most urgent first, certain before open
    std::vector<int> undecided;    ///< questions whose answers could still change the outcome
};

/// How questions that were not asked count in an assessment.
enum class Unasked : std::uint8_t {
    as_they_say, ///< as each says (see NotAsked): for a record
    open         ///< as open: for an interview, which asks them next
};

/// Applies every rule and takes the highest urgency and the least permission. Emergency and same day
/// never permit a plan, whatever the rules say. A clinician's clearance lifts what a rule says that it may.
Assessment assess(const ScreeningContent& content, const AnswerSheet& answers, Unasked unasked = Unasked::as_they_say);

/// Whether a clinician's clearance would permit more than `now`, which is what the answers come to, or lower an urgency above
/// routine, and was not asked for. Returns the place of the question to ask, or -1. A booked visit alone is not worth another
/// question.
int clearance_question(const ScreeningContent& content, const AnswerSheet& answers, const Assessment& now);

/// What is certain whatever the open answers turn out to be: the rules that apply, the others left aside.
RuleEffect certain_effect(const ScreeningContent& content, const Assessment& assessment);

inline std::string_view to_text(Urgency urgency) { return urgency_names[static_cast<std::size_t>(urgency)]; }
inline std::string_view to_text(PlanPermission permission) { return permission_names[static_cast<std::size_t>(permission)]; }

} // namespace easeback
