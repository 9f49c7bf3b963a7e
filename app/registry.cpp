// The features of the program. The shell and the features know nothing of each other but what stands here.
#include "app/features/check_in/check_in.h"
#include "app/features/goals/goals.h"
#include "app/features/interview/interview.h"
#include "app/features/library/library.h"
#include "app/features/library/library_model.h"
#include "app/features/progress/progress.h"
#include "app/features/record/record.h"
#include "app/features/report/report.h"
#include "app/features/returning/returning.h"
#include "app/features/session/session.h"
#include "app/features/settings/settings.h"
#include "app/features/today/today.h"
#include "app/shell/feature.h"
#include "app/shell/screen.h"

namespace easeback {

std::span<const ScreenEntry> all_screens() {
    using enum ScreenEntry::Place;
    static constexpr ScreenEntry screens[] = {
        {ScreenId::welcome, "welcome.title", Icon::none, hidden, draw_welcome},
        {ScreenId::question, "screening.title", Icon::none, within, draw_question},
        {ScreenId::result, "result.title", Icon::none, hidden, draw_result},
        {ScreenId::today, "nav.today", Icon::today, bar, draw_today},
        {ScreenId::progress, "progress.nav", Icon::progress, bar, draw_progress},
        {ScreenId::session, "session.title", Icon::none, hidden, draw_session},
        {ScreenId::session_rating, "session.how", Icon::none, hidden, draw_session_rating},
        {ScreenId::learn, "learn.title", Icon::learn, bar, draw_learn},
        {ScreenId::exercises, "library.title", Icon::exercises, bar, draw_exercises},
        {ScreenId::danger, "nav.danger", Icon::danger, top, draw_danger},
        {ScreenId::check_in, "nav.check_in", Icon::check_in, more, draw_check_in},
        {ScreenId::report, "report_page.title", Icon::report, more, draw_report},
        {ScreenId::profile, "profile.title", Icon::person, more, draw_profile},
        {ScreenId::goals, "goals.title", Icon::goal, more, draw_goals},
        {ScreenId::waits, "waits.title", Icon::lock, more, draw_waits},
        {ScreenId::walk, "walk.title", Icon::none, within, draw_walk},
        {ScreenId::data, "data.title", Icon::save, more, draw_data},
        {ScreenId::settings, "settings.title", Icon::settings, more, draw_settings},
        {ScreenId::about, "about.title", Icon::info, more, draw_about},
        {ScreenId::more, "nav.more", Icon::more, bar, draw_more},
    };
    return screens;
}

std::span<const Contribution> all_contributions() {
    static constexpr Contribution contributions[] = {
        {ScreenSlot::today_first, draw_review},       {ScreenSlot::today_waiting, draw_waits_row},
        {ScreenSlot::today_last, draw_profile_offer}, {ScreenSlot::today_last, draw_goals_row},
        {ScreenSlot::today_last, draw_copy_reminder}, {ScreenSlot::more_first, draw_copy_reminder},
    };
    return contributions;
}

std::span<const FeatureHooks> feature_hooks() {
    static constexpr FeatureHooks hooks[] = {
        {.prepare = prepare_open_answers},     {.prepare = prepare_reviews},
        {.prepare = prepare_progress},         {.record_changed = forget_suggested, .prepare = follow_library},
        {.record_changed = forget_report},     {.record_changed = follow_copy_due, .route_changed = forget_outcome},
        {.route_changed = pause_left_session},
    };
    return hooks;
}

} // namespace easeback
