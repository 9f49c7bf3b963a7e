#include "core/report/fhir.h"

namespace easeback::fhir {

namespace {

constexpr Coding no_code = {};
constexpr Coding score = {"http://unitsofmeasure.org", "{score}", "{score}"};
constexpr Coding minutes = {"http://unitsofmeasure.org", "min", "min"};
constexpr Coding years = {"http://unitsofmeasure.org", "a", "a"};

void quantity(JsonWriter& out, double value, const Coding& unit) {
    out.key("valueQuantity").begin_object().member("value", value).member("unit", unit.display);
    out.member("system", unit.system).member("code", unit.code).end_object();
}

void category(JsonWriter& out, std::string_view code, std::string_view display) {
    out.key("category").begin_array().begin_object().key("coding").begin_array().begin_object();
    out.member("system", "http://terminology.hl7.org/CodeSystem/observation-category").member("code", code);
    out.member("display", display).end_object().end_array().end_object().end_array();
}

class Observations {
public:
    explicit Observations(Bundle& bundle)
        : m_bundle(bundle)
        , m_state(bundle.input.state) {}

    void outcome(const DatedScreening& screening) {
        begin("outcome", no_code, m_bundle.word("report.outcome_name"), screening.day);
        m_bundle.concept_member("valueCodeableConcept", no_code,
                                m_bundle.word("result." + std::string(to_text(screening.outcome.urgency)) + ".title"));
        m_bundle.end_resource();
    }

    // Answers that are numbers with a meaning of their own. A mean or a worst of a week has no code of its own here.
    void numbers() {
        number("age", age, years);
        number("pain_now", pain_severity, score);
        number("pain_average", no_code, score);
        number("pain_worst", no_code, score);
    }

    void check_ins() {
        for (const DatedCheckIn& check_in : m_state.check_ins) {
            pain(check_in.told.pain_now, "check_in.pain_now", check_in.day);
            pain(check_in.told.pain_morning, "check_in.pain_morning", check_in.day);
        }
    }

    void walks() {
        for (const DatedWalk& walk : m_state.walks) {
            begin("walk", exercise_duration, m_bundle.word("progress.walking"), walk.day, "activity", "Activity");
            quantity(m_bundle.out, walk.walk.minutes, minutes);
            if (walk.walk.pain_during) {
                m_bundle.out.key("component").begin_array();
                component(pain_severity, m_bundle.word("session.pain_during"), *walk.walk.pain_during);
                m_bundle.out.end_array();
            }
            m_bundle.end_resource();
        }
    }

    void sessions() {
        for (const Session& session : m_state.sessions) {
            if (!session.finished) continue;
            begin("session", no_code, m_bundle.word("session.title"), session.day, "activity", "Activity");
            auto done = static_cast<int>(session.exercises.size());
            m_bundle.out.member("valueString", m_bundle.input.strings.plural("today.done_count", done));
            components(session);
            m_bundle.end_resource();
        }
    }

    void goals() {
        for (const Goal& goal : m_state.goals)
            for (const DatedRating& rating : goal.ratings) {
                m_bundle.begin_resource("Observation", m_bundle.urn("rating", goal.id + "/" + rating.day.to_iso()));
                head(no_code, m_bundle.word("report.goal"), rating.day, "survey", "Survey");
                m_bundle.out.key("focus").begin_array().begin_object();
                m_bundle.out.member("reference", m_bundle.urn("Goal", goal.id)).end_object().end_array();
                quantity(m_bundle.out, rating.rating, score);
                m_bundle.end_resource();
            }
    }

private:
    void begin(std::string_view kind, const Coding& code, const std::string& text, Date day, std::string_view group = "survey",
               std::string_view group_name = "Survey") {
        m_bundle.begin_resource("Observation", m_bundle.urn(kind, std::to_string(m_count++)));
        head(code, text, day, group, group_name);
    }

    void head(const Coding& code, const std::string& text, Date day, std::string_view group, std::string_view group_name) {
        m_bundle.out.member("status", "final");
        category(m_bundle.out, group, group_name);
        m_bundle.concept_member("code", code, text);
        m_bundle.subject();
        m_bundle.out.member("effectiveDateTime", day.to_iso());
        m_bundle.out.key("performer").begin_array().begin_object().member("reference", m_bundle.urn("Patient", ""));
        m_bundle.out.end_object().end_array();
    }

    void number(const std::string& question, const Coding& code, const Coding& unit) {
        auto answer = m_state.answers.find(question);
        if (answer == m_state.answers.end() || answer->second.value.kind != AnswerValue::Kind::number) return;
        begin("answer", code, m_bundle.word("question." + question + ".ask"), answer->second.day);
        quantity(m_bundle.out, answer->second.value.number, unit);
        m_bundle.end_resource();
    }

    void pain(const std::optional<PainScore>& told, std::string_view words, Date day) {
        if (!told) return;
        begin("pain", pain_severity, m_bundle.word(words), day);
        quantity(m_bundle.out, *told, score);
        m_bundle.end_resource();
    }

    void component(const Coding& code, const std::string& text, int value) {
        m_bundle.out.begin_object();
        m_bundle.concept_member("code", code, text);
        quantity(m_bundle.out, value, score);
        m_bundle.out.end_object();
    }

    void components(const Session& session) {
        if (!session.pain_during && !session.effort) return;
        m_bundle.out.key("component").begin_array();
        if (session.pain_during) component(pain_severity, m_bundle.word("session.pain_during"), *session.pain_during);
        if (session.effort) component(no_code, m_bundle.word("session.effort"), *session.effort);
        m_bundle.out.end_array();
    }

    Bundle& m_bundle;
    const State& m_state;
    int m_count = 0;
};

} // namespace

void write_observations(Bundle& bundle, const ReportFacts& facts) {
    Observations observations(bundle);
    if (facts.last_screening) observations.outcome(*facts.last_screening);
    observations.numbers();
    observations.check_ins();
    observations.walks();
    observations.sessions();
    observations.goals();
}

} // namespace easeback::fhir
