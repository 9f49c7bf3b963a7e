#pragma once

#include "app/shell/intents.h"
#include "app/shell/model.h"

namespace easeback {

/// Answers the question the screen is at, and goes on.
struct GiveAnswer {
    int question = -1;
    Answer answer;
};
/// Takes an answer about the person back.
struct WithdrawAnswer {
    int question = -1;
};

void carry_out(Changes& changes, const GiveAnswer& intent);
void carry_out(Changes& changes, const WithdrawAnswer& intent);

} // namespace easeback
