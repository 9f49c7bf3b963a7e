#include "app/shared/rows.h"

#include "app/kit/figure_view.h"
#include "app/shared/exercise_look.h"
#include "app/shell/address.h"

namespace easeback {

void route_row(const View& view, std::string_view key, Route route, LinkRow row) {
    std::string target = "#" + address_of(route, *view.model.content);
    row.target = target;
    if (link_row(view.ui, key, row)) view.intents.add(Go{std::move(route)});
}

void exercise_row(const View& view, std::string_view key, const Exercise& exercise, std::string_view note) {
    Route route{ScreenId::exercises, exercise.id};
    std::string target = "#" + address_of(route, *view.model.content);
    LinkRow row{view.exercise_name(exercise.id), note, target};
    bool pressed = picture_row(view.ui, key, row, [&](Rect rect) {
        if (const Figure* figure = view.model.content->figure(exercise.id))
            figure_picture(view.ui, rect, *figure, still_of(figure));
        else person_mark(view.ui, rect);
    });
    if (pressed) view.intents.add(Go{std::move(route)});
}

} // namespace easeback
