#pragma once

#include "core/json/document.h"
#include "core/screening/screening_content.h"

namespace easeback {

/// Reads precautions and triage rules from rules.json. Needs the questions and sources.
void load_rules(JsonNode root, ScreeningContent& content, Faults& faults);

/// Reads one rule and adds it. Faults: unknown ids, an id that is used already, and what would be unsafe: a
/// rule that a worse answer could make stop applying, or missing answers that count for too much.
void load_rule(JsonNode node, ScreeningContent& content, Faults& faults);

/// Reads what follows from a rule; an absent node is no effect at all.
RuleEffect load_effect(JsonNode node, const ScreeningContent& content, Faults& faults);

/// Checks the effects of a rule against each other. Faults: unsafe, missing.
void check_effects(const TriageRule& rule, JsonNode node, Faults& faults);

/// Adds a precaution to the content. Faults: duplicate, limit.
void load_precaution(JsonNode node, ScreeningContent& content, Faults& faults);

/// The bits of the named precautions; faults for unknown names.
PrecautionSet load_precaution_names(JsonNode list, const ScreeningContent& content, Faults& faults);

/// Checks that every named source exists.
void check_sources(JsonNode list, const ScreeningContent& content, Faults& faults);

} // namespace easeback
