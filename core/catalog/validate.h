#pragma once

#include "core/catalog/load.h"

namespace easeback {

/// How much was looked at.
struct ValidationSummary {
    int files = 0;
    int questions = 0;
    int rules = 0;
    int exercises = 0;
    int lessons = 0;
    int languages = 0;
};

/// Checks a content folder: every file against the schema it names, every reference, and that every
/// question, rule, exercise and lesson has its words in every language that is offered. Adds each fault found.
ValidationSummary validate_content(const ContentFiles& files, Faults& faults);

} // namespace easeback
