#include "core/exercise/exercise.h"

namespace easeback {

namespace {
constexpr int seconds_to_get_ready = 20;
constexpr int seconds_per_repetition = 4;
} // namespace

int Dose::seconds(bool both_sides) const {
    int repetition = seconds_per_repetition > hold_seconds ? seconds_per_repetition : hold_seconds + 2;
    int work = sets * repetitions * repetition * (both_sides ? 2 : 1);
    int rest = sets > 1 ? (sets - 1) * rest_seconds : 0;
    return seconds_to_get_ready + work + rest + minutes * 60;
}

} // namespace easeback
