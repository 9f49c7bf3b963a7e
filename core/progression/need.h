#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace easeback {

/// Something that has to be reached, and how far it is. Its words are under "need.<kind>".
struct Need {
    enum class Kind : std::uint8_t {
        professional,      ///< a doctor or physiotherapist has to look at it
        questions,         ///< the questions about danger signs, answered anew when something has changed
        answer,            ///< another answer about what brings the pain on
        tell_pain,         ///< how strong the pain is
        flare_over,        ///< the end of the flare-up
        phase,             ///< a later phase; both numbers are places of phases
        calm_days,         ///< days of pain below settle_pain
        good_sessions,     ///< sessions that the back takes well
        low_pain_days,     ///< days with pain of at most return_low_pain
        strong_exercises,  ///< core and strength exercises at their highest level
        steady_days,       ///< days of low pain in the phase
        flare_free_days,   ///< days since the last flare-up
        walk,              ///< minutes of one brisk walk without a limp
        exercise_sessions, ///< good sessions of `exercise`, from its present `level` to its highest, at least
        exercise_after,    ///< `exercise`, which opens after another
        exercise_back,     ///< `exercise`, which was set aside, taken back
        stage_times,       ///< good times of a stage on the way back
    };
    Kind kind = Kind::professional;
    int have = 0, need = 0; ///< in days, sessions, minutes, times or exercises; both 0 where nothing is counted
    int exercise = -1;      ///< place in the content, or -1
    int level = 0;          ///< of the exercise

    int left() const { return need > have ? need - have : 0; }
};
inline constexpr std::array<std::string_view, 17> need_kind_names = {
    "professional", "questions",         "answer",         "tell_pain",        "flare_over",  "phase",
    "calm_days",    "good_sessions",     "low_pain_days",  "strong_exercises", "steady_days", "flare_free_days",
    "walk",         "exercise_sessions", "exercise_after", "exercise_back",    "stage_times"};

} // namespace easeback
