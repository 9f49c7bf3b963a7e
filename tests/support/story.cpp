#include "support/story.h"

#include "core/screening/answer_json.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

namespace easeback::test {

void answer_calmly(Driver& driver) {
    int asked = 0;
    while (driver.model().route.screen == ScreenId::question) {
        REQUIRE(++asked < 60);
        const Question& question = content().question(content().question_index(driver.model().route.thing));
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
        } else if (question.kind == AnswerKind::choices || question.is_gate()) {
            driver.click(Role::button, "None of these");
        } else {
            std::string own = "question." + question.id + ".options." + question.options[question.calmest_option()].id;
            driver.click(Role::button, english().has(own) ? english().get(own) : english().get("option.no"));
        }
    }
}

void tell_hundred_days(Device& device, Date today) {
    constexpr int days = 100;
    const auto& exercises = content().exercises;
    for (int day = 0; day < days; ++day) {
        auto add = [&](EventPayload payload) {
            auto sequence = static_cast<std::uint64_t>(device.stored.size() + 1);
            device.stored.push_back(
                to_json({"story-" + std::to_string(sequence), sequence, "", today - (days - 1 - day), std::move(payload)}));
        };
        bool bad_spell = day >= 40 && day < 49;
        if (day == 0) add(GoalSet{"goal-1", "Carry my shopping home"});
        if (day == 40) add(FlareUpDeclared{});
        if (day % 10 != 7) {
            auto pain = static_cast<PainScore>(bad_spell ? 8 : 6 - day / 25 + day % 2);
            add(CheckedIn{pain, pain, Change::same});
        }
        if (day % 14 == 0) add(GoalRated{"goal-1", 3 + day / 25});
        if (day % 2 == 0 && !bad_spell) {
            std::string session = "session-" + std::to_string(day);
            add(SessionStarted{session, std::nullopt, {{exercises[0].id, 0}}});
            add(ExerciseDone{session, exercises[0].id, 0});
            add(SessionFinished{session, PainScore{2}, 4, true});
        }
        if (day % 3 == 0) add(WalkDone{10 + day / 10, PainScore{1}, WalkPace::easy, false});
        if (day == 30) add(LevelChanged{exercises[0].id, 0, 1, "forward_good", {}});
        if (day == 49) add(LevelChanged{exercises[0].id, 1, 0, "back_flare", {}});
        if (day == 70) add(ExerciseSetAside{exercises[1].id, "felt_wrong"});
        if (day == 90) add(ExerciseRestored{exercises[1].id});
        if (day == 92) add(LevelChanged{exercises[0].id, 0, 1, "forward_rebuild", {}});
        if (day == 95) add(LevelChanged{exercises[2].id, 0, 0, "forward_next", exercises[0].id});
    }
}

Device returned_device(Date& today) {
    Chronicle life(content());
    AnswerSheet calm = calm_answers();
    for (std::size_t i = 0; i < calm.size(); ++i) {
        const Question& question = content().questions[i];
        if (question.group == QuestionGroup::profile && question.always)
            life.add(Answered{question.id, portable(question, calm[i])});
    }
    for (int day = 0; day < 300 && life.course().phase < Phase::return_; ++day)
        life.tells(1).follows({"abdominal_brace", "bird_dog", "dead_bug"}, 1).next_day();
    REQUIRE(life.course().phase == Phase::return_);
    life.tells(1).add(WalkDone{30, PainScore{0}, WalkPace::brisk, false}).next_day().tells(1);
    Device device;
    for (const Event& event : life.events()) device.stored.push_back(to_json(event));
    today = life.today();
    return device;
}

void go_to_today(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
}

void go_to_session(Driver& driver) {
    go_to_today(driver);
    driver.click(Role::button, "Start the session");
    REQUIRE(driver.model().open_session() != nullptr);
}

} // namespace easeback::test
