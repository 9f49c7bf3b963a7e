#include "core/exercise/exercise_content.h"

#include <utility>

namespace easeback {

bool ExerciseContent::on_one_ladder(int a, int b) const {
    auto above = [&](int low, int high) {
        return m_harder[static_cast<std::size_t>(low) * exercises.size() + static_cast<std::size_t>(high)] != 0;
    };
    return a == b || above(a, b) || above(b, a);
}

// From each exercise, everything that can be reached by steps to a harder one: a search in breadth over the neighbours.
void ExerciseContent::index_ladders() {
    std::size_t count = exercises.size();
    m_harder.assign(count * count, 0);
    for (std::size_t from = 0; from < count; ++from) {
        std::vector<std::size_t> steps{from};
        for (std::size_t next = 0; next < steps.size(); ++next)
            for (const std::string& id : exercises[steps[next]].harder) {
                int index = exercise_index(id);
                if (index < 0) continue;
                auto to = static_cast<std::size_t>(index);
                if (std::exchange(m_harder[from * count + to], char{1}) == 0) steps.push_back(to);
            }
    }
}

void ExerciseContent::index() {
    ScreeningContent::index();
    m_exercises.fill(exercises);
    index_ladders();
}

} // namespace easeback
