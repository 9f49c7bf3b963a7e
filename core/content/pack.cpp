#include "core/content/pack.h"

#include "core/content/load_rules.h"
#include "core/json/reader.h"

#include <algorithm>
#include <set>

namespace easeback {

namespace {

constexpr std::string_view known_parts[] = {"$schema", "id", "sources", "precautions", "rules", "stricter", "text"};
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
                          "A pack may not permit more of a plan. Expected at most \"" +
                              std::string(to_text(effect.permission)) + "\", found \"" +
                              std::string(to_text(wanted.permission)) + "\"."});
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
        faults.push_back({ErrorCode::wrong_type, pack.place(),
                          "Expected a pack, an object, found " + std::string(pack.kind_name()) + "."});
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

std::set<std::string> topics_of(const Content& content) {
    std::set<std::string> topics;
    for (const TriageRule& rule : content.rules) topics.insert(rule.topic);
    return topics;
}

std::set<std::string> people_to_see(const Content& content) {
    std::set<std::string> people{content.open_answers.see_soon, content.open_answers.see_routine};
    for (const TriageRule& rule : content.rules) people.insert(rule.see.begin(), rule.see.end());
    return people;
}

std::set<std::string> precautions_of(const Content& content) {
    return {content.precautions.begin(), content.precautions.end()};
}

// The texts that a pack owes for what it adds, by key.
std::set<std::string> keys_owed(const Content& content, const Content& base) {
    std::set<std::string> keys;
    for (const TriageRule& rule : content.rules) {
        if (base.rule_index(rule.id) >= 0) continue;
        keys.insert("rule." + rule.id + ".message");
        keys.insert("rule." + rule.id + ".say");
    }
    auto add_new = [&](std::string_view group, const std::set<std::string>& now, const std::set<std::string>& before) {
        for (const std::string& id : now)
            if (!before.contains(id)) keys.insert(std::string(group) + id);
    };
    add_new("topic.", topics_of(content), topics_of(base));
    add_new("see.", people_to_see(content), people_to_see(base));
    add_new("precaution.", precautions_of(content), precautions_of(base));
    return keys;
}

void check_words(const Strings& words, JsonNode place, const std::set<std::string>& owed, Faults& faults) {
    for (const std::string& key : owed)
        if (!words.has(key))
            faults.push_back({ErrorCode::missing, place.place(), "Expected the text '" + key + "'."});
    for (std::string_view key : words.keys())
        if (!owed.contains(std::string(key)))
            faults.push_back({ErrorCode::unsafe, place.place(),
                              "A pack may only bring words for what it adds, and '" + std::string(key) + "' is not that."});
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

void load_pack_words(Strings& strings, JsonNode pack, const Content& content, const Content& base, Faults& faults) {
    std::set<std::string> owed = keys_owed(content, base);
    JsonNode chosen;
    pack["text"].for_each_member([&](std::string_view language, JsonNode node) {
        Strings words;
        words.add(node, faults);
        check_words(words, node, owed, faults);
        if (!chosen.exists() || language == strings.language()) chosen = node;
    });
    if (!owed.empty() && !chosen.exists())
        faults.push_back({ErrorCode::missing, pack.place(), "Expected \"text\" with the words of what the pack adds."});
    if (faults.empty()) strings.add(chosen, faults);
}

} // namespace easeback
