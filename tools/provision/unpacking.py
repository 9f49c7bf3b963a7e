"""Unpacks archives into a folder that is either whole or absent, and can tell when it lost files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

from .console import StepFailed
from .run import disk_full_sentence, is_disk_full, says_disk_full

_STAMP = ".whole.json"


def is_whole(folder: Path, key: str, stamp_file: Path | None = None) -> bool:
    """True when the folder was made from the same things and every file still has its size."""
    try:
        stamp = json.loads((stamp_file or folder / _STAMP).read_text(encoding="utf-8"))
        if stamp["key"] != key:
            return False
        files = stamp["files"].items()
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return False
    sizes = _sizes(folder)
    # What tools add of their own, such as caches, does no harm.
    return all(sizes.get(name) == size for name, size in files)


def mark_whole(folder: Path, key: str, stamp_file: Path | None = None) -> None:
    """Notes what the folder was made from and the size of every file in it."""
    place = stamp_file or folder / _STAMP
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps({"key": key, "files": _sizes(folder)}), encoding="utf-8")


def build_whole(folder: Path, key: str, fill: Callable[[Path], None]) -> None:
    """Fills a new folder beside the target and puts it in place in one move."""
    fresh = folder.with_name(folder.name + ".new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        fill(fresh)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
        mark_whole(folder, key)
    except OSError as error:
        if is_disk_full(error):
            raise StepFailed(disk_full_sentence(folder)) from None
        raise StepFailed(f"{folder} could not be written: {error.strerror}.") from None


def unpack_deb(archive: Path, into: Path, exclude: list[str]) -> None:
    """Unpacks a Debian package's files, leaving out what matches the patterns."""
    reader = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(archive)], stdout=subprocess.PIPE)
    writer = subprocess.run(["tar", "x", "-C", str(into), *(f"--exclude={p}" for p in exclude)],
                            stdin=reader.stdout, capture_output=True, text=True, check=False)
    if writer.returncode != 0 or reader.wait() != 0:
        if says_disk_full(writer.stderr):
            raise StepFailed(disk_full_sentence(into))
        raise StepFailed(f"{archive.name} could not be unpacked: {writer.stderr.strip()[:300]}")


def unpack_tar(archive: Path, into: Path, keep: Callable[[str], bool]) -> None:
    """Unpacks the files of a source archive that `keep` wants, without their top folder."""
    with tarfile.open(archive) as tar:
        for member in tar:
            inner = member.name.partition("/")[2]
            if not member.isfile() or not keep(inner) or ".." in Path(inner).parts:
                continue
            target = into / inner
            target.parent.mkdir(parents=True, exist_ok=True)
            source = tar.extractfile(member)
            assert source is not None
            with target.open("wb") as file:
                shutil.copyfileobj(source, file)


def _sizes(folder: Path) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for base, folders, files in os.walk(folder):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        for name in files:
            path = os.path.join(base, name)
            relative = os.path.relpath(path, folder)
            if relative != _STAMP and not name.endswith(".lock"):
                sizes[relative] = os.lstat(path).st_size
    return sizes
