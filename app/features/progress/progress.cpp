#include "app/features/progress/progress.h"

#include "app/kit/chart.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "core/l10n/dates.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr std::size_t changes_at_first = 4;
constexpr std::size_t most_milestones = 6;

// Draws the parts of the screen from what was worked out once.
class ProgressPage {
public:
    ProgressPage(const View& view, const ProgressView& progress)
        : m_view(view)
        , m_ui(view.ui)
        , m_strings(*view.model.strings)
        , m_progress(progress) {}

    void draw() {
        heading(m_ui, "title", 1, m_view.text("progress.title"));
        if (!m_progress.anything_told) return draw_empty();
        draw_range();
        draw_summary();
        draw_chart("pain", m_view.text("progress.pain"), pain_chart(), 0);
        for (std::size_t i = 0; i < m_view.model.state.goals.size(); ++i) draw_goal(i);
        draw_chart("days", m_view.text("progress.days"), days_chart(), 1);
        draw_chart("walking", m_view.text("progress.walking"), walking_chart(), 2);
        draw_milestones();
        draw_changes();
        draw_report_button();
    }

private:
    std::string number(double value) const { return short_number(m_strings, value); }
    std::string of_ten(double value) const { return m_strings.get("progress.of_ten", {{"number", number(value)}}); }

    void draw_report_button() {
        if (list_button(m_ui, "report", Icon::report, m_view.text("report_page.title")))
            m_view.intents.add(Go{{ScreenId::report, {}}});
    }

    // The same shapes that will be filled later, so that one sees what is to come.
    void draw_empty() {
        card(m_ui, "empty", CardKind::soft, [&] {
            Rect rect = m_ui.take(m_ui.scaled(112));
            Color ink = m_ui.theme().primary;
            Point places[5];
            constexpr float heights[] = {0.25f, 0.45f, 0.35f, 0.65f, 0.8f};
            for (std::size_t i = 0; i < std::size(places); ++i)
                places[i] = {rect.x + rect.width * (0.12f + 0.19f * static_cast<float>(i)), rect.y + rect.height * heights[i]};
            m_ui.fill({rect.x, rect.bottom() - 10, rect.width, 2}, ink.faded(0.4f));
            m_ui.line(places, ink, 3);
            for (Point place : places) m_ui.circle(place, 6, ink);
            heading(m_ui, "title", 2, m_view.text("progress.empty_title"));
            paragraph(m_ui, "text", m_view.text("progress.empty"));
        });
        if (button(m_ui, "check_in", m_view.text("nav.check_in"), ButtonKind::primary))
            m_view.intents.add(Go{{ScreenId::check_in, {}}});
        draw_report_button();
    }

    void draw_range() {
        auto chosen =
            segments(m_ui, "range", m_view.text("progress.range"),
                     {m_view.text("progress.two_weeks"), m_view.text("progress.three_months"), m_view.text("progress.all")},
                     static_cast<int>(m_progress.range));
        if (chosen) m_view.edit([&](Drafts& drafts) { drafts.range = static_cast<ProgressRange>(*chosen); });
    }

    // Says what is, good or not, and what was done in any case.
    void draw_summary() {
        PainChange::Verdict verdict = m_progress.pain_change.verdict;
        constexpr std::string_view verdicts[] = {"unknown", "better", "same", "worse"};
        const RecentWeek& week = m_progress.week;
        card(m_ui, "summary", verdict == PainChange::Verdict::better ? CardKind::good : CardKind::soft, [&] {
            heading(m_ui, "title", 2, m_view.text("week.title"));
            std::string done = m_strings.plural("progress.active", week.active_days);
            if (week.minutes_walked > 0) done += " " + m_strings.plural("progress.walking_some", week.minutes_walked);
            if (week.active_days > 0) paragraph(m_ui, "done", done);
            paragraph(m_ui, "pain", m_view.text("pain_change." + std::string(verdicts[static_cast<std::size_t>(verdict)])));
            if (m_progress.begun == m_progress.last()) small_text(m_ui, "first", m_view.text("progress.one_day"));
            else if (verdict != PainChange::Verdict::better) small_text(m_ui, "normal", m_view.text("progress.ups_and_downs"));
        });
    }

    void draw_chart(std::string_view key, std::string_view name, const Chart& shown, std::uint32_t place) {
        card(m_ui, key, CardKind::plain, [&] {
            heading(m_ui, "name", 2, name);
            if (shown.empty() && shown.kind != ChartKind::days) return paragraph(m_ui, "none", shown.summary);
            chart(m_ui, "chart", shown);
            if (shown.empty()) return;
            std::uint32_t bit = 1u << place;
            if (auto open = chart_table(m_ui, "table", m_view.text("progress.table"), shown,
                                        (m_view.model.drafts.open_tables & bit) != 0))
                m_view.edit([&](Drafts& drafts) { drafts.open_tables ^= bit; });
        });
    }

    std::string name_of(const ProgressStep& step) const {
        std::string first = short_date(m_strings, step.first);
        if (step.days == 1) return first;
        return m_strings.get("date.from_to", {{"from", first}, {"to", short_date(m_strings, step.last())}});
    }

    Chart chart_of(ChartKind kind) const {
        Chart made;
        made.kind = kind;
        for (const ProgressStep& step : m_progress.steps) made.columns.push_back({name_of(step), std::nullopt, {}});
        return made;
    }

    // The values of a line in words: none, one, or where it went.
    std::string line_summary(const Chart& made, std::string_view keys) const {
        std::vector<const ChartColumn*> told;
        for (const ChartColumn& column : made.columns)
            if (column.value) told.push_back(&column);
        std::string key(keys);
        if (told.empty()) return std::string(m_view.text(key + "_none"));
        if (told.size() == 1) return m_strings.get(key + "_one", {{"day", told.front()->name}, {"value", told.front()->words}});
        auto lower = [](const ChartColumn* a, const ChartColumn* b) { return *a->value < *b->value; };
        auto [least, most] = std::minmax_element(told.begin(), told.end(), lower);
        return m_strings.get(key + "_many", {{"first", number(*told.front()->value)},
                                             {"last", number(*told.back()->value)},
                                             {"least", number(*(*least)->value)},
                                             {"most", number(*(*most)->value)}});
    }

    Chart pain_chart() const {
        Chart made = chart_of(ChartKind::line);
        for (std::size_t i = 0; i < m_progress.steps.size(); ++i) {
            made.columns[i].value = m_progress.steps[i].pain;
            if (made.columns[i].value) made.columns[i].words = of_ten(*made.columns[i].value);
        }
        made.summary = line_summary(made, "progress.pain");
        made.mark_name = m_view.text("progress.bad_spell");
        for (const FlareUp& flare_up : m_progress.flare_ups) {
            ChartMark mark{place_of(flare_up.first), place_of(flare_up.over ? *flare_up.over - 1 : m_progress.last())};
            made.marks.push_back(mark);
        }
        if (!made.marks.empty() && !made.empty())
            made.summary += " " + m_strings.plural("progress.bad_spells", static_cast<int>(made.marks.size()));
        return made;
    }

    std::size_t place_of(Date day) const {
        day = std::clamp(day, m_progress.first(), m_progress.last());
        return static_cast<std::size_t>((day - m_progress.first()) / m_progress.steps.front().days);
    }

    void draw_goal(std::size_t goal) {
        Chart made = chart_of(ChartKind::line);
        for (std::size_t i = 0; i < m_progress.steps.size(); ++i) {
            made.columns[i].value = m_progress.steps[i].goals[goal];
            if (made.columns[i].value) made.columns[i].words = of_ten(*made.columns[i].value);
        }
        made.summary = line_summary(made, "progress.goal");
        const Goal& told = m_view.model.state.goals[goal];
        draw_chart("goal_" + told.id, m_strings.get("progress.goal", {{"goal", told.text}}), made,
                   static_cast<std::uint32_t>(3 + goal));
    }

    Chart days_chart() const {
        int step_days = m_progress.steps.front().days, active = 0, total = 0;
        Chart made = chart_of(step_days == 1 ? ChartKind::days : ChartKind::bars);
        for (std::size_t i = 0; i < m_progress.steps.size(); ++i) {
            const ProgressStep& step = m_progress.steps[i];
            active += step.active_days;
            total += step.days;
            if (step.active_days == 0) continue;
            made.columns[i].value = step.active_days;
            made.columns[i].words = step_days == 1 ? std::string(m_view.text("progress.day_done"))
                                                   : m_strings.plural("progress.days_words", step.active_days);
        }
        // Weeks before the record began do not count as days without moving.
        constexpr int fewest = 14;
        total = std::min(total, std::max(fewest, m_progress.last() - m_progress.begun + 1));
        made.most = step_days;
        made.weekdays = m_strings.list("date.weekdays");
        made.first_weekday = m_progress.first().weekday();
        made.summary = active == 0 ? std::string(m_view.text("progress.days_none"))
                                   : m_strings.get("progress.days_some",
                                                   {{"count", std::to_string(active)}, {"total", std::to_string(total)}});
        return made;
    }

    Chart walking_chart() const {
        Chart made = chart_of(ChartKind::bars);
        int minutes = 0, most = 0;
        for (std::size_t i = 0; i < m_progress.steps.size(); ++i) {
            int walked = m_progress.steps[i].minutes_walked;
            minutes += walked;
            most = std::max(most, walked);
            if (walked == 0) continue;
            made.columns[i].value = walked;
            made.columns[i].words = m_strings.plural("progress.minutes", walked);
        }
        made.most = chart_top(most, 20);
        made.summary =
            minutes == 0 ? std::string(m_view.text("progress.walking_none")) : m_strings.plural("progress.walking_some", minutes);
        return made;
    }

    std::string milestone_text(const Milestone& milestone) const {
        switch (milestone.kind) {
        case Milestone::Kind::first_session: return std::string(m_view.text("progress.first_session"));
        case Milestone::Kind::first_walk: return std::string(m_view.text("progress.first_walk"));
        case Milestone::Kind::sessions: return m_strings.plural("progress.sessions", milestone.number);
        case Milestone::Kind::minutes_walked: return m_strings.plural("progress.minutes_walked", milestone.number);
        case Milestone::Kind::goal_up:
            return fill(m_strings.plural("progress.goal_up", milestone.number), {{"goal", milestone.goal}});
        default: return std::string(m_view.text("progress.flare_up_over"));
        }
    }

    void draw_milestones() {
        if (m_progress.milestones.empty()) return;
        std::string_view title = m_view.text("progress.milestones");
        card(m_ui, "milestones", CardKind::plain, [&] {
            heading(m_ui, "name", 2, title);
            m_ui.group("list", Role::list, title, [&] {
                for (std::size_t i = 0; i < std::min(most_milestones, m_progress.milestones.size()); ++i)
                    draw_milestone(std::to_string(i), m_progress.milestones[i]);
            });
        });
    }

    void draw_milestone(std::string_view key, const Milestone& milestone) {
        float size = m_ui.scaled(icon_size), indent = size + metrics::gap;
        std::string words = milestone_text(milestone), day = short_date(m_strings, milestone.day);
        const TextLines& lines = m_ui.measure(words, TextStyle::body, m_ui.width() - indent);
        const TextLines& date = m_ui.measure(day, TextStyle::small, m_ui.width() - indent);
        Rect row = m_ui.take(lines.height() + date.height() + metrics::gap);
        draw_icon(m_ui, Icon::goal, {row.x, row.y + 2}, size, m_ui.theme().primary);
        m_ui.draw_text(lines, {row.x + indent, row.y}, m_ui.theme().text);
        m_ui.draw_text(date, {row.x + indent, row.y + lines.height()}, m_ui.theme().quiet_text);
        m_ui.node(m_ui.id(key), Role::list_item, day + ": " + words, row);
    }

    void draw_changes() {
        const std::vector<PlanChange>& changes = m_progress.changes;
        std::size_t shown = m_view.model.drafts.all_changes ? changes.size() : std::min(changes_at_first, changes.size());
        card(m_ui, "changes", CardKind::plain, [&] {
            heading(m_ui, "name", 2, m_view.text("progress.changes"));
            if (changes.empty()) paragraph(m_ui, "none", m_view.text("progress.changes_none"));
            for (std::size_t i = 0; i < shown; ++i) m_ui.scope(std::to_string(i), [&] { draw_change(changes[i], i > 0); });
            if (changes.size() > changes_at_first)
                if (auto open = expander(m_ui, "more", m_view.text("progress.more_changes"), m_view.model.drafts.all_changes))
                    m_view.edit([&](Drafts& drafts) { drafts.all_changes = *open; });
        });
    }

    void draw_change(const PlanChange& change, bool divided) {
        if (divided) {
            m_ui.fill(m_ui.take(1), m_ui.theme().divider);
            m_ui.space(metrics::gap);
        }
        auto name = [&](const std::string& exercise) { return std::string(m_view.exercise_name(exercise)); };
        std::string kind = change.rule.substr(0, change.rule.find('_')), step = "step." + kind;
        std::string_view what = m_view.text(m_strings.has(step) ? step : "progress.back_again");
        strong(m_ui, "what", name(change.instead_of.empty() ? change.exercise : change.instead_of) + ": " + std::string(what));
        std::string why = "progression." + change.rule;
        if (!m_strings.has(why) && kind == "stop") why = "progression.stop_set_aside";
        if (m_strings.has(why)) paragraph(m_ui, "why", m_view.text(why));
        std::string foot = short_date(m_strings, change.day);
        if (!change.instead_of.empty()) foot += ". " + m_strings.get("progress.now", {{"name", name(change.exercise)}});
        small_text(m_ui, "day", foot);
    }

    const View& m_view;
    Ui& m_ui;
    const Strings& m_strings;
    const ProgressView& m_progress;
};

} // namespace

void draw_progress(const View& view) {
    if (view.model.progress) ProgressPage(view, *view.model.progress).draw();
}

void prepare_progress(Model& model) {
    bool other_range = model.progress && model.progress->range != model.drafts.range;
    if (model.route.screen == ScreenId::progress && (!model.progress || other_range))
        model.progress = progress_view(model.state, *model.content, model.today, model.drafts.range);
}

} // namespace easeback
