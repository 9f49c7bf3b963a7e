#pragma once

#include "core/exercise/exercise.h"
#include "core/screening/condition.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// What a lesson is about. The name of a topic is in the language files under "lesson_topic.<topic>".
enum class LessonTopic : std::uint8_t {
    moving,
    rest,
    fear,
    hurt_and_harm,
    pacing,
    flare_up,
    sleep,
    lifting,
    posture,
    routine,
    water,
    yoga,
    do_and_dont,
    who_can_help,
    returning,
    technique,
    mood,
};
inline constexpr std::array<std::string_view, 17> lesson_topic_names = {
    "moving",  "rest",  "fear", "hurt_and_harm", "pacing",       "flare_up",  "sleep",     "lifting", "posture",
    "routine", "water", "yoga", "do_and_dont",   "who_can_help", "returning", "technique", "mood"};

/// What is true of a person, as far as it decides which lessons help.
enum class LearnerTag : std::uint8_t {
    acute,
    persistent,
    worried,
    low_confidence,
    low_mood,
    poor_sleep,
    desk_work,
    heavy_work,
    leg_pain,
    pregnant,
    osteoporosis,
    flare,
    new_,
    lifter,
    runner,
};
inline constexpr std::array<std::string_view, 15> learner_tag_names = {
    "acute",    "persistent", "worried",      "low_confidence", "low_mood", "poor_sleep", "desk_work", "heavy_work",
    "leg_pain", "pregnant",   "osteoporosis", "flare",          "new",      "lifter",     "runner"};

/// Whom a lesson is offered to.
enum class Audience : std::uint8_t {
    everyone, ///< useful to anyone in a phase that fits
    helped,   ///< only to those who have one of the tags it helps
};
inline constexpr std::array<std::string_view, 2> audience_names = {"everyone", "helped"};

/// A short lesson. Its words are in the language files under "lesson.<id>": title, lead, body, try.
struct Lesson {
    std::string id;
    LessonTopic topic = LessonTopic::moving;
    int priority = 0;    ///< 0 to 9; higher is offered earlier
    SmallSet phases = 0; ///< of Phase: when it fits
    SmallSet helps = 0;  ///< of LearnerTag: for whom it is most useful
    Audience audience = Audience::everyone;
    std::vector<std::string> sources;
};

/// Which answers give a person a tag. An answer that is missing gives none.
struct LearnerRule {
    LearnerTag tag = LearnerTag::acute;
    Condition when;
};

} // namespace easeback
