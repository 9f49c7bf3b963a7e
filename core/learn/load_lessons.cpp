#include "core/learn/load_lessons.h"

#include "core/json/reader.h"
#include "core/screening/load_condition.h"
#include "core/screening/load_rules.h"

namespace easeback {

namespace {

constexpr SmallSet all_phases = (SmallSet{1} << phase_names.size()) - 1;

Lesson load_lesson(JsonNode node, const LearnContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    Lesson lesson;
    lesson.id = reader.text("id");
    lesson.topic = static_cast<LessonTopic>(reader.choice("topic", lesson_topic_names));
    lesson.priority = reader.whole_or("priority", 0);
    lesson.phases = reader.node("phases").exists() ? reader.choices("phases", phase_names) : all_phases;
    lesson.helps = reader.choices("helps", learner_tag_names);
    if (reader.node("audience").exists()) lesson.audience = static_cast<Audience>(reader.choice("audience", audience_names));
    if (lesson.audience == Audience::helped && lesson.helps == 0)
        reader.fault(node, ErrorCode::missing, "Expected \"helps\", because this lesson is only for those it helps.");
    lesson.sources = reader.texts("sources");
    check_sources(reader.node("sources"), content, faults);
    for (const Lesson& other : content.lessons)
        if (other.id == lesson.id) reader.fault(node, ErrorCode::duplicate, "The id '" + lesson.id + "' is used twice.");
    return lesson;
}

} // namespace

void load_lessons(JsonNode root, LearnContent& content, Faults& faults) {
    JsonNode rules = root["learners"];
    for (std::size_t i = 0; i < rules.size(); ++i) {
        ObjectReader reader(rules.at(i), faults);
        auto tag = static_cast<LearnerTag>(reader.choice("tag", learner_tag_names));
        content.learner_rules.push_back({tag, load_condition(reader.node("when"), content, faults)});
        check_sources(reader.node("sources"), content, faults);
    }
    JsonNode lessons = root["lessons"];
    for (std::size_t i = 0; i < lessons.size(); ++i) content.lessons.push_back(load_lesson(lessons.at(i), content, faults));
}

} // namespace easeback
