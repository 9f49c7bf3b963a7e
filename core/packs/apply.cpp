#include "core/packs/apply.h"

#include "core/json/reader.h"
#include "core/screening/load_rules.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr std::string_view known_parts[] = {"$schema",     "id",     "version",  "name",      "logo",    "languages",
                                            "files",       "hidden", "phones",   "emergency", "colours", "sources",
                                            "precautions", "rules",  "stricter", "text"};
constexpr std::string_view changeable_parts[] = {"rule", "then", "if_unknown"};

template <class Names>
bool is_among(std::string_view name, const Names& names) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Raises an effect to what the pack asks for. What the pack does not name stays.
void raise(RuleEffect& effect, JsonNode node, const Content& content, Faults& faults) {
    if (!node.exists()) return;
    RuleEffect wanted = load_effect(node, content, faults);
    if (node["urgency"].exists() && wanted.urgency < effect.urgency)
        faults.push_back({ErrorCode::unsafe, node["urgency"].place(),
                          "A pack may not lower an urgency. Expected at least \"" + std::string(to_text(effect.urgency)) +
                              "\", found \"" + std::string(to_text(wanted.urgency)) + "\"."});
    if (node["plan"].exists() && wanted.permission > effect.permission)
        faults.push_back({ErrorCode::unsafe, node["plan"].place(),
                          "A pack may not permit more of a plan. Expected at most \"" + std::string(to_text(effect.permission)) +
                              "\", found \"" + std::string(to_text(wanted.permission)) + "\"."});
    effect.add(wanted);
}

void make_stricter(JsonNode node, Content& content, Faults& faults) {
    ObjectReader reader(node, faults);
    std::string id = reader.text("rule");
    node.for_each_member([&](std::string_view part, JsonNode place) {
        if (!is_among(part, changeable_parts))
            reader.fault(place, ErrorCode::unsafe,
                         "A pack may not change '" + std::string(part) + "' of a rule. Expected \"then\" or \"if_unknown\".");
    });
    int index = content.rule_index(id);
    if (index < 0) return reader.fault(reader.node("rule"), ErrorCode::unknown_id, "There is no rule '" + id + "'.");
    TriageRule& rule = content.rules[static_cast<std::size_t>(index)];
    raise(rule.effect, reader.node("then"), content, faults);
    raise(rule.if_unknown, reader.node("if_unknown"), content, faults);
    check_effects(rule, node, faults);
}

void check_parts(JsonNode pack, Faults& faults) {
    if (!pack.is_object())
        faults.push_back(
            {ErrorCode::wrong_type, pack.place(), "Expected a pack, an object, found " + std::string(pack.kind_name()) + "."});
    pack.for_each_member([&](std::string_view part, JsonNode place) {
        if (!is_among(part, known_parts))
            faults.push_back({ErrorCode::unknown_key, place.place(), "A pack has no part '" + std::string(part) + "'."});
    });
}

void add_sources(JsonNode list, Content& content, Faults& faults) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i), faults);
        std::string id = reader.text("id");
        if (content.source_index(id) >= 0)
            reader.fault(list.at(i), ErrorCode::duplicate, "The source '" + id + "' is there already.");
        content.sources.push_back({std::move(id), reader.text("title")});
    }
    content.index();
}

} // namespace

Faults apply_pack(Content& content, JsonNode pack) {
    Faults faults;
    check_parts(pack, faults);
    Content changed = content;
    add_sources(pack["sources"], changed, faults);
    JsonNode precautions = pack["precautions"], rules = pack["rules"], stricter = pack["stricter"];
    for (std::size_t i = 0; i < precautions.size(); ++i) load_precaution(precautions.at(i), changed, faults);
    for (std::size_t i = 0; i < stricter.size(); ++i) make_stricter(stricter.at(i), changed, faults);
    for (std::size_t i = 0; i < rules.size(); ++i) load_rule(rules.at(i), changed, faults);
    changed.index();
    if (faults.empty()) content = std::move(changed);
    return faults;
}

} // namespace easeback
