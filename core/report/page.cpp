#include "core/report/page.h"

#include "core/l10n/dates.h"

#include <algorithm>
#include <initializer_list>

namespace easeback {

namespace {

constexpr std::size_t most_steps = 8, most_exercises = 8;

// What of the person's own life bears on the pain; the rest of the profile only shapes the plan.
constexpr std::string_view life_questions[] = {"worry", "confidence_moving",  "mood", "sleep", "work", "course", "provokes",
                                               "eases", "positions_not_today"};

using Row = std::vector<std::string>;

class PageWriter {
public:
    PageWriter(const ReportInput& input, const ReportFacts& facts)
        : m_input(input)
        , m_words(input.strings)
        , m_facts(facts) {}

    ReportPage page() {
        m_page.language = m_words.language();
        m_page.title = word("app.name") + ", " + m_input.today.to_iso();
        m_page.about = word("report.about");
        if (m_facts.begun) m_page.about += " " + m_words.get("report.since", {{"first", m_facts.begun->to_iso()}});
        danger_signs();
        pain();
        done();
        response();
        life();
        other_answers();
        questions();
        m_page.closing = word("common.not_reviewed");
        return std::move(m_page);
    }

private:
    std::string word(std::string_view key) const { return std::string(m_words.get(key)); }
    std::string number(double value) const { return short_number(m_words, value); }
    std::string exercise(const std::string& id) const {
        std::string key = exercise_name_key(id);
        return m_words.has(key) ? word(key) : id;
    }

    // --- Building --------------------------------------------------------------------------------

    void section(std::string_view key) { m_page.sections.push_back({word(key), {}}); }
    void add(ReportBlock block) { m_page.sections.back().blocks.push_back(std::move(block)); }
    void paragraph(std::string text) { add({ReportBlock::Kind::paragraph, {std::move(text)}}); }
    void list(std::vector<std::string> texts) {
        if (!texts.empty()) add({ReportBlock::Kind::list, std::move(texts)});
    }
    void table(std::initializer_list<std::string_view> heads, std::vector<Row> rows,
               ReportBlock::Kind kind = ReportBlock::Kind::table) {
        if (rows.empty()) return;
        Row head;
        for (std::string_view key : heads) head.push_back(word(key));
        rows.insert(rows.begin(), std::move(head));
        add({kind, {}, std::move(rows)});
    }
    void drop_empty_section() {
        if (m_page.sections.back().blocks.empty()) m_page.sections.pop_back();
    }

    // --- Answers ---------------------------------------------------------------------------------

    std::string ask(const Question& question) const { return word("question." + question.id + ".ask"); }
    std::string short_name(const Question& question) const {
        std::string key = "question." + question.id + ".short";
        return m_words.has(key) ? word(key) : ask(question);
    }

    void answers(std::initializer_list<const std::vector<ReportAnswer>*> lists) {
        std::vector<Row> rows;
        for (const std::vector<ReportAnswer>* each : lists)
            for (const ReportAnswer& answer : *each)
                rows.push_back(
                    {answer.day.to_iso(), ask(*answer.question), answer_words(m_words, *answer.question, *answer.value)});
        table({"report.day", "report.question", "report.answer"}, std::move(rows), ReportBlock::Kind::answers);
    }

    // A line a day, so that many calm answers stay one glance.
    void calm_answers(const std::vector<ReportAnswer>& calm) {
        std::vector<Date> days;
        for (const ReportAnswer& answer : calm) days.push_back(answer.day);
        std::sort(days.begin(), days.end(), [](Date a, Date b) { return a > b; });
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (Date day : days) {
            std::string names;
            for (const ReportAnswer& answer : calm)
                if (answer.day == day) names += (names.empty() ? "" : "; ") + short_name(*answer.question);
            paragraph(m_words.get("report.answered_no", {{"day", day.to_iso()}, {"signs", names}}));
        }
    }

    void open_questions(const std::vector<const Question*>& open) {
        std::string names;
        for (const Question* question : open) names += (names.empty() ? "" : "; ") + short_name(*question);
        if (!names.empty()) paragraph(m_words.get("report.not_answered", {{"signs", names}}));
    }

    // --- Sections --------------------------------------------------------------------------------

    std::string outcome(std::string_view key, const DatedScreening& screening) const {
        std::string title = word("result." + std::string(to_text(screening.outcome.urgency)) + ".title");
        return m_words.get(key, {{"day", screening.day.to_iso()}, {"outcome", title}});
    }

    void danger_signs() {
        section("report.signs");
        if (m_facts.last_screening) paragraph(outcome("report.outcome", *m_facts.last_screening));
        else paragraph(word("report.not_finished"));
        if (m_facts.most_urgent) paragraph(outcome("report.earlier_outcome", *m_facts.most_urgent));
        std::vector<std::string> found;
        for (const OutcomeReason& reason : m_facts.outcome.reasons) {
            if (reason.kind != OutcomeReason::Kind::rule || reason.urgency == Urgency::none) continue;
            std::string say = "rule." + m_input.content.rule(reason.rules.front()).id + ".say";
            found.push_back(m_words.has(say) ? word(say) : reason_message(m_input.content, m_words, m_facts.assessment, reason));
        }
        list(std::move(found));
        const ReportSigns& signs = m_facts.signs;
        if (signs.present.empty() && signs.unsure.empty()) paragraph(word("report.no_sign_told"));
        answers({&signs.present, &signs.unsure});
        calm_answers(signs.absent);
        open_questions(signs.open);
    }

    void pain() {
        section("report.pain");
        const PainChange& change = m_facts.progress.pain_change;
        if (change.then && change.now)
            paragraph(m_words.get("report.pain_change", {{"then", number(*change.then)}, {"now", number(*change.now)}}));
        add_steps();
        for (const FlareUp& flare_up : m_facts.progress.flare_ups) {
            std::string first = flare_up.first.to_iso();
            if (flare_up.over)
                paragraph(m_words.get("report.flare_up", {{"first", first}, {"last", (*flare_up.over - 1).to_iso()}}));
            else paragraph(m_words.get("report.flare_up_lasts", {{"first", first}}));
        }
        add_goals();
        drop_empty_section();
    }

    void add_steps() {
        std::vector<Row> rows;
        for (const ProgressStep& step : m_facts.progress.steps) {
            if (!step.pain && !step.minutes_walked && !step.active_days) continue;
            rows.push_back({step.first.to_iso(), step.pain ? number(*step.pain) : "", std::to_string(step.sessions),
                            std::to_string(step.minutes_walked), std::to_string(step.active_days)});
        }
        if (rows.size() > most_steps) rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(most_steps));
        table({"report.from", "report.mean_pain", "report.sessions", "report.minutes_walked", "report.active_days"},
              std::move(rows));
    }

    void add_goals() {
        std::vector<Row> rows;
        for (const Goal& goal : m_input.state.goals) {
            auto rating = [&](const DatedRating& each) { return std::to_string(each.rating) + " (" + each.day.to_iso() + ")"; };
            rows.push_back({goal.text, goal.ratings.empty() ? "" : rating(goal.ratings.front()),
                            goal.ratings.size() > 1 ? rating(goal.ratings.back()) : ""});
        }
        table({"report.goal", "report.at_first", "report.lately"}, std::move(rows));
    }

    void done() {
        section("report.done");
        const ReportDoing& doing = m_facts.doing;
        if (doing.sessions)
            paragraph(m_words.get(
                "report.sessions_done",
                {{"count", std::to_string(doing.sessions)}, {"first", doing.first->to_iso()}, {"last", doing.last->to_iso()}}));
        if (doing.walks)
            paragraph(m_words.get("report.walks_done",
                                  {{"count", std::to_string(doing.walks)}, {"minutes", std::to_string(doing.minutes_walked)}}));
        std::vector<Row> rows;
        for (const ReportExercise& each : doing.exercises) {
            if (rows.size() == most_exercises) break;
            rows.push_back({exercise(each.id), std::to_string(each.times), std::to_string(each.level + 1), each.last.to_iso(),
                            std::to_string(each.felt_wrong)});
        }
        table({"report.exercise", "report.times", "report.level", "report.last_time", "report.felt_wrong"}, std::move(rows));
        std::vector<std::string> stopped;
        for (const PlanChange* change : m_facts.stopped) stopped.push_back(stopped_line(*change));
        list(std::move(stopped));
        if (m_page.sections.back().blocks.empty()) paragraph(word("report.nothing_done"));
    }

    std::string stopped_line(const PlanChange& change) const {
        std::string why = "progression." + change.rule;
        if (!m_words.has(why)) why = "progression.stop_set_aside";
        return m_words.get("report.stopped", {{"day", change.day.to_iso()}, {"exercise", exercise(change.exercise)}}) + " " +
               word(why);
    }

    void response() {
        section("report.response");
        const ReportResponse& response = m_facts.response;
        if (response.told)
            paragraph(m_words.get("report.pain_during", {{"mean", number(response.mean_pain)},
                                                         {"highest", std::to_string(response.highest_pain)},
                                                         {"day", response.highest_on.to_iso()}}));
        if (response.better + response.same + response.worse)
            paragraph(m_words.get("report.changes", {{"better", std::to_string(response.better)},
                                                     {"same", std::to_string(response.same)},
                                                     {"worse", std::to_string(response.worse)}}));
        if (response.leg) {
            std::string leg = "check_in.leg_" + std::string(leg_symptom_names[static_cast<std::size_t>(*response.leg)]);
            paragraph(m_words.get("report.leg", {{"day", response.leg_on->to_iso()}, {"leg", m_words.get(leg)}}));
        }
        std::string days;
        for (Date day : response.something_new) days += (days.empty() ? "" : ", ") + day.to_iso();
        if (!days.empty()) paragraph(m_words.get("report.something_new", {{"days", days}}));
        drop_empty_section();
    }

    void life() {
        section("report.life");
        std::vector<ReportAnswer> told;
        for (std::string_view id : life_questions)
            for (const ReportAnswer& answer : m_facts.person)
                if (answer.question->id == id) told.push_back(answer);
        answers({&told});
        drop_empty_section();
    }

    void other_answers() {
        section("report.other");
        answers({&m_facts.about, &m_facts.health.present, &m_facts.health.unsure});
        calm_answers(m_facts.health.absent);
        open_questions(m_facts.health.open);
        drop_empty_section();
    }

    // What this record gives reason to ask, then what is always worth asking, and room for the person's own.
    void questions() {
        section("report.ask");
        std::vector<std::string> asked;
        auto ask_when = [&](bool when, std::string_view key) {
            if (when) asked.push_back(word(key));
        };
        PainChange::Verdict verdict = m_facts.progress.pain_change.verdict;
        ask_when(!m_facts.signs.unsure.empty() || !m_facts.health.unsure.empty(), "report.ask_unsure");
        ask_when(m_facts.response.leg == LegSymptoms::spreading, "report.ask_leg");
        ask_when(verdict == PainChange::Verdict::worse, "report.ask_worse");
        ask_when(verdict == PainChange::Verdict::same, "report.ask_same");
        ask_when(!m_facts.stopped.empty(), "report.ask_stopped");
        for (std::string_view text : m_words.list("report.ask_always")) asked.emplace_back(text);
        list(std::move(asked));
    }

    const ReportInput& m_input;
    const Strings& m_words;
    const ReportFacts& m_facts;
    ReportPage m_page;
};

} // namespace

ReportPage report_page(const ReportInput& input) {
    ReportFacts facts = report_facts(input);
    return PageWriter(input, facts).page();
}

} // namespace easeback
