#pragma once

#include "app/shell/model.h"

#include <optional>

namespace easeback {

/// The pain during what is being told, as it was put into the drafts; empty where it was not.
inline std::optional<PainScore> told_pain(const Model& model) {
    if (!model.drafts.pain_during) return std::nullopt;
    return static_cast<PainScore>(*model.drafts.pain_during);
}

} // namespace easeback
