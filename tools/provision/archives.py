"""Which archive to use for each thing we need: the recorded one where it can be had, else a newer one
from the signed index, said aloud."""

from __future__ import annotations

import json
from pathlib import Path

from .apt import BINARY_SUITE, Archive, PrivateApt, download, sha256_of
from .console import Console, StepFailed
from .paths import CACHE, DOWNLOADS, LOCK

# A note of what was really used, beside the downloads: it lets a machine whose suite has moved on
# work again without a network.
_USED = CACHE / "used-archives.json"


class Archives:
    """Finds archives locally by the recorded SHA-256 first, and asks the package index only then."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._apt = PrivateApt(console)
        self._lock = json.loads(LOCK.read_text(encoding="utf-8"))
        try:
            self._used = json.loads(_USED.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._used = {}

    def binaries(self, packages: list[str]) -> list[Path]:
        """Local paths of the binary packages, downloaded where necessary."""
        here = {package: self._local("binaries", package) for package in packages}
        missing = [package for package in packages if here[package] is None]
        if missing:
            for package, archive in self._apt.binaries(missing).items():
                here[package] = self._fetch("binaries", package, archive)
            self._remember()
        found = {package: path for package, path in here.items() if path is not None}
        lost = [package for package in packages if package not in found]
        if lost:
            raise StepFailed(f"Debian {BINARY_SUITE} has no package named {', '.join(lost)}.")
        return [found[package] for package in packages]

    def source(self, package: str) -> tuple[Path, str]:
        """Local path and version of a library's upstream archive, downloaded where necessary."""
        path = self._local("sources", package)
        if path is None:
            archive = self._apt.source(package, self._lock["sources"][package]["suite"])
            path = self._fetch("sources", package, archive)
            self._remember()
        used = self._used.get("sources", {}).get(package)
        recorded = self._lock["sources"][package]
        version = used["version"] if used and used["name"] == path.name else recorded["version"]
        return path, version

    def _local(self, kind: str, package: str) -> Path | None:
        for record in (self._lock[kind].get(package), self._used.get(kind, {}).get(package)):
            if record is None:
                continue
            path = DOWNLOADS / record["name"]
            if path.exists() and sha256_of(path) == record["sha256"]:
                return path
        return None

    def _fetch(self, kind: str, package: str, archive: Archive) -> Path:
        recorded = self._lock[kind].get(package)
        if recorded and archive.name == recorded["name"] and archive.sha256 != recorded["sha256"]:
            raise StepFailed(f"{archive.name} has another SHA-256 in Debian's index than the recorded one. "
                             "This should never happen; nothing was downloaded.")
        if recorded and archive.version != recorded["version"]:
            if _version_key(archive.version) < _version_key(recorded.get("minimum", "0")):
                raise StepFailed(f"{package} {archive.version} is older than the minimum {recorded['minimum']}.")
            self._console.say(f"{package}: {archive.version} found (recorded: {recorded['version']}); going on")
        path = download(self._console, archive)
        self._used.setdefault(kind, {})[package] = {
            "name": archive.name, "version": archive.version, "sha256": archive.sha256}
        return path

    def _remember(self) -> None:
        _USED.parent.mkdir(parents=True, exist_ok=True)
        partial = _USED.with_suffix(".part")
        partial.write_text(json.dumps(self._used, indent=1, sort_keys=True), encoding="utf-8")
        partial.rename(_USED)


def _version_key(version: str) -> list[int]:
    """Only for upstream versions of digits and dots, such as minimums are."""
    return [int("".join(c for c in part if c.isdigit()) or 0) for part in version.split("-")[0].split(".")]
