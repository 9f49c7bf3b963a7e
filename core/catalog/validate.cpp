#include "core/catalog/validate.h"

#include "core/body/check.h"
#include "core/catalog/check_coverage.h"
#include "core/json/schema.h"
#include "core/l10n/strings.h"
#include "core/plan/check_ladders.h"
#include "core/plan/reason.h"
#include "core/progression/rule_ids.h"
#include "core/screening/load_rules.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace easeback {

namespace {

// "text/en/rules.json" with "../../schema/text.schema.json" names "schema/text.schema.json".
std::string resolve_path(std::string_view file, std::string_view reference) {
    std::string folder(file.substr(0, file.rfind('/') == std::string_view::npos ? 0 : file.rfind('/')));
    while (reference.starts_with("../")) {
        reference.remove_prefix(3);
        folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
    }
    return folder.empty() ? std::string(reference) : folder + "/" + std::string(reference);
}

void check_schema_of(const ContentFiles& files, const ContentFiles::File& file, Faults& faults) {
    auto reference = file.root["$schema"].text();
    if (!reference) {
        faults.push_back({ErrorCode::missing, file.path, "Expected the key '$schema' with the path of a schema."});
        return;
    }
    JsonNode schema = files.find(resolve_path(file.path, *reference));
    if (!schema.exists())
        faults.push_back(
            {ErrorCode::unknown_id, file.root["$schema"].place(), "There is no schema '" + std::string(*reference) + "'."});
    else check_against_schema(file.root, schema, faults);
}

class WordsChecker {
public:
    WordsChecker(const Strings& strings, Faults& faults)
        : m_strings(strings)
        , m_faults(faults) {}

    void expect(const std::string& key) {
        if (!m_strings.has(key))
            m_faults.push_back({ErrorCode::missing, "text/" + m_strings.language(), "Expected the text '" + key + "'."});
    }

    void check(const Content& content) {
        for (const Question& question : content.questions) {
            expect("question." + question.id + ".ask");
            expect("question." + question.id + ".why");
            if (question.gate >= 0) expect("question." + question.id + ".short");
            if (question.kind == AnswerKind::choice || question.kind == AnswerKind::choices)
                for (const QuestionOption& option : question.options) expect("question." + question.id + ".options." + option.id);
        }
        for (const TriageRule& rule : content.rules) {
            expect("rule." + rule.id + ".message");
            expect("rule." + rule.id + ".say");
            expect("topic." + rule.topic);
            for (const std::string& who : rule.see) expect("see." + who);
        }
        expect("see." + content.open_answers.see_same_day);
        expect("see." + content.open_answers.see_soon);
        expect("see." + content.open_answers.see_routine);
        for (std::string_view urgency : {"none", "routine", "soon", "same_day"}) expect("open." + std::string(urgency));
        for (std::string_view urgency : {"none", "routine", "soon", "same_day"}) expect("safety_net." + std::string(urgency));
        expect("safety_net.when");
        for (const std::string& precaution : content.precautions) expect("precaution." + precaution);
        for (const Exercise& exercise : content.exercises) {
            for (std::string_view part : {"name", "purpose", "setup", "steps.0", "breathing", "feel", "mistakes.0", "cue"})
                expect("exercise." + exercise.id + "." + std::string(part));
        }
        for (const ReturnGate& gate : content.gates) {
            expect("gate." + gate.id + ".name");
            expect("gate." + gate.id + ".about");
            for (const GateCriterion& criterion : gate.criteria) expect("gate_criterion." + criterion.id);
            for (const GateStage& stage : gate.stages) expect("stage." + stage.id);
        }
        for (const Activity& activity : content.activities)
            for (std::string_view part : {"name", "why", "instead"}) expect("activity." + activity.id + "." + std::string(part));
        expect_each("activity_stand", activity_stand_names);
        for (std::string_view need : need_kind_names) {
            std::string key = "need." + std::string(need);
            if (m_strings.has(key)) continue;
            expect(key + ".one");
            expect(key + ".other");
        }
        expect_each("progression", progression_rule_ids);
        expect_each("phase_reason", phase_reason_ids);
        expect_each("pacing_reason", pacing_reason_ids);
        expect_each("walking_rule", walking_rule_ids);
        expect_each("review", review_reason_ids);
        expect_each("gate_stand", gate_stand_names);
        for (const Lesson& lesson : content.lessons)
            for (std::string_view part : {"title", "lead", "body.0", "try"})
                expect("lesson." + lesson.id + "." + std::string(part));
        expect_each("lesson_topic", lesson_topic_names);
        check_planning(content.planning);
    }

private:
    void expect_each(const std::string& place, std::span<const std::string_view> ids) {
        for (std::string_view id : ids) expect(place + "." + std::string(id));
    }

    void check_planning(const PlanningRules& rules) {
        expect_each("phase", phase_names);
        expect_each("day_kind", day_kind_names);
        expect_each("kind", kind_names);
        expect_each("position", position_names);
        expect_each("equipment", equipment_names);
        for (std::string_view reason : reason_ids) expect("reason." + std::string(reason));
        for (std::string_view criterion : criterion_names) expect("reason.criterion_" + std::string(criterion));
        for (const Limit& limit : rules.limits) expect("reason.limit_" + limit.id);
        for (const Preference& preference : rules.preferences)
            if (preference.weight > 0) expect("reason.prefer_" + preference.id);
        for (const WalkingRule& rule : rules.walking) expect("reason.walk_" + rule.id);
        for (const SnippetRule& rule : rules.snippets) {
            expect("snippet." + rule.moment);
            expect("reason.snippet_" + rule.moment);
        }
    }

    const Strings& m_strings;
    Faults& m_faults;
};

// A language is offered once the words of the interface are there; until then its files may have gaps.
bool is_offered(const Strings& strings) { return strings.has("app.name"); }

void check_figures(const Content& content, Faults& faults) {
    for (const Figure& figure : content.figures) {
        if (content.exercise_index(figure.id) < 0)
            faults.push_back({ErrorCode::unknown_id, "figures", "There is no exercise '" + figure.id + "'."});
        for (std::string& sentence : check_figure(figure))
            faults.push_back({ErrorCode::out_of_range, "figures", std::move(sentence)});
    }
}

} // namespace

ValidationSummary validate_content(const ContentFiles& files, Faults& faults) {
    ValidationSummary summary;
    std::map<std::string, Strings> languages;
    for (const ContentFiles::File& file : files.files) {
        if (file.path.starts_with("schema/")) continue;
        ++summary.files;
        check_schema_of(files, file, faults);
        if (!file.path.starts_with("text/")) continue;
        std::string language(file.root["language"].text().value_or(""));
        if (!file.path.starts_with("text/" + language + "/"))
            faults.push_back({ErrorCode::unknown_value, file.root["language"].place(),
                              "Expected the language of the folder this file lies in."});
        languages[language].load(file.root, faults);
    }
    Content content = load_content(files, faults);
    check_figures(content, faults);
    check_ladders(content, faults);
    JsonNode bounds = files.find("pack_bounds.json")["bounds"];
    for (std::size_t i = 0; i < bounds.size(); ++i) check_sources(bounds.at(i)["sources"], content, faults);
    check_coverage(files.find("coverage.json"), files.find("progression.json"), content, faults);
    for (const auto& [code, strings] : languages)
        if (is_offered(strings)) WordsChecker(strings, faults).check(content);
    summary.questions = static_cast<int>(content.questions.size());
    summary.rules = static_cast<int>(content.rules.size());
    summary.exercises = static_cast<int>(content.exercises.size());
    summary.lessons = static_cast<int>(content.lessons.size());
    summary.languages = static_cast<int>(languages.size());
    return summary;
}

} // namespace easeback
