#include "core/plan/planning_rules.h"

namespace easeback {

const KindQuota* PlanningRules::quota(Phase phase, DayKind day) const {
    for (const KindQuota& quota : quotas)
        if (quota.day == day && (quota.phases & bit(phase))) return &quota;
    return nullptr;
}

} // namespace easeback
