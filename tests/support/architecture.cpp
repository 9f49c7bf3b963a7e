#include "support/architecture.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace easeback::test {

namespace {

using Paths = std::vector<std::string_view>;

bool is_below(std::string_view path, const Paths& places) {
    return std::any_of(places.begin(), places.end(), [&](std::string_view place) { return path.starts_with(place); });
}

// One part of the program and what it may include besides itself: folders, or single files where the folder would be
// too much. Each stands above all that it may include, so that every arrow goes down.
struct Layer {
    std::string_view part;
    Paths includes;
};

const Layer layers[] = {
    {"core/base/", {}},
    {"core/json/", {"core/base/"}},
    {"core/l10n/", {"core/base/", "core/json/"}},
    {"core/body/", {"core/base/", "core/json/"}},
    {"core/screening/", {"core/base/", "core/json/", "core/l10n/"}},
    {"core/exercise/", {"core/base/", "core/json/", "core/body/", "core/screening/"}},
    {"core/record/", {"core/base/", "core/json/", "core/screening/"}},
    {"core/progression/", {"core/base/", "core/json/", "core/screening/", "core/exercise/", "core/record/"}},
    {"core/learn/", {"core/base/", "core/json/", "core/screening/", "core/exercise/", "core/record/", "core/progression/"}},
    {"core/plan/",
     {"core/base/", "core/json/", "core/l10n/", "core/screening/", "core/exercise/", "core/record/", "core/progression/",
      "core/learn/"}},
    {"core/catalog/",
     {"core/base/", "core/json/", "core/l10n/", "core/body/", "core/screening/", "core/exercise/", "core/record/",
      "core/progression/", "core/learn/", "core/plan/"}},
    {"core/packs/",
     {"core/base/", "core/json/", "core/l10n/", "core/body/", "core/screening/", "core/exercise/", "core/learn/", "core/plan/",
      "core/catalog/"}},
    {"core/report/",
     {"core/base/", "core/json/", "core/l10n/", "core/screening/", "core/exercise/", "core/record/", "core/progression/",
      "core/learn/", "core/plan/", "core/catalog/"}},
    {"core/simulation/",
     {"core/base/", "core/screening/", "core/exercise/", "core/record/", "core/progression/", "core/learn/", "core/plan/",
      "core/catalog/"}},
    {"app/frame/", {"core/"}},
    // Nodes have places: lengths and rectangles are all that the semantic tree knows of the kit.
    {"app/semantics/", {"core/", "app/semantics/geometry.h"}},
    {"app/kit/", {"core/", "app/semantics/"}},
    // The shell has the model, the places and what frames every screen; it knows no feature.
    {"app/shell/", {"core/", "app/kit/"}},
    // What several features show.
    {"app/shared/", {"core/", "app/kit/", "app/shell/"}},
    // No feature knows another; app/registry.cpp tells the shell of them.
    {"app/features/check_in/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/goals/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/interview/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/library/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/progress/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/record/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/report/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/returning/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/session/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/settings/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/features/today/", {"core/", "app/kit/", "app/shell/", "app/shared/"}},
    {"app/registry.", {"core/", "app/shell/", "app/features/"}},
    {"app/app.", {"core/", "app/frame/", "app/kit/", "app/shell/", "app/features/", "app/semantics/"}},
    {"app/cli/", {"core/"}},
    {"app/desk/", {"core/"}},
    {"app/platform/", {"core/", "app/"}},
};

const Layer* layer_of(std::string_view path) {
    const Layer* best = nullptr;
    for (const Layer& layer : layers)
        if (path.starts_with(layer.part) && (!best || layer.part.size() > best->part.size())) best = &layer;
    return best;
}

// The parts that neither know where they run nor what time it is. What they are given decides what they do.
bool is_pure(std::string_view path) { return !is_below(path, {"app/cli/", "app/platform/"}); }

// A library and the only places that may include it.
struct Seam {
    std::string_view library;
    Paths places;
};

const Seam seams[] = {
    {"nlohmann/", {"core/json/document.cpp"}},
    {"imgui", {"app/kit/canvas.cpp", "app/platform/"}},
    {"SDL", {"app/platform/"}},
    {"GLES", {"app/platform/"}},
    {"emscripten", {"app/platform/"}},
};

// Of the standard library, what reaches outside of the program or keeps time.
const std::set<std::string_view> impure_headers = {
    "chrono", "condition_variable", "csignal",      "ctime",      "filesystem", "fstream",   "future",    "iostream", "mutex",
    "random", "semaphore",          "shared_mutex", "syncstream", "thread",     "exception", "stdexcept",
};

const std::set<std::string_view> impure_words = {
    "throw",   "try",          "catch",     "thread_local", "chrono",   "steady_clock", "system_clock",  "high_resolution_clock",
    "time_t",  "gettimeofday", "localtime", "gmtime",       "strftime", "FILE",         "fopen",         "freopen",
    "fread",   "fwrite",       "fprintf",   "printf",       "puts",     "stdout",       "stderr",        "stdin",
    "fstream", "ifstream",     "ofstream",  "cout",         "cerr",     "getenv",       "random_device", "EM_JS",
    "EM_ASM",
};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string include_fault(std::string_view path, const Layer& layer, const Include& include) {
    std::string_view name = include.name();
    if (include.is_own()) {
        if (!layer_of(name)) return quoted(name) + " is in no layer.";
        bool allowed = name.starts_with(layer.part) || is_below(name, layer.includes);
        return allowed ? "" : quoted(layer.part) + " must not include " + quoted(name) + ".";
    }
    for (const Seam& seam : seams)
        if (name.starts_with(seam.library))
            return is_below(path, seam.places) ? "" : quoted(name) + " is for " + quoted(seam.places.front()) + " alone.";
    if (!is_pure(path)) return "";
    if (name.find_first_of("./") != std::string_view::npos) return quoted(name) + " is not of the standard library.";
    if (impure_headers.contains(name)) return quoted(name) + " reaches outside of the program.";
    return "";
}

bool names_library(std::string_view word) {
    bool imgui = word.starts_with("IMGUI") || (word.starts_with("Im") && word.size() > 2 && word[2] >= 'A' && word[2] <= 'Z');
    return imgui || word.starts_with("SDL_") || word.starts_with("emscripten");
}

// Depth first; a file that is still open when it is met again closes a ring.
class CycleFinder {
public:
    explicit CycleFinder(const std::vector<SourceFile>& files) {
        for (const SourceFile& file : files) m_files[file.path] = {&file, State::unseen};
    }

    std::vector<Breach> find() {
        for (auto& [path, entry] : m_files) visit(entry);
        return std::move(m_breaches);
    }

private:
    enum class State { unseen, open, closed };
    struct Entry {
        const SourceFile* file = nullptr;
        State state = State::unseen;
    };

    void visit(Entry& entry) {
        if (entry.state != State::unseen) return;
        entry.state = State::open;
        for (const Include& include : includes_of(*entry.file)) {
            auto found = m_files.find(include.name());
            if (!include.is_own() || found == m_files.end()) continue;
            if (found->second.state == State::open)
                m_breaches.push_back({entry.file->path, include.line, quoted(include.name()) + " closes a ring of includes."});
            visit(found->second);
        }
        entry.state = State::closed;
    }

    std::map<std::string_view, Entry> m_files;
    std::vector<Breach> m_breaches;
};

void append(std::vector<Breach>& all, std::vector<Breach> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::vector<Breach> include_breaches(const SourceFile& file) {
    const Layer* layer = layer_of(file.path);
    if (!layer) return {{file.path, 1, "Belongs to no layer; tests/support/architecture.cpp lists them."}};
    std::vector<Breach> found;
    for (const Include& include : includes_of(file))
        if (std::string fault = include_fault(file.path, *layer, include); !fault.empty())
            found.push_back({file.path, include.line, fault});
    return found;
}

std::vector<Breach> word_breaches(const SourceFile& file) {
    std::vector<Breach> found;
    if (!is_pure(file.path)) return found;
    bool is_seam = file.path == "app/kit/canvas.cpp";
    std::vector<Token> tokens = tokens_of(file);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string_view word = tokens[i].text;
        auto is = [&](std::size_t place, std::string_view text) { return place < tokens.size() && tokens[place].text == text; };
        bool calls_clock = (word == "time" || word == "clock") && is(i + 1, "(") && i >= 3 && is(i - 1, ":") && is(i - 3, "std");
        if (impure_words.contains(word) || (!is_seam && names_library(word)) || calls_clock)
            found.push_back({file.path, tokens[i].line, quoted(word) + " has no place here."});
    }
    return found;
}

std::vector<Breach> cycle_breaches(const std::vector<SourceFile>& files) { return CycleFinder(files).find(); }

std::vector<Breach> breaches(const std::vector<SourceFile>& files) {
    std::vector<Breach> found = cycle_breaches(files);
    for (const SourceFile& file : files) {
        append(found, include_breaches(file));
        append(found, word_breaches(file));
        if (is_pure(file.path)) append(found, global_breaches(file));
    }
    return found;
}

} // namespace easeback::test
