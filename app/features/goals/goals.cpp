#include "app/features/goals/goals.h"

#include "app/features/goals/goal_text.h"
#include "app/features/goals/intents.h"
#include "app/kit/row_button.h"
#include "app/kit/text_field.h"
#include "app/kit/trend.h"
#include "app/kit/widgets.h"

namespace easeback {

namespace {

// Stands for a goal that does not exist yet in addresses and intents.
constexpr std::string_view new_goal = "new";
constexpr int best_rating = 10;

std::string of_ten(const View& view, int number) {
    return view.model.strings->get("profile.of_ten", {{"number", std::to_string(number)}});
}

std::string day_text(const View& view, Date day) {
    int days = view.model.today - day;
    return days <= 0 ? std::string(view.text("goals.today")) : view.model.strings->plural("goals.days_ago", days);
}

std::string standing_text(const View& view, const Goal& goal) {
    if (goal.ratings.empty()) return std::string(view.text("goals.not_rated"));
    const DatedRating& last = goal.ratings.back();
    std::string words = of_ten(view, last.rating) + ", " + day_text(view, last.day);
    if (goal.ratings.size() > 1)
        words += ". " + view.model.strings->get("goals.first", {{"rating", of_ten(view, goal.ratings.front().rating)}});
    return words;
}

bool wants_rating(const View& view, const Goal& goal) {
    return goal.ratings.empty() || view.model.today - goal.ratings.back().day >= view.model.content->progression.goals_days;
}

// A field for words of one's own and the button that takes them.
void draw_own_words(const View& view, std::string_view label, std::string_view button_key, std::string_view goal,
                    const std::string& words) {
    Ui& ui = view.ui;
    if (auto changed = text_field(ui, "words", view.text(label), words))
        view.edit([&](Drafts& drafts) { drafts.goal_text = *changed; });
    if (trimmed(words).empty()) return;
    if (!fits_a_goal(words)) {
        status(ui, "too_long", view.model.strings->get("goals.too_long", {{"most", std::to_string(longest_goal_text)}}));
        return;
    }
    if (button(ui, "take", view.text(button_key), ButtonKind::primary)) view.intents.add(SetGoal{std::string(goal), words});
}

void draw_new_goal(const View& view) {
    Ui& ui = view.ui;
    const std::vector<Goal>& goals = view.model.state.goals;
    heading(ui, "title", 1, view.text("goals.ask"));
    ui.space(metrics::gap / 2);
    ui.group("offered", Role::group, view.text("goals.ask"), [&] {
        for (std::string_view offered : view.model.strings->list("goals.offered")) {
            bool there = std::any_of(goals.begin(), goals.end(), [&](const Goal& goal) { return goal.text == offered; });
            if (!there && row_button(ui, offered, offered, {})) view.intents.add(SetGoal{{}, std::string(offered)});
        }
    });
    draw_own_words(view, "goals.own", "goals.add_own", {}, view.model.drafts.goal_text.value_or(""));
}

// The numbers of all ratings in their order, for whoever does not see the picture.
void draw_history(const View& view, const Goal& goal) {
    if (goal.ratings.empty()) return;
    Ui& ui = view.ui;
    heading(ui, "history", 2, view.text("goals.history"));
    constexpr std::size_t most_shown = 12;
    std::size_t first = goal.ratings.size() > most_shown ? goal.ratings.size() - most_shown : 0;
    std::vector<int> numbers;
    std::vector<std::string> lines;
    for (std::size_t i = first; i < goal.ratings.size(); ++i) {
        numbers.push_back(goal.ratings[i].rating);
        lines.push_back(day_text(view, goal.ratings[i].day) + ": " + of_ten(view, goal.ratings[i].rating));
    }
    if (numbers.size() > 1) trend(ui, "trend", standing_text(view, goal), numbers, best_rating);
    std::vector<std::string_view> entries(lines.rbegin(), lines.rend());
    bullets(ui, "ratings", view.text("goals.history"), entries);
}

void draw_removal(const View& view, const Goal& goal) {
    Ui& ui = view.ui;
    if (!view.model.drafts.goal_removal_open) {
        if (text_button(ui, "remove", view.text("goals.remove")))
            view.edit([](Drafts& drafts) { drafts.goal_removal_open = true; });
        return;
    }
    card(ui, "removal", CardKind::caution, [&] {
        paragraph(ui, "sure", view.text("goals.remove_sure"));
        if (button(ui, "yes", view.text("goals.remove_yes"), ButtonKind::secondary)) view.intents.add(RemoveGoal{goal.id});
        if (button(ui, "keep", view.text("goals.keep"), ButtonKind::secondary))
            view.edit([](Drafts& drafts) { drafts.goal_removal_open = false; });
    });
}

void draw_goal(const View& view, const Goal& goal) {
    Ui& ui = view.ui;
    const Drafts& drafts = view.model.drafts;
    heading(ui, "title", 1, goal.text);
    ui.space(metrics::gap / 2);
    if (auto rating = scale(ui, "rating", view.text("goals.rate"), drafts.goal_rating, 0, best_rating, view.text("goals.least"),
                            view.text("goals.most")))
        view.edit([&](Drafts& changed) { changed.goal_rating = *rating; });
    if (drafts.goal_rating && button(ui, "save", view.text("goals.save"), ButtonKind::primary))
        view.intents.add(RateGoal{goal.id, *drafts.goal_rating});
    draw_history(view, goal);
    if (auto open = expander(ui, "reword", view.text("goals.reword"), drafts.goal_reword_open))
        view.edit([&](Drafts& changed) { changed.goal_reword_open = *open; });
    if (drafts.goal_reword_open)
        draw_own_words(view, "goals.own", "goals.save_words", goal.id, drafts.goal_text.value_or(goal.text));
    draw_removal(view, goal);
}

} // namespace

void draw_goals_row(const View& view) {
    const std::vector<Goal>& goals = view.model.state.goals;
    std::string detail;
    bool due = false;
    for (const Goal& goal : goals) {
        detail += (detail.empty() ? "" : "; ") + goal.text;
        due |= wants_rating(view, goal);
    }
    if (due) detail = view.text("goals.due");
    if (goals.empty()) detail = view.text("goals.intro");
    if (row_button(view.ui, "goals", view.text("goals.title"), detail)) view.intents.add(Go{{ScreenId::goals, {}}});
}

void draw_goals(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    if (model.route.thing == new_goal && model.state.goals.size() < most_goals) return draw_new_goal(view);
    if (const Goal* goal = model.state.find_goal(model.route.thing)) return draw_goal(view, *goal);
    heading(ui, "title", 1, view.text("goals.title"));
    paragraph(ui, "intro", view.text(model.state.goals.empty() ? "goals.intro" : "goals.choose"));
    ui.space(metrics::gap / 2);
    for (const Goal& goal : model.state.goals) {
        std::string detail = standing_text(view, goal);
        if (!goal.ratings.empty() && wants_rating(view, goal)) detail += ". " + std::string(view.text("goals.due"));
        if (row_button(ui, goal.id, goal.text, detail)) view.intents.add(Go{{ScreenId::goals, goal.id}});
    }
    bool first = model.state.goals.empty();
    if (model.state.goals.size() < most_goals && button(ui, "add", view.text(first ? "goals.add_first" : "goals.add"),
                                                        first ? ButtonKind::primary : ButtonKind::secondary))
        view.intents.add(Go{{ScreenId::goals, std::string(new_goal)}});
    if (button(ui, "today", view.text("today.title"), first ? ButtonKind::quiet : ButtonKind::primary))
        view.intents.add(Go{{ScreenId::today, {}}});
}

} // namespace easeback
