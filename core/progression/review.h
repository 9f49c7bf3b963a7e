#pragma once

#include "core/base/date.h"
#include "core/record/state.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

struct ProgressionContent;
struct Course;
class Diary;

/// What asks for a look back.
enum class ReviewKind : std::uint8_t {
    rescreen,    ///< the danger signs are asked again
    see_person,  ///< steps back keep coming: somebody should look at the back
    not_working, ///< no change that matters, or worse, after weeks
    weekly,      ///< how the week went
    goals,       ///< how well the goals go now
    retry,       ///< an exercise that was set aside may be tried again, if the person wants to
};
inline constexpr std::array<std::string_view, 6> review_names = {"rescreen", "see_person", "not_working",
                                                                 "weekly",   "goals",      "retry"};

/// A review that is due.
struct Review {
    ReviewKind kind = ReviewKind::weekly;
    std::string reason;           ///< id; its words are under "review.<id>"
    Date since;                   ///< the day it came due
    std::vector<std::string> see; ///< ids of whom to see, the first choice first
    std::string exercise;         ///< of a retry
};

/// The reviews due on a day, the most important first. A review counts as done by its ReviewDone event; a re-screen by
/// the next finished interview.
std::vector<Review> reviews_due(const State& state, const ProgressionContent& content, Date date);
std::vector<Review> reviews_due(const Diary& diary, const Course& course);

/// Pain now against the pain at the beginning.
struct PainChange {
    enum class Verdict : std::uint8_t {
        unknown, ///< too little was told
        better,  ///< a change that matters: worthwhile_points or worthwhile_percent
        same,
        worse,
    };
    Verdict verdict = Verdict::unknown;
    std::optional<double> then, now; ///< NRS, means of the first and the last week
};
PainChange pain_change(const Diary& diary);

/// The week that ended yesterday.
struct WeekInReview {
    int sessions = 0;
    int days_walked = 0, minutes_walked = 0;
    std::optional<double> pain, pain_before; ///< means of this week and the one before
    int red_days = 0;
};
WeekInReview week_in_review(const Diary& diary);

inline std::string_view to_text(ReviewKind kind) { return review_names[static_cast<std::size_t>(kind)]; }

} // namespace easeback
