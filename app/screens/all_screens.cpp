#include "app/screens/screens.h"

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

} // namespace easeback
