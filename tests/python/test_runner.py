import contextlib
import io
import tempfile
import time
import unittest
from pathlib import Path

from tools.provision.paths import ROOT
from tools.testing import bench, browser, catch2, fuzz, programs, python_tests
from tools.testing.outcome import Outcome, closing_line, exit_status, not_run, of_counts


class ClosingLine(unittest.TestCase):
    def test_adds_up(self):
        outcomes = [Outcome("a", 10, 0), Outcome("b", 5, 2), Outcome("c", 1, 0)]
        self.assertEqual(closing_line(outcomes), "16 passed, 2 failed")
        self.assertEqual(exit_status(outcomes), 1)

    def test_well(self):
        self.assertEqual(exit_status([Outcome("a", 1), Outcome("b", 2)]), 0)

    def test_a_suite_that_could_not_run_is_a_failure(self):
        outcomes = [Outcome("a", 10), not_run("b", "there was no browser")]
        self.assertEqual(closing_line(outcomes), "10 passed, 1 failed")
        self.assertEqual(exit_status(outcomes), 1)
        self.assertIn("there was no browser", outcomes[1].line())

    def test_nothing_is_not_well(self):
        self.assertEqual(exit_status([]), 1)
        self.assertEqual(exit_status([Outcome("a")]), 1)
        self.assertEqual(of_counts("a", 0, 0, 0).failures, 1)

    def test_an_exit_status_without_a_counted_failure(self):
        self.assertEqual(of_counts("a", 3, 0, 1).failures, 1)
        self.assertEqual(of_counts("a", 3, 2, 1).failures, 2)
        self.assertEqual(of_counts("a", 3, 0, 0).failures, 0)

    def test_no_other_line_looks_like_it(self):
        for outcome in (Outcome("a", 3, 1), not_run("b", "x"), Outcome("c", 3, 0, "x")):
            self.assertNotRegex(outcome.line(), r"\d+ passed, \d+ failed")


class Catch2(unittest.TestCase):
    def test_counts_test_cases(self):
        report = ('<?xml version="1.0"?><Catch2TestRun><TestCase name="a"/>'
                  '<OverallResults successes="900" failures="3" expectedFailures="0"/>'
                  '<OverallResultsCases successes="30" failures="2" expectedFailures="1"/></Catch2TestRun>')
        self.assertEqual(catch2.count_cases(report), (31, 2))

    def test_each_file_of_tests_is_a_run_of_its_own(self):
        listing = "".join(f"<TestCase><Tags>{tags}</Tags><SourceInfo><File>../{file}.cpp</File></SourceInfo></TestCase>"
                          for file, tags in (("a_test", ""), ("a_test", "[x]"), ("b_test", ""), ("b_test", "[.][pictures]")))
        with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()) as shown:
            program = Path(name, "program")
            program.write_text(f'''#!/bin/sh
                case "$*" in *--list-tests*) echo "<MatchingTests>{listing}</MatchingTests>"; exit;; esac
                out=$(echo "$*" | sed 's/.*out=//')
                case "$2" in "[#a_test]~[.]") passed=2;; "[#b_test]~[.]") passed=1;; esac
                echo "<R><OverallResultsCases successes=\\"$passed\\" failures=\\"0\\"/></R>" > "$out"
                ''')
            program.chmod(0o755)
            self.assertEqual(catch2.cases_of_files(program), {"a_test": 2, "b_test": 1})
            outcome = catch2.run_catch2("native", program, 20)
        self.assertEqual((outcome.passed, outcome.failures), (3, 0))
        self.assertIn("a_test", shown.getvalue())

    def test_cases_that_were_not_run_are_a_failure(self):
        runs = [catch2.FileRun("a_test", Outcome("a_test", 2), 1.0)]
        self.assertEqual(catch2.added_up("native", {"a_test": 2}, runs).failures, 0)
        self.assertIn("only 2 of its 3 cases ran", catch2.added_up("native", {"a_test": 3}, runs).line())
        self.assertEqual(catch2.added_up("native", {}, []).failures, 1)
        broken = [catch2.FileRun("a_test", not_run("a_test", "it was ended by SIGSEGV"), 1.0)]
        self.assertIn("a_test: it was ended by SIGSEGV", catch2.added_up("native", {"a_test": 2}, broken).line())

    def test_a_report_that_broke_off(self):
        for report in ("", "<Catch2TestRun><TestCase name='a'>", "<Catch2TestRun></Catch2TestRun>"):
            with self.assertRaises(ValueError):
                catch2.count_cases(report)


class SideBySide(unittest.TestCase):
    def test_results_keep_their_order(self):
        self.assertEqual(programs.side_by_side(lambda number: number * 2, range(20)), list(range(0, 40, 2)))

    def test_what_runs_is_ended_when_one_breaks(self):
        def work(seconds: int) -> programs.Ended:
            if not seconds:
                time.sleep(0.5)
                raise KeyboardInterrupt
            return programs.run(["sleep", str(seconds)], ROOT, 60)

        started = time.monotonic()
        with self.assertRaises(KeyboardInterrupt):
            programs.side_by_side(work, [0, 50])
        self.assertLess(time.monotonic() - started, 20)


class Python(unittest.TestCase):
    def test_counts_tests_not_their_parts(self):
        class Sample(unittest.TestCase):
            def test_well(self):
                pass

            def test_parts(self):
                for number in range(3):
                    with self.subTest(number=number):
                        self.assertEqual(number, 9)

            def test_error(self):
                raise KeyError

            @unittest.skip("not here")
            def test_skipped(self):
                pass

            @unittest.expectedFailure
            def test_unexpected(self):
                pass

        result = unittest.TestResult()
        unittest.defaultTestLoader.loadTestsFromTestCase(Sample).run(result)
        self.assertEqual(python_tests.count_tests(result), (1, 3))


class Browser(unittest.TestCase):
    def test_closing_line(self):
        outcome = browser.judge("b", "passed  a\nFAILED  b\n1 passed, 1 failed\n", 1)
        self.assertEqual((outcome.passed, outcome.failures), (1, 1))

    def test_without_closing_line_or_with_a_bad_status(self):
        self.assertEqual(browser.judge("b", "passed  a\n", 0).failures, 1)
        self.assertEqual(browser.judge("b", "1 passed, 0 failed\n", 2).failures, 1)
        self.assertEqual(browser.judge("b", "0 passed, 0 failed\n", 0).failures, 1)
        self.assertEqual(browser.judge("b", "3 passed, 0 failed\n", -9, "it was stopped").failures, 1)


class Bench(unittest.TestCase):
    def test_both_forms(self):
        measures = bench.read_lines('note\n{"name": "a", "milliseconds": 1.5, "budget": 2}\n'
                                    '{"name": "b", "value": 3, "unit": "s", "budget": 2}\n{"name": "c", "brotli_bytes": 9}\n')
        self.assertEqual([(m.name, m.value, m.unit, m.kept) for m in measures],
                         [("a", 1.5, "milliseconds", True), ("b", 3, "s", False), ("c", 9, "brotli bytes", True)])

    def test_what_is_no_measurement(self):
        for line in ('{"name": "a"}', '{"name": "a", "x": 1, "y": 2}', '{"name": 3, "x": 1}', "{broken",
                     '{"name": "a", "milliseconds": NaN, "budget": 2}', '{"name": "a", "x": true}',
                     '{"name": "a", "x": 1, "budget": "2"}'):
            with self.assertRaises(ValueError, msg=line):
                bench.read_lines(line)

    def test_over_budget_and_nothing_measured_fail(self):
        over = bench._judge("b", bench.read_lines('{"name": "a", "ms": 3, "budget": 2}'), "", 0, "")
        self.assertEqual(over.failures, 1)
        self.assertEqual(bench._judge("b", [], "", 0, "").failures, 1)
        self.assertEqual(bench._judge("b", bench.read_lines('{"name": "a", "ms": 1}'), "", 7, "").failures, 1)

    def test_one_table(self):
        lines = bench.table(bench.read_lines('{"name": "first load", "brotli_bytes": 350000, "budget": 300000}\n'
                                             '{"name": "replay", "milliseconds": 1.234, "budget": 50}')).splitlines()
        self.assertEqual(lines[0].split(), ["name", "value", "unit", "budget", "ok"])
        self.assertRegex(lines[2], r"first load +350,000 +brotli bytes +300,000 +NO$")
        self.assertRegex(lines[3], r"replay +1\.23 +milliseconds +50 +yes$")


class Fuzzing(unittest.TestCase):
    def test_a_target_that_breaks_or_does_not_end_is_a_failure(self):
        with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()) as shown:
            folder = Path(name)
            for target in ("broken", "endless", "whole"):
                (folder / "corpus" / target).mkdir(parents=True)
            program = folder / "program"
            program.write_text('#!/bin/sh\necho "stat::number_of_executed_units: 12"\n'
                               'case $EASEBACK_FUZZ_TARGET in broken) echo it broke; exit 77;; endless) sleep 60;; esac\n')
            program.chmod(0o755)
            grace, fuzz.GRACE = fuzz.GRACE, 1
            self.addCleanup(setattr, fuzz, "GRACE", grace)
            outcome = fuzz.run_fuzz(program, folder / "corpus", folder / "work", 0)
        self.assertEqual((outcome.passed, outcome.failed), (1, 2))
        self.assertIn("it broke", outcome.details)
        self.assertEqual(shown.getvalue().strip(), "whole: 12 inputs in 0 s, none breaks it")


if __name__ == "__main__":
    unittest.main()
