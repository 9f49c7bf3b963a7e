#include "core/progression/flare_up.h"

#include "core/progression/diary.h"
#include "core/progression/progression_content.h"

#include <algorithm>

namespace easeback {

namespace {

class Finder {
public:
    explicit Finder(const Diary& diary)
        : m_diary(diary)
        , m_values(diary.content().progression) {}

    FlareHistory find() {
        Date day = m_diary.first();
        for (const DayFacts& facts : m_diary.days()) {
            if (m_history.lasts()) follow(day, facts);
            else watch(day, facts);
            day = day + 1;
        }
        m_history.baseline = baseline(day);
        return std::move(m_history);
    }

private:
    struct Telling {
        Date day;
        int pain;
    };

    std::optional<double> baseline(Date day) const {
        int count = 0, sum = 0;
        for (auto told = m_usual.rbegin(); told != m_usual.rend(); ++told) {
            if (day - told->day > m_values.baseline_days || count == m_values.baseline_tellings) break;
            sum += told->pain;
            ++count;
        }
        if (count == 0) return std::nullopt;
        return static_cast<double>(sum) / count;
    }

    void watch(Date day, const DayFacts& facts) {
        if (facts.flare_up_declared) return begin(day, FlareUp::Cause::declared, facts);
        if (!facts.pain_told()) return;
        std::optional<double> usual = m_raised ? m_raised_above : baseline(day);
        bool raised = usual && facts.pain >= m_values.flare_least_pain && facts.pain >= *usual + m_values.flare_rise;
        bool still = m_raised && day - m_raised->day <= m_values.telling_lasts_days;
        if (raised && (facts.told_worse || still)) return begin(day, FlareUp::Cause::pain_rise, facts);
        if (m_raised) m_usual.push_back(*m_raised);
        m_raised.reset();
        if (raised) {
            // One telling may be a bad hour; it does not count as usual until the next one decides.
            m_raised = Telling{day, facts.pain};
            m_raised_above = *usual;
        } else {
            m_usual.push_back({day, facts.pain});
        }
    }

    void begin(Date day, FlareUp::Cause cause, const DayFacts& facts) {
        FlareUp flare_up;
        flare_up.first = day;
        flare_up.cause = cause;
        flare_up.baseline =
            m_raised ? m_raised_above
                     : baseline(day).value_or(std::min<double>(m_values.return_low_pain, facts.pain_told() ? facts.pain : 10));
        m_history.flare_ups.push_back(flare_up);
        m_raised.reset();
        m_near = 0;
    }

    void follow(Date day, const DayFacts& facts) {
        FlareUp& flare_up = m_history.flare_ups.back();
        bool near = facts.pain_told() && facts.pain <= flare_up.baseline + m_values.flare_over_rise;
        if (facts.flare_up_declared || facts.told_worse || (facts.pain_told() && !near)) m_near = 0;
        else if (near) ++m_near;
        if (m_near >= m_values.flare_over_days) flare_up.over = day;
        else if (day - flare_up.first >= m_values.flare_longest_days) {
            flare_up.over = day;
            flare_up.end = FlareUp::End::stayed;
            m_usual.clear();
        }
        if (flare_up.over && facts.pain_told()) m_usual.push_back({day, facts.pain});
    }

    const Diary& m_diary;
    const ProgressionThresholds& m_values;
    FlareHistory m_history;
    std::vector<Telling> m_usual;
    std::optional<Telling> m_raised;
    double m_raised_above = 0;
    int m_near = 0;
};

} // namespace

bool FlareHistory::lasts_on(Date day) const {
    return std::any_of(flare_ups.begin(), flare_ups.end(), [&](const FlareUp& flare_up) { return flare_up.lasts_on(day); });
}

FlareHistory find_flare_ups(const Diary& diary) { return Finder(diary).find(); }

} // namespace easeback
