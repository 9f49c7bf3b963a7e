#pragma once

#include "app/screens/screen.h"

namespace easeback {

void draw_welcome(const View& view);
void draw_question(const View& view);
void draw_result(const View& view);
void draw_today(const View& view);
void draw_session(const View& view);
void draw_session_rating(const View& view);
void draw_check_in(const View& view);
void draw_danger(const View& view);
void draw_more(const View& view);
void draw_progress(const View& view);
void draw_report(const View& view);
void draw_data(const View& view);
void draw_settings(const View& view);
void draw_profile(const View& view);
void draw_goals(const View& view);
void draw_learn(const View& view);
void draw_exercises(const View& view);
void draw_walk(const View& view);
void draw_waits(const View& view);
void draw_about(const View& view);

} // namespace easeback
