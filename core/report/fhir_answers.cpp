#include "core/report/fhir.h"
#include "core/report/page.h"

#include <algorithm>

namespace easeback::fhir {

namespace {

constexpr std::string_view yes_no_unsure = "http://terminology.hl7.org/CodeSystem/v2-0532";

void coded(JsonWriter& out, std::string_view system, std::string_view code, const std::string& display) {
    out.begin_object().key("valueCoding").begin_object();
    if (!system.empty()) out.member("system", system);
    out.member("code", code).member("display", display).end_object().end_object();
}

// "Yes", "no" and "asked but not known" have public codes; other options are known by their ids and words.
void write_value(Bundle& bundle, const Question& question, const AnswerValue& value) {
    JsonWriter& out = bundle.out;
    out.key("answer").begin_array();
    if (value.kind == AnswerValue::Kind::unsure) {
        coded(out, yes_no_unsure, "ASKU", "asked but unknown");
    } else if (value.kind == AnswerValue::Kind::number) {
        out.begin_object().member("valueDecimal", value.number).end_object();
    } else {
        for (const std::string& option : value.options) {
            bool plain = question.kind == AnswerKind::yes_no && (option == "yes" || option == "no");
            AnswerValue one{AnswerValue::Kind::options, 0, {option}};
            if (plain) coded(out, yes_no_unsure, option == "yes" ? "Y" : "N", option == "yes" ? "Yes" : "No");
            else coded(out, {}, option, answer_words(bundle.input.strings, question, one));
        }
    }
    out.end_array();
}

// FHIR has no empty lists: "none of these" is an item without an answer, and says so in its words.
void write_item(Bundle& bundle, const Question& question, const AnswerValue& value) {
    bool none = value.kind == AnswerValue::Kind::options && value.options.empty();
    std::string text = bundle.word("question." + question.id + ".ask");
    if (none) text += " " + bundle.word("option.none_of_these");
    bundle.out.begin_object().member("linkId", question.id).member("text", text);
    if (!none) write_value(bundle, question, value);
    bundle.out.end_object();
}

} // namespace

void write_answers(Bundle& bundle) {
    const State& state = bundle.input.state;
    std::vector<std::pair<Date, const Question*>> given;
    for (const Question& question : bundle.input.content.questions) {
        auto answer = state.answers.find(question.id);
        if (answer == state.answers.end() || !standing_value(question, answer->second)) continue;
        if (!question.is_gate()) given.push_back({answer->second.day, &question});
    }
    std::stable_sort(given.begin(), given.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < given.size();) {
        Date day = given[i].first;
        bundle.begin_resource("QuestionnaireResponse", bundle.urn("QuestionnaireResponse", day.to_iso()));
        bundle.out.member("status", "completed");
        bundle.subject();
        bundle.out.member("authored", day.to_iso());
        bundle.reference("source", bundle.urn("Patient", ""));
        bundle.out.key("item").begin_array();
        for (; i < given.size() && given[i].first == day; ++i)
            write_item(bundle, *given[i].second, *standing_value(*given[i].second, state.answers.at(given[i].second->id)));
        bundle.out.end_array();
        bundle.end_resource();
    }
}

} // namespace easeback::fhir
