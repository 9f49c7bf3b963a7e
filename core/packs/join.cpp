#include "core/packs/join.h"

#include "core/json/schema.h"
#include "core/json/writer.h"
#include "core/packs/apply.h"
#include "core/packs/clinic.h"
#include "core/packs/exercises.h"
#include "core/packs/words.h"
#include "core/plan/check_ladders.h"

#include <algorithm>
#include <vector>

namespace easeback {

namespace {

constexpr std::string_view main_file = "pack.json";

// What the program is not given: words and figures come apart, the rest is for checks and tests.
constexpr std::string_view kept_back[] = {"text/", "figures/", "schema/", "coverage.json", "pack_bounds.json"};

bool is_given(std::string_view path) {
    return std::none_of(std::begin(kept_back), std::end(kept_back),
                        [&](std::string_view start) { return path.starts_with(start); });
}

// Whether a list of texts has that one.
bool names(JsonNode list, std::string_view wanted) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list.at(i).text() == wanted) return true;
    return false;
}

std::string schema_of(std::string_view path) {
    std::string_view name = path.starts_with("text/") ? "text" : path.substr(0, path.rfind(".json"));
    return "schema/" + std::string(name) + ".schema.json";
}

void check_form(const ContentFiles& own, const ContentFiles& pack, Faults& faults) {
    JsonNode main = pack.find(main_file);
    if (!main.exists()) faults.push_back({ErrorCode::missing, std::string(main_file), "Expected this file, which is missing."});
    JsonNode listed = main["files"];
    for (const ContentFiles::File& file : pack.files) {
        if (file.path != main_file && !names(listed, file.path))
            faults.push_back({ErrorCode::unknown_id, file.path, "Expected no file that is not named in \"files\" of pack.json."});
        else if (JsonNode schema = own.find(schema_of(file.path)); schema.exists())
            check_against_schema(file.root, schema, faults);
        else faults.push_back({ErrorCode::unknown_id, file.path, "There is no schema for a file of this name."});
    }
    for (std::size_t i = 0; i < listed.size(); ++i)
        if (!pack.find(listed.at(i).text().value_or("")).exists())
            faults.push_back({ErrorCode::missing, listed.at(i).place(), "Expected this file, which is missing."});
}

// The members of an object as they are, but for some that are written anew or left out.
template <std::size_t N>
void copy_members(JsonWriter& out, JsonNode node, const std::string_view (&but)[N]) {
    node.for_each_member([&](std::string_view key, JsonNode value) {
        if (std::find(std::begin(but), std::end(but), key) == std::end(but)) out.key(key).raw(value.dump());
    });
}

class BundleWriter {
public:
    BundleWriter(const ContentFiles& own, const ContentFiles& pack, const Content& content)
        : m_own(own)
        , m_pack(pack)
        , m_content(content) {}

    void write_content() {
        m_out.key("content").begin_object().key("files").begin_object();
        for (const ContentFiles::File& file : m_own.files)
            if (is_given(file.path)) write_file(file);
        if (JsonNode added = m_pack.find("exercises.json"); added.exists()) {
            m_out.key("exercises/pack.json");
            write_exercises(added);
        }
        m_out.end_object().end_object();
        m_out.key("figures").begin_object().key("files").begin_object();
        if (JsonNode figures = m_pack.find("figures.json"); figures.exists()) m_out.key("figures/pack.json").raw(figures.dump());
        m_out.end_object().end_object();
    }

    JsonWriter& out() { return m_out; }

private:
    JsonNode main() const { return m_pack.find(main_file); }

    void write_file(const ContentFiles::File& file) {
        m_out.key(file.path);
        if (file.path == "sources.json") write_with_more(file.root, "sources", main()["sources"]);
        else if (file.path == "lessons.json") write_with_more(file.root, "lessons", m_pack.find("lessons.json")["lessons"]);
        else if (file.path == "rules.json") write_rules(file.root);
        else if (file.path.starts_with("exercises/")) write_exercises(file.root);
        else m_out.raw(file.root.dump());
    }

    void copy_elements(JsonNode list) {
        for (std::size_t i = 0; i < list.size(); ++i) m_out.raw(list.at(i).dump());
    }

    void write_with_more(JsonNode root, std::string_view list, JsonNode more) {
        m_out.begin_object();
        copy_members(m_out, root, {list});
        m_out.key(list).begin_array();
        copy_elements(root[list]);
        copy_elements(more);
        m_out.end_array().end_object();
    }

    void write_effect(std::string_view key, const RuleEffect& effect) {
        m_out.key(key).begin_object().member("urgency", to_text(effect.urgency)).member("plan", to_text(effect.permission));
        m_out.key("precautions").begin_array();
        for (std::size_t i = 0; i < m_content.precautions.size(); ++i)
            if (effect.precautions >> i & 1) m_out.value(m_content.precautions[i]);
        m_out.end_array().end_object();
    }

    void write_rules(JsonNode root) {
        m_out.begin_object();
        copy_members(m_out, root, {"rules", "precautions"});
        m_out.member("precautions", m_content.precautions).key("rules").begin_array();
        for (JsonNode list : {root["rules"], main()["rules"]})
            for (std::size_t i = 0; i < list.size(); ++i) {
                const TriageRule& rule = m_content.rule(m_content.rule_index(list.at(i)["id"].text().value_or("")));
                m_out.begin_object();
                copy_members(m_out, list.at(i), {"then", "if_unknown"});
                write_effect("then", rule.effect);
                write_effect("if_unknown", rule.if_unknown);
                m_out.end_object();
            }
        m_out.end_array().end_object();
    }

    void write_exercises(JsonNode root) {
        m_out.begin_object().key("exercises").begin_array();
        JsonNode list = root["exercises"];
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::string_view id = list.at(i)["id"].text().value_or("");
            if (names(main()["hidden"], id)) continue;
            const Exercise& exercise = m_content.exercise(m_content.exercise_index(id));
            m_out.begin_object();
            copy_members(m_out, list.at(i), {"easier", "harder"});
            write_neighbours("easier", exercise.easier);
            write_neighbours("harder", exercise.harder);
            m_out.end_object();
        }
        m_out.end_array().end_object();
    }

    void write_neighbours(std::string_view key, const std::vector<std::string>& ids) {
        if (!ids.empty()) m_out.member(key, ids);
    }

    const ContentFiles& m_own;
    const ContentFiles& m_pack;
    const Content& m_content;
    JsonWriter m_out;
};

Strings no_words(const std::string& language, Faults& faults) {
    Strings words;
    auto document = JsonDocument::parse("text", "{\"language\":\"" + language + "\",\"strings\":{}}");
    if (document) words.load(document.value().root(), faults);
    else faults.push_back(document.error());
    return words;
}

void write_words(JsonWriter& out, const Strings& words, const std::vector<std::pair<std::string, std::string>>& clinic) {
    out.begin_object().member("language", words.language()).key("strings").begin_object();
    std::vector<std::string_view> keys = words.keys();
    std::sort(keys.begin(), keys.end());
    for (std::string_view key : keys)
        if (!key.starts_with("clinic.")) out.member(key, words.get(key));
    for (const auto& [key, text] : clinic) out.member(key, text);
    out.end_object().end_object();
}

// What was joined is read again as the program will read it.
void check_joined(const std::string& text, Faults& faults) {
    auto document = JsonDocument::parse("content", text);
    if (!document) return faults.push_back(document.error());
    ContentFiles files;
    files.add_bundle(document.value().root()["content"]);
    Content content = load_content(files, faults);
    if (faults.empty()) check_ladders(content, faults);
}

} // namespace

std::string join_pack(const ContentFiles& own, const ContentFiles& pack, const PackAudience& audience, Faults& faults) {
    check_form(own, pack, faults);
    if (!faults.empty()) return {};
    JsonNode main = pack.find(main_file), bounds = own.find("pack_bounds.json");
    Content base = load_content(own, faults), content = base;
    if (!faults.empty()) return {};
    for (Error& fault : apply_pack(content, main)) faults.push_back(std::move(fault));
    check_pack_colours(main, bounds["themes"], faults);
    if (!faults.empty()) return {};
    add_pack_exercises(content, pack, bounds["bounds"], faults);
    if (!faults.empty()) return {};
    hide_exercises(content, main["hidden"], faults);
    BundleWriter bundle(own, pack, content);
    bundle.out().begin_object();
    if (faults.empty()) bundle.write_content();
    bundle.out().key("words").begin_object();
    for (const std::string& language : audience.languages) {
        Strings words = no_words(language, faults);
        load_pack_words(words, pack, content, base, bounds["never_say"], faults);
        if (!faults.empty()) return {};
        bundle.out().key(language);
        write_words(bundle.out(), words, clinic_texts(main, words, audience.country));
    }
    bundle.out().end_object().end_object();
    std::string text = bundle.out().take();
    check_joined(text, faults);
    return faults.empty() ? text : std::string();
}

} // namespace easeback
