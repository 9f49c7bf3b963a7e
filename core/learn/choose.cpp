#include "core/learn/choose.h"

#include "core/base/sort.h"
#include "core/learn/learn_content.h"

#include <algorithm>
#include <bit>

namespace easeback {

namespace {

// What one shared tag weighs against one step of priority.
constexpr int tag_weight = 2;

bool was_read(const LearnerProfile& learner, const Lesson& lesson) {
    return std::any_of(learner.read.begin(), learner.read.end(),
                       [&](const ReadLesson& read) { return read.lesson == lesson.id; });
}

bool is_offered(const LearnerProfile& learner, const Lesson& lesson) {
    if ((lesson.phases & bit(learner.phase)) == 0) return false;
    if (lesson.audience == Audience::helped && (lesson.helps & learner.tags) == 0) return false;
    return !was_read(learner, lesson);
}

int usefulness(const LearnerProfile& learner, const Lesson& lesson) {
    return lesson.priority + tag_weight * std::popcount(lesson.helps & learner.tags);
}

} // namespace

std::vector<int> lessons_for(const LearnContent& content, const LearnerProfile& learner) {
    std::vector<int> left;
    for (std::size_t i = 0; i < content.lessons.size(); ++i)
        if (is_offered(learner, content.lessons[i])) left.push_back(static_cast<int>(i));
    sort_few(left, [&](int a, int b) { return usefulness(learner, content.lesson(a)) > usefulness(learner, content.lesson(b)); });

    std::optional<LessonTopic> last_topic;
    if (!learner.read.empty()) {
        int last = content.lesson_index(learner.read.back().lesson);
        if (last >= 0) last_topic = content.lesson(last).topic;
    }
    std::vector<int> order;
    order.reserve(left.size());
    while (!left.empty()) {
        auto next =
            std::find_if(left.begin(), left.end(), [&](int lesson) { return content.lesson(lesson).topic != last_topic; });
        if (next == left.end()) next = left.begin();
        last_topic = content.lesson(*next).topic;
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

std::optional<int> lesson_of_the_day(const LearnContent& content, const LearnerProfile& learner, Date today) {
    if (!learner.read.empty() && learner.read.back().day == today) return std::nullopt;
    std::vector<int> order = lessons_for(content, learner);
    if (order.empty()) return std::nullopt;
    return order.front();
}

} // namespace easeback
