#pragma once

#include "app/shell/parts.h"
#include "app/shell/route.h"
#include "core/catalog/content.h"
#include "core/l10n/strings.h"
#include "core/plan/plan.h"
#include "core/progression/progress_view.h"
#include "core/record/log.h"
#include "core/record/state.h"
#include "core/screening/interview.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

enum class SaveStatus : std::uint8_t { idle, saving, saved, failed };

/// Whether the device lets the program keep anything.
enum class StorageState : std::uint8_t { keeps, denied };

/// What became of the paper that was asked for last.
enum class PaperStatus : std::uint8_t { idle, copied, not_copied, saved, not_made };

/// What the device and its settings ask for.
struct DevicePreferences {
    enum class Scheme : std::uint8_t { light, dark };
    Scheme scheme = Scheme::light;
    bool more_contrast = false;
    bool reduced_motion = false;
    float text_scale = 1; ///< of the browser's own font size against the usual 16 px

    bool operator==(const DevicePreferences&) const = default;
};

/// What was begun on the screen and is not in the record yet.
struct Drafts {
    std::string number;                  ///< of the number question being answered
    std::optional<std::uint32_t> chosen; ///< of the question with several answers
    std::optional<int> pain_during, effort;
    std::optional<int> pain_now, pain_morning;
    std::optional<Change> change;
    std::optional<bool> something_new;
    std::optional<LegSymptoms> leg;
    std::optional<WalkPace> pace;
    std::optional<bool> limped;
    bool check_in_again = false;       ///< another one on the same day
    std::optional<Phase> phase_before; ///< of the plan, before the check-in that was just saved
    bool why_open = false;
    bool left_out_open = false;
    bool flare_up_open = false; ///< what a flare-up changes, before it is said
    bool stage_open = false;    ///< how a stage on the way back went
    bool first_answers_turned = false;
    std::optional<std::string> goal_text; ///< words of one's own
    std::optional<int> goal_rating;
    bool goal_reword_open = false;
    bool goal_removal_open = false;
    ProgressRange range = ProgressRange::two_weeks; ///< of the progress shown
    std::uint32_t open_tables = 0;                  ///< bits of the charts whose values are listed
    bool all_changes = false;
    bool sources_open = false; ///< the works that the app rests on are listed
    bool erase_open = false;   ///< whether everything is to be deleted is being asked
    PaperStatus paper = PaperStatus::idle;

    bool operator==(const Drafts&) const = default;
};

/// What was begun on a screen that was left.
struct KeptDrafts {
    std::string path; ///< of the screen
    Drafts drafts;
};

/// The large figure on the screen, or null, and the box that holds every instant of its loop.
struct Stage {
    const Figure* figure = nullptr;
    Extent extent;
};

/// Everything the screens show. Changed by update() alone.
struct Model {
    const Content* content = nullptr;
    const Strings* strings = nullptr;

    Log log;
    State state;
    Route route;
    Drafts drafts;
    using Kept = std::vector<KeptDrafts>;
    Kept kept_drafts; ///< of the screens one is not at, the oldest first
    DevicePreferences device;

    Date today;
    std::string now;          ///< instant as ISO text, for the "at" of new events
    std::string event_prefix; ///< random, new with every start: makes event ids unique
    std::uint64_t events_made = 0;

    StorageState storage = StorageState::keeps;
    SaveStatus save_status = SaveStatus::idle;
    std::uint64_t saves_pending = 0;
    bool kept_awake = false; ///< what the platform was last asked

    // What follows from the record, kept until the record or the day changes.
    std::uint64_t plans_made = 0; ///< how often the day was planned since the start; a benchmark counts it
    DayPlan plan;
    InterviewStep interview;
    AnswerSheet answers;

    // What one screen alone shows, worked out when it is; see prepare().
    std::optional<ProgressView> progress;
    std::optional<std::vector<Review>> reviews;   ///< due today, the most important first
    std::optional<std::vector<int>> open_answers; ///< see open_answers_that_matter()
    Stage stage;
    Parts parts; ///< of the features

    std::string_view text(std::string_view key) const { return strings->get(key); }
    /// The session begun today and not finished, or null.
    const Session* open_session() const;
    /// The exercise that the open session is at, or null.
    const PlannedExercise* exercise_at_hand() const;
    bool session_done_today() const;
    bool screening_done() const { return !state.screenings.empty() && (!interview.question || interview.can_wait); }
};

/// Works out again what follows from the record and the day.
void refresh(Model& model);

/// Works out the answers and the next question alone, which is much less.
void refresh_answers(Model& model);

/// Works out what the screen one is at shows, where that is not known yet.
void prepare(Model& model);

/// The route to show for an address: nobody is sent to a result before the questions are answered, back to the
/// welcome after, or to a session that is not open.
Route admissible(const Model& model, Route route);

} // namespace easeback
