#pragma once

#include "core/exercise/exercise.h"
#include "core/screening/screening_content.h"

#include <string_view>
#include <vector>

namespace easeback {

/// What is known of the exercises, with the screening that they are contraindicated by. Read once, never changed.
struct ExerciseContent : ScreeningContent {
    std::vector<Exercise> exercises;

    /// Place of the exercise with that id in the list, or -1.
    int exercise_index(std::string_view id) const { return m_exercises.find(id); }
    const Exercise& exercise(int index) const { return exercises[static_cast<std::size_t>(index)]; }

    /// Whether both are the same exercise, or one is harder than the other over however many steps.
    bool on_one_ladder(int a, int b) const;

    /// Builds the look-up tables; to be called after the lists have changed.
    void index();

private:
    void index_ladders();

    Places m_exercises;
    std::vector<char> m_harder; // [from * count + to]: `to` is harder than `from`
};

} // namespace easeback
