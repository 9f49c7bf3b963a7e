"""Builds one CMake preset, and starts its folder afresh when that folder cannot be used any more."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import shutil
from pathlib import Path

from tools.provision.console import Console
from tools.provision.paths import BUILD, ROOT
from tools.provision.run import ProgramFailed, with_progress
from tools.provision.stamps import digest

# What half-written files and settings of another machine look like; faults in our own code do not.
_DAMAGED = re.compile(
    r"file format not recognized|file truncated|file too small|unknown file type|malformed (archive|object)|"
    r"not an object file|invalid .*magic|archive has no index|ninja: error:|ninja: fatal:|CMake Error|"
    r"is not able to compile a simple test program", re.IGNORECASE)
_CACHE_FOLDER = re.compile(r"^CMAKE_CACHEFILE_DIR:INTERNAL=(.*)$", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Preset:
    """A configure preset with what it needs from outside."""
    name: str
    variables: dict[str, str]  # CMake cache variables
    compiler: str = ""  # whatever names the compiler; another one needs another folder
    environment: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def folder(self) -> Path:
        return BUILD / self.name


def build(console: Console, preset: Preset, *targets: str) -> None:
    """Configures the preset if something about it changed, and builds the targets (all by default)."""
    stale = _why_unusable(preset)
    if stale:
        console.say(f"{stale}; starting it afresh")
        shutil.rmtree(preset.folder)
    used_before = (preset.folder / "CMakeCache.txt").exists()
    try:
        _configure_and_build(console, preset, targets)
    except ProgramFailed as failure:
        if not used_before or not _DAMAGED.search(failure.output):
            raise
        console.say(f"{preset.folder} is damaged; starting it afresh")
        shutil.rmtree(preset.folder)
        _configure_and_build(console, preset, targets)


def _why_unusable(preset: Preset) -> str:
    """A sentence without its full stop when the folder belongs to another place or compiler."""
    try:
        cache = (preset.folder / "CMakeCache.txt").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    made_in = _CACHE_FOLDER.search(cache)
    if made_in is None:
        return f"{preset.folder} is damaged"
    if Path(made_in[1]).resolve() != preset.folder.resolve():
        return f"{preset.folder} was made for {made_in[1]}"
    if _noted(preset).get("compiler", preset.compiler) != preset.compiler:
        return f"{preset.folder} was made with another compiler"
    return ""


def _configure_and_build(console: Console, preset: Preset, targets: tuple[str, ...]) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("EM_")}
    environment |= {"LC_ALL": "C.UTF-8", "NINJA_STATUS": "[%f/%t] ", **preset.environment}
    settings = digest([ROOT / "CMakePresets.json"], json.dumps(preset.variables, sort_keys=True))
    wanted = {"compiler": preset.compiler, "settings": settings}
    if _noted(preset) != wanted or not (preset.folder / "build.ninja").exists():
        defined = [f"-D{name}={value}" for name, value in sorted(preset.variables.items())]
        with_progress(console, f"configuring '{preset.name}'", ["cmake", "--preset", preset.name, *defined], ROOT,
                      environment, BUILD / "logs" / f"{preset.name}-configure.log")
        _note(preset).write_text(json.dumps(wanted), encoding="utf-8")
    command = ["cmake", "--build", str(preset.folder), "--parallel", str(os.cpu_count() or 1)]
    if targets:
        command += ["--target", *targets]
    with_progress(console, f"building '{preset.name}'", command, ROOT, environment,
                  BUILD / "logs" / f"{preset.name}-build.log")


def _note(preset: Preset) -> Path:
    return preset.folder / ".configured.json"


def _noted(preset: Preset) -> dict:
    try:
        noted = json.loads(_note(preset).read_text(encoding="utf-8"))
        return noted if isinstance(noted, dict) else {}
    except (OSError, ValueError):
        return {}
