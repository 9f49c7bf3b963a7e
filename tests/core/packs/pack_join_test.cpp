#include "core/catalog/validate.h"
#include "core/packs/exercises.h"
#include "core/simulation/simulate.h"
#include "support/content.h"
#include "support/journal.h"
#include "support/json.h"
#include "support/packs.h"
#include "support/sheets.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

Faults faults_of(const PackTexts& texts) {
    Faults faults;
    std::string bundle = joined(texts, faults);
    // Refused whole, or taken whole.
    CHECK(bundle.empty() == !faults.empty());
    return faults;
}

// The faults of the example with one value of one of its files replaced.
Faults faults_with(const std::string& file, const std::string& pointer, const std::string& json) {
    PackTexts texts = example_pack();
    texts[file] = with_replaced(parsed(texts[file], file).root(), pointer, json);
    return faults_of(texts);
}

std::string hiding(const std::set<std::string>& ids) {
    std::string list;
    for (const std::string& id : ids) list += (list.empty() ? "\"" : ",\"") + id + "\"";
    return "\"hidden\":[" + list + "]";
}

const std::vector<std::string>& hideable() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> ids;
        for (const Exercise& exercise : content().exercises) {
            Faults faults;
            if (!joined(pack_with(hiding({exercise.id})), faults).empty()) ids.push_back(exercise.id);
        }
        return ids;
    }();
    return all;
}

bool is_there(const Content& content, std::string_view id) { return content.exercise_index(id) >= 0; }

} // namespace

TEST_CASE("The example pack brings all it has, in both languages", "[pack]") {
    Faults faults;
    std::string bundle = joined(example_pack(), faults, "GB");
    INFO(listed(faults));
    REQUIRE(faults.empty());
    Content with = content_of_bundle(bundle);
    CHECK(with.exercises.size() == content().exercises.size() + 1); // two more, one hidden
    CHECK(is_there(with, "slow_stand"));
    CHECK_FALSE(is_there(with, "neck_tilts"));
    CHECK(with.lessons.size() == content().lessons.size() + 1);
    CHECK(with.rules.size() == content().rules.size() + 1);
    CHECK(with.rule(with.rule_index("fever")).effect.urgency == Urgency::same_day);
    const Exercise& below = with.exercise(with.exercise_index("sit_to_stand"));
    CHECK(std::find(below.harder.begin(), below.harder.end(), "slow_stand") != below.harder.end());
    JsonDocument read = parsed(bundle);
    JsonNode words = read.root()["words"];
    CHECK(words["en"]["strings"]["clinic.name"].text() == "Riverside Back Clinic");
    CHECK(words["en"]["strings"]["clinic.logo"].text() == "logo.svg");
    CHECK(words["en"]["strings"]["clinic.emergency"].text() == "999");
    CHECK(words["en"]["strings"]["clinic.phone.1"].text() == "Call our nurse");
    CHECK(words["es"]["strings"]["clinic.number.1"].text() == "+44 20 7946 0001");
    CHECK(words["es"]["strings"]["exercise.slow_stand.steps.2"].text() == "Siéntate mientras cuentas hasta cuatro.");
    CHECK(words["es"]["strings"]["clinic.dark.primary"].text() == "#9dc0ff");
    JsonNode figures = read.root()["figures"]["files"]["figures/pack.json"]["figures"];
    CHECK(figures.size() == 2);
}

TEST_CASE("The number of the emergency services is that of the country where it is known", "[pack]") {
    for (auto [country, number] : {std::pair{"GB", "999"}, {"US", "911"}, {"ES", "112"}, {"", "112"}}) {
        Faults faults;
        JsonDocument bundle = parsed(joined(example_pack(), faults, country));
        CHECK(bundle.root()["words"]["en"]["strings"]["clinic.emergency"].text() == number);
    }
}

TEST_CASE("Every fault of a pack is told with its file, its place and what was expected", "[pack]") {
    struct Wrong {
        const char *file, *pointer, *json;
        ErrorCode code;
        const char *place, *words;
    };
    const Wrong all[] = {
        {"pack.json", "/colours/light/primary", "\"#88aaff\"", ErrorCode::out_of_range, "pack.json /colours/light/on_primary",
         "at least 4.5:1"},
        {"pack.json", "/colours/dark/primary", "\"#123456\"", ErrorCode::out_of_range, "pack.json /colours/dark/primary",
         "'surface'"},
        {"pack.json", "/colours/light/primary", "\"blue\"", ErrorCode::unknown_value, "pack.json /colours/light/primary",
         "a colour such as"},
        {"pack.json", "/emergency/number", "\"0800123\"", ErrorCode::unknown_value, "pack.json /emergency/number", ""},
        {"pack.json", "/emergency/by_country/GB", "\"12\"", ErrorCode::unknown_value, "pack.json /emergency/by_country/GB", ""},
        {"pack.json", "/phones/0/number", "\"javascript:1\"", ErrorCode::unknown_value, "pack.json /phones/0/number",
         "phone number"},
        {"pack.json", "/logo", "\"../logo.svg\"", ErrorCode::unknown_value, "pack.json /logo", "the name of a picture"},
        {"pack.json", "/logo", "\"logo.html\"", ErrorCode::unknown_value, "pack.json /logo", "the name of a picture"},
        {"pack.json", "/version", "\"one\"", ErrorCode::unknown_value, "pack.json /version", "a version"},
        {"pack.json", "/hidden/0", "\"short_walk\"", ErrorCode::unsafe, "pack.json /hidden/0", "everybody can do"},
        {"pack.json", "/hidden/0", "\"hip_hinge_wall\"", ErrorCode::unsafe, "pack.json /hidden/0", "The way back 'lifting'"},
        {"pack.json", "/hidden/0", "\"no_such\"", ErrorCode::unknown_id, "pack.json /hidden/0", "no exercise"},
        {"pack.json", "/files/0", "\"../secret.json\"", ErrorCode::unknown_value, "pack.json /files/0", ""},
        {"pack.json", "/languages/1", "\"fr\"", ErrorCode::missing, "pack.json /languages/1", "words of this language"},
        {"pack.json", "/stricter/0/then/urgency", "\"routine\"", ErrorCode::unsafe, "pack.json /stricter/0/then/urgency",
         "may not lower"},
        {"exercises.json", "/exercises/0/id", "\"bird_dog\"", ErrorCode::duplicate, "exercises.json /exercises/0", "twice"},
        {"exercises.json", "/exercises/0/grades/flexion", "2", ErrorCode::unsafe, "exercises.json /exercises/0/grades",
         "first phase"},
        {"exercises.json", "/exercises/0/kind", "\"strength\"", ErrorCode::unsafe, "exercises.json /exercises/0/kind",
         "so early"},
        {"exercises.json", "/exercises/0/position", "\"lying_front\"", ErrorCode::unsafe, "exercises.json /exercises/0",
         "contraindications"},
        {"exercises.json", "/exercises/1/first_phase", "\"return\"", ErrorCode::unsafe, "exercises.json /exercises/1",
         "contraindications"},
        {"exercises.json", "/exercises/1/first_phase", "\"settle\"", ErrorCode::unsafe, "exercises.json /exercises/1/easier",
         "begins no later"},
        {"exercises.json", "/exercises/0/levels/1/repetitions", "9", ErrorCode::unsafe, "exercises.json /exercises/0/levels/1",
         "a third"},
        {"exercises.json", "/exercises/0/levels", R"([{"repetitions":2}])", ErrorCode::unsafe,
         "exercises.json /exercises/0/levels", "3 levels"},
        {"exercises.json", "/exercises/1/easier", R"(["no_such"])", ErrorCode::unknown_id, "exercises.json /exercises/1/easier",
         "no_such"},
        {"exercises.json", "/exercises/0/slot", "\"dance\"", ErrorCode::unknown_value, "exercises.json /exercises/0/slot", ""},
        {"figures.json", "/figures/0/id", "\"bird_dog\"", ErrorCode::duplicate, "figures.json /figures/0", "twice"},
        {"figures.json", "/figures/0/like", "\"no_such\"", ErrorCode::unknown_id, "figures.json /figures/0/like", "no figure"},
        {"lessons.json", "/lessons/0/sources", R"(["nobody"])", ErrorCode::unknown_id, "lessons.json /lessons/0/sources/0",
         "nobody"},
        {"text/en.json", "/strings/exercise/slow_stand/cue", R"({"a":"b"})", ErrorCode::missing, "text/en.json /strings",
         "exercise.slow_stand.cue"},
        {"text/en.json", "/strings/exercise/slow_stand/cue", "\"You are safe here.\"", ErrorCode::unsafe, "text/en.json /strings",
         "promise"},
        {"text/es.json", "/strings/exercise/slow_stand/cue", "\"Todo está bien.\"", ErrorCode::unsafe, "text/es.json /strings",
         "promise"},
        {"text/es.json", "/strings/topic", R"({"clinic_review":"x","fever":"y"})", ErrorCode::unsafe, "text/es.json /strings",
         "'topic.fever'"},
        {"text/es.json", "/language", "\"en\"", ErrorCode::unknown_value, "text/es.json /language", "named after"},
    };
    for (const Wrong& wrong : all) {
        INFO(wrong.file << wrong.pointer << " " << wrong.json);
        Faults faults = faults_with(wrong.file, wrong.pointer, wrong.json);
        INFO(listed(faults));
        CHECK(has_fault(faults, wrong.code, wrong.place, wrong.words));
    }
}

TEST_CASE("A pack's folder has the files that it names, and no others", "[pack]") {
    PackTexts less = example_pack();
    less.erase("figures.json");
    CHECK(has_fault(faults_of(less), ErrorCode::missing, "pack.json /files/1", "missing"));
    PackTexts more = example_pack();
    more["rules.json"] = "{}";
    CHECK(has_fault(faults_of(more), ErrorCode::unknown_id, "rules.json", "not named"));
    PackTexts broken = example_pack();
    broken["exercises.json"] += "}";
    CHECK(has_fault(faults_of(broken), ErrorCode::malformed, "exercises.json line 16"));
    PackTexts headless = example_pack();
    headless.erase("pack.json");
    CHECK(has_fault(faults_of(headless), ErrorCode::missing, "pack.json"));
}

TEST_CASE("A pack with any value of another kind is refused or does what it says, and never breaks", "[pack]") {
    for (const auto& [file, text] : example_pack()) {
        JsonDocument document = parsed(text, file);
        for (const std::string& pointer : of_each_shape(all_pointers(document.root()), 1))
            for (const char* json : {"null", "-1", "\"x\"", "[]", "{}"}) {
                if (pointer.empty()) continue;
                PackTexts texts = example_pack();
                texts[file] = with_replaced(document.root(), pointer, json);
                faults_of(texts);
            }
    }
}

TEST_CASE("Nothing waits for an exercise that a pack adds", "[pack]") {
    PackTexts texts = example_pack();
    texts["exercises.json"] = with_replaced(parsed(texts["exercises.json"]).root(), "/exercises/1/easier", "[\"sit_to_stand\"]");
    std::string before = R"("easier": ["sit_to_stand"], "harder": ["goblet_squat"])";
    std::string own = example_pack()["exercises.json"];
    own.replace(own.find(R"("easier": ["sit_to_stand"])"), 26, before);
    texts["exercises.json"] = own;
    CHECK(has_fault(faults_of(texts), ErrorCode::unsafe, "exercises.json /exercises/1/harder", "would wait for it"));
}

TEST_CASE("Hiding exercises never empties a plan that was not empty", "[pack][plan]") {
    REQUIRE(hideable().size() > 12);
    CHECK(hideable().size() < content().exercises.size() / 2);
    Random random(41);
    int tried = 0;
    for (int number = 0; number < 60; ++number) {
        std::set<std::string> ids;
        for (const std::string& id : hideable())
            if (random.chance(number % 2 ? 0.9 : 0.2)) ids.insert(id);
        Faults faults;
        std::string bundle = joined(pack_with(hiding(ids)), faults);
        // Two may each need the other to stay: then what is left over says so, and is tried alone.
        while (bundle.empty() && !ids.empty()) {
            ids.erase(ids.begin());
            faults.clear();
            bundle = joined(pack_with(hiding(ids)), faults);
        }
        Content less = content_of_bundle(bundle);
        CHECK(less.exercises.size() == content().exercises.size() - ids.size());
        for (int person = 0; person < 25; ++person) {
            Date day = *Date::from_iso("2026-11-23");
            Random same(static_cast<std::uint64_t>(number * 1000 + person)), again = same;
            Journal whole(content(), day), hidden(less, day);
            whole.tell_anything_of_oneself(same);
            whole.tell_precautions(same, 0.2);
            hidden.tell_anything_of_oneself(again);
            hidden.tell_precautions(again, 0.2);
            if (whole.plan().items.empty()) continue;
            ++tried;
            CHECK_FALSE(hidden.plan().items.empty());
        }
    }
    CHECK(tried > 500);
}

TEST_CASE("What is reached step by step is not open from the first day where a step is hidden", "[pack][plan]") {
    for (const std::string& id : hideable()) {
        Faults faults;
        Content less = content_of_bundle(joined(pack_with(hiding({id})), faults));
        for (const Exercise& exercise : less.exercises) {
            INFO(id << ", " << exercise.id);
            CHECK(exercise.easier.empty() == content().exercise(content().exercise_index(exercise.id)).easier.empty());
        }
    }
}

TEST_CASE("Who may do a hidden exercise may do the one that stays", "[pack][plan]") {
    // Over every phase, every pair of precautions, and every set of limits they bring.
    for (const std::string& id : hideable()) {
        const Exercise& hidden = content().exercise(content().exercise_index(id));
        for (const Exercise& other : content().exercises) {
            if (&other == &hidden || !stands_in_for(other, hidden, content())) continue;
            INFO(id << " and " << other.id);
            CHECK(other.kind == hidden.kind);
            CHECK(other.position == hidden.position);
            for (std::size_t a = 0; a < content().precautions.size(); ++a)
                for (std::size_t b = 0; b <= a; ++b) {
                    PrecautionSet carried = PrecautionSet{1} << a | PrecautionSet{1} << b;
                    auto is_out = [&](const Exercise& exercise) {
                        if ((exercise.contraindications & carried) != 0) return true;
                        for (const Limit& limit : content().planning.limits) {
                            if (limit.precautions && !(limit.precautions & carried)) continue;
                            if (!within(exercise.grades, limit.most)) return true;
                            for (const ExerciseFilter& filter : limit.out)
                                if (filter.matches(exercise)) return true;
                        }
                        return false;
                    };
                    CHECK((is_out(hidden) || !is_out(other)));
                }
        }
    }
}

TEST_CASE("Virtual people come to no harm with the example pack", "[pack][simulation]") {
    Faults faults;
    Content with = content_of_bundle(joined(example_pack(), faults));
    SimulationResult result = simulate(with, {0, 40, 60, 11});
    for (const Invariant& invariant : result.invariants) {
        INFO(invariant.id << ": " << invariant.first_break);
        CHECK(invariant.broken == 0);
    }
}

TEST_CASE("What comes out with the example pack is never less careful than without it", "[pack]") {
    Faults faults;
    Content with = content_of_bundle(joined(example_pack(), faults));
    Random random(43);
    for (int person = 0; person < 3000; ++person) {
        AnswerSheet sheet = random_sheet(content(), random, person % 2 ? 0.1 : 0.4, person % 3 ? 0 : 0.2);
        CHECK(at_least_as_careful(assess(with, sheet), assess(content(), sheet)));
    }
}

TEST_CASE("What a pack is held against rests on sources that there are", "[pack][content]") {
    JsonDocument changed =
        parsed(with_replaced(content_files().find("pack_bounds.json"), "/bounds/1/sources/0", "\"no_such\""), "pack_bounds.json");
    ContentFiles files = content_files();
    for (ContentFiles::File& file : files.files)
        if (file.path == "pack_bounds.json") file.root = changed.root();
    Faults faults;
    validate_content(files, faults);
    CHECK(has_fault(faults, ErrorCode::unknown_id, "pack_bounds.json /bounds/1/sources/0", "no_such"));
}
