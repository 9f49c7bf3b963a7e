"""The tools from the npm registry that the lock file names."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

from .console import Console, StepFailed
from .paths import BUILD, CACHE, ROOT
from .run import ProgramFailed, with_progress
from .stamps import digest
from .unpacking import is_whole, mark_whole

_FETCHED = re.compile(r"^npm http (fetch GET 200|cache) ")
_NO_NETWORK = re.compile(r"\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|"
                         r"ENOTCACHED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b")


def ensure(console: Console, project: Path = ROOT) -> None:
    """Installs what the lock file of the folder names, unless it is all there. node_modules is whole or absent, never
    half."""
    installed = project / "node_modules"
    if not ((project / "package.json").exists() and (project / "package-lock.json").exists()):
        raise StepFailed(f"package.json and package-lock.json are not both in {project}.")
    key = digest([project / "package.json", project / "package-lock.json"], os.uname().machine)
    if is_whole(installed, key):
        console.say("everything is already here")
        return
    folder = BUILD / "node-packages"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        if (project / name).exists():
            shutil.copyfile(project / name, folder / name)
    _install(console, folder)
    mark_whole(folder / "node_modules", key)
    if installed.is_symlink():
        installed.unlink()
    else:
        shutil.rmtree(installed, ignore_errors=True)
    shutil.move(folder / "node_modules", installed)
    shutil.rmtree(folder, ignore_errors=True)


def _install(console: Console, folder: Path) -> None:
    # Downloads are kept with the others, so that a lost package comes back without a network.
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--prefer-offline",
               "--loglevel", "http", "--cache", str(CACHE / "npm"),
               "--fetch-retries", "2", "--fetch-retry-mintimeout", "1000", "--fetch-retry-maxtimeout", "5000"]
    # Each package is asked for twice: what there is, and the archive itself.
    expected = 2 * _number_of_packages(folder)
    arrived = 0

    def counter(line: str):
        nonlocal arrived
        if not _FETCHED.match(line):
            return None
        arrived += 1
        return min(arrived, expected), expected

    try:
        with_progress(console, "npm packages", command, folder, log=BUILD / "logs" / "npm.log", counter=counter)
    except ProgramFailed as failure:
        if _NO_NETWORK.search(failure.output):
            raise StepFailed("The npm registry could not be reached. Is this machine connected? "
                             "Run this again when it is; what has arrived is kept.") from None
        raise


def _number_of_packages(folder: Path) -> int:
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = [entry for name, entry in lock.get("packages", {}).items() if name]
    return max(1, sum(not entry.get("optional") for entry in packages) + any(entry.get("optional") for entry in packages))
