#include "core/content/content.h"

#include <utility>

namespace easeback {

namespace {

int find(const Places& places, std::string_view id) {
    auto found = places.find(id);
    return found == places.end() ? -1 : found->second;
}

template <class Things>
void fill(Places& places, const Things& things) {
    places.clear();
    for (std::size_t i = 0; i < things.size(); ++i) places.emplace(things[i].id, static_cast<int>(i));
}

} // namespace

int Content::question_index(std::string_view id) const { return find(m_questions, id); }
int Content::exercise_index(std::string_view id) const { return find(m_exercises, id); }
int Content::lesson_index(std::string_view id) const { return find(m_lessons, id); }
int Content::source_index(std::string_view id) const { return find(m_sources, id); }
int Content::precaution_index(std::string_view id) const { return find(m_precautions, id); }

int Content::rule_index(std::string_view id) const {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].id == id) return static_cast<int>(i);
    return -1;
}

std::string_view Content::source_title(std::string_view id) const {
    int index = source_index(id);
    return index < 0 ? id : std::string_view(sources[static_cast<std::size_t>(index)].title);
}

const Figure* Content::figure(std::string_view exercise) const {
    for (const Figure& figure : figures)
        if (figure.id == exercise) return &figure;
    return nullptr;
}

bool Content::on_one_ladder(int a, int b) const {
    auto above = [&](int low, int high) {
        return m_harder[static_cast<std::size_t>(low) * exercises.size() + static_cast<std::size_t>(high)] != 0;
    };
    return a == b || above(a, b) || above(b, a);
}

void Content::index_ladders() {
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

void Content::index() {
    fill(m_questions, questions);
    fill(m_exercises, exercises);
    fill(m_lessons, lessons);
    fill(m_sources, sources);
    m_precautions.clear();
    for (std::size_t i = 0; i < precautions.size(); ++i) m_precautions.emplace(precautions[i], static_cast<int>(i));
    index_ladders();
}

} // namespace easeback
