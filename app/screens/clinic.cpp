#include "app/screens/clinic.h"

#include "app/kit/widgets.h"

namespace easeback {

namespace {

std::string call(std::string_view number) {
    std::string address = "tel:";
    for (char c : number)
        if (c == '+' || (c >= '0' && c <= '9')) address += c;
    return address;
}

} // namespace

void draw_clinic_name(const View& view) {
    if (view.model.strings->has("clinic.name")) small_text(view.ui, "clinic", view.text("clinic.name"));
}

void draw_clinic_phones(const View& view) {
    int i = 0;
    for (std::string_view label : view.model.strings->list("clinic.phone")) {
        std::string number(view.text("clinic.number." + std::to_string(i)));
        link_button(view.ui, "clinic" + std::to_string(i++), label, call(number), ButtonKind::secondary);
        small_text(view.ui, number, number);
    }
}

std::string emergency_call(const View& view) {
    return call(view.model.strings->has("clinic.emergency") ? view.text("clinic.emergency") : "112");
}

} // namespace easeback
