#include "support/architecture.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback::test;

namespace {

std::string listed(const std::vector<Breach>& found) {
    std::string text;
    for (const Breach& breach : found) text += "\n" + breach.text();
    return text;
}

const std::vector<SourceFile>& program() {
    static const std::vector<SourceFile> files = source_files({"core", "app"});
    return files;
}

// The one fault that the checker has to find in a made-up file, at that line and with those words.
void check_found(const SourceFile& file, int line, std::string_view words) {
    std::vector<Breach> found = breaches({file});
    INFO(file.path << ":\n" << file.text << "\nfound:" << listed(found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == file.path);
    CHECK(found[0].line == line);
    CHECK(found[0].sentence.find(words) != std::string::npos);
}

void check_clean(const SourceFile& file) {
    std::vector<Breach> found = breaches({file});
    INFO(file.path << ":\n" << file.text << "\nfound:" << listed(found));
    CHECK(found.empty());
}

} // namespace

TEST_CASE("Every source file keeps to its layer, its seams and its ignorance of the outside", "[architecture]") {
    REQUIRE(program().size() > 100);
    std::vector<Breach> found = breaches(program());
    INFO(listed(found));
    CHECK(found.empty());
}

TEST_CASE("Each seam is where it is said to be", "[architecture]") {
    auto includes = [](std::string_view path, std::string_view name) {
        auto file = std::find_if(program().begin(), program().end(), [&](const SourceFile& each) { return each.path == path; });
        REQUIRE(file != program().end());
        std::vector<Include> all = includes_of(*file);
        return std::any_of(all.begin(), all.end(), [&](const Include& include) { return include.name() == name; });
    };
    CHECK(includes("core/json/document.cpp", "nlohmann/json.hpp"));
    CHECK(includes("app/kit/canvas.cpp", "imgui.h"));
    CHECK(includes("app/platform/web/window.cpp", "SDL.h"));
    CHECK(includes("app/platform/web/main.cpp", "emscripten.h"));
    CHECK(includes("app/semantics/node.h", "app/semantics/geometry.h"));
    CHECK(includes("app/shell/settings.h", "app/kit/theme.h"));
}

TEST_CASE("The checker finds an include that a layer must not have", "[architecture]") {
    check_found({"core/plan/a.cpp", "#pragma once\n\n#include \"app/app.h\"\n"}, 3, "app/app.h");
    check_found({"core/base/a.h", "#include \"core/json/reader.h\"\n"}, 1, "core/json/reader.h");
    check_found({"core/record/a.cpp", "#include \"core/plan/plan.h\"\n"}, 1, "core/plan/plan.h");
    check_found({"core/screening/a.h", "\n#include \"core/catalog/content.h\"\n"}, 2, "core/catalog/content.h");
    check_found({"core/exercise/a.cpp", "#include \"core/plan/plan.h\"\n"}, 1, "core/plan/plan.h");
    check_found({"app/kit/a.cpp", "#include \"app/shell/model.h\"\n"}, 1, "app/shell/model.h");
    check_found({"app/kit/a.cpp", "#include \"app/shell/screen.h\"\n"}, 1, "app/shell/screen.h");
    check_found({"app/semantics/a.h", "#include \"app/kit/ui.h\"\n"}, 1, "app/kit/ui.h");
    check_found({"app/shell/a.cpp", "#include \"app/features/today/today.h\"\n"}, 1, "app/features/today/today.h");
    check_found({"app/shared/a.h", "#include \"app/features/goals/intents.h\"\n"}, 1, "app/features/goals/intents.h");
    check_found({"app/features/today/a.cpp", "#include \"app/features/goals/goals.h\"\n"}, 1, "app/features/goals/goals.h");
    check_found({"app/features/today/a.cpp", "#include \"app/registry.h\"\n"}, 1, "app/registry.h");
    check_found({"app/features/today/a.cpp", "#include \"app/platform/web/window.h\"\n"}, 1, "app/platform/web/window.h");
    check_found({"app/frame/a.h", "#include \"app/cli/arguments.h\"\n"}, 1, "app/cli/arguments.h");
    check_found({"core/unheard_of/a.h", "int add(int a, int b);\n"}, 1, "no layer");
    check_found({"core/screening/a.cpp", "#include \"core/catalog/content.h\"\n"}, 1, "core/catalog/content.h");
    check_clean({"core/report/a.cpp", "#include \"core/catalog/content.h\"\n#include <vector>\n"});
    check_clean({"app/kit/a.cpp", "#include \"app/semantics/tree.h\"\n#include \"core/base/hash.h\"\n"});
}

TEST_CASE("The checker finds a library outside of its seam", "[architecture]") {
    check_found({"core/json/reader.cpp", "// Reads.\n#include <nlohmann/json.hpp>\n"}, 2, "nlohmann/json.hpp");
    check_found({"core/plan/a.cpp", "#include <imgui.h>\n"}, 1, "imgui.h");
    check_found({"app/kit/ui.h", "  #  include <imgui.h>\n"}, 1, "imgui.h");
    check_found({"app/features/today/a.cpp", "#include <SDL.h>\n"}, 1, "SDL.h");
    check_found({"app/kit/canvas.cpp", "#include <emscripten.h>\n"}, 1, "emscripten.h");
    check_found({"core/base/a.cpp", "#include <math.h>\n"}, 1, "standard library");
    check_found({"core/base/a.cpp", "#include <chrono>\n"}, 1, "outside");
    check_found({"app/shell/a.cpp", "#include <fstream>\n"}, 1, "outside");
    check_found({"core/plan/a.cpp", "\nvoid draw() { ImGui::Text(\"x\"); }\n"}, 2, "ImGui");
    check_found({"app/kit/ui.cpp", "void draw(ImVec2 place);\n"}, 1, "ImVec2");
    check_clean({"app/kit/canvas.cpp", "#include <imgui.h>\nvoid draw(ImVec2 place);\n"});
    check_clean({"app/platform/web/a.cpp", "#include <SDL.h>\n#include <emscripten.h>\n"});
}

TEST_CASE("The checker finds exceptions, clocks and files where none may be", "[architecture]") {
    check_found({"core/base/a.cpp", "void stop() {\n    throw 1;\n}\n"}, 2, "throw");
    check_found({"core/base/a.cpp", "void stop() try {\n}\ncatch_all();\n"}, 1, "try");
    check_found({"core/base/a.cpp", "auto now() { return std::time(nullptr); }\n"}, 1, "time");
    check_found({"core/base/a.cpp", "auto now() { return steady_clock::now(); }\n"}, 1, "steady_clock");
    check_found({"app/features/today/a.cpp", "void save() { auto* file = fopen(\"a\", \"w\"); }\n"}, 1, "fopen");
    check_clean({"core/base/a.cpp", "// It would throw; try it.\n/* catch\n fopen */ int time(int at);\n"});
    check_clean({"core/base/a.cpp", "constexpr auto a = \"throw \\\" catch\"; constexpr auto b = R\"(try \" fopen)\";\n"});
    check_clean({"app/cli/a.cpp", "#include <fstream>\nvoid say() { std::puts(\"Hello\"); }\n"});
}

TEST_CASE("The checker finds variables that outlive a call and can change", "[architecture]") {
    constexpr std::string_view fault = "outlives a call";
    check_found({"core/base/a.cpp", "namespace easeback {\nint count = 0;\n}\n"}, 2, fault);
    check_found({"core/base/a.cpp", "namespace {\n\nstd::vector<int> cache;\n}\n"}, 3, fault);
    check_found({"core/base/a.cpp", "int next() {\n    static int count = 0;\n    return ++count;\n}\n"}, 2, fault);
    check_found({"core/base/a.cpp", "int next() {\n    static Cache cache{1, 2};\n    return 0;\n}\n"}, 2, fault);
    check_found({"core/base/a.cpp", "int next() {\n    static int first = find(1);\n    return first;\n}\n"}, 2, fault);
    check_found({"core/base/a.cpp", "struct A {\n    static inline int count = 0;\n};\n"}, 2, fault);
    check_found({"core/base/a.cpp", "constexpr int a{1}, b{2};\nint c;\n"}, 2, fault);
    check_found({"core/base/a.cpp", "int f() {\n    if (a) { b(); } else { d(); }\n    static int c;\n    return c;\n}\n"}, 3,
                fault);
    check_found({"app/shell/a.cpp", "std::map<int, int> seen{};\n"}, 1, fault);
    check_clean({"core/base/a.cpp", "namespace {\nconstexpr int most = 3;\nconst char* const names[] = {\"a\", \"b\"};\n}\n"});
    check_clean({"core/base/a.h", "struct A {\n    static Result<A> parse(std::string text = {});\n    int count = 0;\n};\n"});
    check_clean(
        {"core/base/a.cpp", "int add(int a) {\n    static const Table table = made();\n    int b = a;\n    return b;\n}\n"});
    check_clean({"core/base/a.cpp", "constexpr Range a{1, 2}, b{3, {4}};\nA& A::operator=(A&&) noexcept = default;\n"});
    check_clean({"core/base/a.h", "enum class Kind : int { a, b };\nusing Row = int;\nstruct Later;\n"});
    check_clean({"app/platform/web/a.cpp", "Program& program() { static Program instance; return instance; }\n"});
}

TEST_CASE("The checker finds files that include each other in a ring", "[architecture]") {
    const std::vector<SourceFile> ring = {{"core/base/a.h", "#include \"core/base/b.h\"\n"},
                                          {"core/base/b.h", "\n#include \"core/base/c.h\"\n"},
                                          {"core/base/c.h", "\n\n#include \"core/base/a.h\"\n"}};
    std::vector<Breach> found = breaches(ring);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text() == "core/base/c.h:3: 'core/base/a.h' closes a ring of includes.");
    CHECK(breaches({ring[0], ring[1]}).empty());
}
