#include "app/screens/screens.h"

namespace easeback {

std::span<const ScreenEntry> all_screens() {
    using enum ScreenEntry::Navigation;
    static constexpr ScreenEntry screens[] = {
        {ScreenId::welcome, "welcome.title", hidden, draw_welcome},
        {ScreenId::question, "screening.title", hidden, draw_question},
        {ScreenId::result, "result.title", hidden, draw_result},
        {ScreenId::today, "nav.today", shown, draw_today},
        {ScreenId::session, "session.title", hidden, draw_session},
        {ScreenId::session_rating, "session.how", hidden, draw_session_rating},
        {ScreenId::check_in, "nav.check_in", shown, draw_check_in},
        {ScreenId::danger, "nav.danger", shown, draw_danger},
        {ScreenId::settings, "settings.title", shown, draw_settings},
        {ScreenId::profile, "profile.title", hidden, draw_profile},
    };
    return screens;
}

} // namespace easeback
