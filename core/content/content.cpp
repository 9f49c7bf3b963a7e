#include "core/content/content.h"

namespace easeback {

namespace {

using Places = std::unordered_map<std::string, int>;

int find(const Places& places, std::string_view id) {
    auto found = places.find(std::string(id));
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

int Content::figure_index(std::string_view id) const {
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (figures[i].id == id) return static_cast<int>(i);
    return -1;
}

void Content::index() {
    fill(m_questions, questions);
    fill(m_exercises, exercises);
    fill(m_lessons, lessons);
    fill(m_sources, sources);
    m_precautions.clear();
    for (std::size_t i = 0; i < precautions.size(); ++i) m_precautions.emplace(precautions[i], static_cast<int>(i));
}

} // namespace easeback
