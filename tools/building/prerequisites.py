"""The tools a build needs, found or fetched, each in its own numbered step."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

from tools.provision import libraries, node_packages, system_packages, toolchain
from tools.provision.console import Console
from tools.provision.exclusive import one_at_a_time
from tools.provision.paths import BUILD, CACHE, TOOLCHAIN

from .preset import Preset

STEPS = 4  # how many steps get_all takes


@dataclasses.dataclass(frozen=True)
class Prerequisites:
    """Where everything lies that a build takes from outside the project."""
    libraries: dict[str, Path]
    emscripten: Path | None = None

    @property
    def fonts(self) -> Path:
        return self.libraries["fonts"]

    def native(self, name: str, *needed: str) -> Preset:
        """A preset for this machine that needs these libraries."""
        return Preset(name, self._variables(*needed))

    def web(self, name: str) -> Preset:
        """A preset for the browser."""
        key = TOOLCHAIN.parent / "toolchain.key"
        is_private = self.emscripten is not None and self.emscripten.is_relative_to(TOOLCHAIN)
        version = key.read_text(encoding="utf-8") if is_private else ""
        return Preset(name, self._variables("imgui", "json", "sdl2"), f"{self.emscripten} {version}", self.environment())

    def environment(self) -> dict[str, str]:
        """What build scripts read to find everything, whatever folder it was taken from."""
        found = {f"EASEBACK_{name.upper()}": str(folder) for name, folder in self.libraries.items()}
        if self.emscripten is not None:
            found["EASEBACK_EMSCRIPTEN"] = str(self.emscripten)
        return found

    def _variables(self, *needed: str) -> dict[str, str]:
        return {f"EASEBACK_{name.upper()}": str(self.libraries[name]) for name in needed}


def get_all(console: Console, *more_programs: dict[str, str]) -> Prerequisites:
    """Everything that building the site needs, and the programs of `more_programs`."""
    programs = dict(system_packages.BUILD_PROGRAMS)
    for more in more_programs:
        programs |= more
    if os.environ.get("EASEBACK_EMSCRIPTEN"):
        programs.pop("patchelf")
    with console.step("System programs"):
        system_packages.ensure(console, programs)
        system_packages.check_node()
    with console.step("Node packages"):
        node_packages.ensure(console)
    with console.step("Compiler for the web"), _cache(console):
        emscripten = toolchain.ensure(console)
    with console.step("Library sources and fonts"), _cache(console):
        return Prerequisites(libraries.ensure(console), emscripten)


def get_native(console: Console, more: dict[str, str] | None = None) -> Prerequisites:
    """Only what native builds need, and programs beside it, in two steps."""
    with console.step("System programs"):
        programs = {name: system_packages.BUILD_PROGRAMS[name] for name in ("c++", "cmake", "ninja")}
        system_packages.ensure(console, {**programs, **(more or {})})
    with console.step("Library sources and fonts"), _cache(console):
        return Prerequisites(libraries.ensure(console))


def building(console: Console):
    """The lock under which the build folder is changed."""
    return one_at_a_time(BUILD / ".lock", lambda: console.say(
        "Another run of this project is building in this folder. Waiting until it has finished."))


def _cache(console: Console):
    return one_at_a_time(CACHE / ".lock", lambda: console.say(
        "Another run is filling the folder of downloads. Waiting until it has finished."))
