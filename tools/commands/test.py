"""Runs the tests: gets what they need, builds, runs every suite, and adds everything up in one closing line."""

from __future__ import annotations

import argparse
import os
import sys

from tools.building import failures, prerequisites
from tools.provision import system_packages
from tools.provision.console import Console
from tools.testing import suites
from tools.testing.outcome import Outcome, closing_line, exit_status, not_run


def main() -> int:
    """The command tests/run.py. Returns its exit status."""
    status = failures.told(_run)
    if status:  # it did not come as far as its own closing line
        print(closing_line([not_run("getting ready", "told above")]), flush=True)
    return status


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/run.py", description="Gets what the tests need, builds, and runs every test.")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--fast", action="store_true", help="only native tests and those of the server; no browser")
    kinds.add_argument("--bench", action="store_true", help="measure sizes and timings against their budgets instead")
    kinds.add_argument("--fuzz", type=int, metavar="SECONDS", help="give every parser broken input for that long instead")
    kinds.add_argument("--checks", nargs="*", choices=suites.CHECKS, metavar="CHECK",
                       help=f"only read the code, with some of: {', '.join(suites.CHECKS)} "
                            f"(without a name: {', '.join(suites.CHECKS_OF_FULL_RUN)}, as the full run does)")
    kinds.add_argument("--mutate", type=int, metavar="N", help="put N small faults into the core, one at a time, and tell "
                       "which of them no test finds")
    parser.add_argument("--seed", type=int, default=1, help="with --mutate: which faults are drawn (1)")
    parser.add_argument("--fix", action="store_true", help="with --checks format: write the files as they should be")
    parser.add_argument("--only", default="", metavar="START", help="with --checks or --mutate: C++ files whose path starts so")
    return parser.parse_args()


def _run() -> None:
    chosen = _options()
    # Tests must not depend on the language or the time zone of the machine.
    os.environ.update({"LC_ALL": "C.UTF-8", "TZ": "UTC"})
    # Newer compilers look for stack frames used after their end, too, which makes everything take twice as long.
    os.environ.setdefault("ASAN_OPTIONS", "detect_stack_use_after_return=0")
    if chosen.fuzz:
        console, outcomes = _fuzz(chosen.fuzz)
    elif chosen.mutate:
        console, outcomes = _mutate(chosen.mutate, chosen.seed, chosen.only)
    elif chosen.checks is not None:
        console, outcomes = _checks(tuple(chosen.checks) or suites.CHECKS_OF_FULL_RUN, chosen.fix, chosen.only)
    elif chosen.fast:
        console, outcomes = _fast()
    elif chosen.bench:
        console, outcomes = _bench()
    else:
        console, outcomes = _full()
    console.summary()
    print()
    for outcome in outcomes:
        print(outcome.line())
        if outcome.details:
            print(outcome.details)
    print(closing_line(outcomes), flush=True)
    if exit_status(outcomes):
        raise SystemExit(1)


def _fuzz(seconds: int) -> tuple[Console, list[Outcome]]:
    console = Console(2 + 1)
    with prerequisites.building(console):
        return console, suites.run_fuzzing(console, prerequisites.get_native(console, system_packages.FUZZ_PROGRAMS), seconds)


def _checks(names: tuple[str, ...], fix: bool, only: str) -> tuple[Console, list[Outcome]]:
    console = Console(2 + 1)
    with prerequisites.building(console):
        found = prerequisites.get_native(console, system_packages.CHECK_PROGRAMS)
        with console.step("Checks of the code"):
            return console, suites.code_checks(console, names, found, fix, only)


def _mutate(faults: int, seed: int, only: str) -> tuple[Console, list[Outcome]]:
    console = Console(2 + 2)
    with prerequisites.building(console):
        return console, suites.run_mutating(console, prerequisites.get_native(console), faults, seed, only)


def _fast() -> tuple[Console, list[Outcome]]:
    console = Console(2 + suites.FAST_STEPS)
    with prerequisites.building(console):
        return console, suites.run_fast(console, prerequisites.get_native(console))


def _bench() -> tuple[Console, list[Outcome]]:
    console = Console(prerequisites.STEPS + suites.BENCH_STEPS)
    with prerequisites.building(console):
        return console, suites.run_bench(console, prerequisites.get_all(console, system_packages.BENCH_PROGRAMS))


def _full() -> tuple[Console, list[Outcome]]:
    console = Console(prerequisites.STEPS + suites.FULL_STEPS)
    with prerequisites.building(console):
        return console, suites.run_full(console, prerequisites.get_all(console, system_packages.TEST_PROGRAMS))


if __name__ == "__main__":
    sys.exit(main())
