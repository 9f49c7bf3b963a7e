#include "core/progression/ladder.h"

#include "core/progression/progression_content.h"

namespace easeback {

namespace {

const ExerciseStanding* standing_of(const Diary& diary, const std::string& exercise) {
    auto found = diary.state().exercises.find(exercise);
    return found == diary.state().exercises.end() ? nullptr : &found->second;
}

bool allowed(const Diary& diary, const Exercise& exercise) {
    return (exercise.contraindications & diary.assessment().precautions) == 0;
}

} // namespace

LadderPlace ladder_place(const Exercise& exercise, const ExerciseStanding* standing) {
    if (standing && standing->outgrown) return LadderPlace::outgrown;
    if (exercise.easier.empty()) return LadderPlace::open;
    bool opened = standing && (standing->level_since || (standing->times_done > 0 && standing->level_rule.empty()));
    return opened ? LadderPlace::open : LadderPlace::not_yet;
}

int harder_neighbour(const Diary& diary, Phase phase, const Exercise& exercise) {
    for (const std::string& id : exercise.harder) {
        int index = diary.content().exercise_index(id);
        if (index < 0) continue;
        const Exercise& harder = diary.content().exercise(index);
        const ExerciseStanding* standing = standing_of(diary, id);
        if (standing && (standing->set_aside || standing->outgrown)) continue;
        if (harder.first_phase > phase || harder.last_phase < phase || !allowed(diary, harder)) continue;
        return index;
    }
    return -1;
}

int easier_neighbour(const Diary& diary, const Exercise& exercise) {
    for (const std::string& id : exercise.easier) {
        const ExerciseStanding* standing = standing_of(diary, id);
        if (!standing || !standing->outgrown || standing->set_aside) continue;
        int index = diary.content().exercise_index(id);
        if (index >= 0 && allowed(diary, diary.content().exercise(index))) return index;
    }
    return -1;
}

} // namespace easeback
