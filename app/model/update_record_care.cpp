#include "app/model/changes.h"

namespace easeback {

void carry_out(Changes& changes, const CareForRecord& intent) {
    changes.model.care.outcome.clear();
    changes.ask(intent);
}

} // namespace easeback
