// Every outcome that rests on open answers names those that would change it, so that it is no dead end.
#include "core/screening/counted.h"
#include "core/screening/open_answers.h"
#include "core/screening/triage.h"
#include "core/simulation/random.h"
#include "support/content.h"
#include "support/sheets.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

const Answer unsure{AnswerState::unsure, 0, 0};

std::size_t place(std::string_view question) { return static_cast<std::size_t>(content().question_index(question)); }

AnswerSheet unsure_about(std::initializer_list<const char*> questions) {
    AnswerSheet sheet = calm_answers();
    for (const char* question : questions) sheet[place(question)] = unsure;
    return sheet;
}

std::vector<std::string> open_in(const AnswerSheet& sheet) {
    std::vector<std::string> ids;
    for (int question : open_answers_that_matter(content(), sheet, assess(content(), sheet)))
        ids.push_back(content().question(question).id);
    return ids;
}

bool is_easier(const Assessment& than, const Assessment& now) {
    return std::pair(-static_cast<int>(than.permission), than.urgency) <
           std::pair(-static_cast<int>(now.permission), now.urgency);
}

} // namespace

TEST_CASE("Whoever is not sure of their age is led back to the question", "[open]") {
    AnswerSheet sheet = unsure_about({"age"});
    REQUIRE(assess(content(), sheet).permission != PlanPermission::full);
    std::vector<std::string> open = open_in(sheet);
    REQUIRE_FALSE(open.empty());
    CHECK(open.front() == "age");
    CHECK(open_in(with(sheet, "age", 40)).empty());
}

TEST_CASE("Where nothing is open, nothing is offered, also where a warning sign decides", "[open]") {
    CHECK(open_in(calm_answers()).empty());
    for (const char* sign : {"saddle_numbness", "fever_or_unwell", "getting_worse_despite_care"})
        CHECK(open_in(with(calm_answers(), sign, "yes")).empty());
}

TEST_CASE("Of several open answers the one that eases most comes first, and a given one never", "[open]") {
    AnswerSheet sheet = with(unsure_about({"bladder_bowel_change"}), "night_pain_wakes", "yes");
    std::vector<std::string> open = open_in(sheet);
    REQUIRE_FALSE(open.empty());
    CHECK(open.front() == "bladder_bowel_change");
    CHECK(std::find(open.begin(), open.end(), "night_pain_wakes") == open.end());
}

TEST_CASE("No outcome that rests on open answers is a dead end", "[open][property]") {
    Random random(8);
    int dead_ends_possible = 0;
    for (int round = 0; round < 3000; ++round) {
        AnswerSheet sheet = calm_answers();
        int changes = 1 + random.below(6);
        for (int i = 0; i < changes; ++i) {
            std::size_t index = static_cast<std::size_t>(random.below(static_cast<int>(sheet.size())));
            const Question& question = content().questions[index];
            if (question.is_gate() || question.group == QuestionGroup::profile) continue;
            if (random.chance(0.6)) sheet[index] = random.chance(0.5) ? unsure : Answer{};
            else if (question.kind == AnswerKind::number)
                sheet[index] = {AnswerState::given, 0,
                                question.least + random.below(static_cast<int>(question.most - question.least) + 1)};
            else
                sheet[index] = {AnswerState::given, std::uint32_t{1} << random.below(static_cast<int>(question.options.size())),
                                0};
        }
        Assessment now = assess(content(), sheet);
        std::vector<int> open = open_answers_that_matter(content(), sheet, now);
        for (int question : open) CHECK_FALSE(sheet[static_cast<std::size_t>(question)].known());
        RuleEffect certain = certain_effect(content(), now);
        bool rests_on_open = certain.urgency < now.urgency || certain.permission > now.permission;
        if (!rests_on_open) continue;
        ++dead_ends_possible;
        REQUIRE_FALSE(open.empty());
        // Whoever answers all that is offered, one after the other, comes to what is certain, or better.
        AnswerSheet answered = sheet;
        for (int step = 0; step < 40; ++step) {
            Assessment then = assess(content(), answered);
            std::vector<int> still = open_answers_that_matter(content(), answered, then);
            if (still.empty()) break;
            Answer calm = calm_answers()[static_cast<std::size_t>(still.front())];
            answered[static_cast<std::size_t>(still.front())] = calm.known() ? calm : content().question(still.front()).calmest();
        }
        CHECK(is_easier(assess(content(), answered), now));
    }
    CHECK(dead_ends_possible > 300);
}

TEST_CASE("A follow-up is no open answer before what it hangs on is answered", "[open_answers]") {
    auto hangs_open = [](const AnswerSheet& sheet, int question) {
        const auto& ask_when = content().question(question).ask_when;
        return ask_when && evaluate(*ask_when, sheet) != Truth::yes;
    };
    AnswerSheet sciatica = calm_answers();
    sciatica[place("leg_pain_below_knee")] = {AnswerState::given, 1, 0};
    sciatica[place("mood")] = sciatica[place("hopeless_thoughts")] = {};
    for (const std::string& open : open_in(sciatica)) CHECK(open != "hopeless_thoughts");
    Random random(31);
    for (int person = 0; person < 300; ++person) {
        AnswerSheet sheet = random_sheet(content(), random, 0.1, 0.2);
        for (int question : assess(content(), sheet).undecided) {
            INFO("person " << person << ", " << content().question(question).id);
            CHECK_FALSE(hangs_open(applied(content(), sheet), question));
        }
    }
}
