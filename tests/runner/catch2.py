"""Catch2 suites, counted by the XML that Catch2 writes beside what it shows."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from .outcome import Outcome, not_run, of_counts
from .programs import run, tail


def run_catch2(suite: str, program: Path, seconds: float) -> Outcome:
    """Runs every test case of a Catch2 program."""
    if not program.exists():
        return not_run(suite, f"{program} is not there")
    report = program.with_name(program.name + "-report.xml")
    report.unlink(missing_ok=True)
    ended = run([str(program), "--reporter", "console", "--reporter", f"xml::out={report}"], program.parent, seconds)
    shown = tail(ended.output)
    try:
        passed, failed = count_cases(report.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        return Outcome(suite, trouble=ended.trouble or f"it did not run to its end (exit status {ended.status})",
                       details=shown)
    if ended.trouble:
        return Outcome(suite, passed, failed, ended.trouble, shown)
    return of_counts(suite, passed, failed, ended.status, shown)


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
