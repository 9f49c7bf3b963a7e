#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_welcome(const View& view);
void draw_question(const View& view);
void draw_result(const View& view);
void draw_danger(const View& view);
void draw_profile(const View& view);

/// Offers the questions about the person that are still open, where a plan is permitted; nothing when there are none.
void draw_profile_offer(const View& view);

/// Works out which open answers could change the result, where a screen shows it.
void prepare_open_answers(Model& model);

} // namespace easeback
