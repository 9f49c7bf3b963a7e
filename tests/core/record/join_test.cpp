// How copies of a record from several devices come together: order, bounds, and disagreement about danger signs.
#include "core/record/answers.h"
#include "core/record/event_json.h"
#include "core/record/join.h"
#include "core/record/replay.h"
#include "core/screening/triage.h"
#include "core/simulation/random.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date today = *Date::from_iso("2026-11-23");
const Horizon now = {today, *instant_of("2026-11-23T12:00:00Z")};

AnswerValue says(const std::string& option) { return {AnswerValue::Kind::options, 0, {option}}; }

Event answered(const std::string& id, std::uint64_t sequence, const std::string& at, const std::string& value,
               const std::string& question = "saddle_numbness") {
    return {id, sequence, at, Date::from_iso(at.substr(0, 10)).value_or(today), Answered{question, says(value)}};
}

Log log_of(std::vector<Event> events) {
    Log log;
    log.merge(std::move(events));
    return log;
}

Log with_copy(Log here, const std::vector<Event>& file, const Horizon& horizon = now) {
    here.merge(join(here, file, horizon, content().questions).fresh);
    return here;
}

std::string stands(const Log& log, const std::string& question = "saddle_numbness") {
    State state = replay(log.events());
    auto found = state.answers.find(question);
    if (found == state.answers.end()) return "open";
    const AnswerValue* value = standing_value(content().question(content().question_index(question)), found->second);
    return !value ? "open" : value->kind == AnswerValue::Kind::unsure ? "unsure" : value->options.front();
}

std::string text_of(const Log& log) {
    std::string text;
    for (const Event& event : log.events()) text += to_json(event) + "\n";
    return text;
}

const std::string morning = "2026-11-23T08:00:00.000Z", weeks_ago = "2026-11-02T08:00:00.000Z";

} // namespace

TEST_CASE("An old copy with high numbers does not undo today's danger answer", "[join]") {
    Log here = log_of({answered("a-1", 1, weeks_ago, "no"), answered("a-2", 3, morning, "yes")});
    std::vector<Event> copy;
    for (std::uint64_t i = 0; i < 20; ++i) copy.push_back(answered("b-" + std::to_string(i), 5001 + i, weeks_ago, "no"));
    Log joined = with_copy(here, copy);
    CHECK(joined.events().size() >= 22);
    CHECK(stands(joined) == "yes");
    CHECK(assess(content(), answers_of(replay(joined.events()), content(), *Date::from_iso("2026-11-23"))).urgency ==
          Urgency::emergency);
    CHECK(stands(with_copy(log_of(copy), here.events())) == "yes");
}

TEST_CASE("Where devices disagree about a danger sign the more careful answer stands until it is asked again", "[join]") {
    for (const char* one_at : {"2026-11-22T08:00:00.000Z", "2026-11-22T20:00:00.000Z"})
        for (std::uint64_t one_number : {5u, 500u})
            for (std::string value : {"no", "unsure", "open"}) {
                Event other = answered("b-1", 50, "2026-11-22T12:00:00.000Z", "no");
                if (value == "open") other.payload = AnswerWithdrawn{"saddle_numbness"};
                if (value == "unsure") other.payload = Answered{"saddle_numbness", {}};
                Log here = log_of({answered("a-1", one_number, one_at, "yes")});
                Log joined = with_copy(here, {other});
                INFO(one_at << " " << one_number << " " << value << "\n" << text_of(joined));
                CHECK(stands(joined) == "yes");
                CHECK(text_of(joined) == text_of(with_copy(log_of({other}), here.events())));
                // Asked again on this device, which now knows of both.
                Stamp stamp = joined.next_stamp("2026-11-22T21:00:00.000Z");
                joined.merge({answered("a-9", stamp.sequence, stamp.at, "no")});
                CHECK(stands(joined) == "no");
                CHECK(stands(with_copy(joined, {other})) == "no");
                CHECK(stands(with_copy(log_of({other}), joined.events())) == "no");
            }
}

TEST_CASE("An answer that was given with knowledge of the other one counts", "[join]") {
    Event yes = answered("a-1", 5, weeks_ago, "yes"), no = answered("a-2", 6, morning, "no");
    CHECK(stands(with_copy(log_of({yes}), {yes, no})) == "no");
    CHECK(stands(with_copy(log_of({yes, no}), {yes})) == "no");
    CHECK(join(log_of({yes}), {yes, no}, now, content().questions).differ.empty());
}

TEST_CASE("A question that was opened again stays open against a calm answer from elsewhere", "[join]") {
    Event before = answered("a-1", 5, weeks_ago, "no");
    Event opened{"a-2", 6, morning, today, AnswerWithdrawn{"saddle_numbness"}};
    Event calm = answered("b-1", 7, "2026-11-23T09:00:00.000Z", "no");
    CHECK(stands(with_copy(log_of({before, opened}), {before, calm})) == "open");
    CHECK(stands(with_copy(log_of({before, calm}), {before, opened})) == "open");
}

TEST_CASE("A disagreement about what is no danger sign goes to the later answer", "[join]") {
    Event first{"a-1", 5, weeks_ago, today - 21, Answered{"pain_now", {AnswerValue::Kind::number, 8, {}}}};
    Event later{"b-1", 5000, morning, today, Answered{"pain_now", {AnswerValue::Kind::number, 2, {}}}};
    Log joined = with_copy(log_of({first}), {later});
    CHECK(joined.events().size() == 2);
    CHECK(replay(joined.events()).answers.at("pain_now").value.number == 2);
}

TEST_CASE("Nothing of a file stands in the future of this device", "[join]") {
    Event lie{"x-1", greatest_sequence, "9999-12-31T23:59:59.999Z", *Date::from_iso("9999-12-31"),
              SettingChanged{"theme", "dark"}};
    Event fast{"x-2", 7, "2026-11-23T12:04:00.000Z", today, SettingChanged{"theme", "light"}};
    Event dayless{"x-3", 8, "", *Date::from_iso("9999-12-31"), CheckedIn{}};
    Event east{"x-4", 9, "2026-11-23T11:00:00.000Z", today + 1, CheckedIn{}};
    Event later_kind{
        "x-5", 10, "2031-01-01T00:00:00.000Z", *Date::from_iso("2031-01-01"),
        ForeignEvent{
            R"({"at":"2031-01-01T00:00:00.000Z","day":"2031-01-01","id":"x-5","more":[1],"seq":10,"type":"new","v":9})"}};
    Joined joined =
        join(log_of({answered("a-1", 1, morning, "yes")}), {lie, fast, dayless, east, later_kind}, now, content().questions);
    REQUIRE(joined.fresh.size() == 5);
    for (const Event& event : joined.fresh) {
        INFO(to_json(event));
        CHECK(event.instant <= now.now);
        CHECK(event.day <= today + (event.id == "x-4" ? 1 : 0));
        CHECK(event.sequence < greatest_counted);
        auto read = events_from_lines("record", to_json(event));
        REQUIRE(read.ok());
        CHECK(read.value()[0].at == event.at);
        CHECK(read.value()[0].day == event.day);
    }
    CHECK(to_json(joined.fresh[0]).find("9999") == std::string::npos);
    std::string foreign;
    for (const Event& event : joined.fresh)
        if (event.id == "x-5") foreign = to_json(event);
    CHECK(foreign == R"({"at":"2026-11-23T00:00:00.000Z","day":"2026-11-23","id":"x-5","more":[1],"seq":10,"type":"new","v":9})");
}

TEST_CASE("What is chosen after a copy with lies came in wins", "[join]") {
    Event lie{"x-1", greatest_sequence, "9999-12-31T23:59:59.999Z", *Date::from_iso("9999-12-31"),
              SettingChanged{"theme", "dark"}};
    Event number_alone{"x-2", greatest_sequence, morning, today, SettingChanged{"theme", "contrast"}};
    Log here = log_of({{"a-1", 1, morning, today, SettingChanged{"theme", "light"}}});
    Log joined = with_copy(here, {lie, number_alone});
    Stamp stamp = joined.next_stamp("2026-11-23T12:00:01.000Z");
    CHECK(stamp.sequence < 100);
    joined.merge({{"a-2", stamp.sequence, stamp.at, today, SettingChanged{"theme", "light"}}});
    CHECK(replay(joined.events()).settings.at("theme") == "light");
    // Also where an earlier version had let it in as it is.
    Log damaged = log_of({{"a-1", 1, morning, today, SettingChanged{"theme", "light"}}, lie, number_alone});
    stamp = damaged.next_stamp("2026-11-23T12:00:01.000Z");
    damaged.merge({{"a-2", stamp.sequence, stamp.at, today, SettingChanged{"theme", "light"}}});
    CHECK(replay(damaged.events()).settings.at("theme") == "light");
}

namespace {

// A device with a clock of its own: what it makes is stamped by what it has seen.
struct Device {
    std::string name;
    std::int64_t clock_error = 0; // in milliseconds
    Log log = {};
    int made = 0;

    std::string clock(Instant moment) const {
        return instant_text(std::clamp(moment + clock_error, *instant_of("0001-01-01T00:00:00Z"), latest_instant));
    }

    void answer(Instant moment, const std::string& question, const std::string& value) {
        Stamp stamp = log.next_stamp(clock(moment));
        Date day{static_cast<std::int32_t>(moment / 86'400'000)};
        log.merge({{name + "-" + std::to_string(++made), stamp.sequence, stamp.at, day, Answered{question, says(value)}}});
    }
};

constexpr std::int64_t year = 31'557'600'000;

std::vector<Device> some_devices(Random& random) {
    std::vector<Device> devices = {{"phone"}, {"tablet"}, {"laptop"}};
    const std::int64_t errors[] = {0, 0, 0, 180'000, -180'000, 4 * year, -25 * year, -2100 * year, 8000 * year};
    for (Device& device : devices) device.clock_error = errors[random.below(9)];
    return devices;
}

const char* const questions[] = {"saddle_numbness", "bladder_bowel_change", "fever_or_unwell"};

} // namespace

TEST_CASE("Joining copies of devices with any clocks is idempotent, commutative and associative", "[join][property]") {
    Random random(12);
    for (int round = 0; round < 400; ++round) {
        std::vector<Device> devices = some_devices(random);
        Instant moment = now.now - 40 * Instant{86'400'000};
        for (int i = 0; i < 12; ++i) {
            moment += 1 + random.below(100'000'000);
            Device& device = devices[static_cast<std::size_t>(random.below(3))];
            device.answer(moment, questions[random.below(3)], random.chance(0.4) ? "yes" : "no");
            // Now and then a copy is brought from one to another.
            if (random.chance(0.15)) {
                const Device& from = devices[static_cast<std::size_t>(random.below(3))];
                device.log = with_copy(device.log, from.log.events(), end_of(today));
            }
        }
        Horizon horizon = end_of(today);
        // Bounds are drawn first, as they are wherever a copy comes in; what is here was bounded when it came.
        auto bounded = [&](const Device& device) { return with_copy(Log(), device.log.events(), horizon); };
        Log a = bounded(devices[0]), b = bounded(devices[1]), c = bounded(devices[2]);
        auto both = [&](const Log& one, const Log& other) { return with_copy(one, other.events(), horizon); };
        std::string ab = text_of(both(a, b));
        INFO(text_of(a) << "\n" << text_of(b));
        CHECK(ab == text_of(both(b, a)));
        CHECK(text_of(both(both(a, b), b)) == ab);
        CHECK(text_of(both(both(a, b), a)) == ab);
        CHECK(text_of(both(a, a)) == text_of(a));
        for (const char* question : questions) {
            std::string left = stands(both(both(a, b), c), question), right = stands(both(a, both(b, c)), question);
            INFO(question << "\n" << text_of(a) << "\n" << text_of(b) << "\n" << text_of(c));
            CHECK(left == right);
        }
    }
}

TEST_CASE("Joining never makes a danger sign calmer than any of the copies by itself", "[join][property]") {
    Random random(7);
    int disagreements = 0;
    for (int round = 0; round < 600; ++round) {
        std::vector<Device> devices = some_devices(random);
        devices[0].clock_error = random.chance(0.5) ? 0 : devices[0].clock_error;
        Instant moment = now.now - 40 * Instant{86'400'000};
        for (int i = 0; i < 9; ++i) {
            moment += 1 + random.below(200'000'000);
            devices[static_cast<std::size_t>(random.below(2))].answer(moment, questions[random.below(3)],
                                                                      random.chance(0.4) ? "yes" : "no");
        }
        // Neither has seen anything of the other, so a warning sign that stands in one stands in both together.
        Log joined = with_copy(devices[0].log, devices[1].log.events());
        for (const char* question : questions) {
            bool warned = stands(devices[0].log, question) == "yes" || stands(devices[1].log, question) == "yes";
            bool differ = stands(devices[0].log, question) != stands(devices[1].log, question);
            disagreements += warned && differ;
            INFO(question << "\n" << text_of(joined));
            CHECK((stands(joined, question) == "yes") == warned);
        }
        // Whatever is answered from here on, on the device that knows all, counts.
        for (const char* question : questions) {
            devices[0].log = joined;
            devices[0].answer(moment + 1000, question, "no");
            CHECK(stands(devices[0].log, question) == "no");
        }
    }
    CHECK(disagreements > 100);
}
