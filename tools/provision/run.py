"""Runs other programs, and turns their failures into one sentence with the tail of what they said."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from .console import Console, StepFailed

# Reads one line of a program's output: how far it is as (done, total), or None.
Counter = Callable[[str], "tuple[float, float] | None"]

_NINJA_PROGRESS = re.compile(r"^\[(\d+)/(\d+)\] ")
_DISK_FULL = re.compile(r"no space left on device|\bENOSPC\b|enough free space|disk quota exceeded", re.IGNORECASE)


class ProgramFailed(StepFailed):
    """A program ended with an error; `output` is all it said."""

    def __init__(self, sentence: str, output: str) -> None:
        super().__init__(sentence)
        self.output = output


def ninja_counter(line: str) -> tuple[float, float] | None:
    counted = _NINJA_PROGRESS.match(line)
    return (int(counted[1]), int(counted[2])) if counted else None


def output_of(command: list[str], env: dict[str, str] | None = None) -> str:
    """Standard output of a command; StepFailed with its own words when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    except FileNotFoundError:
        raise StepFailed(f"The program '{command[0]}' is not on this machine.") from None
    if done.returncode != 0:
        raise StepFailed(f"'{' '.join(command[:3])}' failed:\n{_tail(done.stdout + done.stderr)}")
    return done.stdout


def with_progress(console: Console, what: str, command: list[str], cwd: Path, env: dict[str, str] | None = None,
                  log: Path | None = None, counter: Counter = ninja_counter) -> str:
    """Runs a program, reading from its own lines how far it is. Returns all it said."""
    try:
        # A process group of its own, so that stopping this program also stops what that one started.
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True, errors="replace", process_group=0)
    except FileNotFoundError:
        raise StepFailed(f"The program '{command[0]}' is not on this machine.") from None
    lines: list[str] = []
    assert process.stdout is not None
    try:
        for line in process.stdout:
            lines.append(line)
            counted = counter(line)
            if counted:
                console.progress(what, *counted)
        status = process.wait()
    except BaseException:
        _stop(process)
        raise
    finally:
        process.stdout.close()
    text = "".join(lines)
    if log is not None:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(text, encoding="utf-8")
    if status != 0:
        if says_disk_full(text):
            raise StepFailed(disk_full_sentence(cwd))
        where = f"\nThe whole output is in {log}." if log is not None else ""
        raise ProgramFailed(f"{what} failed (exit status {status}):\n{_tail(text)}{where}", text)
    return text


def missing_programs(names: list[str]) -> list[str]:
    """Those of the programs that are not on PATH; of whole paths, those that are not there."""
    return [name for name in names if not (os.path.exists(name) if name.startswith("/") else shutil.which(name))]


def is_root() -> bool:
    return os.geteuid() == 0


def disk_full_sentence(place: Path) -> str:
    """What to say when the disk is full; names the folder and the space that is left."""
    probe = place
    while not probe.exists():
        probe = probe.parent
    # Compilers fill the folder for temporary files too, which may be the smaller disk.
    temporary = Path(os.environ.get("TMPDIR", "/tmp"))
    places = [probe, temporary] if temporary.is_dir() else [probe]
    fullest = min(places, key=lambda folder: shutil.disk_usage(folder).free)
    free = shutil.disk_usage(fullest).free // (1024 * 1024)
    shown = place if fullest == probe else fullest
    return (f"The disk that holds {shown} is full ({free} MB free). "
            "Free about 3 GB, or set EASEBACK_CACHE to a folder on another disk, and run this again.")


def is_disk_full(error: OSError) -> bool:
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def says_disk_full(text: str) -> bool:
    """True when a program's output blames a full disk."""
    return _DISK_FULL.search(text) is not None


def _stop(process: subprocess.Popen) -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=10)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        process.kill()


def _tail(text: str, lines: int = 25) -> str:
    return "\n".join("      | " + line for line in text.rstrip().splitlines()[-lines:])
