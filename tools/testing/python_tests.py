"""The tests of the server and the build steps."""

from __future__ import annotations

import io
import unittest
from pathlib import Path

from .outcome import Outcome, of_counts
from .programs import tail


def run_python_tests(suite: str, folder: Path, root: Path) -> Outcome:
    """Runs every unittest case below a folder in this process; their modules are named from the root."""
    said = io.StringIO()
    found = unittest.TestLoader().discover(str(folder), top_level_dir=str(root))
    result = unittest.TextTestRunner(stream=said, verbosity=1).run(found)
    passed, failed = count_tests(result)
    return of_counts(suite, passed, failed, 0 if result.wasSuccessful() else 1, tail(said.getvalue()))


def count_tests(result: unittest.TestResult) -> tuple[int, int]:
    """Passed and failed tests. A test with several failing parts is one failure; a skipped one is neither."""
    parts = [test for test, _ in [*result.failures, *result.errors]] + list(result.unexpectedSuccesses)
    failed = {getattr(test, "test_case", test).id() for test in parts}
    skipped = {test.id() for test, _ in result.skipped} - failed
    return max(0, result.testsRun - len(failed) - len(skipped)), len(failed)
