"""Which suites there are, and what each needs to have built."""

from __future__ import annotations

import sys
import time

from tools.building import preset, site
from tools.building.prerequisites import Prerequisites
from tools.provision import checkers, node_packages
from tools.provision.console import Console, StepFailed
from tools.provision.paths import ROOT, SITE

from . import checks
from .bench import measure_program, measure_sizes, table
from .browser import run_browser, run_script
from .catch2 import run_catch2
from .fuzz import run_fuzz
from .mutation.mutate import run_mutation
from .outcome import Outcome, not_run
from .programs import side_by_side
from .python_tests import run_python_tests

MINUTE = 60
# Each line is run side by side, with minutes at most. Chromium's is alone, because frames and times are measured there.
BROWSERS = ((("Chromium", "chromium", 25),),
            (("Firefox", "firefox", 12), ("WebKit", "webkit", 12)))
TEST_LIBRARIES = ("imgui", "json", "catch2", "fonts")

PYTHON_CHECKS = {"lint": checks.python_linter, "types": checks.python_types}
CHECKS = (*PYTHON_CHECKS, "format", "tidy")
CHECKS_OF_FULL_RUN = ("lint", "types", "format")

# How many numbered steps each takes, beside those of getting what it needs.
FAST_STEPS = 2
FULL_STEPS = site.STEPS + FAST_STEPS + 3 + len(BROWSERS)
BENCH_STEPS = site.STEPS + 2


def native_tests(console: Console, found: Prerequisites, name: str, seconds: float) -> Outcome:
    """Builds and runs the Catch2 tests of one preset."""
    suite = f"native tests ({name})"
    try:
        chosen = found.native(name, *TEST_LIBRARIES)
        preset.build(console, chosen)
        return run_catch2(suite, chosen.folder / "tests/easeback_tests", seconds)
    except StepFailed as failure:
        return not_run(suite, str(failure))


def run_fast(console: Console, found: Prerequisites) -> list[Outcome]:
    with console.step("Native tests"):
        native = native_tests(console, found, "dev", 8 * MINUTE)
    with console.step("Tests of the server and the build steps"):
        return [native, run_python_tests("python tests", ROOT / "tests/python", ROOT)]


def code_checks(console: Console, names: tuple[str, ...], found: Prerequisites, fix: bool = False, only: str = "") -> list[Outcome]:
    """Runs the named checks, in the order of CHECKS."""
    packages, outcomes = ROOT / "tools/checks", []
    for name in [name for name in CHECKS if name in names]:
        try:
            if name in PYTHON_CHECKS:
                node_packages.ensure(console, packages)
                outcomes.append(PYTHON_CHECKS[name](ROOT, packages))
            elif name == "format":
                outcomes.append(checks.cpp_format(ROOT, checkers.ensure(console), fix, only))
            else:
                chosen = found.native("dev", *TEST_LIBRARIES)
                preset.build(console, chosen, "help")
                outcomes.append(checks.cpp_tidy(ROOT, checkers.ensure(console), chosen.folder, only))
        except StepFailed as failure:
            outcomes.append(not_run(name, str(failure)))
    return outcomes


def paper_tests(console: Console, found: Prerequisites) -> Outcome:
    """Lets independent readers read what the command line tool writes."""
    try:
        chosen = found.native("dev", *TEST_LIBRARIES)
        preset.build(console, chosen, "easeback_cli")
        node_packages.ensure(console, ROOT / "tests/papers")
    except StepFailed as failure:
        return not_run("paper tests", str(failure))
    tool = chosen.folder / "app/cli/easeback"
    return run_script("paper tests", ROOT / "tests/papers/run.mjs", ["--tool", str(tool)], ROOT, 5 * MINUTE)


def run_full(console: Console, found: Prerequisites) -> list[Outcome]:
    outcomes = run_fast(console, found)
    with console.step("Checks of the code"):
        outcomes += code_checks(console, CHECKS_OF_FULL_RUN, found)
    with console.step("Tests of the formats of reports"):
        outcomes.append(paper_tests(console, found))
    with console.step("Native tests with address and undefined-behaviour sanitizers"):
        outcomes.append(native_tests(console, found, "asan", 18 * MINUTE))
    built = try_site(console, found)
    for browsers in BROWSERS:
        with console.step(f"Tests in {' and '.join(name for name, *_ in browsers)}"):
            outcomes += [built] if built else in_browsers(browsers)
    return outcomes


def in_browsers(browsers: tuple[tuple[str, str, int], ...]) -> list[Outcome]:
    """The tests in several browsers side by side."""
    def in_one(browser: tuple[str, str, int]) -> Outcome:
        name, engine, minutes = browser
        started = time.monotonic()
        outcome = run_browser(f"tests in {name}", ROOT, SITE, minutes * MINUTE, engine)
        print(f"      {time.monotonic() - started:5.1f} s  {name}", flush=True)
        return outcome

    return side_by_side(in_one, browsers)


def run_bench(console: Console, found: Prerequisites) -> list[Outcome]:
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
            script = ROOT / "tools/testing/load.py"
            command = [sys.executable, "-m", "tools.testing.load", "--site", str(SITE)]
            served, outcome = measure_program("serving", script, command, ROOT, 2 * MINUTE)
            outcomes.append(outcome)
    print("\n" + table([*sizes, *native, *in_browser, *served]))
    return outcomes


def run_mutating(console: Console, found: Prerequisites, faults: int, seed: int, only: str) -> list[Outcome]:
    with console.step("Native tests"):
        chosen = found.native("dev", *TEST_LIBRARIES)
        try:
            preset.build(console, chosen)
        except StepFailed as failure:
            return [not_run("mutation", str(failure))]
    with console.step("Faults in the core"):
        try:
            return [run_mutation(ROOT, chosen.folder, faults, seed, only)]
        except RuntimeError as error:
            return [not_run("mutation", str(error))]


def run_fuzzing(console: Console, found: Prerequisites, seconds: int) -> list[Outcome]:
    with console.step("Parsers under libFuzzer"):
        try:
            chosen = found.native("fuzz", "imgui", "json")
            preset.build(console, chosen, "easeback_fuzz")
        except StepFailed as failure:
            return [not_run("fuzzing", str(failure))]
        return [run_fuzz(chosen.folder / "tests/fuzz/easeback_fuzz", ROOT / "tests/fuzz/corpus", chosen.folder / "found", seconds)]


def try_site(console: Console, found: Prerequisites) -> Outcome | None:
    """Builds the site; what went wrong as an outcome, so that the other suites still run."""
    try:
        site.build_site(console, found, native=found.native("dev", *TEST_LIBRARIES))
        return None
    except StepFailed as failure:
        return not_run("site", str(failure))
