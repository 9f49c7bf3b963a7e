#pragma once

#include "app/shell/intents.h"
#include "app/shell/model.h"

namespace easeback {

/// Answers the question the screen is at, and goes on.
struct GiveAnswer {
    int question = -1;
    Answer answer;
};
/// Ticks lines of the list the screen is at, and goes on; bit n is the gate's member n.
struct TickMembers {
    int gate = -1;
    std::uint32_t ticked = 0;
};
/// Takes an answer about the person back.
struct WithdrawAnswer {
    int question = -1;
};

void carry_out(Changes& changes, const GiveAnswer& intent);
void carry_out(Changes& changes, const TickMembers& intent);
void carry_out(Changes& changes, const WithdrawAnswer& intent);

} // namespace easeback
