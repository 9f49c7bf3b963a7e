#pragma once

#include "core/learn/lesson.h"
#include "core/progression/progression_content.h"

#include <string_view>
#include <vector>

namespace easeback {

/// The lessons, and the rules for whom they help, beside what progression knows. Read once, never changed.
struct LearnContent : ProgressionContent {
    std::vector<Lesson> lessons;
    std::vector<LearnerRule> learner_rules;

    /// Place of the lesson with that id in the list, or -1.
    int lesson_index(std::string_view id) const { return m_lessons.find(id); }
    const Lesson& lesson(int index) const { return lessons[static_cast<std::size_t>(index)]; }

    /// Builds the look-up tables; to be called after the lists have changed.
    void index() {
        ProgressionContent::index();
        m_lessons.fill(lessons);
    }

private:
    Places m_lessons;
};

} // namespace easeback
