#include "app/features/record/intents.h"
#include "app/features/record/record_care.h"
#include "app/shell/changes.h"

namespace easeback {

void carry_out(Changes& changes, const CareForRecord& intent) {
    care_of(changes.model).outcome.clear();
    changes.ask(intent);
}

} // namespace easeback
