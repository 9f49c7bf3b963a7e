"""What came of a suite, and the closing line that adds all of them up."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable


@dataclasses.dataclass(frozen=True)
class Outcome:
    """Counts of one suite. `trouble` says why it could not run to its end, and counts as one failure more."""
    suite: str
    passed: int = 0
    failed: int = 0
    trouble: str = ""
    details: str = ""  # what a person needs to see of the failures

    @property
    def failures(self) -> int:
        return self.failed + (1 if self.trouble else 0)

    def line(self) -> str:
        """One line for the person; worded unlike the closing line, of which there is only one."""
        text = f"{self.suite}: {self.passed} of {self.passed + self.failed} are well"
        return f"{text}; {self.trouble}" if self.trouble else text


def not_run(suite: str, why: str) -> Outcome:
    """A suite that could not start."""
    return Outcome(suite, trouble=why)


def of_counts(suite: str, passed: int, failed: int, status: int, details: str = "") -> Outcome:
    """From what a suite counted and its exit status: a failure that it did not count is one all the same."""
    if status != 0 and failed == 0:
        return Outcome(suite, passed, 0, f"it ended with exit status {status} without naming a failure", details)
    if passed + failed == 0:
        return Outcome(suite, trouble="it found no tests", details=details)
    return Outcome(suite, passed, failed, details=details if failed else "")


def closing_line(outcomes: Iterable[Outcome]) -> str:
    outcomes = list(outcomes)
    return f"{sum(o.passed for o in outcomes)} passed, {sum(o.failures for o in outcomes)} failed"


def exit_status(outcomes: Iterable[Outcome]) -> int:
    """Zero only when something ran and nothing failed."""
    outcomes = list(outcomes)
    return 0 if outcomes and sum(o.passed for o in outcomes) and not any(o.failures for o in outcomes) else 1
