"""Removes what was built, and says what that was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools.provision.paths import BUILD, CACHE, ROOT


def clean() -> list[str]:
    """Empties the build folder; the downloads stay. Returns what to tell the person."""
    told = []
    for entry in sorted(BUILD.iterdir()) if BUILD.is_dir() else []:
        if entry.name == ".lock":  # held by this program
            continue
        size = _size(entry)
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
        told.append(f"removed {entry.relative_to(ROOT)} ({size / 1e6:.1f} MB)")
    told = told or ["There was nothing to remove."]
    return [*told, f"The downloads in {CACHE} are kept."]


def _size(path: Path) -> int:
    if path.is_symlink() or not path.is_dir():
        return path.lstat().st_size
    return sum(os.lstat(os.path.join(base, name)).st_size for base, _, names in os.walk(path) for name in names)
