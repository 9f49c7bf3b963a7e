#include "support/interview.h"

#include "core/catalog/content.h"
#include "core/screening/counted.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

namespace easeback::test {

namespace {

Answer option_of(const Question& question, std::string_view option) {
    return {AnswerState::given, 1u << question.option_index(option), 0};
}

bool is_calm(const Question& question, const Answer& answer) {
    return answer.known() && answer.options == 1u << question.calmest_option();
}

Answer answer_to(const Content& content, int index, const AnswerSheet& truth, GateHabit habit) {
    const Question& question = content.question(index);
    if (!question.is_gate()) {
        Answer own = truth[static_cast<std::size_t>(index)];
        if (own.state == AnswerState::missing) own.state = AnswerState::unsure;
        return own; // of what hangs on others a whole sheet says what it counts for
    }
    bool none_applies = std::all_of(question.members.begin(), question.members.end(), [&](int member) {
        return is_calm(content.question(member), truth[static_cast<std::size_t>(member)]);
    });
    if (none_applies && habit != GateHabit::always_yes) return option_of(question, "no");
    if (habit == GateHabit::says_unsure) return {AnswerState::unsure, 0, 0};
    return option_of(question, "yes");
}

std::vector<AnswerChange> changes_of(const Content& content, const AnswerSheet& answers, int question, const AnswerSheet& truth,
                                     GateHabit habit) {
    const Question& asked = content.question(question);
    bool in_doubt = std::any_of(asked.members.begin(), asked.members.end(),
                                [&](int member) { return truth[static_cast<std::size_t>(member)].state == AnswerState::unsure; });
    if (!asked.is_gate() || habit != GateHabit::ticks || in_doubt)
        return changes_of_answering(content, answers, question,
                                    answer_to(content, question, truth, in_doubt ? GateHabit::says_unsure : habit));
    return changes_of_ticking(content, answers, question, ticked_members(content, truth, question));
}

} // namespace

Interviewed interview(const Content& content, const AnswerSheet& whole, GateHabit habit) {
    const AnswerSheet truth = counted(content, applied(content, whole));
    Interviewed done;
    done.answers = content.blank_answers();
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (content.questions[i].derived) done.answers[i] = truth[i]; // nobody is asked
    done.last = next_step(content, done.answers);
    while (done.last.question) {
        int question = *done.last.question;
        REQUIRE(done.asked.size() < content.questions.size());
        done.asked.push_back(question);
        apply_changes(done.answers, changes_of(content, done.answers, question, truth, habit));
        done.last = next_step(content, done.answers);
    }
    return done;
}

} // namespace easeback::test
