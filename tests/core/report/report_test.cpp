#include "core/report/formats.h"
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
        if (question.derived) continue;   // nobody is asked
        if (question.group == QuestionGroup::profile) continue;
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
    // Nor does it count as a no.
    std::string open(english().get("report.not_answered")), calm(english().get("report.answered_no"));
    open.resize(open.find('{'));
    calm.resize(calm.find('{'));
    for (const char* question : {"bladder_bowel_change", "trauma"}) {
        CHECK(line_with(page, {ask(question)}).starts_with(open));
        CHECK(page.find(ask(question)) == page.rfind(ask(question)));
    }
    CHECK(page.find(calm) == std::string::npos);
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
    CHECK_FALSE(line_with(page, {"2026-11-21", english().get("result.soon.title").data()}).empty());
    CHECK_FALSE(line_with(page, {"2026-11-14", english().get("result.emergency.title").data()}).empty()); // it was graver then
    CHECK_FALSE(line_with(page, {"mean 7", "highest 7", "2026-11-23"}).empty());
    CHECK_FALSE(line_with(page, {std::string(english().get("exercise.bridge.name")), "2026-11-23"}).empty());
    CHECK(text({}).find("2026-11-21") == std::string::npos);
}

TEST_CASE("A report of an empty record is whole in every format and language", "[report]") {
    for (const auto& [code, words] : languages())
        for (std::string_view name : report_format_names) {
            CAPTURE(code, name);
            State state;
            ReportFile file = report_file(*report_format_of(name), {state, content(), words, monday});
            CHECK(file.name.starts_with("easeback-2026-11-23."));
            CHECK_FALSE(file.text.empty());
            // A key that has no words would stand there itself.
            CHECK(file.text.find("report.") == std::string::npos);
        }
    CHECK_FALSE(report_format_of("pdf"));
    CHECK_FALSE(report_format_of(""));
}

TEST_CASE("Calm answers fill a line a day, and say no more than that they were a no", "[report]") {
    State state;
    for (const char* question : {"fever_or_unwell", "unexplained_weight_loss", "recent_infection"})
        state.answers[question] = {{AnswerValue::Kind::options, 0, {"no"}}, monday - (question[0] == 'f' ? 0 : 3)};
    std::string page = text(state);
    auto name = [](const char* question) { return std::string(english().get("question." + std::string(question) + ".short")); };
    CHECK_FALSE(line_with(page, {"2026-11-20", name("unexplained_weight_loss"), name("recent_infection")}).empty());
    CHECK(line_with(page, {"2026-11-20", name("fever_or_unwell")}).empty());
    CHECK_FALSE(line_with(page, {"2026-11-23", name("fever_or_unwell")}).empty());
    CHECK_FALSE(line_with(page, {std::string(english().get("report.no_sign_told"))}).empty());
    state.answers["saddle_numbness"] = {{}, monday};
    CHECK(line_with(text(state), {std::string(english().get("report.no_sign_told"))}).empty());
    CHECK_FALSE(line_with(text(state), {std::string(english().get("report.ask_unsure"))}).empty());
}

TEST_CASE("Nothing in the record becomes markup of the page", "[report]") {
    State state = with_exercise("<img src=x onerror=alert(1)>");
    state.goals.push_back({"g", "</td></table><script>alert('\"&')</script>", monday, {{monday, 4}}});
    state.answers["age"] = {{AnswerValue::Kind::options, 0, {"\"><b>"}}, monday};
    std::string html = report_html({state, content(), english(), monday});
    for (const char* markup : {"<script", "<img", "<b>", "onerror=alert(1)>", "alert('"})
        CHECK(html.find(markup) == std::string::npos);
    CHECK(html.find("&lt;/td&gt;&lt;/table&gt;&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;") != std::string::npos);
    for (const char* outside : {"http:", "https:", "//", "src=", "url(", "javascript", "@import"}) {
        CAPTURE(outside);
        CHECK(report_html({State(), content(), english(), monday}).find(outside) == std::string::npos);
    }
}

TEST_CASE("Every element of the page that opens also closes", "[report]") {
    State state = with_exercise("bridge");
    state.goals.push_back({"g", "Lift my child", monday, {{monday - 9, 2}, {monday, 4}}});
    std::string html = report_html({state, content(), english(), monday});
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        std::size_t end = html.find_first_of(" >", at);
        std::string name = html.substr(at + 1, end - at - 1);
        if (name == "!DOCTYPE" || name == "meta") continue;
        if (name[0] != '/') {
            open.push_back(name);
            continue;
        }
        REQUIRE_FALSE(open.empty());
        CHECK("/" + open.back() == name);
        open.pop_back();
    }
    CHECK(open.empty());
    CHECK(html.find("<table>") != std::string::npos);
    CHECK(html.find("Lift my child") != std::string::npos);
}
