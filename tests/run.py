#!/usr/bin/env python3
"""Runs the tests: gets what they need, builds, runs every suite, and adds everything up in one closing line."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or newer is needed; this is %d.%d." % sys.version_info[:2])

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "cmake"), str(ROOT / "web"), str(ROOT / "tests")]

from building import failures, preset, site, tools
from provision import node_packages, system_packages
from provision.console import Console, StepFailed
from provision.paths import SITE
from runner.bench import measure_program, measure_sizes, table
from runner.browser import run_browser, run_script
from runner.catch2 import run_catch2
from runner.fuzz import run_fuzz
from runner.outcome import Outcome, closing_line, exit_status, not_run
from runner.python_tests import run_python_tests

MINUTE = 60
BROWSERS = (("Chromium", "chromium", 25), ("Firefox", "firefox", 8), ("WebKit", "webkit", 8))  # with minutes at most
TEST_LIBRARIES = ("imgui", "json", "catch2", "fonts")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gets what the tests need, builds, and runs every test.")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--fast", action="store_true", help="only native tests and those of the server; no browser")
    kinds.add_argument("--bench", action="store_true", help="measure sizes and timings against their budgets instead")
    kinds.add_argument("--fuzz", type=int, metavar="SECONDS", help="give every parser broken input for that long instead")
    return parser.parse_args()


def native_tests(console: Console, found: tools.Tools, name: str, seconds: float) -> Outcome:
    """Builds and runs the Catch2 tests of one preset."""
    suite = f"native tests ({name})"
    try:
        chosen = found.native(name, *TEST_LIBRARIES)
        preset.build(console, chosen)
        return run_catch2(suite, chosen.folder / "tests/easeback_tests", seconds)
    except StepFailed as failure:
        return not_run(suite, str(failure))


def run_fast(console: Console, found: tools.Tools) -> list[Outcome]:
    with console.step("Native tests"):
        native = native_tests(console, found, "dev", 8 * MINUTE)
    with console.step("Tests of the server and the build steps"):
        return [native, run_python_tests("python tests", ROOT / "tests/python")]


def paper_tests(console: Console, found: tools.Tools) -> Outcome:
    """Lets independent readers read what the command line tool writes."""
    try:
        chosen = found.native("dev", *TEST_LIBRARIES)
        preset.build(console, chosen, "easeback_cli")
        node_packages.ensure(console, ROOT / "tests/papers")
    except StepFailed as failure:
        return not_run("paper tests", str(failure))
    tool = chosen.folder / "app/cli/easeback"
    return run_script("paper tests", ROOT / "tests/papers/run.mjs", ["--tool", str(tool)], ROOT, 5 * MINUTE)


def run_full(console: Console, found: tools.Tools) -> list[Outcome]:
    outcomes = run_fast(console, found)
    with console.step("Tests of the formats of reports"):
        outcomes.append(paper_tests(console, found))
    with console.step("Native tests with address and undefined-behaviour sanitizers"):
        outcomes.append(native_tests(console, found, "asan", 18 * MINUTE))
    built = try_site(console, found)
    for name, engine, minutes in BROWSERS:
        with console.step(f"Tests in {name}"):
            outcomes.append(built or run_browser(f"tests in {name}", ROOT, SITE, minutes * MINUTE, engine))
    return outcomes


def run_bench(console: Console, found: tools.Tools) -> list[Outcome]:
    sizes, in_browser, served, built = [], [], [], try_site(console, found)
    with console.step("Native timings"):
        try:
            chosen = found.native("dev", *TEST_LIBRARIES)
            preset.build(console, chosen)
            program = chosen.folder / "tests/easeback_bench"
            native, outcome = measure_program("native timings", program, [str(program)], ROOT, 10 * MINUTE)
        except StepFailed as failure:
            native, outcome = [], not_run("native timings", str(failure))
    outcomes = [outcome]
    with console.step("Sizes and timings of the site"):
        if built:
            outcomes.append(built)
        else:
            sizes, outcome = measure_sizes("sizes", SITE / "sizes.json")
            outcomes.append(outcome)
            script = ROOT / "tests/browser/bench.mjs"
            in_browser, outcome = measure_program(
                "browser timings", script, ["node", str(script), "--site", str(SITE)], ROOT, 15 * MINUTE)
            outcomes.append(outcome)
            script = ROOT / "tests/serving/load.py"
            served, outcome = measure_program("serving", script, [sys.executable, str(script), "--site", str(SITE)], ROOT, 2 * MINUTE)
            outcomes.append(outcome)
    print("\n" + table([*sizes, *native, *in_browser, *served]))
    return outcomes


def run_fuzzing(console: Console, found: tools.Tools, seconds: int) -> list[Outcome]:
    with console.step("Parsers under libFuzzer"):
        try:
            chosen = found.native("fuzz", "imgui", "json")
            preset.build(console, chosen, "easeback_fuzz")
        except StepFailed as failure:
            return [not_run("fuzzing", str(failure))]
        return [run_fuzz(chosen.folder / "tests/fuzz/easeback_fuzz", ROOT / "tests/fuzz/corpus", chosen.folder / "found", seconds)]


def try_site(console: Console, found: tools.Tools) -> Outcome | None:
    """Builds the site; what went wrong as an outcome, so that the other suites still run."""
    try:
        site.build_site(console, found)
        return None
    except StepFailed as failure:
        return not_run("site", str(failure))


def main() -> None:
    chosen = options()
    # Tests must not depend on the language or the time zone of the machine.
    os.environ.update({"LC_ALL": "C.UTF-8", "TZ": "UTC"})
    # Newer compilers look for stack frames used after their end, too, which makes everything take twice as long.
    os.environ.setdefault("ASAN_OPTIONS", "detect_stack_use_after_return=0")
    if chosen.fuzz:
        console = Console(2 + 1)
    elif chosen.fast:
        console = Console(2 + 2)
    else:
        console = Console(tools.STEPS + site.STEPS + (2 if chosen.bench else 4 + len(BROWSERS)))
    with tools.building(console):
        programs = system_packages.FUZZ_PROGRAMS if chosen.fuzz else system_packages.BENCH_PROGRAMS if chosen.bench else system_packages.TEST_PROGRAMS
        found = (tools.get_native(console, programs) if chosen.fuzz else tools.get_native(console) if chosen.fast
                 else tools.get_all(console, programs))
        if chosen.fuzz:
            outcomes = run_fuzzing(console, found, chosen.fuzz)
        else:
            suites = run_fast if chosen.fast else run_bench if chosen.bench else run_full
            outcomes = suites(console, found)
    console.summary()
    print()
    for outcome in outcomes:
        print(outcome.line())
        if outcome.details:
            print(outcome.details)
    print(closing_line(outcomes), flush=True)
    if exit_status(outcomes):
        raise SystemExit(1)


if __name__ == "__main__":
    status = failures.told(main)
    if status:  # main did not come as far as its own closing line
        print(closing_line([not_run("getting ready", "told above")]), flush=True)
    sys.exit(status)
