#include "app/features/record/intents.h"
#include "app/features/record/record.h"
#include "app/features/record/record_care.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/row_button.h"
#include "app/kit/widgets.h"
#include "core/l10n/dates.h"

#include <algorithm>

namespace easeback {

namespace {

using What = CareForRecord::What;

std::string date_text(const View& view, Date day) {
    return short_date(*view.model.strings, day) + " " + day.to_iso().substr(0, 4);
}

std::string last_copy_text(const View& view, std::string_view never) {
    const auto& last = care_of(view.model).last_copy;
    if (!last) return std::string(view.text(never));
    return view.model.strings->get("data.copy_last", {{"day", date_text(view, *last)}});
}

void draw_task(const View& view, std::string_view key, Icon icon, What what) {
    if (button_with_icon(view.ui, key, icon, view.text(key))) view.intents.add(CareForRecord{what});
}

void draw_kept(const View& view) {
    const std::vector<Event>& events = view.model.log.events();
    if (events.empty()) return paragraph(view.ui, "none", view.text("data.none"));
    auto earlier = [](const Event& a, const Event& b) { return a.day < b.day; };
    Date first = std::min_element(events.begin(), events.end(), earlier)->day;
    strong(view.ui, "entries",
           view.model.strings->get("data.entries", {{"count", std::to_string(events.size())}, {"day", date_text(view, first)}}));
    if (view.model.storage == StorageState::denied) return;
    constexpr std::string_view promises[] = {"data.promise_unknown", "data.promise_granted", "data.promise_refused"};
    paragraph(view.ui, "promise", view.text(promises[static_cast<std::size_t>(care_of(view.model).promise)]));
}

void draw_outcome(const View& view) {
    const RecordCare& care = care_of(view.model);
    std::string key = "data.outcome." + care.outcome;
    if (care.outcome.empty() || !view.model.strings->has(key)) return;
    status(view.ui, "outcome",
           view.model.strings->get(key, {{"count", std::to_string(care.count)}, {"known", std::to_string(care.known)}}));
    view.ui.space(metrics::gap);
}

void draw_copies(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "copy", 2, view.text("data.copy"));
    paragraph(ui, "copy_about", view.text("data.copy_about"));
    if (!view.model.log.events().empty()) {
        small_text(ui, "last", last_copy_text(view, "data.copy_never"));
        draw_task(view, "data.copy_save", Icon::save, What::save_copy);
    }
    if (view.model.storage == StorageState::denied) return;
    draw_task(view, "data.copy_bring", Icon::forward, What::bring_copy);
    small_text(ui, "bring_about", view.text("data.bring_about"));
}

void draw_lock(const View& view) {
    Ui& ui = view.ui;
    RecordCare::Lock lock = care_of(view.model).lock;
    if (lock == RecordCare::Lock::unavailable) return;
    heading(ui, "lock", 2, view.text("data.lock"));
    if (lock == RecordCare::Lock::off) {
        paragraph(ui, "lock_about", view.text("data.lock_none"));
        return draw_task(view, "data.lock_set", Icon::lock, What::set_lock);
    }
    paragraph(ui, "lock_about", view.text("data.lock_there"));
    draw_task(view, "data.lock_now", Icon::lock, What::lock_now);
    draw_task(view, "data.lock_change", Icon::settings, What::change_passphrase);
    draw_task(view, "data.lock_remove", Icon::remove, What::remove_lock);
}

void draw_erasing(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "erase", 2, view.text("data.erase"));
    if (!view.model.drafts.erase_open) {
        if (button_with_icon(ui, "erase_begin", Icon::remove, view.text("data.erase")))
            view.edit([](Drafts& drafts) { drafts.erase_open = true; });
        return;
    }
    card(ui, "erase_ask", CardKind::caution, [&] {
        strong(ui, "ask", view.text("data.erase_ask"));
        bullets(ui, "what", view.text("data.erase_ask"), view.model.strings->list("data.erase_what"));
        paragraph(ui, "final", view.text("data.erase_final"));
        if (button(ui, "no", view.text("data.erase_no"), ButtonKind::primary))
            view.edit([](Drafts& drafts) { drafts.erase_open = false; });
        if (button(ui, "copy", view.text("data.erase_copy_first"), ButtonKind::secondary))
            view.intents.add(CareForRecord{What::save_copy});
        if (button(ui, "yes", view.text("data.erase_yes"), ButtonKind::danger)) view.intents.add(CareForRecord{What::erase});
    });
}

} // namespace

void draw_copy_reminder(const View& view) {
    if (!care_of(view.model).copy_due) return;
    if (row_button(view.ui, "save_copy", view.text("data.remind"), last_copy_text(view, "data.remind_never")))
        view.intents.add(Go{{ScreenId::data, {}}});
}

void draw_data(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("data.title"));
    paragraph(ui, "about", view.text("data.about"));
    draw_kept(view);
    ui.space(metrics::gap);
    draw_outcome(view);
    draw_copies(view);
    ui.space(metrics::gap);
    if (view.model.storage == StorageState::denied) return;
    draw_lock(view);
    ui.space(metrics::gap);
    draw_erasing(view);
}

} // namespace easeback
