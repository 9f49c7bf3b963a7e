#include "app/shell/kept_drafts.h"

#include "app/shell/feature.h"
#include "core/json/document.h"
#include "core/json/writer.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr std::size_t most_kept = 24, longest_text = 2000;

struct NumberField {
    std::string_view name;
    std::optional<int> Drafts::* place;
};
constexpr NumberField numbers[] = {{"pain_during", &Drafts::pain_during},
                                   {"effort", &Drafts::effort},
                                   {"pain_now", &Drafts::pain_now},
                                   {"pain_morning", &Drafts::pain_morning},
                                   {"goal_rating", &Drafts::goal_rating}};

void keep(Model& model, const std::string& path) {
    std::erase_if(model.kept_drafts, [&](const KeptDrafts& kept) { return kept.path == path; });
    Drafts begun = model.drafts;
    begun.paper = {};         // said once
    begun.erase_open = false; // whoever comes back is asked anew
    if (begun == Drafts{}) return;
    if (model.kept_drafts.size() == most_kept) model.kept_drafts.erase(model.kept_drafts.begin());
    model.kept_drafts.push_back({path, std::move(begun)});
}

void write(JsonWriter& out, const std::string& path, const Drafts& drafts) {
    out.begin_object().member("path", path);
    if (!drafts.number.empty()) out.member("number", drafts.number);
    if (drafts.chosen) out.member("chosen", static_cast<std::uint64_t>(*drafts.chosen));
    for (const NumberField& field : numbers)
        if (const auto& number = drafts.*field.place) out.member(field.name, *number);
    if (drafts.change) out.member("change", static_cast<int>(*drafts.change));
    if (drafts.leg) out.member("leg", static_cast<int>(*drafts.leg));
    if (drafts.pace) out.member("pace", static_cast<int>(*drafts.pace));
    if (drafts.limped) out.member("limped", *drafts.limped);
    if (drafts.something_new) out.member("something_new", *drafts.something_new);
    if (drafts.check_in_again) out.member("check_in_again", true);
    if (drafts.goal_text) out.member("goal_text", *drafts.goal_text);
    if (drafts.stage_open) out.member("stage_open", true);
    out.member("goal_reword_open", drafts.goal_reword_open).end_object();
}

std::optional<int> whole(JsonNode node, int most) {
    auto number = node.number();
    if (!number || !(*number >= 0) || *number > most) return std::nullopt;
    return static_cast<int>(*number);
}

std::string short_text(JsonNode node) { return std::string(node.text().value_or("").substr(0, longest_text)); }

Drafts read(JsonNode node) {
    Drafts drafts;
    drafts.number = short_text(node["number"]);
    if (auto chosen = node["chosen"].number(); chosen && *chosen >= 0 && *chosen <= 4294967295.0)
        drafts.chosen = static_cast<std::uint32_t>(*chosen);
    for (const NumberField& field : numbers) drafts.*field.place = whole(node[field.name], 10);
    if (auto change = whole(node["change"], 2)) drafts.change = static_cast<Change>(*change);
    if (auto leg = whole(node["leg"], 3)) drafts.leg = static_cast<LegSymptoms>(*leg);
    if (auto pace = whole(node["pace"], 1)) drafts.pace = static_cast<WalkPace>(*pace);
    drafts.limped = node["limped"].boolean();
    drafts.stage_open = node["stage_open"].boolean().value_or(false);
    drafts.something_new = node["something_new"].boolean();
    drafts.check_in_again = node["check_in_again"].boolean().value_or(false);
    if (node["goal_text"].exists()) drafts.goal_text = short_text(node["goal_text"]);
    drafts.goal_reword_open = node["goal_reword_open"].boolean().value_or(false);
    return drafts;
}

} // namespace

void change_route(Model& model, Route route) {
    keep(model, to_path(model.route));
    model.route = std::move(route);
    model.drafts = {};
    std::string path = to_path(model.route);
    for (const KeptDrafts& kept : model.kept_drafts)
        if (kept.path == path) model.drafts = kept.drafts;
    call_hooks(model, &FeatureHooks::route_changed);
}

std::string kept_drafts_text(const Model& model) {
    Model::Kept all = model.kept_drafts;
    std::string path = to_path(model.route);
    std::erase_if(all, [&](const KeptDrafts& kept) { return kept.path == path; });
    if (model.drafts != Drafts{}) all.push_back({std::move(path), model.drafts});
    if (all.empty()) return {};
    JsonWriter out;
    out.begin_object().member("day", model.today.to_iso()).key("drafts").begin_array();
    for (const KeptDrafts& kept : all) write(out, kept.path, kept.drafts);
    out.end_array().end_object();
    return out.take();
}

void restore_kept_drafts(Model& model, std::string_view text) {
    auto document = JsonDocument::parse("drafts", text);
    if (!document) return;
    JsonNode root = document.value().root();
    // What was felt this morning is not what was felt yesterday.
    if (root["day"].text() != model.today.to_iso()) return;
    JsonNode list = root["drafts"];
    for (std::size_t i = 0; i < std::min(list.size(), most_kept); ++i)
        model.kept_drafts.push_back({short_text(list.at(i)["path"]), read(list.at(i))});
}

} // namespace easeback
