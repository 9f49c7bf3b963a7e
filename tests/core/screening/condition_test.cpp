#include "core/screening/condition.h"
#include "core/screening/monotone.h"
#include "core/screening/question.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;

namespace {

constexpr Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};

// A leaf "question is yes" and the answer that gives it a truth.
Condition leaf(int question) {
    Condition condition;
    condition.operation = Condition::Operation::chosen;
    condition.question = question;
    condition.options = 1;
    return condition;
}

Answer answer_for(Truth truth) {
    if (truth == Truth::unknown) return {AnswerState::unsure, 0, 0};
    return {AnswerState::given, truth == Truth::yes ? 1u : 2u, 0};
}

Condition group(Condition::Operation operation, std::vector<Condition> children, int count = 0) {
    Condition condition;
    condition.operation = operation;
    condition.count = count;
    condition.children = std::move(children);
    return condition;
}

Condition at_least(int count, std::vector<Condition> children) {
    return group(Condition::Operation::at_least, std::move(children), count);
}

Condition number_leaf(Condition::Operation operation, double limit) {
    Condition condition;
    condition.operation = operation;
    condition.question = 0;
    condition.number = limit;
    return condition;
}

constexpr auto all = Condition::Operation::all;
constexpr auto any = Condition::Operation::any;
constexpr auto none = Condition::Operation::none;

} // namespace

TEST_CASE("The truth tables of all, any and not are Kleene's", "[condition]") {
    for (Truth a : truths) {
        CHECK(evaluate(group(none, {leaf(0)}), {answer_for(a)}) == (a == Truth::yes  ? Truth::no
                                                                    : a == Truth::no ? Truth::yes
                                                                                     : Truth::unknown));
        for (Truth b : truths) {
            AnswerSheet sheet{answer_for(a), answer_for(b)};
            CHECK(evaluate(group(all, {leaf(0), leaf(1)}), sheet) == std::min(a, b));
            CHECK(evaluate(group(any, {leaf(0), leaf(1)}), sheet) == std::max(a, b));
        }
    }
}

TEST_CASE("'At least k of' is decided as soon as the open answers cannot change it, for every sheet of four", "[condition]") {
    for (int k = 1; k <= 4; ++k)
        for (Truth a : truths)
            for (Truth b : truths)
                for (Truth c : truths)
                    for (Truth d : truths) {
                        Truth four[] = {a, b, c, d};
                        auto yes = std::count(std::begin(four), std::end(four), Truth::yes);
                        auto no = std::count(std::begin(four), std::end(four), Truth::no);
                        Truth expected = yes >= k ? Truth::yes : 4 - no < k ? Truth::no : Truth::unknown;
                        AnswerSheet sheet{answer_for(a), answer_for(b), answer_for(c), answer_for(d)};
                        CHECK(evaluate(at_least(k, {leaf(0), leaf(1), leaf(2), leaf(3)}), sheet) == expected);
                    }
}

TEST_CASE("Unknown means that definite answers could still decide either way", "[condition]") {
    // not (a and b), or c: every sheet against all its completions.
    Condition condition = group(any, {group(none, {group(all, {leaf(0), leaf(1)})}), leaf(2)});
    for (Truth a : truths)
        for (Truth b : truths)
            for (Truth c : truths) {
                Truth given[] = {a, b, c};
                bool can_be_yes = false, can_be_no = false;
                for (int completion = 0; completion < 8; ++completion) {
                    AnswerSheet sheet;
                    bool fits = true;
                    for (int i = 0; i < 3; ++i) {
                        Truth truth = completion >> i & 1 ? Truth::yes : Truth::no;
                        fits &= given[i] == Truth::unknown || given[i] == truth;
                        sheet.push_back(answer_for(truth));
                    }
                    if (!fits) continue;
                    (evaluate(condition, sheet) == Truth::yes ? can_be_yes : can_be_no) = true;
                }
                Truth truth = evaluate(condition, {answer_for(a), answer_for(b), answer_for(c)});
                if (can_be_yes && can_be_no) CHECK(truth == Truth::unknown);
                else CHECK(truth == (can_be_yes ? Truth::yes : Truth::no));
            }
}

TEST_CASE("Limits include their own number from above and leave it out from below", "[condition]") {
    auto told = [](double number) { return AnswerSheet{{AnswerState::given, 0, number}}; };
    Condition from = number_leaf(Condition::Operation::not_below, 65), below = number_leaf(Condition::Operation::below, 16);
    CHECK(evaluate(from, told(65)) == Truth::yes);
    CHECK(evaluate(from, told(64)) == Truth::no);
    CHECK(evaluate(below, told(15)) == Truth::yes);
    CHECK(evaluate(below, told(16)) == Truth::no);
    CHECK(evaluate(below, AnswerSheet(1)) == Truth::unknown);
}

TEST_CASE("Only answers that could still decide are collected, each once", "[condition]") {
    Condition condition = group(any, {group(all, {leaf(0), leaf(1)}), group(all, {leaf(1), leaf(2)}), leaf(3)});
    auto undecided = [&](AnswerSheet sheet) {
        std::vector<int> questions;
        collect_undecided(condition, sheet, questions);
        return questions;
    };
    AnswerSheet sheet(4);
    CHECK(undecided(sheet) == std::vector{0, 1, 2, 3});
    sheet[1] = answer_for(Truth::no);
    CHECK(undecided(sheet) == std::vector{3});
    sheet[3] = answer_for(Truth::yes);
    CHECK(undecided(sheet).empty());
}

TEST_CASE("A condition that a worse answer could undo is recognised", "[condition]") {
    Question graded;
    graded.kind = AnswerKind::choice;
    graded.options = {{"none", 0}, {"mild", 1}, {"severe", 2}};
    Question pain;
    pain.kind = AnswerKind::number;
    pain.worse = Worse::higher;
    Question age;
    age.kind = AnswerKind::number;
    Question places;
    places.kind = AnswerKind::choices;
    places.options = {{"back", 0}, {"neck", 0}};
    auto is_one_of = [](std::uint32_t options) {
        Condition condition = leaf(0);
        condition.options = options;
        return condition;
    };
    CHECK(holds_for_worse_answers(is_one_of(0b110), {graded}));
    CHECK(holds_for_worse_answers(is_one_of(0b100), {graded}));
    CHECK_FALSE(holds_for_worse_answers(is_one_of(0b010), {graded}));
    CHECK_FALSE(holds_for_worse_answers(is_one_of(0b001), {graded}));
    CHECK(holds_for_worse_answers(group(none, {is_one_of(0b001)}), {graded}));
    CHECK_FALSE(holds_for_worse_answers(group(none, {is_one_of(0b100)}), {graded}));
    CHECK(holds_for_worse_answers(group(none, {group(none, {is_one_of(0b100)})}), {graded}));
    CHECK(holds_for_worse_answers(number_leaf(Condition::Operation::not_below, 7), {pain}));
    CHECK_FALSE(holds_for_worse_answers(number_leaf(Condition::Operation::below, 7), {pain}));
    CHECK(holds_for_worse_answers(number_leaf(Condition::Operation::below, 16), {age}));
    CHECK(holds_for_worse_answers(is_one_of(0b01), {places}));
    CHECK_FALSE(holds_for_worse_answers(group(none, {is_one_of(0b01)}), {places}));
    CHECK_FALSE(holds_for_worse_answers(at_least(1, {leaf(0), is_one_of(0b010)}), {graded}));
}
