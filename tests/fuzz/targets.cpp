#include "fuzz/targets.h"

#include "app/desk/desk.h"
#include "app/shell/kept_drafts.h"
#include "app/shell/route.h"
#include "core/body/check.h"
#include "core/body/load_figures.h"
#include "core/exercise/load_exercises.h"
#include "core/json/schema.h"
#include "core/learn/load_lessons.h"
#include "core/packs/apply.h"
#include "core/packs/clinic.h"
#include "core/packs/join.h"
#include "core/packs/words.h"
#include "core/record/answers.h"
#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/record/replay.h"
#include "core/record/transfer.h"
#include "core/screening/answer_json.h"
#include "core/screening/load_condition.h"
#include "core/screening/load_rules.h"
#include "core/screening/triage.h"

#include <algorithm>
#include <string>
#include <vector>

namespace easeback::fuzz {

namespace {

// What was read and written is read the same.
bool read_json(const World&, std::string_view input) {
    auto document = JsonDocument::parse("input", input);
    if (!document) return !document.error().sentence.empty();
    auto again = JsonDocument::parse("again", document.value().root().dump());
    return again && again.value().root().same_value(document.value().root());
}

// {"schema": …, "value": …}: whatever both are, it comes to an end.
bool read_schema(const World&, std::string_view input) {
    auto document = JsonDocument::parse("input", input);
    if (!document) return true;
    Faults faults;
    check_against_schema(document.value().root()["value"], document.value().root()["schema"], faults);
    return true;
}

// Pieces of content files, read on top of the content that there is.
bool read_content(const World& world, std::string_view input) {
    auto document = JsonDocument::parse("input", input);
    if (!document) return true;
    JsonNode root = document.value().root();
    Content content = world.content;
    Faults faults;
    load_exercises(root, content, faults);
    content.index();
    load_lessons(root, content, faults);
    if (root["precaution"].exists()) load_precaution(root["precaution"], content, faults);
    for (std::size_t i = 0; i < root["rules"].size(); ++i) load_rule(root["rules"].at(i), content, faults);
    Condition condition = load_condition(root["when"], content, faults);
    (void)evaluate(condition, AnswerSheet(content.questions.size()));
    std::size_t before = content.figures.size();
    Faults in_figures;
    load_figures(root, content.figures, in_figures);
    if (in_figures.empty())
        for (std::size_t i = before; i < content.figures.size(); ++i) (void)check_figure(content.figures[i]);
    return true;
}

// A pack is taken whole or leaves everything as it was; nothing becomes less careful.
bool read_pack(const World& world, std::string_view input) {
    auto document = JsonDocument::parse("pack.json", input);
    if (!document) return true;
    JsonNode main = document.value().root();
    ContentFiles pack{{{"pack.json", main}}};
    Content content = world.content;
    Faults faults = apply_pack(content, main);
    if (!faults.empty()) return content.rules.size() == world.content.rules.size();
    for (std::size_t i = 0; i < world.content.rules.size(); ++i)
        if (content.rules[i].effect.urgency < world.content.rules[i].effect.urgency ||
            content.rules[i].effect.permission > world.content.rules[i].effect.permission)
            return false;
    check_pack_colours(main, world.files.find("pack_bounds.json")["themes"], faults);
    Strings words;
    load_pack_words(words, pack, content, world.content, world.files.find("pack_bounds.json")["never_say"], faults);
    if (faults.empty()) check_against_schema(main, world.files.find("schema/pack.schema.json"), faults);
    if (!faults.empty()) return true;
    const std::vector<std::string> languages{"en"};
    return join_pack(world.files, pack, {languages, "GB"}, faults).empty() == !faults.empty();
}

// What was read of a record and written is read the same, and can be lived with.
bool read_record(const World& world, std::string_view input) {
    auto events = events_from_lines("record", input);
    if (!events) return !events.error().place.empty();
    for (const Event& event : events.value()) {
        std::string line = to_json(event);
        auto document = JsonDocument::parse("line", line);
        if (!document) return false;
        auto again = event_from_json(document.value().root());
        if (!again || to_json(again.value()) != line) return false;
    }
    Log log;
    log.merge(events.take());
    (void)assess(world.content, answers_of(replay(log.events()), world.content, Date{20000}));
    return true;
}

// A file of a copied record, or lines of a record: what can be read can be copied, and the copy holds the same.
bool read_transfer(const World&, std::string_view input) {
    auto events = events_from_transfer("copy", input);
    if (!events) {
        if (transfer_fault(events.error()).empty()) return false;
        events = events_from_lines("record", input);
    }
    if (!events) return true;
    auto again = events_from_transfer("again", transfer_text(events.value(), "2026-11-21"));
    if (!again) return events.value().empty();
    bool same = again.value().size() == events.value().size();
    for (std::size_t i = 0; same && i < again.value().size(); ++i) same = to_json(again.value()[i]) == to_json(events.value()[i]);
    return same;
}

bool read_answers(const World& world, std::string_view input) {
    auto document = JsonDocument::parse("answers", input);
    if (!document) return true;
    Faults faults;
    AnswerSheet sheet = answers_from_json(world.content, document.value().root(), faults);
    (void)assess(world.content, sheet);
    return sheet.size() == world.content.questions.size();
}

bool read_words(const World&, std::string_view input) {
    auto document = JsonDocument::parse("text", input);
    if (!document) return true;
    Strings words;
    Faults faults;
    words.load(document.value().root(), faults);
    for (std::string_view key : words.keys()) {
        (void)words.plural(key, 2);
        (void)words.get(key, {{"count", "3"}});
        (void)words.list(key);
    }
    return true;
}

// What was taken up is kept again, and what is kept is taken up the same.
bool read_drafts(const World&, std::string_view input) {
    Model first, second;
    first.today = second.today = *Date::from_iso("2026-11-21");
    restore_kept_drafts(first, input);
    std::string kept = kept_drafts_text(first);
    restore_kept_drafts(second, kept);
    return kept_drafts_text(second) == kept;
}

bool read_route(const World&, std::string_view input) {
    Route route = route_from_path(input);
    return route_from_path(to_path(route)) == route;
}

// The first line names the work.
bool read_order(const World&, std::string_view input) {
    std::size_t end = std::min(input.find('\n'), input.size());
    std::string answer = desk::answer(input.substr(0, end), input.substr(std::min(end + 1, input.size())));
    auto document = JsonDocument::parse("answer", answer);
    return document && document.value().root()["ok"].exists() != document.value().root()["fault"].exists();
}

constexpr Target all[] = {
    {"answers", read_answers}, {"content", read_content},   {"desk", read_order},    {"drafts", read_drafts},
    {"json", read_json},       {"pack", read_pack},         {"record", read_record}, {"route", read_route},
    {"schema", read_schema},   {"transfer", read_transfer}, {"words", read_words},
};

} // namespace

std::span<const Target> targets() { return all; }

} // namespace easeback::fuzz
