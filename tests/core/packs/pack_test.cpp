#include "core/catalog/validate.h"
#include "core/json/schema.h"
#include "core/json/writer.h"
#include "core/packs/apply.h"
#include "core/packs/words.h"
#include "support/content.h"
#include "support/interview.h"
#include "support/sheets.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

JsonDocument parsed(const std::string& json) {
    auto document = JsonDocument::parse("pack.json", json);
    INFO(json);
    REQUIRE(document.ok());
    return document.take();
}

// A pack of one file.
ContentFiles pack_of(const JsonDocument& main) { return {{{"pack.json", main.root()}}}; }

bool same_effect(const RuleEffect& a, const RuleEffect& b) {
    return a.urgency == b.urgency && a.permission == b.permission && a.precautions == b.precautions;
}

bool same_rules(const Content& a, const Content& b) {
    return a.precautions == b.precautions && a.sources.size() == b.sources.size() &&
           std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), b.rules.end(),
                      [](const TriageRule& x, const TriageRule& y) {
                          return x.id == y.id && same_effect(x.effect, y.effect) && same_effect(x.if_unknown, y.if_unknown);
                      });
}

// Applies a pack that must be refused; the content must then be as before. Returns the faults.
Faults refused(const std::string& json) {
    JsonDocument pack = parsed(json);
    Content changed = content();
    Faults faults = apply_pack(changed, pack.root());
    INFO(json);
    CHECK_FALSE(faults.empty());
    CHECK(same_rules(changed, content()));
    return faults;
}

bool has(const Faults& faults, ErrorCode code) {
    return std::any_of(faults.begin(), faults.end(), [&](const Error& fault) { return fault.code == code; });
}

std::string stricter(const std::string& entry) { return R"({"id":"p","stricter":[)" + entry + "]}"; }

const TriageRule& rule_of(const Content& from, std::string_view id) { return from.rule(from.rule_index(id)); }

// Random packs, most of what they ask for allowed, some not.
class PackMaker {
public:
    explicit PackMaker(std::uint64_t seed)
        : m_random(seed) {}

    std::string make() {
        JsonWriter out;
        out.begin_object().member("id", "random").key("precautions").begin_array();
        if (m_random.chance(0.4)) out.value("of_the_pack");
        out.end_array().key("rules").begin_array();
        for (int i = m_random.below(4); i > 0; --i) write_rule(out, i);
        out.end_array().key("stricter").begin_array();
        for (int i = m_random.below(5); i > 0; --i) write_stricter(out);
        out.end_array().end_object();
        return out.take();
    }

private:
    int below(std::size_t size) { return m_random.below(static_cast<int>(size)); }

    void write_leaf(JsonWriter& out) {
        const Question* question = nullptr;
        while (!question || question->is_gate()) question = &content().question(below(content().questions.size()));
        out.begin_object().member("answer", question->id);
        if (question->kind == AnswerKind::number) {
            std::string_view limit = m_random.chance(0.7) ? "at_least" : "below";
            out.member(limit, question->least + m_random.below(static_cast<int>(question->most - question->least)));
        } else {
            out.member("is", question->options[static_cast<std::size_t>(below(question->options.size()))].id);
        }
        out.end_object();
    }

    void write_condition(JsonWriter& out, int depth) {
        int kind = depth == 0 ? 0 : m_random.below(10);
        if (kind < 4) return write_leaf(out);
        out.begin_object();
        if (kind == 4) {
            out.key("not");
            write_condition(out, depth - 1);
        } else {
            if (kind == 5) out.member("at_least", 2);
            out.key(kind == 5 ? "of" : kind < 8 ? "any" : "all").begin_array();
            for (int i = 0; i < 2 + m_random.below(2); ++i) write_condition(out, depth - 1);
            out.end_array();
        }
        out.end_object();
    }

    void write_effect(JsonWriter& out, int least_urgency) {
        out.begin_object();
        if (m_random.chance(0.8))
            out.member("urgency", urgency_names[static_cast<std::size_t>(std::min(4, least_urgency + m_random.below(3)))]);
        if (m_random.chance(0.5)) out.member("plan", permission_names[static_cast<std::size_t>(m_random.below(3))]);
        if (m_random.chance(0.3)) {
            out.key("precautions").begin_array();
            out.value(content().precautions[static_cast<std::size_t>(below(content().precautions.size()))]).end_array();
        }
        out.end_object();
    }

    void write_rule(JsonWriter& out, int number) {
        out.begin_object().member("id", "random_" + std::to_string(number)).member("topic", "age").key("when");
        write_condition(out, 2);
        out.key("then");
        write_effect(out, 1);
        out.key("if_unknown").begin_object().end_object();
        out.key("see").begin_array().value("doctor").end_array().key("sources").begin_array().value("own_proposal").end_array();
        out.end_object();
    }

    void write_stricter(JsonWriter& out) {
        const TriageRule& rule = content().rule(below(content().rules.size()));
        out.begin_object().member("rule", rule.id);
        if (m_random.chance(0.8)) {
            out.key("then");
            write_effect(out, std::max(0, static_cast<int>(rule.effect.urgency) - (m_random.chance(0.1) ? 1 : 0)));
        }
        if (m_random.chance(0.3)) {
            out.key("if_unknown");
            write_effect(out, static_cast<int>(rule.if_unknown.urgency));
        }
        out.end_object();
    }

    Random m_random;
};

} // namespace

TEST_CASE("The rules of the example pack add and raise", "[pack]") {
    JsonDocument pack = parsed(read_source("web/examples/pack/pack.json"));
    Content changed = content();
    REQUIRE(apply_pack(changed, pack.root()).empty());
    CHECK(changed.rules.size() == content().rules.size() + 1);
    CHECK(rule_of(changed, "fever").effect.urgency == Urgency::same_day);
    CHECK(rule_of(changed, "cancer_history").effect.urgency == Urgency::soon);
    CHECK(rule_of(changed, "cancer_history").effect.permission == PlanPermission::none);
    CHECK(rule_of(changed, "cancer_history").if_unknown.urgency == Urgency::soon);
    AnswerSheet sheet = with(with(calm_answers(), "pain_worst", 9), "age", 30);
    Assessment outcome = assess(changed, sheet);
    CHECK(outcome.urgency == Urgency::soon);
    CHECK((outcome.precautions >> changed.precaution_index("recent_flight") & 1) == 1);
    CHECK(assess(content(), sheet).urgency == Urgency::none);
}

TEST_CASE("A pack's words come in the language that is wanted, else in its first", "[pack]") {
    JsonDocument pack = parsed(R"({"id":"p","phones":[{"id":"desk","number":"12345"}],
        "text":{"en":{"clinic":{"phone":{"desk":"Call us"}}},"es":{"clinic":{"phone":{"desk":"Llamar"}}}}})");
    for (const auto& [language, text] : {std::pair{"en", "Call us"}, {"es", "Llamar"}, {"fr", "Call us"}}) {
        Strings words;
        Faults faults;
        JsonDocument file = parsed("{\"language\":\"" + std::string(language) + "\",\"strings\":{}}");
        words.load(file.root(), faults);
        load_pack_words(words, pack_of(pack), content(), content(), {}, faults);
        CHECK(faults.empty());
        CHECK(words.get("clinic.phone.desk") == text);
    }
}

TEST_CASE("A pack's rules have the same form as those of the content", "[pack][content]") {
    JsonNode own = content_files().find("schema/rules.schema.json")["$defs"];
    JsonNode pack = content_files().find("schema/pack.schema.json")["$defs"];
    for (std::string_view definition : {"id", "ids", "rule", "effect", "condition"}) {
        INFO(definition);
        CHECK(pack[definition].same_value(own[definition]));
    }
}

TEST_CASE("The interview asks what a pack's rules need", "[pack][interview]") {
    JsonDocument pack = parsed(R"({"id":"p","rules":[{"id":"more","topic":"age","when":{"answer":"worry","at_least":8},
        "then":{"urgency":"routine"},"if_unknown":{},"see":["doctor"],"sources":["own_proposal"]}]})");
    Content changed = content();
    REQUIRE(apply_pack(changed, pack.root()).empty());
    AnswerSheet truth = with(calm_answers(), "worry", 9);
    CHECK(interview(changed, truth).last.assessment.urgency == Urgency::routine);
    CHECK(interview(content(), truth).last.assessment.urgency == Urgency::none);
}

TEST_CASE("Every attempt to weaken is a fault, and the pack is refused whole", "[pack]") {
    for (const TriageRule& rule : content().rules) {
        std::string head = R"({"rule":")" + rule.id + "\",";
        for (std::size_t urgency = 0; urgency < static_cast<std::size_t>(rule.effect.urgency); ++urgency)
            CHECK(has(refused(stricter(head + R"("then":{"urgency":")" + std::string(urgency_names[urgency]) + "\"}}")),
                      ErrorCode::unsafe));
        for (std::size_t plan = static_cast<std::size_t>(rule.effect.permission) + 1; plan < permission_names.size(); ++plan)
            CHECK(has(refused(stricter(head + R"("then":{"plan":")" + std::string(permission_names[plan]) + "\"}}")),
                      ErrorCode::unsafe));
        for (std::size_t urgency = 0; urgency < static_cast<std::size_t>(rule.if_unknown.urgency); ++urgency)
            CHECK(has(refused(stricter(head + R"("if_unknown":{"urgency":")" + std::string(urgency_names[urgency]) + "\"}}")),
                      ErrorCode::unsafe));
        CHECK(has(refused(stricter(head + R"("when":{"answer":"age","below":1}})")), ErrorCode::unsafe));
        CHECK(has(refused(stricter(head + R"("see":[]})")), ErrorCode::unsafe));
        CHECK(has(
            refused(
                R"({"id":"p","rules":[{"id":")" + rule.id +
                R"(","topic":"age","when":{"answer":"age","below":1},"then":{"urgency":"routine"},"if_unknown":{},"see":["doctor"],"sources":["own_proposal"]}]})"),
            ErrorCode::duplicate));
    }
    // One fault spoils the good that came before it.
    CHECK(has(refused(stricter(
                  R"({"rule":"weight_loss","then":{"urgency":"same_day"}},{"rule":"fever","then":{"urgency":"routine"}})")),
              ErrorCode::unsafe));
    CHECK(has(refused(R"({"id":"p","remove":["fever"]})"), ErrorCode::unknown_key));
    CHECK(has(refused(R"({"id":"p","questions":[]})"), ErrorCode::unknown_key));
    CHECK(has(refused(R"({"id":"p","precautions":["osteoporosis"]})"), ErrorCode::duplicate));
    CHECK(has(refused(R"({"id":"p","sources":[{"id":"girft_2023","title":"Something else"}]})"), ErrorCode::duplicate));
    CHECK(has(refused(stricter(R"({"rule":"no_such_rule","then":{"urgency":"emergency"}})")), ErrorCode::unknown_id));
    CHECK(has(refused(stricter(R"({"rule":"fever","then":{"urgency":"at_once"}})")), ErrorCode::unknown_value));
    // Open answers may not shout, in a pack either.
    CHECK(has(refused(stricter(R"({"rule":"bladder_or_bowel","if_unknown":{"urgency":"emergency"}})")), ErrorCode::unsafe));
    CHECK(has(refused("[]"), ErrorCode::wrong_type));
}

TEST_CASE("A pack's rule that a worse answer could undo is refused", "[pack]") {
    std::string rest = R"(,"then":{"urgency":"emergency"},"if_unknown":{},"see":["doctor"],"sources":["own_proposal"]}]})";
    std::string head = R"({"id":"p","rules":[{"id":"new_one","topic":"age","when":)";
    CHECK(has(refused(head + R"({"not":{"answer":"fever_or_unwell","is":"yes"}})" + rest), ErrorCode::unsafe));
    CHECK(has(refused(head + R"({"answer":"fever_or_unwell","is":"no"})" + rest), ErrorCode::unsafe));
    CHECK(has(refused(head + R"({"answer":"pain_now","below":3})" + rest), ErrorCode::unsafe));
}

TEST_CASE("A pack speaks only of what it adds", "[pack]") {
    auto words_faults = [](const std::string& json) {
        JsonDocument pack = parsed(json);
        Content changed = content();
        REQUIRE(apply_pack(changed, pack.root()).empty());
        Strings words;
        Faults faults;
        load_pack_words(words, pack_of(pack), changed, content(), {}, faults);
        CHECK(words.keys().empty());
        return faults;
    };
    CHECK(has(words_faults(R"({"id":"p","text":{"en":{"rule":{"fever":{"message":"Never mind."}}}}})"), ErrorCode::unsafe));
    CHECK(has(words_faults(R"({"id":"p","text":{"en":{"result":{"emergency":{"title":"All good"}}}}})"), ErrorCode::unsafe));
    std::string rule =
        R"("rules":[{"id":"new_one","topic":"age","when":{"answer":"age","below":20},"then":{"urgency":"routine"},"if_unknown":{},"see":["doctor"],"sources":["own_proposal"]}])";
    CHECK(has(words_faults(R"({"id":"p",)" + rule + "}"), ErrorCode::missing));
    CHECK(has(words_faults(R"({"id":"p",)" + rule + R"(,"text":{"en":{"rule":{"new_one":{"message":"Hello."}}}}})"),
              ErrorCode::missing));
}

TEST_CASE("Nothing ever comes out less careful with a pack than without it", "[pack]") {
    PackMaker maker(31);
    Random random(37);
    int accepted = 0, turned_down = 0;
    for (int number = 0; number < 1500; ++number) {
        std::string json = maker.make();
        JsonDocument pack = parsed(json);
        Content changed = content();
        Faults faults = apply_pack(changed, pack.root());
        if (!faults.empty()) {
            ++turned_down;
            CHECK(same_rules(changed, content()));
            continue;
        }
        ++accepted;
        for (int person = 0; person < 25; ++person) {
            AnswerSheet sheet = random_sheet(content(), random, person % 2 ? 0.1 : 0.4, person % 3 ? 0 : 0.2);
            INFO(json);
            CHECK(at_least_as_careful(assess(changed, sheet), assess(content(), sheet)));
            // And with the pack too, a worse answer never calms.
            auto question = static_cast<std::size_t>(random.below(static_cast<int>(sheet.size())));
            std::vector<Answer> answers = definite_answers(changed, static_cast<int>(question));
            for (const Answer& a : answers)
                for (const Answer& b : answers) {
                    if (!is_worse(content().questions[question], a, b)) continue;
                    AnswerSheet worse = sheet, milder = sheet;
                    worse[question] = a;
                    milder[question] = b;
                    CHECK(at_least_as_careful(assess(changed, worse), assess(changed, milder)));
                }
        }
    }
    CHECK(accepted > 200);
    CHECK(turned_down > 200);
}
