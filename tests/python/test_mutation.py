import tempfile
import textwrap
import unittest
from pathlib import Path

from tools.provision.paths import ROOT
from tools.testing.mutation import mutate
from tools.testing.mutation.places import mutations_of, tokens_of


def changes(source: str) -> list[str]:
    return [mutation.applied(source) for mutation in mutations_of(source)]


def told(source: str) -> list[str]:
    return [mutation.told for mutation in mutations_of(source)]


class Tokens(unittest.TestCase):
    def test_what_is_no_code_is_left_out(self):
        source = textwrap.dedent('''\
            #include <a> // x == y
            #define EQUAL(a, b) \\
                ((a) == (b))
            /* x < y */ auto text = "a == b \\" && c"; // true
            auto raw = R"x(true ")" < == )x"; char mark = '<'; char quote = '\\'';
            ''')
        self.assertEqual(mutations_of(source), [])
        self.assertEqual("".join(token.text for token in tokens_of("a<<=1 // b")), "a<<=1")


class Places(unittest.TestCase):
    def test_comparisons_and_logic(self):
        for source, changed in (("x = a < b;", "x = a <= b;"), ("x = a <= b;", "x = a < b;"), ("x = a > b;", "x = a >= b;"),
                                ("x = a >= b;", "x = a > b;"), ("x = a == b;", "x = a != b;"), ("x = a != b;", "x = a == b;"),
                                ("x = a && b;", "x = a || b;"), ("x = a || b;", "x = a && b;"), ("x = !a;", "x = a;"),
                                ("x = true;", "x = false;"), ("f(false);", "f(true);"), ("x = n + 1;", "x = n - 1;"),
                                ("x = n - 1;", "x = n + 1;"), ("x = std::min(a, b);", "x = std::max(a, b);")):
            self.assertEqual(changes(source), [changed], source)

    def test_what_only_looks_like_one(self):
        for source in ("std::vector<int> a;", "template <typename T> void f(T&& a);", "bool operator==(const A&) const;", "a = -1;",
                       "bool operator == (A, A);", "auto&& a = b;", "static_assert(a < b && sizeof(x) == 8);", "s << a >> b;",
                       "p->x = n + m;"):
            self.assertEqual(changes(source), [], source)

    def test_conditions_are_negated_whole(self):
        self.assertEqual(changes("if (f(a, (b))) g();"), ["if (!(f(a, (b)))) g();"])
        self.assertEqual(changes("if (auto a = f(); g(a)) h();"), ["if (auto a = f();!(g(a))) h();"])
        self.assertEqual(changes("if (const auto* a = f()) g();"), [])
        self.assertEqual(told("while (f()) g();"), ["while condition negated"])

    def test_returns_come_early(self):
        self.assertEqual(changes("return f(a);"), ["return {};"])
        self.assertEqual(changes("return [&] { a(); }();"), ["return {}; }();"])  # refused by the compiler, and drawn again
        for constant in ("return;", "return {};", "return std::nullopt;", "return nullptr;"):
            self.assertEqual(changes(constant), [], constant)

    def test_each_names_its_line(self):
        source = "int a;\n\n  if (f()) g();\n"
        mutation = mutations_of(source)[0]
        self.assertEqual((mutation.line(source), mutation.line_text(source)), (3, "if (f()) g();"))


class Mutants(unittest.TestCase):
    def test_those_that_are_none_are_not_made(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "core").mkdir()
            (folder / "core/a.cpp").write_text("x = a < b;\ny = a < b;\n", encoding="utf-8")
            self.assertEqual([mutant.told for mutant in mutate.mutants_of(folder, ("core",), [])],
                             ["core/a.cpp:1: < -> <=: x = a < b;", "core/a.cpp:2: < -> <=: y = a < b;"])
            entry = {"file": "core/a.cpp", "line": "x = a < b;", "mutation": "< -> <=", "reason": "a is never b"}
            self.assertEqual(len(mutate.mutants_of(folder, ("core",), [entry])), 1)

    def test_each_that_is_allowed_has_a_reason_and_is_still_there(self):
        every = {(str(mutant.source), mutant.mutation.line_text(mutant.text), mutant.mutation.told)
                 for mutant in mutate.mutants_of(ROOT, mutate.ROOMS, [])}
        self.assertGreater(len(every), 1000)
        for entry in mutate.allowed():
            self.assertGreater(len(entry["reason"]), 20, entry)
            self.assertIn((entry["file"], entry["line"], entry["mutation"]), every)


class Finding(unittest.TestCase):
    """With a stand-in for the test program, which fails for the files named in its folder."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.folder / "tests").mkdir()
        self.program("sound", "")

    def program(self, name: str, broken: str) -> Path:
        file = self.folder / name
        cases = "".join(f"<TestCase><Name>{each}</Name><Tags/><SourceInfo><File>{each}.cpp</File></SourceInfo></TestCase>"
                        for each in ("a_test", "b_test"))
        file.write_text(textwrap.dedent(f'''\
            #!/bin/sh
            case "$*" in *--list-tests*) echo "<MatchingTests>{cases}</MatchingTests>"; exit 0;; esac
            file=$(echo "$2" | sed 's/.*#\\([^]]*\\)].*/\\1/'); out=$(echo "$*" | sed 's/.*out=\\([^ ]*\\).*/\\1/'); bad=0
            case "{broken}" in *$file*) bad=1;; esac
            echo "<R><OverallResultsCases successes=\\"$((1 - bad))\\" failures=\\"$bad\\"/></R>" > "$out"; exit $bad
            '''), encoding="utf-8")
        file.chmod(0o755)
        return file

    def test_the_file_that_fails_is_the_finder(self):
        tester = mutate._Tester(self.folder / "sound", self.folder)
        self.assertEqual(tester.finder(self.program("faulty", "b_test"), Path("core/x/y.cpp")), "b_test")
        self.assertIsNone(tester.finder(self.program("survivor", ""), Path("core/x/y.cpp")))

    def test_tests_that_fail_anyway_find_nothing(self):
        with self.assertRaisesRegex(RuntimeError, "without any fault: a_test"):
            mutate._Tester(self.program("broken", "a_test"), self.folder)


if __name__ == "__main__":
    unittest.main()
