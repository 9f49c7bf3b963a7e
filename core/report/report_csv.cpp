#include "core/record/answers.h"
#include "core/report/page.h"
#include "core/report/report.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace easeback {

namespace {

enum Column : std::size_t {
    day,
    kind,
    exercise,
    level,
    pain_before,
    pain_during,
    pain_now,
    pain_morning,
    effort, // as ever; the others came later
    outcome,
    minutes,
    change,
    leg,
    question,
    answer,
    rating,
    columns,
};
constexpr std::array<std::string_view, columns> names = {
    "day",    "kind",    "exercise", "level",  "pain_before", "pain_during", "pain_now", "pain_morning",
    "effort", "outcome", "minutes",  "change", "leg",         "question",    "answer",   "rating"};

using Cells = std::array<std::string, columns>;

template <class Member>
std::size_t place(Member member) {
    return static_cast<std::size_t>(member);
}

template <class Number>
std::string number_cell(const std::optional<Number>& value) {
    return value ? std::to_string(static_cast<int>(*value)) : std::string();
}

// A leading sign of a formula is disarmed with an apostrophe, as spreadsheets expect.
std::string cell(std::string_view text) {
    constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
    if (text.find_first_not_of(harmless) == std::string_view::npos && !text.starts_with('-')) return std::string(text);
    std::string out = "\"";
    if (std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) out += '\'';
    for (char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

class Table {
public:
    explicit Table(const ReportInput& input)
        : m_input(input) {}

    std::string write() {
        add_check_ins();
        add_sessions();
        add_walks();
        add_answers();
        add_ratings();
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::string out;
        for (std::string_view name : names) out += (out.empty() ? "" : ",") + std::string(name);
        out += "\r\n";
        for (const auto& [date, cells] : m_rows) {
            for (std::size_t i = 0; i < columns; ++i) out += (i ? "," : "") + cell(cells[i]);
            out += "\r\n";
        }
        return out;
    }

private:
    Cells& row(Date date, std::string_view what) {
        Cells& cells = m_rows.emplace_back(date, Cells()).second;
        cells[day] = date.to_iso();
        cells[kind] = what;
        return cells;
    }

    void add_check_ins() {
        for (const DatedCheckIn& check_in : m_input.state.check_ins) {
            Cells& cells = row(check_in.day, "check_in");
            cells[pain_now] = number_cell(check_in.told.pain_now);
            cells[pain_morning] = number_cell(check_in.told.pain_morning);
            if (check_in.told.change) cells[change] = change_names[place(*check_in.told.change)];
            if (check_in.told.leg) cells[leg] = leg_symptom_names[place(*check_in.told.leg)];
        }
    }

    void add_sessions() {
        for (const Session& session : m_input.state.sessions)
            for (const Performed& performed : session.exercises) {
                Cells& cells = row(session.day, "exercise");
                cells[exercise] = performed.exercise;
                cells[level] = std::to_string(performed.level);
                cells[outcome] = exercise_outcome_names[place(performed.outcome)];
                cells[pain_before] = number_cell(session.pain_before);
                cells[pain_during] = number_cell(performed.pain ? performed.pain : session.pain_during);
                cells[effort] = number_cell(session.effort);
            }
    }

    void add_walks() {
        for (const DatedWalk& walk : m_input.state.walks) {
            Cells& cells = row(walk.day, "walk");
            cells[minutes] = std::to_string(walk.walk.minutes);
            cells[pain_during] = number_cell(walk.walk.pain_during);
        }
    }

    // In the order of the questions, because the record's own has none.
    void add_answers() {
        for (const Question& each : m_input.content.questions) {
            auto found = m_input.state.answers.find(each.id);
            if (found == m_input.state.answers.end() || each.is_gate()) continue;
            const AnswerValue* value = standing_value(each, found->second);
            if (!value) continue;
            Cells& cells = row(found->second.day, "answer");
            cells[question] = each.id;
            cells[answer] = answer_words(m_input.strings, each, *value);
        }
    }

    void add_ratings() {
        for (const Goal& goal : m_input.state.goals)
            for (const DatedRating& rated : goal.ratings) {
                Cells& cells = row(rated.day, "goal");
                cells[question] = goal.text;
                cells[rating] = std::to_string(rated.rating);
            }
    }

    const ReportInput& m_input;
    std::vector<std::pair<Date, Cells>> m_rows;
};

} // namespace

std::string report_csv(const ReportInput& input) { return Table(input).write(); }

} // namespace easeback
