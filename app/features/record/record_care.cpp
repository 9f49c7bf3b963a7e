#include "app/features/record/record_care.h"

#include "app/features/record/record.h"
#include "core/record/copy_due.h"

namespace easeback {

namespace {

void read_state(JsonNode node, std::uint8_t& state) {
    if (auto number = node.number(); number && *number >= 0 && *number <= 2) state = static_cast<std::uint8_t>(*number);
}

} // namespace

void tell_record_care(RecordCare& care, JsonNode told) {
    auto promise = static_cast<std::uint8_t>(care.promise), lock = static_cast<std::uint8_t>(care.lock);
    read_state(told["promise"], promise);
    read_state(told["lock"], lock);
    care.promise = static_cast<RecordCare::Promise>(promise);
    care.lock = static_cast<RecordCare::Lock>(lock);
    if (auto day = told["last_copy"].text()) care.last_copy = Date::from_iso(*day);
    if (auto outcome = told["outcome"].text()) care.outcome = *outcome;
    if (auto count = told["count"].number()) care.count = static_cast<int>(*count);
    if (auto known = told["known"].number()) care.known = static_cast<int>(*known);
}

void follow_copy_due(Model& model) {
    RecordCare& care = care_of(model);
    care.copy_due = model.storage == StorageState::keeps && copy_is_due(model.log.events(), care.last_copy, model.today);
}

void forget_outcome(Model& model) { care_of(model).outcome.clear(); }

} // namespace easeback
