#include "app/model/changes.h"
#include "core/record/event_json.h"

namespace easeback {

void carry_out(Changes& changes, const UseReport& intent) {
    Model& model = changes.model;
    model.drafts.paper = PaperStatus::idle;
    if (intent.use == ReportUse::show) model.report.status = ShownReport::Status::making;
    // The record as the program has it, whether or not it could be stored.
    changes.ask(MakeReport{intent.use, intent.format, model.strings->language(), model.today, to_json(model.log.events())});
}

void carry_out(Changes& changes, const CopyReport&) { changes.ask(CopyText{changes.model.report.text}); }

} // namespace easeback
