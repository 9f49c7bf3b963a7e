#include "support/story.h"

#include "support/content.h"

#include <catch_amalgamated.hpp>

namespace easeback::test {

void answer_calmly(Driver& driver) {
    int asked = 0;
    while (driver.model().route.screen == ScreenId::question) {
        REQUIRE(++asked < 60);
        const Question& question =
            content().question(content().question_index(driver.model().route.thing));
        std::string ask(english().get("question." + question.id + ".ask"));
        if (question.kind == AnswerKind::number && question.unit.empty()) {
            driver.choose_number(ask, 4);
            driver.click(Role::button, "Next");
        } else if (question.kind == AnswerKind::number) {
            driver.type(ask, question.id == "age" ? "41" : question.id == "minutes_a_day" ? "15" : "2");
            driver.click(Role::button, "Next");
        } else if (question.id == "location") {
            driver.click(Role::checkbox, "Low back");
            driver.click(Role::button, "Next");
        } else if (question.kind == AnswerKind::choices) {
            driver.click(Role::button, "None of these");
        } else {
            std::string own = "question." + question.id + ".options.none";
            driver.click(Role::button, english().has(own) ? english().get(own) : english().get("option.no"));
        }
    }
}

void go_to_session(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    driver.click(Role::button, "Start the session");
    REQUIRE(driver.model().open_session() != nullptr);
}

} // namespace easeback::test
