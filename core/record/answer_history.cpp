#include "core/record/answer_history.h"

#include <algorithm>

namespace easeback {

void AnswerHistory::add(GivenAnswer answer) {
    if (made_without_knowing(answer.sequence, m_greatest)) m_each_replaces_all = false;
    if (answer.sequence < greatest_counted) m_greatest = std::max(m_greatest, answer.sequence);
    m_all.push_back(std::move(answer));
}

void AnswerHistory::set_apart(const std::string& earlier, const std::string& later) {
    m_each_replaces_all = false;
    m_apart.emplace_back(earlier, later);
}

bool AnswerHistory::replaces(const GivenAnswer& later, const GivenAnswer& earlier) const {
    if (made_without_knowing(later.sequence, earlier.sequence)) return false;
    return std::find(m_apart.begin(), m_apart.end(), std::pair(earlier.id, later.id)) == m_apart.end();
}

std::vector<const GivenAnswer*> AnswerHistory::standing() const {
    if (m_all.empty()) return {};
    if (m_each_replaces_all) return {&m_all.back()};
    std::vector<const GivenAnswer*> standing;
    for (auto answer = m_all.begin(); answer != m_all.end(); ++answer) {
        bool replaced =
            std::any_of(std::next(answer), m_all.end(), [&](const GivenAnswer& later) { return replaces(later, *answer); });
        if (!replaced) standing.push_back(&*answer);
    }
    return standing;
}

} // namespace easeback
