#include "core/plan/profile.h"
#include "core/plan/profile_questions.h"
#include "core/record/answers.h"
#include "core/record/event_json.h"
#include "core/record/replay.h"
#include "core/screening/answer_json.h"
#include "core/screening/interview.h"
#include "core/simulation/random.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

void answer(State& state, const std::string& question, AnswerValue value) {
    state.answers[question] = {std::move(value), monday};
}

void choose(State& state, const std::string& question, std::vector<std::string> options) {
    answer(state, question, {AnswerValue::Kind::options, 0, std::move(options)});
}

void tell(State& state, const std::string& question, double number) {
    answer(state, question, {AnswerValue::Kind::number, number, {}});
}

Event event(std::uint64_t sequence, Date day, EventPayload payload) {
    return {"e" + std::to_string(sequence), sequence, day.to_iso() + "T08:00:00Z", day, std::move(payload)};
}

Result<Event> read(const std::string& json) {
    auto document = JsonDocument::parse("event", json);
    REQUIRE(document.ok());
    return event_from_json(document.value().root());
}

std::string goal_event(const std::string& type, const std::string& data) {
    return R"({"v":1,"id":"a","seq":1,"at":"","day":"2026-11-23","type":")" + type + R"(","data":)" + data + "}";
}

} // namespace

TEST_CASE("A person who told nothing gets the cautious guesses", "[profile]") {
    Profile profile = profile_of(State{}, content(), Date{});
    CHECK_FALSE(profile.trend);
    CHECK_FALSE(profile.worry);
    CHECK_FALSE(profile.mood);
    CHECK_FALSE(profile.confidence_moving);
    CHECK_FALSE(profile.sleep);
    CHECK_FALSE(profile.work);
    CHECK_FALSE(profile.training);
    CHECK_FALSE(profile.minutes_a_day);
    CHECK(profile.eases == 0);
    CHECK(profile.provokes == 0);
    CHECK(profile.equipment == (bit(Equipment::wall) | bit(Equipment::chair)));
    CHECK_FALSE(profile.positions & bit(Position::water));
    for (std::size_t i = 0; i < position_names.size(); ++i)
        if (static_cast<Position>(i) != Position::water) CHECK(profile.positions >> i & 1);
}

TEST_CASE("What a person tells is in the profile", "[profile]") {
    State state;
    choose(state, "course", {"worse"});
    choose(state, "provokes", {"bending_forward", "sitting"});
    choose(state, "eases", {"walking"});
    choose(state, "sleep", {"poor"});
    choose(state, "work", {"heavy"});
    choose(state, "training_background", {"lifting"});
    choose(state, "equipment", {"band", "bike"});
    choose(state, "likes", {"water"});
    choose(state, "dislikes", {"floor", "breathing"});
    tell(state, "confidence_moving", 3);
    tell(state, "worry", 8);
    tell(state, "mood", 0);
    tell(state, "minutes_a_day", 25);
    Profile profile = profile_of(state, content(), Date{20000});
    CHECK(profile.trend == Trend::worse);
    CHECK(profile.provokes == (bit(Direction::bending_forward) | bit(Direction::sitting)));
    CHECK(profile.eases == bit(Direction::walking));
    CHECK(profile.sleep == Sleep::poor);
    CHECK(profile.work == Work::heavy);
    CHECK(profile.training == TrainingBackground::lifting);
    CHECK(profile.equipment == (bit(Equipment::band) | bit(Equipment::bike)));
    CHECK(profile.likes == bit(Pursuit::water));
    CHECK(profile.dislikes == (bit(Pursuit::floor) | bit(Pursuit::breathing)));
    CHECK(profile.confidence_moving == 3);
    CHECK(profile.worry == 8);
    CHECK(profile.mood == 0);
    CHECK(profile.minutes_a_day == 25);
}

TEST_CASE("Nothing is read into an answer that is missing, unsure or no longer fits", "[profile]") {
    State state;
    answer(state, "mood", {});
    tell(state, "worry", 99);
    choose(state, "sleep", {"like_a_log"});
    answer(state, "equipment", {});
    choose(state, "water_within_reach", {"no"});
    Profile profile = profile_of(state, content(), Date{20000});
    CHECK_FALSE(profile.mood);
    CHECK_FALSE(profile.worry);
    CHECK_FALSE(profile.sleep);
    CHECK(profile.equipment == (bit(Equipment::wall) | bit(Equipment::chair)));
}

TEST_CASE("Whoever has nothing at hand is taken at their word", "[profile]") {
    State state;
    choose(state, "equipment", {});
    CHECK(profile_of(state, content(), Date{20000}).equipment == 0);
}

TEST_CASE("Positions follow from what is not possible today and from water", "[profile]") {
    State state;
    constexpr SmallSet upright = bit(Position::sitting) | bit(Position::standing) | bit(Position::walking);
    constexpr SmallSet lying = bit(Position::lying_back) | bit(Position::lying_side) | bit(Position::lying_front);
    SECTION("no floor means no kneeling either, but a bed is left") {
        choose(state, "positions_not_today", {"floor"});
        CHECK(profile_of(state, content(), Date{20000}).positions == (upright | lying));
    }
    SECTION("whoever cannot lie at all stays up") {
        choose(state, "positions_not_today", {"floor", "lying"});
        CHECK(profile_of(state, content(), Date{20000}).positions == upright);
        choose(state, "positions_not_today", {"lying"});
        CHECK(profile_of(state, content(), Date{20000}).positions ==
              (upright | bit(Position::kneeling) | bit(Position::hands_and_knees)));
    }
    SECTION("kneeling alone") {
        choose(state, "positions_not_today", {"kneeling"});
        SmallSet positions = profile_of(state, content(), Date{20000}).positions;
        CHECK_FALSE(positions & bit(Position::kneeling));
        CHECK(positions & bit(Position::hands_and_knees));
    }
    SECTION("hands and knees alone") {
        choose(state, "positions_not_today", {"hands_and_knees"});
        SmallSet positions = profile_of(state, content(), Date{20000}).positions;
        CHECK_FALSE(positions & bit(Position::hands_and_knees));
        CHECK(positions & bit(Position::lying_back));
    }
    SECTION("water within reach") {
        choose(state, "water_within_reach", {"yes"});
        CHECK(profile_of(state, content(), Date{20000}).positions & bit(Position::water));
        CHECK(profile_of(state, content(), Date{20000}).equipment & bit(Equipment::pool));
    }
}

TEST_CASE("Every option of the profile questions means something", "[profile]") {
    auto check = [](std::string_view question, const auto& names) {
        INFO(question);
        int index = content().question_index(question);
        REQUIRE(index >= 0);
        CHECK(content().question(index).group == QuestionGroup::profile);
        for (const QuestionOption& option : content().question(index).options)
            CHECK(std::find(names.begin(), names.end(), option.id) != names.end());
    };
    check("course", trend_names);
    check("eases", direction_names);
    check("provokes", direction_names);
    check("sleep", sleep_names);
    check("work", work_names);
    check("training_background", training_names);
    check("equipment", equipment_names);
    check("likes", pursuit_names);
    check("dislikes", pursuit_names);
}

TEST_CASE("The second interview asks every profile question once, in order, and can be left and taken up again", "[profile]") {
    AnswerSheet answers = content().blank_answers();
    std::vector<int> asked;
    Random random(7);
    while (auto question = next_profile_question(content(), answers)) {
        REQUIRE(asked.size() < content().questions.size());
        CHECK(content().question(*question).group == QuestionGroup::profile);
        if (!asked.empty()) CHECK(*question > asked.back());
        asked.push_back(*question);
        CHECK(profile_progress(content(), answers).answered + 1 == static_cast<int>(asked.size()));
        // Passed over or answered: neither is asked again.
        answers[static_cast<std::size_t>(*question)].state = random.chance(0.5) ? AnswerState::unsure : AnswerState::given;
    }
    CHECK(profile_progress(content(), answers).answered == profile_progress(content(), answers).total);
    CHECK(static_cast<int>(asked.size()) == profile_progress(content(), answers).total);
    CHECK(asked.size() >= 13);
}

TEST_CASE("The first interview ends without the second", "[profile]") {
    AnswerSheet answers = calm_answers();
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (content().questions[i].group == QuestionGroup::profile && !content().questions[i].always) answers[i] = {};
    CHECK_FALSE(next_step(content(), answers).question);
    CHECK(next_profile_question(content(), answers));
}

TEST_CASE("No answer about the person but one about not living changes the urgency or permission", "[profile]") {
    Assessment before = assess(content(), calm_answers());
    for (std::size_t i = 0; i < content().questions.size(); ++i) {
        const Question& question = content().questions[i];
        if (question.group != QuestionGroup::profile || question.id == "hopeless_thoughts") continue;
        INFO(question.id);
        for (std::uint32_t options = 0; options < 64; ++options) {
            AnswerSheet answers = calm_answers();
            answers[i] = {AnswerState::given, options, static_cast<double>(options % 11)};
            Assessment after = assess(content(), answers);
            CHECK(after.urgency == before.urgency);
            CHECK(after.permission == before.permission);
            CHECK(after.precautions == before.precautions);
        }
    }
}

TEST_CASE("A goal is set, rated day by day, renamed and removed", "[goals]") {
    State state;
    apply(state, event(1, monday, GoalSet{"g1", "Carry my daughter"}));
    apply(state, event(2, monday, GoalSet{"g2", "Bake bread"}));
    apply(state, event(3, monday, GoalRated{"g1", 2}));
    apply(state, event(4, monday, GoalRated{"g1", 3}));
    apply(state, event(5, monday + 7, GoalRated{"g1", 6}));
    apply(state, event(6, monday + 7, GoalRated{"nobody", 6}));
    apply(state, event(7, monday + 8, GoalSet{"g1", "Carry my son"}));
    REQUIRE(state.goals.size() == 2);
    const Goal* goal = state.find_goal("g1");
    REQUIRE(goal);
    CHECK(goal->text == "Carry my son");
    CHECK(goal->set_on == monday);
    REQUIRE(goal->ratings.size() == 2);
    CHECK(goal->ratings[0].day == monday);
    CHECK(goal->ratings[0].rating == 3);
    CHECK(goal->ratings[1].rating == 6);
    apply(state, event(8, monday + 9, GoalRemoved{"g1"}));
    CHECK(state.find_goal("g1") == nullptr);
    CHECK(state.goals.size() == 1);
}

TEST_CASE("Goal events come back from their line as they were", "[goals]") {
    std::string longest;
    for (std::size_t i = 0; i < longest_goal_text; ++i) longest += "ñ";
    for (const EventPayload& payload :
         {EventPayload{GoalSet{"g", "Nach Hause \"gehen\"\n"}}, EventPayload{GoalSet{"g", longest}},
          EventPayload{GoalRated{"g", 0}}, EventPayload{GoalRated{"g", 10}}, EventPayload{GoalRemoved{"g"}}}) {
        std::string line = to_json(event(1, monday, payload));
        INFO(line);
        auto back = read(line);
        REQUIRE(back.ok());
        CHECK(back.value().payload.index() == payload.index());
        CHECK(to_json(back.value()) == line);
    }
    auto back = read(to_json(event(1, monday, GoalSet{"g", longest})));
    CHECK(std::get<GoalSet>(back.value().payload).text == longest);
}

TEST_CASE("Goal events outside their limits are refused", "[goals]") {
    std::string too_long;
    for (std::size_t i = 0; i <= longest_goal_text; ++i) too_long += "ñ";
    CHECK(read(goal_event("goal_set", R"({"goal":"g","text":")" + too_long + "\"}")).error().code == ErrorCode::out_of_range);
    CHECK(read(goal_event("goal_set", R"({"goal":"g","text":""})")).error().code == ErrorCode::out_of_range);
    CHECK(read(goal_event("goal_set", R"({"goal":"g"})")).error().code == ErrorCode::missing);
    CHECK(read(goal_event("goal_rated", R"({"goal":"g","rating":11})")).error().code == ErrorCode::out_of_range);
    CHECK(read(goal_event("goal_rated", R"({"goal":"g","rating":"high"})")).error().code == ErrorCode::wrong_type);
    CHECK(read(goal_event("goal_rated", R"({"goal":"g"})")).error().code == ErrorCode::missing);
    CHECK(read(goal_event("goal_removed", "{}")).error().code == ErrorCode::missing);
}
