#include "core/report/calendar_lines.h"
#include "core/report/facts.h"
#include "core/report/uuid.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_in_a_week = 7;
constexpr std::string_view time_of_day = "T090000"; // without a zone: nine o'clock wherever the person is
constexpr int shortest_event = 5;                   // minutes

std::string basic(Date day) {
    std::string text = day.to_iso();
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    return text;
}

class Calendar {
public:
    Calendar(const ReportInput& input, const ReportFacts& facts)
        : m_input(input)
        , m_facts(facts) {}

    std::string write() {
        m_lines.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Easeback//Easeback//EN");
        m_lines.line("CALSCALE", "GREGORIAN");
        events();
        m_lines.line("END", "VCALENDAR");
        return m_lines.take();
    }

private:
    // One thing at a time: where help is needed now, nothing else is in the calendar.
    void events() {
        Date tomorrow = m_input.today + 1;
        if (!m_facts.last_screening) return event("questions", "report.remind_questions", tomorrow, {});
        Urgency urgency = std::max(m_facts.assessment.urgency, m_facts.last_screening->outcome.urgency);
        if (urgency >= Urgency::same_day) return event("help", "report.remind_help", m_input.today, {});
        if (urgency >= Urgency::routine) event("visit", "report.remind_visit", tomorrow, {});
        int weeks = m_input.content.progression.rescreen_weeks;
        if (m_facts.plan.permission != PlanPermission::none) {
            event("session", "report.remind_session", tomorrow, "FREQ=DAILY;COUNT=" + std::to_string(weeks * days_in_a_week));
            event("week", "report.remind_week", m_input.today + days_in_a_week, "FREQ=WEEKLY;COUNT=" + std::to_string(weeks));
        }
        event("questions", "report.remind_questions", std::max(tomorrow, m_facts.last_screening->day + weeks * days_in_a_week),
              {});
    }

    void event(std::string_view kind, std::string_view words, Date day, const std::string& rule) {
        std::string_view summary = m_input.strings.get(words);
        m_lines.line("BEGIN", "VEVENT").line("UID", uuid_of(m_input.record_id + "/reminder/" + std::string(kind)));
        m_lines.line("DTSTAMP", basic(m_input.today) + "T000000Z");
        m_lines.line("DTSTART", basic(day) + std::string(time_of_day));
        m_lines.line("DURATION", "PT" + std::to_string(minutes(kind)) + "M");
        if (!rule.empty()) m_lines.line("RRULE", rule);
        m_lines.text("SUMMARY", summary).line("CLASS", "PRIVATE").line("TRANSP", "TRANSPARENT");
        m_lines.line("BEGIN", "VALARM").line("ACTION", "DISPLAY").text("DESCRIPTION", summary);
        m_lines.line("TRIGGER", "PT0S").line("END", "VALARM").line("END", "VEVENT");
    }

    int minutes(std::string_view kind) const {
        if (kind != "session") return shortest_event;
        return std::max(shortest_event, (m_facts.plan.seconds + 59) / 60);
    }

    const ReportInput& m_input;
    const ReportFacts& m_facts;
    CalendarLines m_lines;
};

} // namespace

std::string report_ics(const ReportInput& input) {
    ReportFacts facts = report_facts(input);
    return Calendar(input, facts).write();
}

} // namespace easeback
