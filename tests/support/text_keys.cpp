#include "support/text_keys.h"

#include "core/plan/reason.h"
#include "core/progression/rule_ids.h"
#include "support/content.h"

#include <algorithm>
#include <filesystem>

namespace easeback::test {

namespace {

namespace fs = std::filesystem;

bool is_key_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }

bool names_a_file(std::string_view literal) {
    constexpr std::string_view endings[] = {".json", ".js", ".mjs", ".html", ".css", ".ttf", ".wasm", ".txt", ".h", ".cpp"};
    return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view end) { return literal.ends_with(end); });
}

// A text in quotes, the beginning of a template in JavaScript, or a place to fill in the page.
bool is_quoted(char two_before, char before, char after) {
    if (before == '{') return two_before == '{' && after == '}';
    return (before == '"' || before == '\'' || before == '`') && (after == before || (before == '`' && after == '$'));
}

void collect(const std::string& text, std::set<std::string>& literals) {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_key_sign(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_key_sign(text[end])) ++end;
        std::string literal = text.substr(i, end - i);
        bool quoted = i > 1 && end < text.size() && is_quoted(text[i - 2], text[i - 1], text[end]);
        bool is_key = literal.front() >= 'a' && literal.front() <= 'z' && literal.find('.') != std::string::npos;
        if (quoted && is_key && !names_a_file(literal)) literals.insert(std::move(literal));
        i = end;
    }
}

std::vector<std::string_view> parts_of(std::string_view key) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= key.size();) {
        std::size_t end = std::min(key.find('.', begin), key.size());
        parts.push_back(key.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool fits_part(std::string_view part, std::string_view pattern, const IdsByKind& ids) {
    if (std::size_t open = pattern.find('{'); open != std::string_view::npos) {
        if (!part.starts_with(pattern.substr(0, open))) return false;
        auto kind = ids.find(pattern.substr(open + 1, pattern.find('}') - open - 1));
        return kind != ids.end() && kind->second.contains(std::string(part.substr(open)));
    }
    for (std::size_t begin = 0; begin <= pattern.size();) {
        std::size_t end = std::min(pattern.find('|', begin), pattern.size());
        if (part == pattern.substr(begin, end - begin)) return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

std::set<std::string> key_literals() {
    std::set<std::string> literals;
    for (const char* folder : {"app", "core", "web"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(EASEBACK_SOURCE_FOLDER) / folder)) {
            std::string ending = entry.path().extension().string();
            // It lists the texts that have to be there, which is no use of them.
            if (entry.path().parent_path().filename() == "packs" || entry.path().filename() == "validate.cpp") continue;
            if (ending == ".cpp" || ending == ".h" || ending == ".js" || ending == ".mjs" || ending == ".html")
                collect(read_source(fs::relative(entry.path(), EASEBACK_SOURCE_FOLDER).generic_string()), literals);
        }
    return literals;
}

std::string_view without_form(std::string_view key) {
    std::size_t dot = key.rfind('.');
    if (dot == std::string_view::npos) return key;
    if (key.find(".options.") != std::string_view::npos) return key; // an option may be called "other"
    std::string_view last = key.substr(dot + 1);
    bool number = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number || last == "one" || last == "other" ? key.substr(0, dot) : key;
}

IdsByKind ids_by_kind(const Content& content) {
    IdsByKind ids;
    for (const Question& question : content.questions) {
        ids["question"].insert(question.id);
        for (const QuestionOption& option : question.options) ids["option"].insert(option.id);
        if (!question.unit.empty()) ids["unit"].insert(question.unit);
    }
    for (const TriageRule& rule : content.rules) {
        ids["rule"].insert(rule.id);
        ids["topic"].insert(rule.topic);
        ids["see"].insert(rule.see.begin(), rule.see.end());
    }
    ids["see"].insert({content.open_answers.see_same_day, content.open_answers.see_soon, content.open_answers.see_routine});
    ids["precaution"].insert(content.precautions.begin(), content.precautions.end());
    for (const Exercise& exercise : content.exercises) ids["exercise"].insert(exercise.id);
    for (const Lesson& lesson : content.lessons) ids["lesson"].insert(lesson.id);
    for (const Activity& activity : content.activities) ids["activity"].insert(activity.id);
    for (const ReturnGate& gate : content.gates) {
        ids["gate"].insert(gate.id);
        for (const GateStage& stage : gate.stages) ids["stage"].insert(stage.id);
        for (const GateCriterion& criterion : gate.criteria) ids["criterion"].insert(criterion.id);
    }
    ids["reason"].insert(std::begin(reason_ids), std::end(reason_ids));
    ids["reason"].insert(progression_rule_ids.begin(), progression_rule_ids.end());
    ids["protective"].insert(criterion_names.begin(), criterion_names.end());
    for (const Limit& limit : content.planning.limits) ids["limit"].insert(limit.id);
    for (const Preference& preference : content.planning.preferences)
        if (preference.weight > 0) ids["preference"].insert(preference.id);
    for (const WalkingRule& rule : content.planning.walking) ids["walking"].insert(rule.id);
    for (const SnippetRule& rule : content.planning.snippets) ids["moment"].insert(rule.moment);
    return ids;
}

bool fits_pattern(std::string_view key, std::string_view pattern, const IdsByKind& ids) {
    std::vector<std::string_view> parts = parts_of(key), wanted = parts_of(pattern);
    if (parts.size() != wanted.size()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!fits_part(parts[i], wanted[i], ids)) return false;
    return true;
}

} // namespace easeback::test
