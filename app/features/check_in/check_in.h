#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_check_in(const View& view);

/// What asks for a look back today: the most important of it, with what to do about it.
void draw_review(const View& view);

/// Works out what asks for a look back, where the screen shows it.
void prepare_reviews(Model& model);

} // namespace easeback
