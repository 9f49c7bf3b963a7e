#pragma once

#include "core/exercise/exercise.h"
#include "core/record/state.h"
#include "core/screening/answer.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace easeback {

struct PlanContent;

/// How the pain has been going.
enum class Trend : std::uint8_t { better, same, worse, comes_and_goes };
inline constexpr std::array<std::string_view, 4> trend_names = {"better", "same", "worse", "comes_and_goes"};

/// What eases or provokes the pain.
enum class Direction : std::uint8_t { bending_forward, arching, sitting, standing, walking, lying, lifting };
inline constexpr std::array<std::string_view, 7> direction_names = {"bending_forward", "arching", "sitting", "standing",
                                                                    "walking",         "lying",   "lifting"};

enum class Sleep : std::uint8_t { well, broken, poor };
inline constexpr std::array<std::string_view, 3> sleep_names = {"well", "broken", "poor"};

enum class Work : std::uint8_t { sitting, standing, heavy, mixed, not_working };
inline constexpr std::array<std::string_view, 5> work_names = {"sitting", "standing", "heavy", "mixed", "not_working"};

enum class TrainingBackground : std::uint8_t { none, some, regular, lifting };
inline constexpr std::array<std::string_view, 4> training_names = {"none", "some", "regular", "lifting"};

/// What people like or dislike to do.
enum class Pursuit : std::uint8_t { walking, water, cycling, floor, strength, stretching, breathing, balance };
inline constexpr std::array<std::string_view, 8> pursuit_names = {"walking",  "water",      "cycling",   "floor",
                                                                  "strength", "stretching", "breathing", "balance"};

/// Who the plan is for, as far as it was told. What was not told is empty, or the cautious guess that is
/// named here.
struct Profile {
    SmallSet regions = 0; ///< of Region: where the pain asks for exercise; empty where no place was told
    std::optional<Trend> trend;
    SmallSet eases = 0;                   ///< of Direction
    SmallSet provokes = 0;                ///< of Direction
    std::optional<int> confidence_moving; ///< 0 none to 10 full
    std::optional<int> worry;             ///< 0 none to 10 the most
    std::optional<int> mood;              ///< 0 very low to 10 very good
    std::optional<Sleep> sleep;
    std::optional<Work> work;
    std::optional<TrainingBackground> training;
    SmallSet likes = 0;               ///< of Pursuit
    SmallSet dislikes = 0;            ///< of Pursuit
    SmallSet equipment = 0;           ///< of Equipment; where not told, a wall and a chair, which a home has
    SmallSet positions = 0;           ///< of Position, those that are possible today; where not told, all on land
    std::optional<int> minutes_a_day; ///< as wished
};

/// The profile that follows from the answers of the record. Answers that fit no question count as not told.
Profile profile_of(const State& state, const PlanContent& content, Date today);
Profile profile_of(const AnswerSheet& answers, const PlanContent& content);

} // namespace easeback
