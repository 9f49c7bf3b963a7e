"""Runs a suite's program with a limit on its time."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import threading
from pathlib import Path
from typing import Callable


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
        process.stdout.close()
    trouble = ""
    if late.is_set():
        trouble = f"it was stopped after {seconds / 60:.0f} minutes"
    elif status < 0:
        trouble = f"it was ended by {signal.Signals(-status).name}"
    return Ended(status, "".join(lines), trouble)


def kill(process: subprocess.Popen) -> None:
    """Ends a program that leads a process group, with all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def tail(text: str, lines: int = 60) -> str:
    """The end of an output, moved to the right."""
    return "\n".join("      | " + line for line in text.rstrip().splitlines()[-lines:])
