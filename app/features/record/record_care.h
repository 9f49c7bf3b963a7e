#pragma once

#include "app/shell/model.h"
#include "core/base/date.h"
#include "core/json/document.h"

#include <optional>
#include <string>

namespace easeback {

/// What the device says about the record that it keeps.
struct RecordCare {
    /// Whether the browser keeps the record even when space runs short.
    enum class Promise : std::uint8_t { unknown, granted, refused } promise = Promise::unknown;
    enum class Lock : std::uint8_t { unavailable, off, on } lock = Lock::unavailable;
    std::optional<Date> last_copy; ///< the day on which a copy was saved here
    bool copy_due = false;         ///< it is time to save one
    std::string outcome;           ///< of what was asked last: a text below "data.outcome."; empty for nothing
    int count = 0, known = 0;      ///< entries that were added, and that were here already
};

/// Takes over what the device tells: {"promise", "lock", "last_copy", "outcome", "count", "known"}, each where there is
/// something new to say.
void tell_record_care(RecordCare& care, JsonNode told);

inline RecordCare& care_of(Model& model) { return model.parts.get<RecordCare>(); }
inline const RecordCare& care_of(const Model& model) { return model.parts.get<RecordCare>(); }

} // namespace easeback
