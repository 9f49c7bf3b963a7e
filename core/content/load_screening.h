#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads questions.json into the content, after the questions that are there already.
void load_questions(JsonNode root, Content& content, Faults& faults);

/// Reads profile.json: further questions, about the person and not about danger.
void load_profile_questions(JsonNode root, Content& content, Faults& faults);

/// Reads precautions and triage rules from rules.json. Needs the questions and sources.
void load_rules(JsonNode root, Content& content, Faults& faults);

/// Compiles a condition. Needs the questions. Faults: unknown questions and options, empty lists.
Condition load_condition(JsonNode node, const Content& content, Faults& faults);

/// The bits of the named precautions; faults for unknown names.
PrecautionSet load_precaution_names(JsonNode list, const Content& content, Faults& faults);

/// Checks that every named source exists.
void check_sources(JsonNode list, const Content& content, Faults& faults);

} // namespace easeback
