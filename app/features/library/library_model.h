#pragma once

#include "app/shell/model.h"
#include "core/exercise/exercise_filter.h"
#include "core/learn/lesson.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

class Strings;

/// What the person looks for among exercises and lessons. Not in the record; kept while the program runs, so that one
/// comes back to the same list.
struct Browsing {
    std::string search;    ///< as it was typed
    ExerciseFilter filter; ///< kinds, positions and regions
    bool filters_open = false;
    SmallSet topics_open = 0; ///< of LessonTopic
};

/// The exercises found, kept until something else is looked for.
struct Found {
    std::vector<int> exercises; ///< places in the content, in the order of showing

    // What it was found for.
    const Strings* strings = nullptr;
    std::string search;
    ExerciseFilter filter;
    std::vector<std::string> names, purposes; ///< folded, by place in the content
};

/// The lessons worth offering, the most useful first, kept until the record or the day changes.
struct Suggested {
    std::vector<int> lessons; ///< places in the content
    bool one_read_today = false;
};

/// The figure on the page of an exercise. It plays until it is stopped, or was seen for long enough.
struct Showing {
    std::string exercise;
    bool plays = false;
    std::optional<double> last_tick; ///< seconds of the frame clock
    double elapsed = 0;              ///< seconds it has played
};

/// Whether the words of exercises and lessons are here: on the web they arrive after the first frame.
bool has_exercise_words(const Model& model);
bool has_lesson_words(const Model& model);

/// Works out again what the screen one is at shows, as far as something changed.
void follow_library(Model& model);

/// The record or the day has changed: which lessons help most has to be found again.
void forget_suggested(Model& model);

/// The lesson to read after that one: the most useful that was not read, else the next of the topic. -1 for none.
int lesson_after(const Model& model, int lesson);

inline Browsing& browsing_of(Model& model) { return model.parts.get<Browsing>(); }
inline const Browsing& browsing_of(const Model& model) { return model.parts.get<Browsing>(); }
inline Found& found_of(Model& model) { return model.parts.get<Found>(); }
inline const Found& found_of(const Model& model) { return model.parts.get<Found>(); }
inline std::optional<Suggested>& suggested_of(Model& model) { return model.parts.get<std::optional<Suggested>>(); }
inline const std::optional<Suggested>& suggested_of(const Model& model) { return model.parts.get<std::optional<Suggested>>(); }
inline Showing& showing_of(Model& model) { return model.parts.get<Showing>(); }
inline const Showing& showing_of(const Model& model) { return model.parts.get<Showing>(); }

} // namespace easeback
