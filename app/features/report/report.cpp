#include "app/features/report/report.h"

#include "app/features/report/intents.h"
#include "app/features/report/shown_report.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"

namespace easeback {

namespace {

// What can be done with the report. More ways are more entries.
struct ReportAction {
    std::string_view label_key;
    Icon icon;
    Intent (*intent)();
};

constexpr ReportAction actions[] = {
    {"report_page.print", Icon::print, [] { return Intent(UseReport{ReportUse::print, "page"}); }},
    {"report_page.copy", Icon::copy, [] { return Intent(CopyReport{}); }},
    {"report_page.save_record", Icon::save, [] { return Intent(UseReport{ReportUse::save, "fhir"}); }},
    {"report_page.save_table", Icon::save, [] { return Intent(UseReport{ReportUse::save, "csv"}); }},
    {"report_page.save_reminders", Icon::save, [] { return Intent(UseReport{ReportUse::save, "ics"}); }},
};

// By PaperStatus.
constexpr std::string_view told[] = {"", "report_page.copied", "report_page.copy_failed", "report_page.saved",
                                     "report_page.not_made"};

void draw_paper_status(const View& view) {
    PaperStatus paper = view.model.drafts.paper;
    if (paper == PaperStatus::idle) return;
    status(view.ui, "told", view.text(told[static_cast<std::size_t>(paper)]));
    view.ui.space(metrics::gap);
}

// As report_text() writes it: a line a fact; after an empty line the title of a section.
void draw_text(Ui& ui, std::string_view rest) {
    bool title = true;
    for (int line = 0; !rest.empty(); ++line) {
        std::size_t end = rest.find('\n');
        std::string_view words = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (words.empty()) ui.space(metrics::gap);
        else if (title && !rest.empty()) heading(ui, std::to_string(line), line ? 3 : 2, words);
        else paragraph(ui, std::to_string(line), words);
        title = words.empty();
    }
}

} // namespace

void draw_report(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("report_page.title"));
    paragraph(ui, "about", view.text("report_page.about"));
    ui.space(metrics::gap / 2);
    switch (report_of(view.model).status) {
    case ShownReport::Status::none:
    case ShownReport::Status::making: return status(ui, "making", view.text("report_page.making"));
    case ShownReport::Status::failed:
        status(ui, "failed", view.text("report_page.not_made"));
        if (button_with_icon(ui, "again", Icon::report, view.text("report_page.again")))
            view.intents.add(UseReport{ReportUse::show, "text"});
        return;
    case ShownReport::Status::ready: break;
    }
    for (const ReportAction& action : actions)
        if (button_with_icon(ui, action.label_key, action.icon, view.text(action.label_key))) view.intents.add(action.intent());
    draw_paper_status(view);
    draw_text(ui, report_of(view.model).text);
}

} // namespace easeback
