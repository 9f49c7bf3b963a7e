// Every text is used by something, and every text that is asked for is there.
#include "support/content.h"
#include "support/text_keys.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// Texts that belong to things of the content: their keys are built from ids.
constexpr std::string_view patterns[] = {
    "question.{question}.ask|why|hint|short|least|most",
    "question.{question}.options.{option}",
    "rule.{rule}.message|say",
    "topic.{topic}",
    "see.{see}",
    "precaution.{precaution}",
    "exercise.{exercise}.name|purpose|setup|steps|breathing|feel|mistakes|cue",
    "lesson.{lesson}.title|lead|body|try",
    "activity.{activity}.name|why|instead",
    "gate.{gate}.name|about",
    "stage.{stage}",
    "gate_criterion.{criterion}",
    "reason.{reason}",
    "reason.limit_{limit}",
    "reason.prefer_{preference}",
    "reason.criterion_{protective}",
    "reason.walk_{walking}",
    "reason.snippet_{moment}",
    // By an urgency or a permission.
    "result.emergency|same_day|soon|routine|none.title|text",
    "result.plan.none|gentle|full",
    // By a section, a language, how many values a chart has, a month.
    "about.what|limits|not|privacy|reviewed.title|text",
    "settings.languages.en|es",
    "progress.pain_none|pain_one|pain_many|goal_none|goal_one|goal_many",
    "date.months",
};

// Groups of texts whose every key has to fit a pattern or stand in the code whole: a beginning of it is not enough.
constexpr std::string_view strict_groups[] = {"question",       "rule",   "topic",    "see",  "precaution",
                                              "exercise",       "lesson", "activity", "gate", "stage",
                                              "gate_criterion", "reason", "result"};

// Texts written ahead for screens that are still to be drawn, by their beginnings.
constexpr std::string_view ahead[] = {"week.pain", "week.sessions", "week.walked", "review.title"};

std::string group_of(std::string_view key) { return std::string(key.substr(0, key.find('.'))); }

bool is_beginning(std::string_view literal) { return literal.ends_with('.') || literal.ends_with('_'); }

class Uses {
public:
    Uses()
        : m_literals(key_literals())
        , m_ids(ids_by_kind(content())) {}

    const std::set<std::string>& literals() const { return m_literals; }

    bool has(std::string_view key) const {
        std::string_view whole = without_form(key);
        if (m_literals.contains(std::string(key)) || m_literals.contains(std::string(whole))) return true;
        if (std::any_of(std::begin(patterns), std::end(patterns),
                        [&](std::string_view pattern) { return fits_pattern(whole, pattern, m_ids); }))
            return true;
        if (std::find(std::begin(strict_groups), std::end(strict_groups), group_of(key)) != std::end(strict_groups)) return false;
        return std::any_of(m_literals.begin(), m_literals.end(), [&](const std::string& literal) {
            return is_beginning(literal) && whole.starts_with(literal) &&
                   whole.find('.', literal.size()) == std::string_view::npos;
        });
    }

private:
    std::set<std::string> m_literals;
    IdsByKind m_ids;
};

bool is_ahead(std::string_view key) {
    return std::any_of(std::begin(ahead), std::end(ahead), [&](std::string_view start) { return key.starts_with(start); });
}

} // namespace

TEST_CASE("Every text is used", "[text]") {
    Uses uses;
    std::vector<std::string_view> keys = english().keys();
    REQUIRE(keys.size() > 1500);
    for (std::string_view key : keys) {
        if (is_ahead(key)) continue;
        INFO("Nothing in app/, core/ or web/ asks for the text '" << key << "'. Remove it, or name its pattern in this file.");
        CHECK(uses.has(key));
    }
}

TEST_CASE("Every text that the program names is there", "[text]") {
    std::vector<std::string_view> keys = english().keys();
    std::set<std::string> groups;
    for (std::string_view key : keys) groups.insert(group_of(key));
    for (const std::string& literal : key_literals()) {
        if (!groups.contains(group_of(literal))) continue;
        bool there = std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
            if (is_beginning(literal)) return key.starts_with(literal);
            return key == literal || (key.starts_with(literal) && key[literal.size()] == '.');
        });
        INFO("There is no text '" << literal << "'.");
        CHECK(there);
    }
}

TEST_CASE("Keys of texts are found in the code, and told from names of files", "[text]") {
    std::set<std::string> literals = key_literals();
    CHECK(literals.contains("app.name"));
    CHECK(literals.contains("progression."));
    CHECK_FALSE(literals.contains("gates.json"));
    CHECK(without_form("lesson.walk_first.body.0") == "lesson.walk_first.body");
    CHECK(without_form("week.sessions.other") == "week.sessions");
    CHECK(without_form("stage.run_1") == "stage.run_1");
    IdsByKind ids = ids_by_kind(content());
    CHECK(fits_pattern("exercise.bird_dog.name", "exercise.{exercise}.name|cue", ids));
    CHECK(fits_pattern("reason.limit_settle", "reason.limit_{limit}", ids));
    CHECK_FALSE(fits_pattern("exercise.no_such.name", "exercise.{exercise}.name|cue", ids));
    CHECK_FALSE(fits_pattern("exercise.bird_dog.song", "exercise.{exercise}.name|cue", ids));
    CHECK_FALSE(fits_pattern("exercise.bird_dog.name.short", "exercise.{exercise}.name|cue", ids));
}
