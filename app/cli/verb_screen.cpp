#include "app/cli/asked_content.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/screening/answer_json.h"
#include "core/screening/open_answers.h"
#include "core/screening/outcome.h"

#include <cstdio>

namespace easeback::cli {

namespace {

void write_reason(JsonWriter& out, const LoadedContent& loaded, const Assessment& assessment, const OutcomeReason& reason) {
    const Content& content = loaded.content;
    bool is_rule = reason.kind == OutcomeReason::Kind::rule;
    std::string id = reason_id(content, reason);
    out.begin_object().member("rule", id);
    out.member("message", reason_message(content, loaded.strings, assessment, reason));
    if (is_rule) out.member("say", loaded.strings.get("rule." + id + ".say"));
    out.member("certain", reason.kind != OutcomeReason::Kind::open).member("urgency", to_text(reason.urgency));
    std::string titles;
    for (const std::string& source : reason_sources(content, reason))
        titles += (titles.empty() ? "" : "; ") + std::string(content.source_title(source));
    out.member("source", titles).end_object();
}

void write_assessment(JsonWriter& out, const LoadedContent& loaded, const AnswerSheet& answers) {
    Assessment assessment = assess(loaded.content, answers);
    Outcome outcome = outcome_of(loaded.content, assessment);
    out.begin_object().member("urgency", to_text(assessment.urgency)).member("plan", to_text(assessment.permission));
    out.key("reasons").begin_array();
    for (const OutcomeReason& reason : outcome.reasons) write_reason(out, loaded, assessment, reason);
    out.end_array().member("see", outcome.see).key("precautions").begin_array();
    for (std::size_t i = 0; i < loaded.content.precautions.size(); ++i)
        if (assessment.precautions >> i & 1) out.value(loaded.content.precautions[i]);
    out.end_array().key("unanswered").begin_array();
    for (int question : assessment.undecided) out.value(loaded.content.question(question).id);
    out.end_array().key("open").begin_array();
    for (int question : open_answers_that_matter(loaded.content, answers, assessment))
        out.value(loaded.content.question(question).id);
    out.end_array().end_object();
}

} // namespace

Exit run_screen(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"lang", "content", "pack"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto loaded = load_asked(arguments.value());
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
    write_assessment(out, loaded.value(), answers);
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
