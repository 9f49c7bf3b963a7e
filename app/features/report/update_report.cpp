#include "app/features/report/intents.h"
#include "app/features/report/report.h"
#include "app/features/report/shown_report.h"
#include "app/shell/changes.h"
#include "core/record/event_json.h"

namespace easeback {

void carry_out(Changes& changes, const UseReport& intent) {
    Model& model = changes.model;
    model.drafts.paper = PaperStatus::idle;
    if (intent.use == ReportUse::show) report_of(model).status = ShownReport::Status::making;
    // The record as the program has it, whether or not it could be stored.
    changes.ask(MakeReport{intent.use, intent.format, model.strings->language(), model.today, to_json(model.log.events())});
}

void carry_out(Changes& changes, const CopyReport&) { changes.ask(CopyText{report_of(changes.model).text}); }

void forget_report(Model& model) { report_of(model).language.clear(); }

} // namespace easeback
