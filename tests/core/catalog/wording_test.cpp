// No text may promise what nobody can know, or frighten with what is not known to be true.
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

using Phrases = std::vector<std::string>;

// Each is looked for at the start of a word, in lower case; a trailing space asks for the end of the word
// too.
const std::map<std::string, Phrases>& promises() {
    static const std::map<std::string, Phrases> all = {{"en",
                                                        {"safe",
                                                         "you are fine",
                                                         "you're fine",
                                                         "you are ok",
                                                         "you are healthy",
                                                         "everything is fine",
                                                         "nothing serious",
                                                         "nothing to worry",
                                                         "no need to worry",
                                                         "not to worry",
                                                         "don't worry",
                                                         "do not worry",
                                                         "no serious",
                                                         "nothing is wrong",
                                                         "nothing wrong",
                                                         "harmless",
                                                         "guarantee",
                                                         "we promise",
                                                         "will cure",
                                                         "cures",
                                                         "cure your",
                                                         "cure you",
                                                         "will heal",
                                                         "will go away",
                                                         "will be gone",
                                                         "will make you better",
                                                         "definitely",
                                                         "certainly",
                                                         "for sure",
                                                         "always works",
                                                         "all clear",
                                                         "there is no danger",
                                                         "no risk",
                                                         "risk-free",
                                                         "without risk",
                                                         "cannot harm",
                                                         "can't harm",
                                                         "cannot hurt you",
                                                         "can't hurt you",
                                                         "rest assured",
                                                         "trust us",
                                                         "pain-free",
                                                         "painless",
                                                         "100 %",
                                                         "100%"}},
                                                       {"es",
                                                        {"estás bien",
                                                         "estás sano",
                                                         "estás sana",
                                                         "todo está bien",
                                                         "todo va bien",
                                                         "no es nada ",
                                                         "no tienes nada",
                                                         "nada grave",
                                                         "nada serio",
                                                         "no te preocupes",
                                                         "no hay de qué",
                                                         "no hay por qué preocup",
                                                         "seguro que",
                                                         "es seguro",
                                                         "es segura",
                                                         "son seguros",
                                                         "son seguras",
                                                         "de forma segura",
                                                         "de manera segura",
                                                         "sin riesgo",
                                                         "sin peligro",
                                                         "no hay peligro",
                                                         "no hay riesgo",
                                                         "inofensiv",
                                                         "garantiz",
                                                         "garantía",
                                                         "te prometemos",
                                                         "prometemos",
                                                         "te curar",
                                                         "te cura ",
                                                         "cura tu",
                                                         "cura el dolor",
                                                         "se curará",
                                                         "desaparecerá",
                                                         "se irá ",
                                                         "sin duda",
                                                         "con certeza",
                                                         "con toda seguridad",
                                                         "siempre funciona",
                                                         "no puede hacerte daño",
                                                         "no te hará daño",
                                                         "puedes estar tranquil",
                                                         "confía en nosotros",
                                                         "100 %",
                                                         "100%"}}};
    return all;
}

// Claims that the sources make and that evidence does not bear out, and words that make people afraid to
// move.
const std::map<std::string, Phrases>& scares() {
    static const std::map<std::string, Phrases> all = {
        {"en",
         {"permanent damage", "permanently", "long-term damage", "serious damage", "wear and tear", "worn out", "worn-out",
          "degenerat", "crumbl", "slipped disc", "out of place", "out of line", "imbalance", "bad posture causes", "never bend",
          "never lift", "all in your head"}},
        {"es",
         {"daño permanente", "permanente", "daño serio", "desgaste", "gastad", "degenera", "disco salido", "fuera de lugar",
          "fuera de sitio", "desequilibrio", "mala postura causa", "nunca te dobles", "nunca levantes",
          "todo está en tu cabeza"}}};
    return all;
}

struct Exception {
    std::string language, key, phrase, reason;
};

const std::vector<Exception>& exceptions() {
    static const std::vector<Exception> all = {
        {"en", "lesson.moving_helps.body.2", "there is no danger", "a condition, followed by what to do when there is one"},
    };
    return all;
}

std::string lower(std::string_view text) {
    static const std::map<std::string, std::string> accented = {{"Á", "á"}, {"É", "é"}, {"Í", "í"}, {"Ó", "ó"},
                                                                {"Ú", "ú"}, {"Ñ", "ñ"}, {"’", "'"}};
    std::string out;
    for (char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const auto& [from, to] : accented)
        for (std::size_t at; (at = out.find(from)) != std::string::npos;) out.replace(at, from.size(), to);
    for (char& c : out)
        if (c == ',' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';') c = ' ';
    return " " + out + " ";
}

Phrases found_in(std::string_view text, const Phrases& phrases) {
    std::string low = lower(text);
    Phrases found;
    for (const std::string& phrase : phrases)
        if (low.find(" " + phrase) != std::string::npos) found.push_back(phrase);
    return found;
}

bool is_excepted(const std::string& language, std::string_view key, const std::string& phrase) {
    return std::any_of(exceptions().begin(), exceptions().end(), [&](const Exception& exception) {
        return exception.language == language && exception.key == key && exception.phrase == phrase;
    });
}

void check_all(const std::map<std::string, Phrases>& lists) {
    for (const auto& [code, strings] : languages()) {
        auto list = lists.find(code);
        INFO("There is no list of phrases for the language " << code);
        REQUIRE(list != lists.end());
        for (std::string_view key : strings.keys())
            for (const std::string& phrase : found_in(strings.get(key), list->second)) {
                if (is_excepted(code, key, phrase)) continue;
                INFO(code << " " << key << ": " << strings.get(key));
                CHECK(phrase == "");
            }
    }
}

} // namespace

TEST_CASE("Forbidden phrases are found where they stand", "[wording]") {
    CHECK(found_in("It is Safe to run.", promises().at("en")).size() == 1);
    CHECK(found_in("Do not worry, you’re fine.", promises().at("en")).size() == 2);
    CHECK(found_in("NO ES NADA GRAVE. Seguro que mejora.", promises().at("es")) ==
          Phrases{"no es nada ", "nada grave", "seguro que"});
    CHECK(found_in("Estás bien", promises().at("es")).size() == 1);
    CHECK(found_in("Unsafe is not looked for, nor is no estoy seguro.", promises().at("en")).empty());
    CHECK(found_in("No nadas grave.", promises().at("es")).empty());
    CHECK(found_in("This does permanent damage.", scares().at("en")).size() == 1);
}

TEST_CASE("No text promises what nobody can know", "[wording]") { check_all(promises()); }

TEST_CASE("No text frightens with a false claim", "[wording]") { check_all(scares()); }

TEST_CASE("Every exception is still needed", "[wording]") {
    for (const Exception& exception : exceptions()) {
        INFO(exception.language << " " << exception.key << " " << exception.phrase);
        CHECK_FALSE(exception.reason.empty());
        Phrases phrase = {exception.phrase};
        CHECK(found_in(languages().at(exception.language).get(exception.key), phrase).size() == 1);
    }
}
