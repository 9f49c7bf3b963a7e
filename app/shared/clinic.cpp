#include "app/shared/clinic.h"

#include "app/kit/widgets.h"

#include <algorithm>

namespace easeback {

namespace {

std::string call(std::string_view number) {
    std::string address = "tel:";
    for (char c : number)
        if (c == '+' || (c >= '0' && c <= '9')) address += c;
    return address;
}

// The page shows the picture. It is made for paper, so it lies on white in every theme.
void draw_logo(const View& view) {
    constexpr float width = 240, height = 64, around = 8;
    Ui& ui = view.ui;
    Rect row = ui.take(height + 2 * around);
    Rect sheet{row.x, row.y, std::min(row.width, width + 2 * around), row.height};
    ui.fill(sheet, Color::hex(0xffffff), metrics::radius);
    ui.node(ui.id("logo"), Role::image, view.text("clinic.name"), sheet.inset(around)).target = view.text("clinic.logo");
    ui.space(metrics::gap / 2);
}

} // namespace

void draw_clinic_name(const View& view) {
    const Strings& strings = *view.model.strings;
    if (strings.has("clinic.logo")) draw_logo(view);
    if (strings.has("clinic.name")) small_text(view.ui, "clinic", view.text("clinic.name"));
}

void draw_clinic_phones(const View& view) {
    int i = 0;
    for (std::string_view label : view.model.strings->list("clinic.phone")) {
        std::string number(view.text("clinic.number." + std::to_string(i)));
        link_button(view.ui, "clinic" + std::to_string(i++), label, call(number), ButtonKind::secondary);
        small_text(view.ui, number, number);
    }
}

void draw_clinic_number(const View& view) {
    const Strings& strings = *view.model.strings;
    if (strings.has("clinic.name") && strings.has("clinic.number.0"))
        small_text(view.ui, "clinic", std::string(view.text("clinic.name")) + ": " + std::string(view.text("clinic.number.0")));
}

std::string emergency_call(const View& view) {
    return call(view.model.strings->has("clinic.emergency") ? view.text("clinic.emergency") : "112");
}

} // namespace easeback
