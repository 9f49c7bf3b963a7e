#include "app/cli/answers_file.h"
#include "app/cli/asked_content.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/record/answers.h"
#include "core/screening/open_answers.h"
#include "core/screening/outcome.h"

#include <algorithm>
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
    const std::vector<std::string> known = {"lang", "content", "pack", "record", "date"};
    auto arguments = read_arguments(words, known, 1);
    bool without_file = !arguments && std::find(words.begin(), words.end(), "--record") != words.end();
    if (without_file) arguments = read_arguments(words, known, 0);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    const Arguments& asked = arguments.value();
    auto loaded = load_asked(asked);
    if (!loaded) return fail(loaded.error());
    const Content& content = loaded.value().content;
    Faults faults;
    AnswerSheet answers = content.blank_answers();
    if (asked.options.contains("record")) {
        auto date = asked.date();
        if (!date) return fail(date.error(), Exit::bad_usage);
        auto state = read_state(asked.options.at("record"));
        if (!state) return fail(state.error());
        answers = answers_of(state.value(), content, date.value());
    }
    if (!asked.positional.empty()) {
        AnswerSheet told = read_answers(asked.positional[0], content, faults);
        if (!faults.empty()) return fail(faults);
        for (std::size_t i = 0; i < told.size(); ++i)
            if (told[i].state != AnswerState::missing && !content.questions[i].derived) answers[i] = told[i];
    }
    JsonWriter out;
    write_assessment(out, loaded.value(), answers);
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
