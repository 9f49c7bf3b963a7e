"""Catch2 suites, counted by the XML that Catch2 writes beside what it shows.

The cases of one source file are one run of the program, and these runs go side by side.
"""

from __future__ import annotations

import dataclasses
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from .outcome import Outcome, not_run, of_counts
from .programs import run, side_by_side, tail

# The files that take longest go first, so that none of them is alone at the end. A name that is not there does no harm.
_LONG = ("content_schema_test", "mirror_test", "screens_test", "plan_test", "pack_test", "triage_test", "frames_test")


@dataclasses.dataclass(frozen=True)
class FileRun:
    """How the cases of one source file went."""
    file: str
    outcome: Outcome
    seconds: float


def run_catch2(suite: str, program: Path, seconds: float) -> Outcome:
    """Runs every test case of a Catch2 program, and shows which files took longest."""
    if not program.exists():
        return not_run(suite, f"{program} is not there")
    try:
        files = cases_of_files(program)
    except ValueError as error:
        return Outcome(suite, trouble=str(error))
    order = sorted(files, key=lambda file: (_LONG.index(file) if file in _LONG else len(_LONG), -files[file], file))
    runs = side_by_side(lambda file: run_file(program, file, seconds), order)
    for each in sorted(runs, key=lambda each: -each.seconds)[:5]:
        print(f"      {each.seconds:5.1f} s  {each.file}", flush=True)
    return added_up(suite, files, runs)


def cases_of_files(program: Path) -> dict[str, int]:
    """How many test cases each source file has, by its name without its ending. ValueError when the program does not
    tell. Files of one name in several folders are one."""
    ended = run([str(program), "--list-tests", "--reporter", "xml"], program.parent, 60)
    try:
        listed = ElementTree.fromstring(ended.output).findall("TestCase")
    except ElementTree.ParseError:
        raise ValueError(f"{program} does not list its tests: {ended.trouble or ended.output[-300:]}") from None
    counts: dict[str, int] = {}
    for case in listed:
        if "[." not in (case.findtext("Tags") or ""):  # what starts so runs only when asked for
            name = Path(case.findtext("SourceInfo/File") or "").stem
            counts[name] = counts.get(name, 0) + 1
    return counts


def run_file(program: Path, file: str, seconds: float, *more: str) -> FileRun:
    """Runs the cases of one source file of a Catch2 program."""
    report = program.with_name(f"{program.name}-{file}.xml")
    report.unlink(missing_ok=True)
    started = time.monotonic()
    ended = run([str(program), "--filenames-as-tags", f"[#{file}]~[.]", "--reporter", "console", "--reporter", f"xml::out={report}", *more],
                program.parent, seconds)
    took, shown = time.monotonic() - started, tail(ended.output)
    try:
        passed, failed = count_cases(report.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        trouble = ended.trouble or f"it did not run to its end (exit status {ended.status})"
        return FileRun(file, Outcome(file, trouble=trouble, details=shown), took)
    finally:
        report.unlink(missing_ok=True)
    if ended.trouble:
        return FileRun(file, Outcome(file, passed, failed, ended.trouble, shown), took)
    return FileRun(file, of_counts(file, passed, failed, ended.status, shown), took)


def added_up(suite: str, files: dict[str, int], runs: list[FileRun]) -> Outcome:
    """One outcome of all files, which fails too when fewer cases ran than the program listed."""
    passed, failed = sum(each.outcome.passed for each in runs), sum(each.outcome.failed for each in runs)
    troubles = [f"{each.file}: {each.outcome.trouble}" for each in runs if each.outcome.trouble]
    listed = sum(files.values())
    if not troubles and passed + failed < listed:
        troubles = [f"only {passed + failed} of its {listed} cases ran"]
    if not listed:
        troubles = ["it found no tests"]
    details = "\n".join(each.outcome.details for each in runs if each.outcome.failures)
    return Outcome(suite, passed, failed, "; ".join(troubles), details)


def count_cases(report: str) -> tuple[int, int]:
    """Passed and failed test cases of a whole XML report; ValueError when it broke off."""
    try:
        totals = ElementTree.fromstring(report).find("OverallResultsCases")
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from None
    if totals is None:
        raise ValueError("no totals")
    # A test that is expected to fail and does is one that works.
    return int(totals.get("successes", 0)) + int(totals.get("expectedFailures", 0)), int(totals.get("failures", 0))
