#include "core/content/content.h"
#include "core/json/writer.h"
#include "core/plan/plan.h"
#include "core/report/report.h"

namespace easeback {

namespace {

std::string option_name(const Strings& strings, const Question& question, const std::string& option) {
    std::string own = "question." + question.id + ".options." + option;
    return std::string(strings.get(strings.has(own) ? own : "option." + option));
}

std::string answer_words(const ReportInput& input, const Question& question, const AnswerValue& value) {
    if (value.kind == AnswerValue::Kind::unsure) return std::string(input.strings.get("option.unsure"));
    if (value.kind == AnswerValue::Kind::number) {
        JsonWriter number;
        number.value(value.number);
        return number.take();
    }
    std::string words;
    for (const std::string& option : value.options)
        words += (words.empty() ? "" : ", ") + option_name(input.strings, question, option);
    return words.empty() ? std::string(input.strings.get("option.none_of_these")) : words;
}

} // namespace

std::string report_text(const ReportInput& input) {
    std::string out = std::string(input.strings.get("app.name")) + ", " + input.today.to_iso() + "\n\n";
    if (!input.state.screenings.empty()) {
        const DatedScreening& last = input.state.screenings.back();
        out += last.day.to_iso() + "  " + std::string(to_text(last.outcome.urgency)) + "\n\n";
    }
    for (const Question& question : input.content.questions) {
        auto answer = input.state.answers.find(question.id);
        if (answer == input.state.answers.end() || question.is_gate()) continue;
        out += answer->second.day.to_iso() + "  " + std::string(input.strings.get("question." + question.id + ".ask")) +
               "  " + answer_words(input, question, answer->second.value) + "\n";
    }
    out += "\n";
    for (const Session& session : input.state.sessions) {
        out += session.day.to_iso() + "  " + input.strings.plural("today.done_count", static_cast<int>(session.exercises.size()));
        if (session.pain_during)
            out += ", " + std::string(input.strings.get("session.pain_during")) + " " + std::to_string(*session.pain_during);
        out += "\n";
    }
    return out;
}

} // namespace easeback
