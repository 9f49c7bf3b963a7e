"""From sources to the finished site and the command line tool."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tools.provision import system_packages
from tools.provision.console import Console, StepFailed
from tools.provision.paths import BUILD, ROOT, SITE
from tools.provision.run import with_progress
from tools.provision.stamps import digest
from tools.provision.unpacking import is_whole, mark_whole

from .prerequisites import Prerequisites
from .preset import Preset, build

STEPS = 3  # how many steps build_site takes

_TOOL = BUILD / "easeback"
_SITE_STAMP = BUILD / "stamps" / "site.json"


def build_site(console: Console, tools: Prerequisites, pack: Path | None = None, native: Preset | None = None) -> None:
    """Builds the command line tool as build/easeback and the site as build/site, with a clinic's pack where there is one.
    `native` is the preset of the tool, where another than the small one is built already."""
    with console.step("Command line tool"):
        native = native or tools.native("native", "imgui", "json")
        build(console, native, "easeback_cli")
        _link(native.folder / "app/cli/easeback")
        console.say(f"{_TOOL.relative_to(ROOT)} is ready")
        if pack:
            _check_pack(pack)
    with console.step("Program for the web"):
        web = tools.web("web-release")
        build(console, web)
    with console.step("Site"):
        _assemble(console, tools, web.folder / "app/platform/web", pack)


def _link(program: Path) -> None:
    if not program.exists():
        raise StepFailed(f"The build ended without {program}.")
    if _TOOL.is_symlink() and _TOOL.resolve() == program:
        return
    fresh = _TOOL.with_name("easeback.new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(program.relative_to(BUILD))
    fresh.replace(_TOOL)


def _check_pack(pack: Path) -> None:
    checked = subprocess.run([_TOOL, "validate", pack], capture_output=True, text=True, check=False)
    if checked.returncode:
        raise StepFailed(f"The pack in {pack} cannot be used:\n{checked.stderr.strip()}")


def _assemble(console: Console, tools: Prerequisites, wasm: Path, pack: Path | None) -> None:
    script = ROOT / "web/build/assemble.mjs"
    licences = [folder / name for folder in tools.libraries.values() for name in ("LICENSE.txt", "LICENSE.MIT")]
    sources = sorted((ROOT / "web").iterdir())
    desk = wasm.parent / "desk"
    programs = [wasm / "easeback.mjs", wasm / "easeback_first.wasm", wasm / "easeback_rest.wasm",
                desk / "easeback_desk.mjs", desk / "easeback_desk.wasm"]
    key = digest([*programs, *([pack] if pack else []), *sources, ROOT / "content", tools.fonts,
                  ROOT / "package.json", ROOT / "package-lock.json", ROOT / "LICENSE", *licences],
                 str(system_packages.node_version()), str(tools.emscripten))
    if is_whole(SITE, key, _SITE_STAMP):
        console.say("nothing has changed")
        return
    _SITE_STAMP.unlink(missing_ok=True)
    text = with_progress(console, "putting the site together",
                         ["node", str(script), "--wasm", str(wasm), "--fonts", str(tools.fonts), "--out", str(SITE),
                          *(["--pack", str(pack)] if pack else [])],
                         ROOT, {**os.environ, **tools.environment()}, BUILD / "logs" / "site.log")
    for line in text.splitlines():
        console.say(line.strip())
    mark_whole(SITE, key, _SITE_STAMP)
