#pragma once

#include "app/shell/intent.h"
#include "app/shell/model.h"

#include <string>

namespace easeback {

// What every feature may want of the shell, or of the feature that has the session.

struct Go {
    Route to;
};
/// To where one came from, as the browser's own back button does.
struct GoBack {};
/// Closes what was opened on the screen, as Escape does: a question whether one is sure before anything else.
struct CloseOpen {};
/// A change to what was begun on the screen.
struct EditDrafts {
    Drafts drafts;
};
struct ChangeSetting {
    std::string key, value;
};
/// Asks the questions about danger signs again.
struct AskAgain {};
struct BeginSession {};

void carry_out(Changes& changes, const Go& intent);
void carry_out(Changes& changes, const GoBack& intent);
void carry_out(Changes& changes, const CloseOpen& intent);
void carry_out(Changes& changes, const EditDrafts& intent);
void carry_out(Changes& changes, const ChangeSetting& intent);
void carry_out(Changes& changes, const AskAgain& intent);
void carry_out(Changes& changes, const BeginSession& intent);

} // namespace easeback
