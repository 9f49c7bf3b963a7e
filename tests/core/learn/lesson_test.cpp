#include "core/learn/choose.h"
#include "core/learn/learner.h"
#include "core/learn/load_lessons.h"
#include "core/progression/course.h"
#include "core/simulation/random.h"
#include "support/content.h"

#include <algorithm>
#include <bit>
#include <catch_amalgamated.hpp>
#include <set>
#include <sstream>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");
constexpr SmallSet every_tag = (SmallSet{1} << learner_tag_names.size()) - 1;

std::string id_of(int lesson) { return content().lesson(lesson).id; }

std::vector<std::string> offered(const LearnerProfile& learner) {
    std::vector<std::string> ids;
    for (int lesson : lessons_for(content(), learner)) ids.push_back(id_of(lesson));
    return ids;
}

bool offers(const LearnerProfile& learner, const std::string& id) {
    std::vector<std::string> ids = offered(learner);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::ptrdiff_t place_of(const LearnerProfile& learner, const std::string& id) {
    std::vector<std::string> ids = offered(learner);
    return std::find(ids.begin(), ids.end(), id) - ids.begin();
}

Phase phase_at(std::size_t index) { return static_cast<Phase>(index); }

// Every set of at most two tags in every phase, and some larger sets.
std::vector<LearnerProfile> many_learners() {
    std::vector<LearnerProfile> learners;
    Random random(7);
    for (std::size_t phase = 0; phase < phase_names.size(); ++phase) {
        for (std::size_t a = 0; a < learner_tag_names.size(); ++a)
            for (std::size_t b = 0; b < learner_tag_names.size(); ++b)
                learners.push_back({phase_at(phase), SmallSet{1} << a | SmallSet{1} << b, {}});
        for (int i = 0; i < 50; ++i)
            learners.push_back({phase_at(phase), static_cast<SmallSet>(random.below(int{every_tag} + 1)), {}});
        learners.push_back({phase_at(phase), 0, {}});
        learners.push_back({phase_at(phase), every_tag, {}});
    }
    return learners;
}

int words_in(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::string word;
    int count = 0;
    while (stream >> word) ++count;
    return count;
}

Faults faults_of(const std::string& json) {
    auto document = JsonDocument::parse("lessons.json", json);
    REQUIRE(document.ok());
    Content mine = content();
    mine.lessons.clear();
    mine.learner_rules.clear();
    Faults faults;
    load_lessons(document.value().root(), mine, faults);
    return faults;
}

std::string one_lesson(const std::string& members) { return R"({"lessons": [{"id": "a", )" + members + "}]}"; }

void tell(State& state, const std::string& question, double number) {
    state.answers[question] = {{AnswerValue::Kind::number, number, {}}, monday};
}

void choose(State& state, const std::string& question, const std::string& option) {
    state.answers[question] = {{AnswerValue::Kind::options, 0, {option}}, monday};
}

bool has(const State& state, LearnerTag tag) { return (learner_of(state, content(), monday).tags & bit(tag)) != 0; }

} // namespace

TEST_CASE("There are lessons on every topic, for every phase and for everyone", "[lesson]") {
    CHECK(content().lessons.size() >= 44);
    std::set<LessonTopic> topics;
    SmallSet helped = 0;
    for (const Lesson& lesson : content().lessons) {
        INFO(lesson.id);
        topics.insert(lesson.topic);
        helped |= lesson.helps;
        CHECK(lesson.phases != 0);
        CHECK_FALSE(lesson.sources.empty());
        CHECK(content().lesson_index(lesson.id) >= 0);
    }
    CHECK(topics.size() == lesson_topic_names.size());
    CHECK(helped == every_tag);
    for (std::size_t phase = 0; phase < phase_names.size(); ++phase)
        CHECK(lessons_for(content(), {phase_at(phase), 0, {}}).size() >= 20);
    CHECK(content().lesson_index("no_such_lesson") == -1);
}

TEST_CASE("The words of a lesson are short and alike in every language", "[lesson]") {
    for (const auto& [code, strings] : languages()) {
        if (!strings.has("lesson_topic.moving")) continue;
        for (std::string_view topic : lesson_topic_names) CHECK(strings.has("lesson_topic." + std::string(topic)));
        for (const Lesson& lesson : content().lessons) {
            std::string key = "lesson." + lesson.id;
            INFO(code << " " << key);
            CHECK(strings.has(key + ".title"));
            CHECK(strings.get(key + ".title").size() <= 44);
            std::string_view lead = strings.get(key + ".lead");
            CHECK(lead.find(". ") == std::string_view::npos);
            CHECK(lead.ends_with('.'));
            CHECK(strings.has(key + ".try"));
            std::vector<std::string_view> body = strings.list(key + ".body");
            CHECK(body.size() >= 2);
            CHECK(body.size() <= 4);
            CHECK(body.size() == english().list(key + ".body").size());
            for (std::string_view paragraph : body) {
                INFO(paragraph);
                CHECK(words_in(paragraph) >= 20);
                CHECK(words_in(paragraph) <= 55);
            }
        }
    }
}

TEST_CASE("Faults in lessons are found", "[lesson]") {
    CHECK(faults_of(one_lesson(R"("topic": "rest", "sources": ["own_proposal"])")).empty());
    auto code = [](const std::string& json) {
        Faults faults = faults_of(json);
        REQUIRE(faults.size() == 1);
        return faults.front().code;
    };
    CHECK(code(one_lesson(R"("topic": "gossip", "sources": ["own_proposal"])")) == ErrorCode::unknown_value);
    CHECK(code(one_lesson(R"("topic": "rest", "phases": ["soon"], "sources": ["own_proposal"])")) == ErrorCode::unknown_value);
    CHECK(code(one_lesson(R"("topic": "rest", "helps": ["tall"], "sources": ["own_proposal"])")) == ErrorCode::unknown_value);
    CHECK(code(one_lesson(R"("topic": "rest", "sources": ["hearsay"])")) == ErrorCode::unknown_id);
    CHECK(code(one_lesson(R"("topic": "rest", "audience": "helped", "sources": ["own_proposal"])")) == ErrorCode::missing);
    CHECK(code(R"({"lessons": [{"id": "a", "topic": "rest"}, {"id": "a", "topic": "rest"}]})") == ErrorCode::duplicate);
    CHECK(code(R"({"learners": [{"tag": "acute", "when": {"answer": "no_such", "below": 6}}]})") == ErrorCode::unknown_id);
}

TEST_CASE("Only lessons that fit are offered, each once", "[lesson]") {
    for (const LearnerProfile& learner : many_learners()) {
        std::vector<int> order = lessons_for(content(), learner);
        REQUIRE(order == lessons_for(content(), learner));
        std::set<int> once(order.begin(), order.end());
        REQUIRE(once.size() == order.size());
        for (std::size_t i = 0; i < content().lessons.size(); ++i) {
            const Lesson& lesson = content().lessons[i];
            bool fits = (lesson.phases & bit(learner.phase)) != 0 &&
                        (lesson.audience == Audience::everyone || (lesson.helps & learner.tags) != 0);
            REQUIRE(once.contains(static_cast<int>(i)) == fits);
        }
        // Two of a topic follow each other only when nothing else is left.
        for (std::size_t i = 1; i < order.size(); ++i) {
            LessonTopic topic = content().lesson(order[i - 1]).topic;
            if (content().lesson(order[i]).topic != topic) continue;
            for (std::size_t rest = i; rest < order.size(); ++rest) REQUIRE(content().lesson(order[rest]).topic == topic);
        }
    }
}

TEST_CASE("The danger signs come before any other lesson", "[lesson]") {
    for (const LearnerProfile& learner : many_learners()) {
        INFO("phase " << phase_names[static_cast<std::size_t>(learner.phase)] << " tags " << learner.tags);
        REQUIRE(offered(learner).front() == "know_the_signs");
    }
}

TEST_CASE("A fresh back is not told to stretch, train or return", "[lesson]") {
    LearnerProfile acute{Phase::settle, every_tag, {}};
    for (const char* id : {"stretch_softly", "toe_touch", "warm_before_more", "short_and_often", "bend_at_the_hips",
                           "brace_first", "back_to_weights", "back_to_running", "machines_for_a_while", "classes_and_pilates",
                           "same_on_good_days", "walk_further", "the_whole_trunk"}) {
        INFO(id);
        REQUIRE(content().lesson_index(id) >= 0);
        CHECK_FALSE(offers(acute, id));
    }
    CHECK(offers(acute, "first_days"));
    CHECK_FALSE(offers({Phase::keep, every_tag, {}}, "first_days"));
}

TEST_CASE("What helps a person comes earlier", "[lesson]") {
    auto moves_up = [](Phase phase, LearnerTag tag, const std::string& id) {
        INFO(id);
        CHECK(place_of({phase, bit(tag), {}}, id) < place_of({phase, 0, {}}, id));
    };
    moves_up(Phase::restore, LearnerTag::poor_sleep, "sleep_and_pain");
    moves_up(Phase::restore, LearnerTag::desk_work, "many_positions");
    moves_up(Phase::return_, LearnerTag::lifter, "back_to_weights");
    moves_up(Phase::build, LearnerTag::runner, "back_to_running");
    moves_up(Phase::settle, LearnerTag::leg_pain, "nerve_signs");
    moves_up(Phase::settle, LearnerTag::low_mood, "mood_and_pain");
    CHECK_FALSE(offers({Phase::restore, 0, {}}, "pregnancy"));
    CHECK_FALSE(offers({Phase::restore, every_tag & ~bit(LearnerTag::pregnant), {}}, "pregnancy"));
    CHECK(place_of({Phase::restore, bit(LearnerTag::pregnant), {}}, "pregnancy") <= 2);
    CHECK(place_of({Phase::restore, bit(LearnerTag::osteoporosis), {}}, "thin_bones") <= 2);
}

TEST_CASE("A day brings at most one new lesson, until all were read", "[lesson]") {
    for (std::size_t phase = 0; phase < phase_names.size(); ++phase) {
        LearnerProfile learner{phase_at(phase), bit(LearnerTag::new_) | bit(LearnerTag::worried), {}};
        std::size_t expected = lessons_for(content(), learner).size();
        std::set<std::string> seen;
        Date today = monday;
        while (auto lesson = lesson_of_the_day(content(), learner, today)) {
            REQUIRE(seen.insert(id_of(*lesson)).second);
            learner.read.push_back({id_of(*lesson), today});
            REQUIRE_FALSE(lesson_of_the_day(content(), learner, today));
            today = today + 1;
        }
        CHECK(seen.size() == expected);
    }
    // A lesson that no longer exists takes up its day and nothing else.
    LearnerProfile old{Phase::settle, 0, {{"gone", monday}}};
    CHECK_FALSE(lesson_of_the_day(content(), old, monday));
    CHECK(lesson_of_the_day(content(), old, monday + 1));
}

TEST_CASE("What a person tells decides the tags", "[lesson]") {
    State nothing;
    LearnerProfile silent = learner_of(nothing, content(), monday);
    CHECK(silent.tags == bit(LearnerTag::new_));
    CHECK(silent.phase == course_of(nothing, content(), monday).phase);
    CHECK(silent.read.empty());

    State state;
    tell(state, "duration_weeks", 5);
    CHECK(has(state, LearnerTag::acute));
    CHECK_FALSE(has(state, LearnerTag::persistent));
    tell(state, "duration_weeks", 6);
    CHECK_FALSE(has(state, LearnerTag::acute));
    tell(state, "duration_weeks", 12);
    CHECK(has(state, LearnerTag::persistent));

    tell(state, "worry", 5);
    CHECK_FALSE(has(state, LearnerTag::worried));
    tell(state, "worry", 6);
    CHECK(has(state, LearnerTag::worried));
    tell(state, "confidence_moving", 4);
    CHECK(has(state, LearnerTag::low_confidence));
    tell(state, "mood", 4);
    CHECK_FALSE(has(state, LearnerTag::low_mood));
    tell(state, "mood", 3);
    CHECK(has(state, LearnerTag::low_mood));
    choose(state, "sleep", "broken");
    CHECK(has(state, LearnerTag::poor_sleep));
    choose(state, "sleep", "well");
    CHECK_FALSE(has(state, LearnerTag::poor_sleep));
    choose(state, "work", "heavy");
    CHECK(has(state, LearnerTag::heavy_work));
    CHECK_FALSE(has(state, LearnerTag::desk_work));
    choose(state, "training_background", "lifting");
    CHECK(has(state, LearnerTag::lifter));
    choose(state, "leg_numbness_tingling", "stable");
    CHECK(has(state, LearnerTag::leg_pain));
    choose(state, "pregnant", "no");
    CHECK_FALSE(has(state, LearnerTag::pregnant));
    choose(state, "pregnant", "yes");
    CHECK(has(state, LearnerTag::pregnant));

    CHECK(has(state, LearnerTag::new_));
    Session session;
    session.finished = true;
    state.sessions.push_back(session);
    CHECK_FALSE(has(state, LearnerTag::new_));
}
