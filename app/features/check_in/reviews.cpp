#include "app/features/check_in/check_in.h"
#include "app/features/check_in/intents.h"
#include "app/kit/widgets.h"
#include "app/shared/see_text.h"

namespace easeback {

namespace {

// Where a review leads; it counts as looked at once one goes there.
void draw_way(const View& view, std::string_view label, const Review& review, Route to) {
    if (!button(view.ui, "go", view.text(label), ButtonKind::secondary)) return;
    view.intents.add(FinishReview{review.kind});
    view.intents.add(Go{std::move(to)});
}

void draw_seen(const View& view, std::string_view label, const Review& review) {
    if (button(view.ui, "seen", view.text(label), ButtonKind::quiet)) view.intents.add(FinishReview{review.kind});
}

void draw_what_to_do(const View& view, const Review& review) {
    switch (review.kind) {
    case ReviewKind::rescreen:
        if (button(view.ui, "ask", view.text("review.answer"), ButtonKind::primary)) view.intents.add(AskAgain{});
        break;
    case ReviewKind::see_person:
    case ReviewKind::not_working:
        draw_way(view, "review.report", review, {ScreenId::report, {}});
        draw_seen(view, "review.seen", review);
        break;
    case ReviewKind::weekly: draw_way(view, "review.week", review, {ScreenId::progress, {}}); break;
    case ReviewKind::goals:
        if (button(view.ui, "go", view.text("review.rate"), ButtonKind::secondary)) view.intents.add(Go{{ScreenId::goals, {}}});
        break;
    case ReviewKind::retry:
        strong(view.ui, "which", view.exercise_name(review.exercise));
        draw_way(view, "review.look", review, {ScreenId::exercises, review.exercise});
        draw_seen(view, "review.later", review);
        break;
    }
}

} // namespace

void draw_review(const View& view) {
    if (!view.model.reviews || view.model.reviews->empty()) return;
    const Review& review = view.model.reviews->front();
    bool about_danger = review.kind == ReviewKind::rescreen || !review.see.empty();
    card(view.ui, "review_" + std::string(to_text(review.kind)), about_danger ? CardKind::caution : CardKind::soft, [&] {
        heading(view.ui, "title", 2, view.text("review.title"));
        paragraph(view.ui, "why", view.text("review." + review.reason));
        if (!review.see.empty()) strong(view.ui, "see", see_text(view, review.see));
        draw_what_to_do(view, review);
    });
}

void prepare_reviews(Model& model) {
    if (model.route.screen == ScreenId::today && !model.reviews)
        model.reviews = reviews_due(model.state, *model.content, model.today);
}

} // namespace easeback
