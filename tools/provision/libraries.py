"""The library sources (SDL2, Dear ImGui, nlohmann/json, Catch2) and the font, each in its own folder."""

from __future__ import annotations

import dataclasses
import functools
import os
from collections.abc import Callable
from pathlib import Path

from .archives import Archives
from .console import Console, StepFailed
from .paths import FONTS, LIBRARIES
from .unpacking import build_whole, is_whole, unpack_deb, unpack_tar

FONT_PACKAGE = "fonts-atkinson-hyperlegible-ttf"


@dataclasses.dataclass(frozen=True)
class Library:
    """A library: its folder name, its Debian source package, the variable that overrides it."""
    folder: str
    package: str
    variable: str
    proof: str  # a file that must be there
    keep: Callable[[str], bool]


LIBRARIES_NEEDED = [
    Library("sdl2", "libsdl2", "EASEBACK_SDL2", "include/SDL.h",
            lambda name: name.startswith(("src/", "include/")) or name in ("LICENSE.txt", "VERSION.txt")),
    Library("imgui", "imgui", "EASEBACK_IMGUI", "imgui.h",
            lambda name: "/" not in name or name.startswith("backends/imgui_impl_opengl3")),
    Library("json", "nlohmann-json3", "EASEBACK_JSON", "single_include/nlohmann/json.hpp",
            lambda name: name.startswith("single_include/") or name == "LICENSE.MIT"),
    Library("catch2", "catch2", "EASEBACK_CATCH2", "extras/catch_amalgamated.cpp",
            lambda name: name.startswith("extras/catch_amalgamated") or name == "LICENSE.txt"),
]


def ensure(console: Console) -> dict[str, Path]:
    """The folder of each library, by name, and that of the fonts as "fonts"."""
    archives = Archives(console)
    folders = {}
    for library in LIBRARIES_NEEDED:
        pointed = os.environ.get(library.variable)
        if pointed:
            folder = Path(pointed)
            if not (folder / library.proof).exists():
                raise StepFailed(f"{library.variable} is '{pointed}', but '{library.proof}' is not in that folder.")
            folders[library.folder] = folder
            continue
        folder = LIBRARIES / library.folder
        key_file = LIBRARIES / f"{library.folder}.key"
        known = key_file.read_text(encoding="utf-8") if key_file.exists() else ""
        if not known or not is_whole(folder, known):
            path, version = archives.source(library.package)
            build_whole(folder, path.name, functools.partial(unpack_tar, path, keep=library.keep))
            if not (folder / library.proof).exists():
                raise StepFailed(f"{path.name} does not hold '{library.proof}'; another version is needed.")
            key_file.write_text(path.name, encoding="utf-8")
            console.say(f"{library.folder} {version}")
        folders[library.folder] = folder
    folders["fonts"] = _ensure_font(console, archives)
    return folders


def _ensure_font(console: Console, archives: Archives) -> Path:
    pointed = os.environ.get("EASEBACK_FONTS")
    if pointed:
        if not all((Path(pointed) / f"{face}.ttf").exists() for face in ("Regular", "Bold")):
            raise StepFailed(f"EASEBACK_FONTS is '{pointed}', but 'Regular.ttf' and 'Bold.ttf' are not both there.")
        return Path(pointed)
    key_file = FONTS.with_suffix(".key")
    known = key_file.read_text(encoding="utf-8") if key_file.exists() else ""
    if known and is_whole(FONTS, known):
        return FONTS
    (path,) = archives.binaries([FONT_PACKAGE])

    def fill(folder: Path) -> None:
        unpack_deb(path, folder, [])
        for name in ("Regular", "Bold"):
            found = list(folder.rglob(f"AtkinsonHyperlegible-{name}.ttf"))
            if not found:
                raise StepFailed(f"{path.name} does not hold the {name} face.")
            found[0].rename(folder / f"{name}.ttf")
        (next(folder.rglob("copyright"))).rename(folder / "copyright")

    build_whole(FONTS, path.name, fill)
    key_file.write_text(path.name, encoding="utf-8")
    console.say("font Atkinson Hyperlegible")
    return FONTS
