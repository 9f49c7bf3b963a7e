#include "core/screening/gate.h"

#include "core/screening/screening_content.h"

namespace easeback {

bool answered_no(const Question& gate, const Answer& answer) { return answer == gate.calmest(); }

std::vector<AnswerChange> changes_of_answering(const ScreeningContent& content, const AnswerSheet& answers, int question,
                                               const Answer& answer) {
    std::vector<AnswerChange> changes{{question, answer}};
    const Question& asked = content.question(question);
    if (!asked.is_gate()) return changes;
    bool was_no = answered_no(asked, answers[static_cast<std::size_t>(question)]);
    for (int place : asked.members) {
        const Answer& own = answers[static_cast<std::size_t>(place)];
        Answer calm = content.question(place).calmest();
        if (answered_no(asked, answer)) {
            if (own.state == AnswerState::missing) changes.push_back({place, calm});
        } else if (was_no && own == calm) {
            changes.push_back({place, std::nullopt});
        }
    }
    return changes;
}

std::vector<AnswerChange> changes_of_ticking(const ScreeningContent& content, const AnswerSheet& answers, int gate,
                                             std::uint32_t ticked) {
    const Question& asked = content.question(gate);
    std::vector<AnswerChange> changes{{gate, asked.answer_of(ticked ? "yes" : "no")}};
    for (std::size_t i = 0; i < asked.members.size(); ++i) {
        int place = asked.members[i];
        const Question& member = content.question(place);
        const Answer& own = answers[static_cast<std::size_t>(place)];
        std::optional<Answer> next = member.calmest();
        if (ticked >> i & 1) {
            if (member.kind == AnswerKind::yes_no) next = member.most_careful();
            else if (own.known() && own != member.calmest()) next = own;
            else next = std::nullopt;
        }
        bool changes_it = next ? own != *next : own.state != AnswerState::missing;
        if (changes_it) changes.push_back({place, next});
    }
    return changes;
}

std::uint32_t ticked_members(const ScreeningContent& content, const AnswerSheet& answers, int gate) {
    const Question& asked = content.question(gate);
    std::uint32_t ticked = 0;
    for (std::size_t i = 0; i < asked.members.size(); ++i) {
        const Answer& own = answers[static_cast<std::size_t>(asked.members[i])];
        if (own.known() && own != content.question(asked.members[i]).calmest()) ticked |= 1u << i;
    }
    return ticked;
}

std::uint32_t applying_members(const ScreeningContent& content, const AnswerSheet& answers, int gate) {
    const Question& asked = content.question(gate);
    std::uint32_t applying = 0;
    for (std::size_t i = 0; i < asked.members.size(); ++i) {
        const std::optional<Condition>& ask_when = content.question(asked.members[i]).ask_when;
        if (!ask_when || evaluate(*ask_when, answers) != Truth::no) applying |= 1u << i;
    }
    return applying;
}

bool answered_by_itself(const ScreeningContent& content, const AnswerSheet& answers, int question) {
    const Question& asked = content.question(question);
    const Answer& own = answers[static_cast<std::size_t>(question)];
    if (own.state == AnswerState::missing || asked.derived) return false;
    if (asked.gate < 0 || !own.known() || !answers[static_cast<std::size_t>(asked.gate)].known()) return true;
    return asked.kind != AnswerKind::yes_no && own != asked.calmest();
}

void apply_changes(AnswerSheet& answers, const std::vector<AnswerChange>& changes) {
    for (const AnswerChange& change : changes)
        answers[static_cast<std::size_t>(change.question)] = change.answer.value_or(Answer{});
}

} // namespace easeback
