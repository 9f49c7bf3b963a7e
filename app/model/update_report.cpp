#include "app/model/changes.h"

namespace easeback {

void carry_out(Changes& changes, const PrintReport&) {
    Model& model = changes.model;
    prepare(model);
    changes.ask(PrintText{std::string(model.text("report_page.title")), model.report});
}

void carry_out(Changes& changes, const CopyReport&) {
    prepare(changes.model);
    changes.ask(CopyText{changes.model.report});
}

} // namespace easeback
