"""clang-format and clang-tidy of one version, so that they say the same on every machine."""

from __future__ import annotations

from pathlib import Path

from .archives import Archives
from .console import Console, StepFailed
from .paths import CHECKERS
from .private_programs import LLVM_LIBRARIES, LLVM_PROGRAMS, link, runs, unpack
from .unpacking import build_whole, is_whole

_PROGRAMS = ("clang-format", "clang-tidy")
_PACKAGES = ["clang-format-19", "clang-tidy-19", "libclang-common-19-dev", *LLVM_LIBRARIES]
_LEFT_OUT = ["./usr/share", "*.a"]


def ensure(console: Console) -> Path:
    """The folder that holds the programs, made ready if need be."""
    key_file = CHECKERS.with_suffix(".key")
    key = key_file.read_text(encoding="utf-8") if key_file.exists() else ""
    folder = CHECKERS / LLVM_PROGRAMS
    # Paths are written into the programs, so a folder that was moved has to be unpacked again.
    if not (key.endswith(f" at {CHECKERS}") and is_whole(CHECKERS, key) and _run(folder)):
        archives = Archives(console).binaries(_PACKAGES)
        key = " ".join(archive.name for archive in archives) + f" at {CHECKERS}"

        def fill(fresh: Path) -> None:
            unpack(console, archives, fresh, _LEFT_OUT)
            link(fresh, CHECKERS, [fresh / LLVM_PROGRAMS / name for name in _PROGRAMS])

        build_whole(CHECKERS, key, fill)
        key_file.write_text(key, encoding="utf-8")
        if not _run(folder):
            raise StepFailed(f"The checkers were unpacked into {CHECKERS}, but do not run on this machine.")
    console.say(f"clang-format and clang-tidy in {folder}")
    return folder


def _run(folder: Path) -> bool:
    return all(runs(folder / name) for name in _PROGRAMS)
