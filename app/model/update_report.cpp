#include "app/model/changes.h"
#include "core/record/event_json.h"

namespace easeback {

namespace {

// The record as the program has it, whether or not it could be stored.
std::string events_of(const Log& log) {
    std::string list = "[";
    for (const Event& event : log.events()) list += (list.size() > 1 ? "," : "") + to_json(event);
    return list + "]";
}

} // namespace

void carry_out(Changes& changes, const UseReport& intent) {
    Model& model = changes.model;
    model.drafts.paper = PaperStatus::idle;
    if (intent.use == ReportUse::show) model.report.status = ShownReport::Status::making;
    changes.ask(MakeReport{intent.use, intent.format, model.strings->language(), model.today, events_of(model.log)});
}

void carry_out(Changes& changes, const CopyReport&) { changes.ask(CopyText{changes.model.report.text}); }

} // namespace easeback
