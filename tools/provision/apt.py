"""A package cache of our own: Debian's signed indexes and archives without touching the system's.

The mirror is the one this machine is already set up with, so a company's own mirror or proxy works.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
import shlex
import subprocess
import time
from pathlib import Path

from .console import Console, StepFailed
from .paths import APT, DOWNLOADS
from .run import disk_full_sentence, is_disk_full, output_of, says_disk_full

BINARY_SUITE = "trixie"
SOURCE_SUITES = ("trixie", "sid")
_KEYRINGS = ("/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp")
_SUITE_NAMES = ("bookworm", "trixie", "forky", "sid", "stable", "oldstable", "testing", "unstable")
_APT_HELPER = "/usr/lib/apt/apt-helper"


@dataclasses.dataclass(frozen=True)
class Archive:
    """One file of a package, as the signed index lists it."""
    address: str
    name: str
    size: int
    sha256: str
    version: str

    @property
    def path(self) -> Path:
        return DOWNLOADS / self.name


class PrivateApt:
    """apt-get with its own lists, status and sources. Opened (and its indexes fetched) on first use."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._env: dict[str, str] | None = None

    def binaries(self, packages: list[str]) -> dict[str, Archive]:
        """The archive of each binary package in the binary suite."""
        text = self._apt("download", "--print-uris", *packages)
        found = {}
        for address, name, size, sha256 in _uris(text):
            package, version = name.split("_")[:2]
            found[package] = Archive(address, name, size, sha256, version.replace("%3a", ":"))
        return found

    def source(self, package: str, suite: str) -> Archive:
        """The upstream tarball of a source package."""
        text = self._apt("source", "--print-uris", "--download-only", f"{package}/{suite}")
        for address, name, size, sha256 in _uris(text):
            if ".orig.tar." in name:
                version = name.split("_")[1].split(".orig.")[0]
                return Archive(address, name, size, sha256, version.split("+")[0])
        raise StepFailed(f"The source package '{package}' of {suite} has no upstream archive.")

    def _apt(self, *arguments: str) -> str:
        if self._env is None:
            self._env = self._open()
        return output_of(["apt-get", *arguments], self._env)

    def _open(self) -> dict[str, str]:
        try:
            for folder in ("lists/partial", "cache/archives/partial", "state"):
                (APT / folder).mkdir(parents=True, exist_ok=True)
            keyring = next((name for name in _KEYRINGS if Path(name).exists()), None)
            if keyring is None:
                raise StepFailed("Debian's archive keyring is missing. Install the package "
                                 "'debian-archive-keyring' and run this again.")
            mirror = _mirror()
            lines = [f"deb [signed-by={keyring}] {mirror} {BINARY_SUITE} main"]
            lines += [f"deb-src [signed-by={keyring}] {mirror} {suite} main" for suite in SOURCE_SUITES]
            (APT / "sources.list").write_text("\n".join(lines) + "\n")
            (APT / "status").touch()
            settings = {
                "Dir::State": APT / "state", "Dir::State::Lists": APT / "lists",
                "Dir::State::status": APT / "status", "Dir::Cache": APT / "cache",
                "Dir::Etc::sourcelist": APT / "sources.list", "Dir::Etc::sourceparts": "/dev/null",
                "Dir::Etc::preferences": "/dev/null", "Dir::Etc::preferencesparts": "/dev/null",
                "APT::Sandbox::User": "root", "Acquire::Languages": "none", "Acquire::Retries": "3",
                # A mirror may lag behind; what comes from it is signed, and each file has its recorded hash.
                "Acquire::Check-Valid-Until": "false",
            }
            (APT / "apt.conf").write_text("".join(f'{key} "{value}";\n' for key, value in settings.items()))
        except OSError as error:
            if is_disk_full(error):
                raise StepFailed(disk_full_sentence(APT)) from None
            raise
        env = {**os.environ, "APT_CONFIG": str(APT / "apt.conf"), "LC_ALL": "C"}
        self._console.say("reading Debian's package lists")
        done = subprocess.run(["apt-get", "update"], env=env, capture_output=True, text=True, check=False)
        text = done.stdout + done.stderr
        if done.returncode != 0 or "Failed to fetch" in text:
            if says_disk_full(text):
                raise StepFailed(disk_full_sentence(APT))
            raise StepFailed("Debian's package lists could not be read. Is this machine connected, and does "
                             "'apt-get update' work?\n" + _first_error(text))
        return env


def download(console: Console, archive: Archive) -> Path:
    """Fetches one archive if a whole copy is not here yet; checks it against its SHA-256."""
    if archive.path.exists() and sha256_of(archive.path) == archive.sha256:
        return archive.path
    partial = archive.path.with_name(archive.path.name + ".part")
    try:
        DOWNLOADS.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
    except OSError as error:
        if is_disk_full(error):
            raise StepFailed(disk_full_sentence(DOWNLOADS)) from None
        raise
    env = {**os.environ, "LC_ALL": "C"}
    options = ["-o", "APT::Sandbox::User=root", "-o", "Acquire::Retries=3"]
    process = subprocess.Popen([_APT_HELPER, *options, "download-file", archive.address, str(partial),
                                f"SHA256:{archive.sha256}"], env=env, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while process.poll() is None:
        arrived = partial.stat().st_size if partial.exists() else 0
        console.progress(f"{archive.name} ({archive.size / 1e6:.1f} MB)", arrived, archive.size)
        time.sleep(0.1)
    text = process.stdout.read() if process.stdout else ""
    if process.returncode != 0 or not partial.exists():
        partial.unlink(missing_ok=True)
        if says_disk_full(text) or "write error" in text.lower():
            raise StepFailed(disk_full_sentence(DOWNLOADS))
        raise StepFailed(f"{archive.name} could not be downloaded. What is here is kept; run this again when "
                         f"the network is back.\n{_first_error(text)}")
    if sha256_of(partial) != archive.sha256:
        partial.unlink()
        raise StepFailed(f"{archive.name} does not have the SHA-256 that Debian's index promises. "
                         "It was removed; run this again.")
    partial.rename(archive.path)
    return archive.path


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _mirror() -> str:
    """The address of the Debian archive that this machine's own apt uses."""
    text = output_of(["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)"])
    for line in text.splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[1] in _SUITE_NAMES and parts[2] == "main":
            return parts[0]
    raise StepFailed("This machine's apt has no Debian archive configured (a 'main' component of bookworm, "
                     "trixie or newer), so there is no mirror to download from.")


def _uris(text: str):
    for line in text.splitlines():
        if not line.startswith("'"):
            continue
        address, name, size, digest = shlex.split(line)[:4]
        kind, _, value = digest.partition(":")
        if kind != "SHA256":
            raise StepFailed(f"Debian's index gives no SHA-256 for {name}.")
        yield address, name, int(size), value


def _first_error(text: str) -> str:
    lines = [line for line in text.splitlines() if re.match(r"^(E|W|Err):", line)]
    return "\n".join("      | " + line for line in lines[:4])
