#pragma once

#include "app/shell/intents.h"
#include "app/shell/model.h"

namespace easeback {

struct SaveCheckIn {};
/// The person has looked at a review.
struct FinishReview {
    ReviewKind review = ReviewKind::weekly;
};

void carry_out(Changes& changes, const SaveCheckIn& intent);
void carry_out(Changes& changes, const FinishReview& intent);

} // namespace easeback
