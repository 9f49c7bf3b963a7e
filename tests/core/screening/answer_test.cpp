#include "core/screening/answer_json.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

struct Read {
    AnswerSheet sheet;
    Faults faults;
};

Read read(const std::string& json) {
    auto document = JsonDocument::parse("answers.json", json);
    REQUIRE(document.ok());
    Read result;
    result.sheet = answers_from_json(content(), document.value().root(), result.faults);
    return result;
}

// The answer of a file that holds nothing else.
Answer only(const std::string& id, const std::string& value) {
    Read result = read("{\"" + id + "\":" + value + "}");
    INFO(id << ": " << value << (result.faults.empty() ? "" : " " + result.faults[0].sentence));
    REQUIRE(result.faults.empty());
    return result.sheet[static_cast<std::size_t>(content().question_index(id))];
}

Answer expected(std::string_view id, std::string_view option) {
    return {AnswerState::given, 1u << content().question(content().question_index(id)).option_index(option), 0};
}

} // namespace

TEST_CASE("What hands write is understood", "[answer]") {
    for (const char* yes : {"\"yes\"", "\"Yes\"", "\" YES \"", "true", "[\"yes\"]"})
        CHECK(only("cancer_history", yes) == expected("cancer_history", "yes"));
    for (const char* no : {"\"no\"", "\"No\"", "false"}) CHECK(only("cancer_history", no) == expected("cancer_history", "no"));
    for (const char* id : {"cancer_history", "age", "leg_weakness", "location"})
        for (const char* unknown : {"\"unknown\"", "\"Unknown\"", "null", "\"\"", "\"not sure\"", "[\"unknown\"]"})
            CHECK(only(id, unknown).state == AnswerState::unsure);
    CHECK(only("leg_weakness", "\"Worsening\"") == expected("leg_weakness", "worsening"));
    CHECK(only("leg_weakness", "\"no\"") == expected("leg_weakness", "none"));
    CHECK(only("trauma", "false") == expected("trauma", "none"));
    CHECK(only("age", "45").number == 45);
    CHECK(only("age", "\"45\"").number == 45);
    CHECK(only("location", "\"low_back\"").options == 1);
    CHECK(only("location", "[\"low_back\",\"neck\"]").options == 0b1001);
    CHECK(only("location", "[]") == Answer{AnswerState::given, 0, 0});
    CHECK(only("location", "[\"low_back\",\"unknown\"]").state == AnswerState::unsure);
}

TEST_CASE("A wrong answer is refused with its place and what was expected", "[answer]") {
    struct Wrong {
        const char* id;
        const char* value;
        ErrorCode code;
        const char* says;
    };
    const Wrong wrongs[] = {
        {"cancer_history", "\"maybe\"", ErrorCode::unknown_value,
         "Expected one of yes, no, unknown for 'cancer_history', found \"maybe\"."},
        {"cancer_history", "1", ErrorCode::wrong_type, "found 1."},
        {"cancer_history", "[\"yes\",\"no\"]", ErrorCode::out_of_range, "exactly one"},
        {"cancer_history", "{}", ErrorCode::wrong_type, "found object"},
        {"leg_weakness", "true", ErrorCode::unknown_value, "none, mild, marked, worsening, unknown"},
        {"leg_weakness", "[]", ErrorCode::out_of_range, "exactly one"},
        {"location", "[\"tail\"]", ErrorCode::unknown_value, "found \"tail\""},
        {"location", "[3]", ErrorCode::wrong_type, "Expected text"},
        {"location", "3", ErrorCode::wrong_type, "Expected a list"},
        {"age", "\"old\"", ErrorCode::wrong_type, "Expected a number or \"unknown\" for 'age', found \"old\"."},
        {"age", "true", ErrorCode::wrong_type, "Expected a number"},
        {"age", "\"45 years\"", ErrorCode::wrong_type, "Expected a number"},
        {"age", "\"nan\"", ErrorCode::wrong_type, "Expected a number"},
        {"age", "-3", ErrorCode::out_of_range, "from 1 to 120 for 'age', found -3."},
        {"age", "1000", ErrorCode::out_of_range, "from 1 to 120"},
        {"pain_now", "11", ErrorCode::out_of_range, "from 0 to 10"},
        {"blader", "\"yes\"", ErrorCode::unknown_id, "There is no question 'blader'."}};
    for (const Wrong& wrong : wrongs) {
        Read result = read("{\"" + std::string(wrong.id) + "\":" + wrong.value + "}");
        INFO(wrong.id << ": " << wrong.value);
        REQUIRE(result.faults.size() == 1);
        INFO(result.faults[0].sentence);
        CHECK(result.faults[0].code == wrong.code);
        CHECK(result.faults[0].sentence.find(wrong.says) != std::string::npos);
        CHECK(result.faults[0].place.starts_with("answers.json /" + std::string(wrong.id)));
        // What could not be read is no answer, and never a no.
        CHECK(result.sheet == content().blank_answers());
    }
    CHECK(read("[]").faults.size() == 1);
    CHECK(read(R"({"age":-1,"pain_now":99,"nonsense":"yes"})").faults.size() == 3);
}

TEST_CASE("A gate answers for its members, and what is said of one of them goes before", "[answer]") {
    auto at = [](const AnswerSheet& sheet, std::string_view id) {
        const Question& question = content().question(content().question_index(id));
        const Answer& answer = sheet[static_cast<std::size_t>(content().question_index(id))];
        return portable(question, answer).options;
    };
    using Options = std::vector<std::string>;
    for (const char* value : {"\"no\"", "[]", "\"none_of_these\"", "[\"none_of_these\"]"}) {
        Read result = read("{\"gate_legs\":" + std::string(value) + ",\"leg_weakness\":\"marked\"}");
        CHECK(result.faults.empty());
        CHECK(at(result.sheet, "leg_weakness") == Options{"marked"});
        CHECK(at(result.sheet, "both_legs_affected") == Options{"no"});
        CHECK(at(result.sheet, "leg_vessel_signs") == Options{"none"});
    }
    Read ticked = read(R"({"gate_legs":["both_legs_affected","leg_numbness_tingling"]})");
    CHECK(ticked.faults.empty());
    CHECK(at(ticked.sheet, "both_legs_affected") == Options{"yes"});
    CHECK(at(ticked.sheet, "leg_numbness_tingling").empty()); // which of its answers is asked next
    CHECK(at(ticked.sheet, "leg_pain_below_knee") == Options{"no"});
    for (const char* value : {"\"yes\"", "\"unknown\""}) {
        Read result = read("{\"gate_legs\":" + std::string(value) + "}");
        CHECK(result.faults.empty());
        CHECK(at(result.sheet, "both_legs_affected").empty());
    }
    CHECK(read(R"({"gate_legs":["trauma"]})").faults.size() == 1);
    CHECK(read(R"({"gate_legs":{}})").faults.size() == 1);
}

TEST_CASE("An answer that was read is written so that it reads the same", "[answer]") {
    for (const auto& [id, value] : std::vector<std::pair<std::string, std::string>>{{"cancer_history", "\"yes\""},
                                                                                    {"age", "45"},
                                                                                    {"leg_weakness", "\"mild\""},
                                                                                    {"location", "[\"neck\",\"groin\"]"},
                                                                                    {"location", "[]"},
                                                                                    {"age", "null"}}) {
        Answer answer = only(id, value);
        JsonWriter out;
        write_answer(out, portable(content().question(content().question_index(id)), answer));
        CHECK(only(id, out.text()) == answer);
    }
}
