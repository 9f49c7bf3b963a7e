"""What a step depends on, as one short text: when it is the same as last time, the step can be left out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def digest(paths: Iterable[Path], *facts: str) -> str:
    """Names and contents of files and of everything below folders, and the facts. A lost file changes it too."""
    total = hashlib.sha256()
    for fact in facts:
        total.update(f"fact {len(fact)} {fact}\n".encode())
    for path in paths:
        for file in _files(path):
            try:
                content = file.read_bytes()
            except OSError:
                content = b""
            name = str(file.relative_to(path.parent))
            total.update(f"file {name} {len(content)}\n".encode(errors="surrogateescape"))
            total.update(content)
    return total.hexdigest()


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = []
    for base, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name not in ("__pycache__", "node_modules")]
        found += [Path(base, name) for name in names]
    return sorted(found)
