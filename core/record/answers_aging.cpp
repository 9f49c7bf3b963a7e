#include "core/record/answers_aging.h"

#include "core/record/answers.h"
#include "core/record/pain_told.h"
#include "core/screening/answer_json.h"
#include "core/screening/screening_content.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_a_week = 7;
constexpr int days_pain_is_recent = 3, days_pain_is_new = 42, days_of_sharp_pain = 7;
constexpr int days_of_clearance = 84, days_until_asked_after_wait = 14, days_until_first_asked = 3, days_until_asked = 21;
constexpr int days_of_doubt = 2, days_of_low_thoughts = 1;
constexpr int days_of_calm_leg = 14;
constexpr double calm_leg_pain = 3, share_of_first_pain = 0.7; // on the numeric rating scale; 30 % less

class Aging {
public:
    Aging(const State& state, const ScreeningContent& content, Date today, AnswerSheet& sheet)
        : m_state(state)
        , m_content(content)
        , m_today(today)
        , m_sheet(sheet) {}

    void run() {
        run_on_duration();
        add_pain_of_days();
        let_pain_pass();
        let_clearance_end();
        ask_doubts_again();
    }

private:
    Answer* answer(std::string_view id) {
        int index = m_content.question_index(id);
        return index < 0 ? nullptr : &m_sheet[static_cast<std::size_t>(index)];
    }

    // How many days ago it was answered; 0 where it was not.
    int days_since(const std::string& id) const {
        auto found = m_state.answers.find(id);
        return found == m_state.answers.end() ? 0 : std::max(0, m_today - found->second.day);
    }

    bool is(std::string_view id, std::string_view option) {
        int index = m_content.question_index(id);
        if (index < 0) return false;
        const Question& question = m_content.question(index);
        const Answer& given = m_sheet[static_cast<std::size_t>(index)];
        int place = question.option_index(option);
        return given.known() && place >= 0 && (given.options >> place & 1) != 0;
    }

    void set(std::string_view id, std::string_view option) {
        if (int index = m_content.question_index(id); index >= 0)
            m_sheet[static_cast<std::size_t>(index)] = m_content.question(index).answer_of(option);
    }

    void open(std::string_view id) {
        if (Answer* given = answer(id)) *given = {};
    }

    void run_on_duration() {
        Answer* told = answer("duration_weeks");
        if (!told || !told->known()) return;
        double most = m_content.question(m_content.question_index("duration_weeks")).most;
        told->number = std::min(most, told->number + days_since("duration_weeks") / days_a_week);
    }

    void add_pain_of_days() {
        if (auto recent = recent_pain(m_state))
            if (Answer* now = answer("pain_now"); now && now->known()) {
                bool interview_is_past =
                    days_since("pain_now") > days_pain_is_recent && days_with_pain_since(m_state, day_of("pain_now")) >= 2;
                now->number = interview_is_past ? *recent : std::max(now->number, *recent);
            }
        if (Answer* average = answer("pain_average"); average && average->known())
            if (auto usual = usual_pain_since(m_state, day_of("pain_average"))) average->number = *usual;
        if (m_content.question_index("pain_jump") >= 0) set("pain_jump", pain_jumped(m_state) ? "yes" : "no");
    }

    Date day_of(const std::string& id) const {
        auto found = m_state.answers.find(id);
        return found == m_state.answers.end() ? m_today : found->second.day;
    }

    void let_pain_pass() {
        if (is("pain_change_recent", "new_or_different") && days_since("pain_change_recent") >= days_pain_is_new)
            set("pain_change_recent", "as_usual");
        if (is("sharp_intense_pain_on_movement", "yes") && days_since("sharp_intense_pain_on_movement") >= days_of_sharp_pain)
            set("sharp_intense_pain_on_movement", "no");
        bool loss = !is("leg_weakness", "none") || is("leg_numbness_tingling", "spreading");
        if (is("leg_pain_below_knee", "yes") && !loss && days_since("leg_pain_below_knee") >= days_of_calm_leg &&
            at_most_since(m_state, m_today - days_of_calm_leg, calm_leg_pain))
            set("leg_pain_below_knee", "no");
        let_first_time_pass();
    }

    void let_first_time_pass() {
        if (!is("first_episode", "yes") || days_since("first_episode") < days_of_calm_leg) return;
        auto first = m_state.answers.find("pain_average");
        if (first == m_state.answers.end() || first->second.value.kind != AnswerValue::Kind::number) return;
        auto usual = usual_pain_since(m_state, first->second.day);
        if (usual && *usual <= share_of_first_pain * first->second.value.number) set("first_episode", "no");
    }

    void let_clearance_end() {
        int index = m_content.clearance.question;
        if (index < 0) return;
        const std::string& id = m_content.question(index).id;
        Answer& given = m_sheet[static_cast<std::size_t>(index)];
        if (!given.known()) return;
        int days = days_since(id);
        bool agreed = (given.options & m_content.clearance.given) != 0;
        if (agreed ? days >= days_of_clearance || worse_since(day_of(id)) : days >= days_until_asked_again(id)) given = {};
    }

    int days_until_asked_again(const std::string& id) {
        if (!is(id, "not_seen")) return days_until_asked_after_wait;
        auto history = m_state.answer_histories.find(id);
        bool first = history == m_state.answer_histories.end() || history->second.all().size() < 2;
        return first ? days_until_first_asked : days_until_asked;
    }

    // What a clinician said is no sign; that one is explained, told on a later day, does not end it.
    bool is_about_clearance(const Question& question) const {
        int place = m_content.question_index(question.id);
        return place == m_content.clearance.question || place == m_content.clearance.explained;
    }

    // Whether a danger sign was answered worse after that day than it stood on it.
    bool worse_since(Date day) const {
        for (const Question& question : m_content.questions) {
            if (!is_danger_sign(question) || question.kind == AnswerKind::number || is_about_clearance(question)) continue;
            auto history = m_state.answer_histories.find(question.id);
            if (history == m_state.answer_histories.end()) continue;
            const std::vector<GivenAnswer>& all = history->second.all();
            int before = 0;
            for (const GivenAnswer& given : all) {
                if (!given.value) continue;
                int careful = carefulness(question, given.value);
                if (given.day <= day) before = careful;
                else if (careful > before) return true;
            }
        }
        return false;
    }

    void ask_doubts_again() {
        for (std::string_view id : {"bladder_bowel_change", "saddle_numbness"})
            if (Answer* given = answer(id);
                given && given->state == AnswerState::unsure && days_since(std::string(id)) > days_of_doubt) {
                *given = {};
                open("ces_detail");
            }
        if (is("hopeless_thoughts", "yes") && days_since("hopeless_thoughts") >= days_of_low_thoughts) open("hopeless_thoughts");
    }

    const State& m_state;
    const ScreeningContent& m_content;
    Date m_today;
    AnswerSheet& m_sheet;
};

} // namespace

void age_answers(const State& state, const ScreeningContent& content, Date today, AnswerSheet& sheet) {
    Aging(state, content, today, sheet).run();
}

} // namespace easeback
