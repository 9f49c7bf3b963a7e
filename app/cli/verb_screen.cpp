#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/screening/answer_json.h"
#include "core/screening/triage.h"

#include <algorithm>
#include <cstdio>

namespace easeback::cli {

namespace {

void write_finding(JsonWriter& out, const LoadedContent& loaded, Finding finding) {
    const TriageRule& rule = loaded.content.rule(finding.rule);
    bool certain = finding.truth == Truth::yes;
    std::string topic(loaded.strings.get("topic." + rule.topic));
    out.begin_object().member("rule", rule.id);
    out.member("message", certain ? std::string(loaded.strings.get("rule." + rule.id + ".message"))
                                  : loaded.strings.get("open.message", {{"topic", topic}}));
    out.member("certain", certain);
    out.member("urgency", to_text(certain ? rule.effect.urgency : rule.if_unknown.urgency));
    std::string sources;
    for (const std::string& source : rule.sources)
        sources += (sources.empty() ? "" : "; ") + std::string(loaded.content.source_title(source));
    out.member("source", sources).end_object();
}

void write_assessment(JsonWriter& out, const LoadedContent& loaded, const Assessment& assessment) {
    out.begin_object().member("urgency", to_text(assessment.urgency)).member("plan", to_text(assessment.permission));
    out.key("reasons").begin_array();
    for (Finding finding : assessment.findings) write_finding(out, loaded, finding);
    if (assessment.urgency == Urgency::none)
        out.begin_object().member("rule", "safety_net").member("message", loaded.strings.get("safety_net"))
            .member("certain", true).member("urgency", "none")
            .member("source", loaded.content.source_title("finucane_2020")).end_object();
    out.end_array().key("see").begin_array();
    std::vector<std::string> seen;
    for (Finding finding : assessment.findings)
        for (const std::string& who : loaded.content.rule(finding.rule).see)
            if (std::find(seen.begin(), seen.end(), who) == seen.end()) {
                seen.push_back(who);
                out.value(who);
            }
    out.end_array().key("precautions").begin_array();
    for (std::size_t i = 0; i < loaded.content.precautions.size(); ++i)
        if (assessment.precautions >> i & 1) out.value(loaded.content.precautions[i]);
    out.end_array().key("unanswered").begin_array();
    for (int question : assessment.undecided) out.value(loaded.content.question(question).id);
    out.end_array().end_object();
}

} // namespace

Exit run_screen(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"lang", "content"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto loaded = load_everything(arguments.value().option("content", ""), arguments.value().option("lang", "en"));
    if (!loaded) return fail(loaded.error());
    const std::string& path = arguments.value().positional[0];
    auto text = read_text(path);
    if (!text) return fail(text.error());
    auto document = JsonDocument::parse(path == "-" ? "standard input" : path, text.value());
    if (!document) return fail(document.error());
    Faults faults;
    AnswerSheet answers = answers_from_json(loaded.value().content, document.value().root(), faults);
    if (!faults.empty()) return fail(faults);
    JsonWriter out;
    write_assessment(out, loaded.value(), assess(loaded.value().content, answers));
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
