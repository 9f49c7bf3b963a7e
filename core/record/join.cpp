#include "core/record/join.h"

#include "core/base/sha256.h"
#include "core/record/answers.h"
#include "core/record/event_json.h"
#include "core/record/replay.h"
#include "core/screening/question.h"

#include <algorithm>
#include <unordered_map>

namespace easeback {

namespace {

constexpr Instant day_length = 86'400'000;

Instant begin_of(Date day) { return day.days * day_length; }

// See 1 above. An event that names no moment has its day alone; one that does may be a day ahead by its time zone.
void keep_within(Event& event, const Horizon& horizon) {
    std::uint64_t sequence = event.sequence < greatest_counted ? event.sequence : 0;
    std::string at = event.at;
    Date day = event.day;
    if (auto claimed = instant_of(event.at)) {
        bool far = *claimed > horizon.now + day_length;
        if (far) at = instant_text(std::min(begin_of(horizon.today), horizon.now));
        else if (*claimed > horizon.now) at = instant_text(horizon.now);
        if (far || day > horizon.today + 1) day = std::min(day, horizon.today);
    } else {
        day = std::min(day, horizon.today);
    }
    if (sequence != event.sequence || at != event.at || day != event.day) restamp(event, sequence, std::move(at), day);
}

// By question, what was answered.
std::unordered_map<std::string, AnswerHistory> histories_of(const Log& log) {
    return std::move(replay(log.events()).answer_histories);
}

const AnswerHistory& history(const std::unordered_map<std::string, AnswerHistory>& histories, const std::string& question) {
    static const AnswerHistory none;
    auto found = histories.find(question);
    return found == histories.end() ? none : found->second;
}

// The event that says of two answers that the later was given without knowledge of the earlier. All of it follows from
// the two, so every device that finds this out makes the same event.
Event apart(const std::string& question, const Event& earlier, const Event& later) {
    Event event;
    event.id = "apart-" + sha256(question + '\n' + earlier.id + '\n' + later.id).substr(0, 32);
    std::uint64_t greatest = std::max(earlier.sequence, later.sequence);
    event.sequence = greatest > 0 ? greatest + 1 : 0;
    event.at = instant_text(later.instant + 1);
    event.day = later.day;
    event.payload = AnsweredApart{question, earlier.id, later.id};
    return event;
}

// Finds the answers of one copy that would wrongly replace a warning sign that stands in the other.
class Disagreements {
public:
    Disagreements(const Log& one, const Log& other, Log& found)
        : m_one(one)
        , m_other(other)
        , m_found(found) {
        for (const Log* log : {&one, &other})
            for (const Event& event : log->events()) m_events.emplace(event.id, &event);
    }

    // What stands in `from`, against all answers that the other copy alone has. Returns whether they disagree.
    bool look(const Question& question, const AnswerHistory& from, const AnswerHistory& against) {
        bool disagree = false;
        for (const GivenAnswer* stands : from.standing()) {
            int careful = carefulness(question, stands->value);
            if (careful == 0 || (m_one.contains(stands->id) && m_other.contains(stands->id))) continue;
            for (const GivenAnswer& each : against.all()) {
                if (m_one.contains(each.id) && m_other.contains(each.id)) continue;
                disagree |= carefulness(question, each.value) != careful;
                const Event& earlier = *m_events.at(stands->id);
                const Event& later = *m_events.at(each.id);
                if (!comes_before(earlier, later) || !against.replaces(each, *stands)) continue;
                Event event = apart(question.id, earlier, later);
                if (!m_events.contains(event.id)) m_found.merge({std::move(event)});
            }
        }
        return disagree;
    }

private:
    const Log& m_one;
    const Log& m_other;
    Log& m_found;
    std::unordered_map<std::string, const Event*> m_events;
};

} // namespace

Horizon end_of(Date day) { return {day, begin_of(day) + day_length - 1}; }

Joined join(const Log& here, std::vector<Event> file, const Horizon& horizon, const std::vector<Question>& questions) {
    for (Event& event : file) keep_within(event, horizon);
    Log there;
    there.merge(std::move(file));
    Joined joined;
    for (const Event& event : there.events()) {
        if (here.contains(event.id)) ++joined.known;
        else joined.fresh.push_back(event);
    }
    joined.count = joined.fresh.size();
    Log found;
    Disagreements disagreements(here, there, found);
    auto histories_here = histories_of(here), histories_there = histories_of(there);
    for (const Question& question : questions) {
        if (!is_danger_sign(question)) continue;
        const AnswerHistory& ours = history(histories_here, question.id);
        const AnswerHistory& theirs = history(histories_there, question.id);
        bool disagree = disagreements.look(question, ours, theirs);
        disagree |= disagreements.look(question, theirs, ours);
        if (disagree) joined.differ.push_back(question.id);
    }
    joined.fresh.insert(joined.fresh.end(), found.events().begin(), found.events().end());
    return joined;
}

} // namespace easeback
