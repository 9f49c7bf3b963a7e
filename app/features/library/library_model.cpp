#include "app/features/library/library_model.h"

#include "app/shell/model.h"
#include "app/shell/settings.h"
#include "core/l10n/fold.h"
#include "core/learn/learner.h"

namespace easeback {

namespace {

constexpr int kinds = static_cast<int>(kind_names.size());

std::string exercise_key(const Exercise& exercise, std::string_view part) {
    return "exercise." + exercise.id + "." + std::string(part);
}

void learn_words(Found& found, const Model& model) {
    found.names.clear();
    found.purposes.clear();
    for (const Exercise& exercise : model.content->exercises) {
        found.names.push_back(folded(model.text(exercise_key(exercise, "name"))));
        found.purposes.push_back(folded(model.text(exercise_key(exercise, "purpose"))));
    }
}

// How well an exercise fits what was typed: 0 its name begins so, 1 its name has all words, 2 name and purpose have
// them together; 3 not at all.
constexpr int not_found = 3;
int rank_of(const Found& found, std::size_t place, std::string_view words) {
    const std::string& name = found.names[place];
    if (name.starts_with(words)) return 0;
    if (has_all_words(name, words)) return 1;
    return has_all_words(name + " " + found.purposes[place], words) ? 2 : not_found;
}

void find(Found& found, const Content& content) {
    found.exercises.clear();
    std::string words = folded(found.search);
    bool searched = words.find_first_not_of(' ') != std::string::npos;
    // Without a search they stand by what they are for, otherwise by how well they fit.
    for (int round = 0; round < (searched ? not_found : kinds); ++round) {
        for (std::size_t i = 0; i < content.exercises.size(); ++i) {
            const Exercise& exercise = content.exercises[i];
            int place = searched ? rank_of(found, i, words) : static_cast<int>(exercise.kind);
            if (place == round && found.filter.matches(exercise)) found.exercises.push_back(static_cast<int>(i));
        }
    }
}

void follow_search(Model& model) {
    Found& found = found_of(model);
    const Browsing& wanted = browsing_of(model);
    bool same_words = found.strings == model.strings;
    if (!has_exercise_words(model)) return;
    if (same_words && found.search == wanted.search && found.filter == wanted.filter) return;
    if (!same_words) learn_words(found, model);
    found.strings = model.strings;
    found.search = wanted.search;
    found.filter = wanted.filter;
    find(found, *model.content);
}

void follow_showing(Model& model) {
    Showing& showing = showing_of(model);
    std::string exercise = model.route.screen == ScreenId::exercises ? model.route.thing : std::string();
    if (showing.exercise == exercise) return;
    showing = {};
    showing.plays = motion(model) == Motions::all && model.content->figure(exercise) != nullptr;
    showing.exercise = std::move(exercise);
}

void follow_lessons(Model& model) {
    if (suggested_of(model)) return;
    Suggested& suggested = suggested_of(model).emplace();
    LearnerProfile learner = learner_of(model.state, *model.content, model.today);
    // Only which one came last matters to the choice.
    for (const auto& [lesson, read_on] : model.state.lessons_read) {
        learner.read.push_back({lesson, read_on});
        std::size_t last = learner.read.size() - 1;
        if (last > 0 && read_on < learner.read[last - 1].day) std::swap(learner.read[last], learner.read[last - 1]);
    }
    suggested.one_read_today = !learner.read.empty() && learner.read.back().day == model.today;
    suggested.lessons = lessons_for(*model.content, learner);
}

bool has_words(const Model& model, std::string_view group, const std::string& id, std::string_view part) {
    return model.strings->has(std::string(group) + id + std::string(part));
}

} // namespace

bool has_exercise_words(const Model& model) {
    const std::vector<Exercise>& all = model.content->exercises;
    return !all.empty() && has_words(model, "exercise.", all.front().id, ".name");
}

bool has_lesson_words(const Model& model) {
    const std::vector<Lesson>& all = model.content->lessons;
    return !all.empty() && has_words(model, "lesson.", all.front().id, ".title");
}

void follow_library(Model& model) {
    follow_showing(model);
    if (model.route.screen == ScreenId::exercises) follow_search(model);
    if (model.route.screen == ScreenId::learn) follow_lessons(model);
}

int lesson_after(const Model& model, int lesson) {
    if (suggested_of(model))
        for (int next : suggested_of(model)->lessons)
            if (next != lesson) return next;
    const std::vector<Lesson>& all = model.content->lessons;
    int count = static_cast<int>(all.size());
    for (int step = 1; step < count; ++step) {
        int next = (lesson + step) % count;
        if (model.content->lesson(next).topic == model.content->lesson(lesson).topic) return next;
    }
    return -1;
}

void forget_suggested(Model& model) { suggested_of(model).reset(); }

} // namespace easeback
