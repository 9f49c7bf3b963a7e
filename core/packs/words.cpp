#include "core/packs/words.h"

#include "core/l10n/fold.h"

#include <map>
#include <set>
#include <vector>

namespace easeback {

namespace {

using Keys = std::set<std::string, std::less<>>;

std::set<std::string> topics_of(const Content& content) {
    std::set<std::string> topics;
    for (const TriageRule& rule : content.rules) topics.insert(rule.topic);
    return topics;
}

std::set<std::string> people_to_see(const Content& content) {
    std::set<std::string> people{content.open_answers.see_same_day, content.open_answers.see_soon,
                                 content.open_answers.see_routine};
    for (const TriageRule& rule : content.rules) people.insert(rule.see.begin(), rule.see.end());
    return people;
}

std::set<std::string> precautions_of(const Content& content) { return {content.precautions.begin(), content.precautions.end()}; }

// The texts that a pack owes for what it adds, by key.
Keys keys_owed(const ContentFiles& pack, const Content& content, const Content& base) {
    Keys keys;
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
    for (const Exercise& exercise : content.exercises)
        if (base.exercise_index(exercise.id) < 0)
            for (std::string_view part : {"name", "purpose", "setup", "steps.0", "breathing", "feel", "mistakes.0", "cue"})
                keys.insert("exercise." + exercise.id + "." + std::string(part));
    for (const Lesson& lesson : content.lessons)
        if (base.lesson_index(lesson.id) < 0)
            for (std::string_view part : {"title", "lead", "body.0", "try"})
                keys.insert("lesson." + lesson.id + "." + std::string(part));
    JsonNode phones = pack.find("pack.json")["phones"];
    for (std::size_t i = 0; i < phones.size(); ++i)
        keys.insert("clinic.phone." + std::string(phones.at(i)["id"].text().value_or("")));
    return keys;
}

// "steps.3" is owed as "steps.0" is.
bool is_owed(std::string_view key, const Keys& owed) {
    if (owed.contains(key)) return true;
    std::size_t dot = key.rfind('.');
    bool numbered = dot != std::string_view::npos && dot + 1 < key.size() && key[dot + 1] >= '0' && key[dot + 1] <= '9';
    return numbered && owed.contains(std::string(key.substr(0, dot)) + ".0");
}

bool begins_a_word(std::string_view text, std::size_t place) {
    if (place == 0) return true;
    auto before = static_cast<unsigned char>(text[place - 1]);
    return before < 128 && !(before >= 'a' && before <= 'z');
}

void check_promises(const Strings& words, JsonNode place, JsonNode phrases, Faults& faults) {
    for (std::string_view key : words.keys()) {
        std::string text = folded(words.get(key)) + " ";
        for (std::size_t i = 0; i < phrases.size(); ++i) {
            std::string phrase = folded(phrases.at(i).text().value_or(""));
            for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
                if (!begins_a_word(text, at)) continue;
                faults.push_back({ErrorCode::unsafe, place.place(),
                                  "A pack may not promise what nobody can know: '" +
                                      std::string(phrases.at(i).text().value_or("")) + "' in '" + std::string(key) + "'."});
                break;
            }
        }
    }
}

void check_words(const Strings& words, JsonNode place, const Keys& owed, Faults& faults) {
    for (const std::string& key : owed)
        if (!words.has(key)) faults.push_back({ErrorCode::missing, place.place(), "Expected the text '" + key + "'."});
    for (std::string_view key : words.keys())
        if (!is_owed(key, owed))
            faults.push_back({ErrorCode::unsafe, place.place(),
                              "A pack may only bring words for what it adds, and '" + std::string(key) + "' is not that."});
}

using WordPlaces = std::map<std::string, std::vector<JsonNode>, std::less<>>;

// The words of each language: those in pack.json and those in a file of their own.
WordPlaces words_by_language(const ContentFiles& pack, Faults& faults) {
    WordPlaces places;
    pack.find("pack.json")["text"].for_each_member(
        [&](std::string_view language, JsonNode node) { places[std::string(language)].push_back(node); });
    for (const ContentFiles::File& file : pack.files) {
        if (!file.path.starts_with("text/")) continue;
        std::string language(file.root["language"].text().value_or(""));
        if (file.path != "text/" + language + ".json")
            faults.push_back(
                {ErrorCode::unknown_value, file.root["language"].place(), "Expected the language that the file is named after."});
        places[language].push_back(file.root["strings"]);
    }
    return places;
}

} // namespace

void load_pack_words(Strings& strings, const ContentFiles& pack, const Content& content, const Content& base, JsonNode never_say,
                     Faults& faults) {
    Keys owed = keys_owed(pack, content, base);
    JsonNode main = pack.find("pack.json");
    WordPlaces places = words_by_language(pack, faults);
    const std::vector<JsonNode>* chosen = nullptr;
    for (const auto& [language, nodes] : places) {
        Strings words;
        for (JsonNode node : nodes) words.add(node, faults);
        check_words(words, nodes.front(), owed, faults);
        check_promises(words, nodes.front(), never_say[language], faults);
        if (!chosen || language == strings.language()) chosen = &nodes;
    }
    if (!owed.empty() && !chosen)
        faults.push_back({ErrorCode::missing, main.place(), "Expected \"text\" with the words of what the pack adds."});
    JsonNode languages = main["languages"];
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (!owed.empty() && !places.contains(languages.at(i).text().value_or("")))
            faults.push_back({ErrorCode::missing, languages.at(i).place(), "Expected the words of this language."});
    if (!faults.empty() || !chosen) return;
    for (JsonNode node : *chosen) strings.add(node, faults);
}

} // namespace easeback
