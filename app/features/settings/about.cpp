#include "app/features/settings/settings.h"
#include "app/kit/widgets.h"
#include "app/shared/clinic.h"

namespace easeback {

namespace {
constexpr std::string_view sections[] = {"what", "not", "limits", "reviewed", "privacy"};
} // namespace

void draw_about(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    heading(ui, "title", 1, view.text("about.title"));
    draw_clinic_name(view);
    draw_clinic_phones(view);
    ui.space(metrics::gap);
    for (std::string_view section : sections) {
        std::string key = "about." + std::string(section);
        card(ui, section, CardKind::plain, [&] {
            heading(ui, "title", 2, view.text(key + ".title"));
            int number = 0;
            for (std::string_view text : model.strings->list(key + ".text")) paragraph(ui, std::to_string(number++), text);
        });
    }
    ui.space(metrics::gap);
    if (auto open = expander(ui, "sources", view.text("about.sources"), model.drafts.sources_open))
        view.edit([&](Drafts& drafts) { drafts.sources_open = *open; });
    if (model.drafts.sources_open) {
        std::vector<std::string_view> titles;
        for (const Source& source : model.content->sources) titles.push_back(source.title);
        bullets(ui, "titles", view.text("about.sources"), titles);
    }
    ui.space(metrics::gap / 2);
    paragraph(ui, "licence", view.text("about.licence"));
    link_button(ui, "licences", view.text("about.licences"), "licences/index.html", ButtonKind::secondary);
    small_text(ui, "version", model.strings->get("about.version", {{"version", EASEBACK_VERSION}}));
}

} // namespace easeback
