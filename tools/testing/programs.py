"""Runs a suite's program with a limit on its time."""

from __future__ import annotations

import concurrent.futures
import contextlib
import dataclasses
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Those under way, so that all can be ended when the person stops this program.
_running: set[subprocess.Popen] = set()


@dataclasses.dataclass(frozen=True)
class Ended:
    """How a program ended. `trouble` is empty when it ran to its end by itself."""
    status: int
    output: str
    trouble: str = ""


def run(command: list[str], cwd: Path, seconds: float, each_line: Callable[[str], None] = lambda line: None) -> Ended:
    """Standard output and error of a program, line by line as they come."""
    try:
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True, errors="replace", process_group=0)
    except OSError as error:
        return Ended(-1, "", f"'{command[0]}' could not be started: {error.strerror}")
    late = threading.Event()

    def stop() -> None:
        late.set()
        kill(process)

    timer = threading.Timer(seconds, stop)
    timer.start()
    _running.add(process)
    lines = []
    assert process.stdout is not None
    try:
        for line in process.stdout:
            lines.append(line)
            each_line(line.rstrip("\n"))
        status = process.wait()
    except BaseException:
        kill(process)
        raise
    finally:
        timer.cancel()
        _running.discard(process)
        process.stdout.close()
    trouble = ""
    if late.is_set():
        trouble = f"it was stopped after {seconds / 60:.0f} minutes"
    elif status < 0:
        trouble = f"it was ended by {signal.Signals(-status).name}"
    return Ended(status, "".join(lines), trouble)


def side_by_side(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Does the work on each item, on as many at once as there are processors; the results in the order of the items.
    When this is stopped, all that `run` has started is ended."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [pool.submit(work, item) for item in items]
        try:
            return [each.result() for each in waiting]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in list(_running):
                kill(process)
            raise


def kill(process: subprocess.Popen) -> None:
    """Ends a program that leads a process group, with all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def tail(text: str, lines: int = 60) -> str:
    """The end of an output, moved to the right."""
    return "\n".join("      | " + line for line in text.rstrip().splitlines()[-lines:])
