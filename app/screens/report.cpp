#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "app/screens/screens.h"

namespace easeback {

namespace {

// What can be done with the report. More ways are more entries.
struct ReportAction {
    std::string_view label_key;
    Icon icon;
    Intent (*intent)();
};

constexpr ReportAction actions[] = {
    {"report_page.print", Icon::print, [] { return Intent(PrintReport{}); }},
    {"report_page.copy", Icon::copy, [] { return Intent(CopyReport{}); }},
};

void draw_copied(const View& view) {
    CopyStatus copied = view.model.drafts.copied;
    if (copied == CopyStatus::idle) return;
    status(view.ui, "copied", view.text(copied == CopyStatus::done ? "report_page.copied" : "report_page.copy_failed"));
    view.ui.space(metrics::gap);
}

} // namespace

void draw_report(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("report_page.title"));
    paragraph(ui, "about", view.text("report_page.about"));
    ui.space(metrics::gap / 2);
    for (const ReportAction& action : actions)
        if (button_with_icon(ui, action.label_key, action.icon, view.text(action.label_key))) view.intents.add(action.intent());
    draw_copied(view);
    card(ui, "report", CardKind::plain, [&] {
        std::string_view rest = view.model.report;
        for (int line = 0; !rest.empty(); ++line) {
            std::size_t end = rest.find('\n');
            std::string_view words = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (words.empty()) ui.space(metrics::gap);
            else if (line == 0) heading(ui, "name", 2, words);
            else paragraph(ui, std::to_string(line), words);
        }
    });
}

} // namespace easeback
