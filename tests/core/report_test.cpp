#include "core/report/report.h"
#include "core/screening/answer_json.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

#include <map>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

using Rows = std::vector<std::vector<std::string>>;

// Reads comma-separated values as RFC 4180 has them.
Rows rows_of(const std::string& csv) {
    Rows rows(1);
    std::string cell;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        char c = csv[i];
        if (quoted) {
            if (c != '"') cell += c;
            else if (i + 1 < csv.size() && csv[i + 1] == '"') cell += csv[++i];
            else quoted = false;
        } else if (c == '"') {
            CHECK(cell.empty());
            quoted = true;
        } else if (c == ',' || c == '\n') {
            rows.back().push_back(std::move(cell));
            cell.clear();
            if (c == '\n') rows.emplace_back();
        } else if (c != '\r') {
            cell += c;
        }
    }
    CHECK_FALSE(quoted);
    CHECK((rows.back().empty() && cell.empty())); // the last line ends too
    rows.pop_back();
    return rows;
}

// The rows by the names in the first one.
std::vector<std::map<std::string, std::string>> named_rows(const std::string& csv) {
    Rows rows = rows_of(csv);
    std::vector<std::map<std::string, std::string>> named;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == rows[0].size());
        named.emplace_back();
        for (std::size_t column = 0; column < rows[0].size(); ++column) named.back()[rows[0][column]] = rows[i][column];
    }
    return named;
}

std::string csv(const State& state) { return report_csv({state, content(), english(), monday}); }
std::string text(const State& state) { return report_text({state, content(), english(), monday}); }

State with_exercise(std::string exercise) {
    State state;
    Session session;
    session.id = "s";
    session.day = monday;
    session.exercises.push_back({std::move(exercise), 0, ExerciseOutcome::done});
    state.sessions.push_back(std::move(session));
    return state;
}

// The line of the text that holds all of these words, or nothing.
std::string line_with(const std::string& all, const std::vector<std::string>& words) {
    for (std::size_t start = 0; start < all.size();) {
        std::size_t end = std::min(all.find('\n', start), all.size());
        std::string line = all.substr(start, end - start);
        bool holds = true;
        for (const std::string& word : words) holds = holds && line.find(word) != std::string::npos;
        if (holds) return line;
        start = end + 1;
    }
    return {};
}

} // namespace

TEST_CASE("No cell of the table can be read as a formula", "[report]") {
    for (int first = 1; first < 256; ++first) {
        std::string exercise = std::string(1, static_cast<char>(first)) + "1+1";
        auto rows = named_rows(csv(with_exercise(exercise)));
        REQUIRE(rows.size() == 1);
        std::string cell = rows[0]["exercise"];
        CAPTURE(first, cell);
        bool dangerous = std::string("=+-@\t\r\n").find(static_cast<char>(first)) != std::string::npos;
        CHECK(cell == (dangerous ? "'" + exercise : exercise));
    }
    State signs = with_exercise("=HYPERLINK(\"http://x\",\"y\")");
    CHECK(csv(signs).find(R"x("'=HYPERLINK(""http://x"",""y"")")x") != std::string::npos);
}

TEST_CASE("Quotes, commas and line ends stay within their cell", "[report]") {
    for (std::string exercise : {"a\"b", "\"", "\"\"", "a,b", "a\nb", "a\r\nb", "a;b", "\",\"", "é, →", "a\",=1+1,\"b"}) {
        auto rows = named_rows(csv(with_exercise(exercise)));
        REQUIRE(rows.size() == 1);
        CHECK(rows[0]["exercise"] == exercise);
        CHECK(rows[0]["day"] == "2026-11-23");
    }
}

TEST_CASE("The table has a row for each exercise and each check-in", "[report]") {
    State state = with_exercise("bridge");
    Session& session = state.sessions[0];
    session.pain_before = PainScore{3};
    session.pain_during = PainScore{5};
    session.effort = 6;
    session.exercises.push_back({"cat_cow", 2, ExerciseOutcome::skipped});
    Session empty;
    empty.day = monday + 1;
    state.sessions.push_back(empty);
    Session later;
    later.day = monday + 2;
    later.exercises.push_back({"bridge", 1, ExerciseOutcome::done});
    state.sessions.push_back(later);
    state.check_ins.push_back({monday + 1, {PainScore{0}, PainScore{10}, Change::worse, false}});
    state.check_ins.push_back({monday + 2, {}});

    auto rows = named_rows(csv(state));
    std::vector<std::map<std::string, std::string>> exercises, check_ins;
    for (auto& row : rows) (row["kind"] == "exercise" ? exercises : check_ins).push_back(row);
    REQUIRE(exercises.size() == 3);
    CHECK((exercises[0]["exercise"] == "bridge" && exercises[0]["level"] == "0"));
    CHECK((exercises[1]["exercise"] == "cat_cow" && exercises[1]["level"] == "2"));
    for (int i : {0, 1}) {
        auto& row = exercises[static_cast<std::size_t>(i)];
        CHECK((row["day"] == "2026-11-23" && row["pain_before"] == "3" && row["pain_during"] == "5" && row["effort"] == "6"));
    }
    CHECK((exercises[2]["day"] == "2026-11-25" && exercises[2]["pain_during"].empty() && exercises[2]["effort"].empty()));
    REQUIRE(check_ins.size() == 2);
    CHECK((check_ins[0]["kind"] == "check_in" && check_ins[0]["day"] == "2026-11-24"));
    CHECK((check_ins[0]["pain_now"] == "0" && check_ins[0]["pain_morning"] == "10")); // none told is not 0
    CHECK((check_ins[1]["pain_now"].empty() && check_ins[1]["pain_morning"].empty()));
}

TEST_CASE("The table of an empty record has its heading alone", "[report]") {
    Rows rows = rows_of(csv({}));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].size() >= 9);
    CHECK(csv({}).ends_with("\r\n"));
}

TEST_CASE("The page for the doctor names every danger sign that was answered, with its day", "[report]") {
    State state;
    int signs = 0;
    for (const Question& question : content().questions) {
        if (question.is_gate()) continue; // stands for others, which hold the answers
        if (question.kind != AnswerKind::yes_no && question.kind != AnswerKind::choice) continue;
        // The gravest answer there is, each on a day of its own.
        const QuestionOption* gravest = &question.options[0];
        for (const QuestionOption& option : question.options)
            if (option.severity > gravest->severity) gravest = &option;
        state.answers[question.id] = {{AnswerValue::Kind::options, 0, {gravest->id}}, monday - signs++};
    }
    REQUIRE(signs >= 30);
    std::string page = text(state);
    for (const Question& question : content().questions) {
        auto answer = state.answers.find(question.id);
        if (answer == state.answers.end()) continue;
        std::string own = "question." + question.id + ".options." + answer->second.value.options[0];
        std::string words(english().get(english().has(own) ? own : "option." + answer->second.value.options[0]));
        std::string ask(english().get("question." + question.id + ".ask"));
        CAPTURE(question.id);
        CHECK_FALSE(line_with(page, {answer->second.day.to_iso(), ask, words}).empty());
    }
}

TEST_CASE("The page shows not sure as not sure, and leaves out what was not answered", "[report]") {
    State state;
    state.answers["saddle_numbness"] = {{}, monday - 1};
    state.answers["age"] = {{AnswerValue::Kind::number, 41, {}}, monday};
    state.answers["pain_now"] = {{AnswerValue::Kind::number, 6.5, {}}, monday};
    state.answers["location"] = {{AnswerValue::Kind::options, 0, {"low_back", "groin"}}, monday};
    state.answers["positions_not_today"] = {{AnswerValue::Kind::options, 0, {}}, monday};
    std::string page = text(state);
    auto ask = [](const char* question) { return std::string(english().get("question." + std::string(question) + ".ask")); };
    CHECK_FALSE(line_with(page, {"2026-11-22", ask("saddle_numbness"), std::string(english().get("option.unsure"))}).empty());
    CHECK_FALSE(line_with(page, {ask("age"), "41"}).empty());
    CHECK(line_with(page, {ask("pain_now")}).ends_with(" 6.5"));
    CHECK_FALSE(line_with(page, {ask("location"), "Low back", "Groin"}).empty());
    CHECK_FALSE(line_with(page, {ask("positions_not_today"), std::string(english().get("option.none_of_these"))}).empty());
    for (const char* question : {"bladder_bowel_change", "trauma", "cancer_history"})
        CHECK(page.find(ask(question)) == std::string::npos);
}

TEST_CASE("The page bears answers of a record that does not fit the questions", "[report]") {
    State state;
    state.answers["saddle_numbness"] = {{AnswerValue::Kind::number, 1e300, {}}, monday};
    state.answers["age"] = {{AnswerValue::Kind::options, 0, {"huge"}}, monday};
    state.answers["no_such_question"] = {{AnswerValue::Kind::options, 0, {"yes"}}, monday};
    std::string page = text(state);
    std::string numbness(english().get("question.saddle_numbness.ask")), age(english().get("question.age.ask"));
    CHECK_FALSE(line_with(page, {numbness, "e+300"}).empty());
    CHECK_FALSE(line_with(page, {age, "huge"}).empty());
}

TEST_CASE("The page gives the latest outcome of the questions and each session with its pain", "[report]") {
    State state = with_exercise("bridge");
    state.sessions[0].pain_during = PainScore{7};
    state.screenings.push_back({monday - 9, {Urgency::emergency, PlanPermission::none}});
    state.screenings.push_back({monday - 2, {Urgency::soon, PlanPermission::gentle}});
    std::string page = text(state);
    CHECK(page.starts_with("Easeback, 2026-11-23\n"));
    CHECK_FALSE(line_with(page, {"2026-11-21", "soon"}).empty());
    CHECK_FALSE(line_with(page, {"2026-11-23", "1 exercise", " 7"}).empty());
    CHECK(text({}).find("2026-11-21") == std::string::npos);
}
