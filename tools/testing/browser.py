"""The tests that Node.js runs, in a real browser or by itself."""

from __future__ import annotations

import re
from pathlib import Path

from .outcome import Outcome, not_run, of_counts
from .programs import run, tail

_CLOSING = re.compile(r"^(\d+) passed, (\d+) failed$")


def run_browser(suite: str, root: Path, site: Path, seconds: float, engine: str = "chromium") -> Outcome:
    """Runs tests/browser/run.mjs on a finished site in one of the engines, showing each test as it ends."""
    words = ["--site", str(site), "--engine", engine]
    return run_script(suite, root / "tests/browser/run.mjs", words, root, seconds, f"{engine}: ")


def run_script(suite: str, script: Path, words: list[str], root: Path, seconds: float, label: str = "") -> Outcome:
    """Runs a suite of Node.js that closes with "N passed, M failed", showing each test as it ends after the label."""
    if not script.exists():
        return not_run(suite, f"{script} is not there")

    def show(line: str) -> None:
        if not _CLOSING.match(line):
            print(f"      {label}{line}", flush=True)

    ended = run(["node", str(script), *words], root, seconds, show)
    return judge(suite, ended.output, ended.status, ended.trouble)


def judge(suite: str, output: str, status: int, trouble: str = "") -> Outcome:
    """From the closing line of the output, which must be there."""
    closing = [found for found in map(_CLOSING.match, output.splitlines()) if found]
    if not closing:
        return Outcome(suite, trouble=trouble or f"it ended without a closing line (exit status {status})",
                       details=tail(output, 15))
    passed, failed = int(closing[-1][1]), int(closing[-1][2])
    if trouble:
        return Outcome(suite, passed, failed, trouble)
    return of_counts(suite, passed, failed, status)
