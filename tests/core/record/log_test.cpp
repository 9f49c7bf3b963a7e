#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/record/replay.h"
#include "core/simulation/random.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace easeback;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

EventPayload some_payload(Random& random) {
    auto pick = [&](std::initializer_list<const char*> names) {
        return std::string(*(names.begin() + random.below(static_cast<int>(names.size()))));
    };
    auto pain = [&] { return static_cast<PainScore>(random.below(11)); };
    std::string session = pick({"s1", "s2", "s3"});
    std::string exercise = pick({"bridge", "cat_cow", "bird_dog"});
    std::string goal = pick({"g1", "g2"});
    switch (random.below(23)) {
    case 0: return Answered{pick({"trauma", "age"}), {AnswerValue::Kind::options, 0, {pick({"yes", "no", "major"})}}};
    case 1: return ScreeningFinished{static_cast<Urgency>(random.below(5)), static_cast<PlanPermission>(random.below(3))};
    case 2: return SessionStarted{session, pain(), {{exercise, random.below(4)}}};
    case 3: return ExerciseDone{session, exercise, random.below(4), static_cast<ExerciseOutcome>(random.below(4))};
    case 4: return SessionFinished{session, pain(), random.below(11), random.chance(0.5)};
    case 5: return CheckedIn{pain(), pain(), static_cast<Change>(random.below(3)), random.chance(0.2)};
    case 6: return ExerciseSetAside{exercise, pick({"felt_wrong", "set_aside"})};
    case 7: return ExerciseRestored{exercise};
    case 8: return LevelChanged{exercise, random.below(4), random.below(4), pick({"forward_good", "back_red"})};
    case 9: return SettingChanged{pick({"theme", "language"}), pick({"dark", "light", "en"})};
    case 10: return AnswerWithdrawn{pick({"trauma", "age"})};
    case 11: return WalkDone{1 + random.below(60), pain(), WalkPace::easy, random.chance(0.5)};
    case 12: return FlareUpDeclared{};
    case 13: return GoalSet{goal, pick({"dig the garden", "sit through a film"})};
    case 14: return GoalRated{goal, random.below(11)};
    case 15: return GoalRemoved{goal};
    case 16: return ExerciseSwapped{session, {exercise, random.below(4)}, static_cast<SwapHow>(random.below(2))};
    case 17: return ExerciseReopened{session};
    case 18: return LessonRead{pick({"what_pain_is", "sleep"})};
    case 19: return StageDone{pick({"running", "gym"}), pick({"first", "second"}), pain()};
    case 20: return ReviewDone{pick({"weekly", "monthly"})};
    case 21: return AnsweredApart{"trauma", "phone-1", "laptop-2"};
    default: return ForeignEvent{};
    }
}

// Events of two devices: sequence numbers repeat across them, and days run against the order at times.
std::vector<Event> some_events(Random& random, int count) {
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) {
        Event event;
        event.id = (random.chance(0.5) ? "phone-" : "laptop-") + std::to_string(i);
        event.sequence = static_cast<std::uint64_t>(1 + random.below(count));
        event.day = monday + random.below(20);
        // Some clocks are wrong, and some events have no moment at all.
        if (random.chance(0.7))
            event.at = (event.day + (random.chance(0.2) ? random.below(9000) - 4000 : 0)).to_iso() + "T0" +
                       std::to_string(random.below(10)) + ":00:00Z";
        event.payload = some_payload(random);
        if (auto foreign = std::get_if<ForeignEvent>(&event.payload))
            foreign->json = R"({"id":")" + event.id + R"(","type":"later"})";
        events.push_back(std::move(event));
    }
    return events;
}

void shuffle(std::vector<Event>& events, Random& random) {
    for (std::size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1], events[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
}

std::string text_of(const Log& log) {
    std::string text;
    for (const Event& event : log.events()) text += to_json(event) + "\n";
    return text;
}

Log merged(std::initializer_list<const std::vector<Event>*> parts) {
    Log log;
    for (const std::vector<Event>* part : parts) log.merge(*part);
    return log;
}

std::string ids(const Log& log) {
    std::string text;
    for (const Event& event : log.events()) text += (text.empty() ? "" : " ") + event.id;
    return text;
}

template <class Value>
std::string shown(const std::optional<Value>& value) {
    return value ? std::to_string(static_cast<int>(*value)) : "-";
}

// Everything that the state holds, in a fixed order.
std::string text_of(const State& state) {
    std::map<std::string, std::string> sorted;
    for (const auto& [id, answer] : state.answers) {
        std::string& line = sorted["answer " + id] = answer.day.to_iso();
        for (const std::string& option : answer.value.options) line += " " + option;
        line += " " + std::to_string(answer.rivals.size());
    }
    for (const auto& [id, standing] : state.exercises)
        sorted["exercise " + id] = std::to_string(standing.level) + " " + std::to_string(standing.times_done) + " " +
                                   (standing.level_since ? standing.level_since->to_iso() : "-") + " " +
                                   (standing.last_done ? standing.last_done->to_iso() : "-") + " " +
                                   std::to_string(standing.set_aside) + standing.set_aside_reason + " " + standing.level_rule +
                                   std::to_string(standing.former_level) + " " + std::to_string(standing.best_level) + " " +
                                   std::to_string(standing.outgrown) + " " + std::to_string(standing.trials.size()) + " " +
                                   std::to_string(standing.trials_before);
    for (const auto& [key, value] : state.settings) sorted["setting " + key] = value;
    for (const auto& [lesson, day] : state.lessons_read) sorted["lesson " + lesson] = day.to_iso();
    std::string text;
    for (const auto& [key, value] : sorted) text += key + ": " + value + "\n";
    for (const DatedScreening& screening : state.screenings)
        text += screening.day.to_iso() + std::string(to_text(screening.outcome.urgency)) + "\n";
    for (const DatedCheckIn& check_in : state.check_ins)
        text += check_in.day.to_iso() + shown(check_in.told.pain_now) + shown(check_in.told.pain_morning) + "\n";
    for (const DatedWalk& walk : state.walks)
        text += walk.day.to_iso() + std::to_string(walk.walk.minutes) + shown(walk.walk.pain_during) + "\n";
    for (Date day : state.flare_ups_declared) text += day.to_iso() + "\n";
    for (const AnswerChanged& change : state.answer_changes)
        text +=
            change.day.to_iso() + change.question + (change.value ? std::to_string(change.value->options.size()) : "-") + "\n";
    for (const DatedStage& stage : state.stages) text += stage.day.to_iso() + stage.stage.gate + stage.stage.stage + "\n";
    for (const DatedReview& review : state.reviews) text += review.day.to_iso() + review.review + "\n";
    for (const Goal& goal : state.goals) {
        text += goal.id + goal.text + goal.set_on.to_iso();
        for (const DatedRating& rating : goal.ratings) text += rating.day.to_iso() + std::to_string(rating.rating);
        text += "\n";
    }
    for (const Session& session : state.sessions) {
        text += session.id + session.day.to_iso() + std::to_string(session.finished) + std::to_string(session.complete) +
                shown(session.pain_before) + shown(session.pain_during) + shown(session.effort);
        for (const PlannedExercise& planned : session.planned) text += planned.exercise + std::to_string(planned.level);
        for (const Performed& done : session.exercises)
            text += done.exercise + std::to_string(done.level) + std::to_string(static_cast<int>(done.outcome));
        text += "\n";
    }
    return text;
}

} // namespace

TEST_CASE("Merging does not depend on the order or the parts in which events arrive", "[log]") {
    Random random(2026);
    for (int round = 0; round < 300; ++round) {
        std::vector<Event> events = some_events(random, random.below(60));
        Log whole;
        CHECK(whole.merge(events) == events.size());
        std::string expected = text_of(whole), expected_state = text_of(replay(whole.events()));
        for (int arrival = 0; arrival < 5; ++arrival) {
            std::vector<Event> rest = events;
            shuffle(rest, random);
            Log log;
            std::size_t fresh = 0;
            while (!rest.empty()) {
                auto taken = static_cast<std::ptrdiff_t>(1 + random.below(static_cast<int>(rest.size())));
                std::vector<Event> part(rest.end() - taken, rest.end());
                // Some events arrive again with a later part.
                if (!random.chance(0.3)) rest.resize(rest.size() - static_cast<std::size_t>(taken));
                fresh += log.merge(std::move(part));
            }
            CHECK(fresh == events.size());
            CHECK((text_of(log) == expected));
            CHECK((text_of(replay(log.events())) == expected_state));
        }
    }
}

TEST_CASE("Merging is commutative, associative and idempotent", "[log]") {
    Random random(5);
    for (int round = 0; round < 300; ++round) {
        std::vector<Event> a = some_events(random, 30), b, c;
        for (const Event& event : a) {
            if (random.chance(0.4)) b.push_back(event);
            if (random.chance(0.4)) c.push_back(event);
        }
        std::erase_if(a, [&](const Event&) { return random.chance(0.5); });
        std::string abc = text_of(merged({&a, &b, &c}));
        CHECK((text_of(merged({&a, &b})) == text_of(merged({&b, &a}))));
        CHECK((text_of(merged({&c, &b, &a})) == abc));
        CHECK((text_of(merged({&a, &b, &c, &b, &a})) == abc));
        Log left = merged({&a, &b}), right = merged({&b, &c});
        left.merge(c);
        right.merge(a);
        CHECK((text_of(left) == abc));
        CHECK((text_of(right) == abc));
        Log copy = left;
        CHECK(left.merge(copy.events()) == 0);
        CHECK((text_of(left) == abc));
    }
}

TEST_CASE("A log holds each event once and in order", "[log]") {
    Random random(9);
    std::vector<Event> events = some_events(random, 200);
    Log log;
    log.merge(events);
    std::set<std::string> ids;
    for (const Event& event : log.events()) ids.insert(event.id);
    CHECK(ids.size() == log.events().size());
    CHECK(std::is_sorted(log.events().begin(), log.events().end(), comes_before));
    for (const Event& event : events) CHECK(log.contains(event.id));
    CHECK_FALSE(log.contains("phone"));
    CHECK_FALSE(log.contains(""));
    std::vector<Event> twice = {events[0], events[0]};
    Log fresh;
    CHECK(fresh.merge(twice) == 1);
}

TEST_CASE("The order of events is that of their moments; numbers and ids settle the rest", "[log]") {
    Log log;
    log.merge({{"late", 3, "2026-11-23T10:00:00Z", monday, CheckedIn{}},
               {"early", 5000, "2026-11-02T10:00:00Z", monday - 21, CheckedIn{}},
               {"b", 7, "2026-11-23T09:00:00Z", monday, CheckedIn{}},
               {"a", 7, "2026-11-23T09:00:00Z", monday, CheckedIn{}},
               {"c", 6, "2026-11-23T09:00:00Z", monday, CheckedIn{}}});
    CHECK(ids(log) == "early c a b late");
    CHECK_FALSE(comes_before(log.events()[0], log.events()[0]));
}

TEST_CASE("An event without a moment stands on its day, after what has a lower number there", "[log]") {
    Log log;
    log.merge({{"told", 8, "", monday, CheckedIn{}},
               {"first", 2, "", monday, CheckedIn{}},
               {"app", 5, "2026-11-23T12:00:00Z", monday, CheckedIn{}},
               {"next", 9, "2026-11-23T18:00:00Z", monday, CheckedIn{}},
               {"long_ago", 9000, "", monday - 30, CheckedIn{}},
               {"unread", 6, "some time", monday, CheckedIn{}}});
    CHECK(ids(log) == "long_ago first app unread told next");
}

TEST_CASE("What is said later on a device stands later, however its clock is set", "[log]") {
    for (std::string_view clock : {"0001-01-01T00:00:00.000Z", "2001-05-05T05:05:05.000Z", "2026-11-23T09:00:00.000Z",
                                   "2030-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "", "broken"}) {
        Log log;
        log.merge({{"a", 1, std::string(clock), monday, CheckedIn{}}});
        std::string expected = "a";
        for (std::string_view next : {"2026-11-23T09:00:00.000Z", "2026-11-23T09:00:00.000Z", "2020-01-01T00:00:00.000Z",
                                      "2026-11-24T09:00:00.000Z", "0001-01-01T00:00:00.000Z"}) {
            Stamp stamp = log.next_stamp(next);
            std::string id = "n" + std::to_string(log.events().size());
            log.merge({{id, stamp.sequence, stamp.at, monday, CheckedIn{}}});
            expected += " " + id;
            INFO(clock << " " << next << " " << stamp.at);
            CHECK(ids(log) == expected);
            CHECK(instant_of(stamp.at));
        }
    }
}

TEST_CASE("A clock that is right is told as it is", "[log]") {
    Log log;
    CHECK(log.next_stamp("2026-11-23T09:00:00.000Z").at == "2026-11-23T09:00:00.000Z");
    log.merge({{"a", 1, "2026-11-23T09:00:00.000Z", monday, CheckedIn{}}});
    CHECK(log.next_stamp("2026-11-23T09:00:00.001Z").at == "2026-11-23T09:00:00.001Z");
    CHECK(log.next_stamp("2026-11-23T09:00:00.000Z").at == "2026-11-23T09:00:00.001Z");
    CHECK(log.next_stamp("").at.empty());
}

TEST_CASE("The next number is one more than the greatest seen", "[log]") {
    Log log;
    CHECK(log.next_sequence() == 1);
    log.merge({{"a", 5, "", monday, CheckedIn{}}});
    CHECK(log.next_sequence() == 6);
    log.merge({{"b", 2, "", monday, CheckedIn{}}});
    CHECK(log.next_sequence() == 6);
    log.merge({{"c", 6, "", monday, CheckedIn{}}, {"d", 40, "", monday, CheckedIn{}}});
    CHECK(log.next_sequence() == 41);
}

TEST_CASE("An event made after any readable record can itself be read again", "[log]") {
    auto events =
        events_from_lines("record", R"({"id":"a","seq":9000000000000000,"day":"2026-11-23","type":"checked_in","data":{}})");
    REQUIRE(events.ok());
    Log log;
    log.merge(events.take());
    CHECK(log.next_sequence() == 1); // a number that nobody can have counted does not count
    Event next{"b", log.next_sequence(), "", monday, CheckedIn{}};
    CHECK(events_from_lines("record", to_json(next)).ok());
}

TEST_CASE("Events that arrive out of order end in the state of the later one", "[log]") {
    Event yes{"a", 1, "", monday, Answered{"trauma", {AnswerValue::Kind::options, 0, {"major"}}}};
    Event no{"b", 2, "", monday + 1, Answered{"trauma", {AnswerValue::Kind::options, 0, {"none"}}}};
    Event withdrawn{"c", 3, "", monday + 2, AnswerWithdrawn{"trauma"}};
    Log log;
    log.merge({no});
    log.merge({yes});
    CHECK(replay(log.events()).answers.at("trauma").value.options == std::vector<std::string>{"none"});
    CHECK(replay(log.events()).answers.at("trauma").day == monday + 1);
    log.merge({withdrawn});
    CHECK_FALSE(replay(log.events()).answers.contains("trauma"));
}
