#include "core/record/answers.h"
#include "core/record/pain_told.h"
#include "core/record/replay.h"
#include "core/screening/triage.h"
#include "support/content.h"
#include "support/journal.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// Somebody whose check-ins tell a pain; days are counted from the first.
class Told {
public:
    Told& interview(double pain) {
        add(Answered{"pain_now", {AnswerValue::Kind::number, pain, {}}}, 0);
        return *this;
    }
    Told& check_in(int day, int pain) {
        CheckedIn told;
        told.pain_now = static_cast<PainScore>(pain);
        add(told, day);
        return *this;
    }
    const State& state() const { return m_state; }
    bool jumped() const { return pain_jumped(m_state); }

private:
    void add(EventPayload payload, int day) {
        Event event;
        event.day = Date{20000} + day;
        event.sequence = ++m_sequence;
        event.id = std::to_string(m_sequence);
        event.payload = std::move(payload);
        apply(m_state, event);
    }

    State m_state;
    std::uint64_t m_sequence = 0;
};

} // namespace

TEST_CASE("Pain has jumped at seven and three points above what was usual", "[record][pain]") {
    CHECK_FALSE(Told().jumped());
    CHECK_FALSE(Told().check_in(0, 9).jumped()); // nothing to compare it with
    CHECK(Told().check_in(0, 3).check_in(1, 9).jumped());
    CHECK(Told().check_in(0, 4).check_in(1, 7).jumped());
    CHECK_FALSE(Told().check_in(0, 5).check_in(1, 7).jumped()); // two points
    CHECK_FALSE(Told().check_in(0, 2).check_in(1, 6).jumped()); // below seven
    CHECK(Told().interview(3).check_in(2, 8).jumped());
    CHECK_FALSE(Told().interview(6).check_in(2, 8).jumped());
}

TEST_CASE("What was usual is the median of the fourteen days before", "[record][pain]") {
    CHECK(Told().check_in(0, 3).check_in(1, 3).check_in(2, 8).check_in(3, 3).check_in(4, 8).jumped());
    CHECK_FALSE(Told().check_in(0, 7).check_in(1, 7).check_in(2, 2).check_in(3, 9).jumped());
    // One day more, and the calm ones are too long ago.
    CHECK(Told().interview(8).check_in(0, 3).check_in(14, 8).jumped());
    CHECK_FALSE(Told().interview(8).check_in(0, 3).check_in(15, 8).jumped());
}

TEST_CASE("A jump lasts until a check-in tells less, however long it is told", "[record][pain]") {
    Told person;
    person.check_in(0, 3).check_in(1, 9);
    for (int day = 2; day < 40; ++day) CHECK(person.check_in(day, 8).jumped());
    CHECK_FALSE(Told(person).check_in(40, 6).jumped());
    CHECK_FALSE(Told(person).check_in(40, 5).check_in(41, 5).jumped());
}

TEST_CASE("The strongest pain of the last three days of check-ins counts", "[record][pain]") {
    CHECK_FALSE(recent_pain(Told().state()));
    CHECK(recent_pain(Told().check_in(0, 9).check_in(2, 4).state()) == 9);
    CHECK(recent_pain(Told().check_in(0, 9).check_in(3, 4).state()) == 4);
    auto pain_of = [](const State& state) {
        return answers_of(state, content(),
                          state.check_ins.back().day)[static_cast<std::size_t>(content().question_index("pain_now"))]
            .number;
    };
    CHECK(pain_of(Told().interview(4).check_in(5, 8).state()) == 8);
    CHECK(pain_of(Told().interview(6).check_in(5, 2).state()) == 6);
}

TEST_CASE("A jump of pain with thin bones takes the plan away on that very day", "[record][pain][plan]") {
    Journal journal(content(), Date{20000});
    journal.tell("age", 78);
    journal.tell("duration_weeks", 60);
    journal.tell("pain_now", 3);
    journal.tell("pain_average", 3);
    journal.choose("osteoporosis", {"yes"});
    journal.choose("first_episode", {"no"});
    REQUIRE_FALSE(journal.plan().items.empty());
    journal.next_day();
    journal.check_in(9, 9);
    CHECK(journal.plan().urgency == Urgency::same_day);
    CHECK(journal.plan().permission == PlanPermission::none);
    CHECK(journal.plan().items.empty());
    // It ends only with a check-in that tells less.
    journal.next_day(5);
    CHECK(journal.plan().items.empty());
    journal.check_in(4, 4);
    CHECK(journal.plan().permission != PlanPermission::none);
}

TEST_CASE("The same jump without a risk leaves a gentle plan", "[record][pain][plan]") {
    Journal journal(content(), Date{20000});
    journal.tell("age", 33);
    journal.tell("duration_weeks", 60);
    journal.tell("pain_now", 3);
    journal.next_day();
    journal.check_in(8, 8);
    CHECK(journal.plan().urgency < Urgency::same_day);
    CHECK(journal.plan().permission == PlanPermission::gentle);
}
