"""Runs other programs, and turns their failures into one sentence with the tail of what they said."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
from pathlib import Path

from .console import Console, StepFailed

_NINJA_PROGRESS = re.compile(r"^\[(\d+)/(\d+)\] (.*)")


def output_of(command: list[str], env: dict[str, str] | None = None) -> str:
    """Standard output of a command; StepFailed with its own words when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    except FileNotFoundError:
        raise StepFailed(f"The program '{command[0]}' is not on this machine.") from None
    if done.returncode != 0:
        raise StepFailed(f"'{' '.join(command[:3])}' failed:\n{_tail(done.stdout + done.stderr)}")
    return done.stdout


def with_progress(console: Console, what: str, command: list[str], cwd: Path,
                  env: dict[str, str] | None = None, log: Path | None = None) -> None:
    """Runs a build command, reading ninja's own counter as the measure of how far it is."""
    try:
        process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True, errors="replace")
    except FileNotFoundError:
        raise StepFailed(f"The program '{command[0]}' is not on this machine.") from None
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        lines.append(line)
        counted = _NINJA_PROGRESS.match(line)
        if counted:
            console.progress(what, int(counted[1]), int(counted[2]))
    status = process.wait()
    text = "".join(lines)
    if log is not None:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(text, encoding="utf-8")
    if status != 0:
        if "No space left on device" in text:
            raise StepFailed(disk_full_sentence(cwd))
        where = f"\nThe whole output is in {log}." if log is not None else ""
        raise StepFailed(f"{what} failed (exit status {status}):\n{_tail(text)}{where}")


def missing_programs(names: list[str]) -> list[str]:
    """Those of the programs that are not on PATH."""
    return [name for name in names if shutil.which(name) is None]


def is_root() -> bool:
    return os.geteuid() == 0


def disk_full_sentence(place: Path) -> str:
    """What to say when the disk is full; names the folder and the space that is left."""
    probe = place
    while not probe.exists():
        probe = probe.parent
    free = shutil.disk_usage(probe).free // (1024 * 1024)
    return (f"The disk that holds {place} is full ({free} MB free). "
            "Free about 3 GB, or set EASEBACK_CACHE to a folder on another disk, and run this again.")


def is_disk_full(error: OSError) -> bool:
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def _tail(text: str, lines: int = 25) -> str:
    return "\n".join("      | " + line for line in text.rstrip().splitlines()[-lines:])
