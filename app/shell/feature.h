#pragma once

#include "app/shell/model.h"

#include <span>

namespace easeback {

/// When the shell calls a feature, besides for drawing and for what the person wants. Each may be null.
struct FeatureHooks {
    /// The record or the day has changed: what the feature keeps of it is to be worked out anew.
    void (*record_changed)(Model& model) = nullptr;
    /// The screen one is at will be drawn: what it shows is to be worked out, where that is not known yet.
    void (*prepare)(Model& model) = nullptr;
    /// Another screen is shown now.
    void (*route_changed)(Model& model) = nullptr;
};

/// Those of every feature. The shell knows none by name; app/registry.cpp lists them.
std::span<const FeatureHooks> feature_hooks();

/// Calls one hook of every feature that has it; none while the content is not here yet.
void call_hooks(Model& model, void (*FeatureHooks::*hook)(Model&));

} // namespace easeback
