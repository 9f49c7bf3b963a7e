"""Emscripten: the machine's own if it is new enough, else Debian's, unpacked into a private folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from .archives import Archives
from .console import Console, StepFailed
from .paths import TOOLCHAIN
from .private_programs import LLVM_LIBRARIES, LLVM_PROGRAMS, link, runs, unpack
from .unpacking import build_whole, is_whole

MINIMUM = (3, 1, 60)

PACKAGES = ["emscripten", "binaryen", "clang-19", "lld-19", "llvm-19", "libclang-common-19-dev", "node-acorn", *LLVM_LIBRARIES]

# Variants that this project never links (threads, workers, shared libraries), tests and manuals.
_LEFT_OUT = ["*/lto-pic", "*/pic", "*-mt*.a", "*-ww*.a", "*-asan*.a", "./usr/share/emscripten/test",
             "./usr/share/man", "./usr/share/doc/*/*.html"]

_LLVM_PROGRAMS = ["clang", "lld", "llvm-ar", "llvm-nm", "llvm-objcopy", "llvm-dwarfdump"]
_BINARYEN_PROGRAMS = ["wasm-opt", "wasm-emscripten-finalize", "wasm-metadce", "wasm-ctor-eval", "wasm-split"]

_CONFIG = """\
LLVM_ROOT = '{root}/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '{root}/usr'
NODE_JS = '{node}'
CACHE = '{root}/usr/share/emscripten/cache'
FROZEN_CACHE = True
"""


def ensure(console: Console) -> Path:
    """The Emscripten folder (the one that holds emcc), made ready if need be."""
    own = _machines_own()
    if own is not None:
        console.say(f"using this machine's own Emscripten in {own}")
        return own
    if not (_ready() and _runs()):
        paths = Archives(console).binaries(PACKAGES)
        key = _key(paths)
        build_whole(TOOLCHAIN, key, lambda folder: _fill(console, folder, paths))
        (TOOLCHAIN.parent / "toolchain.key").write_text(key, encoding="utf-8")
        if not _runs():
            raise StepFailed(f"The compiler was unpacked into {TOOLCHAIN}, but does not run on this machine. "
                             "Install Emscripten 3.1.60 or newer yourself, and set EASEBACK_EMSCRIPTEN to its folder.")
    emscripten = TOOLCHAIN / "usr/share/emscripten"
    console.say(f"Emscripten {_version(emscripten)} in {emscripten}")
    return emscripten


def _ready() -> bool:
    try:
        key = (TOOLCHAIN.parent / "toolchain.key").read_text(encoding="utf-8")
    except OSError:
        return False
    # Paths are written into the programs, so a folder that was moved has to be unpacked again.
    return key.endswith(_home()) and is_whole(TOOLCHAIN, key)


def _runs() -> bool:
    """True when the unpacked programs find all their libraries."""
    programs = TOOLCHAIN / LLVM_PROGRAMS
    return (runs(programs / "clang") and runs(programs / "lld", "-flavor", "wasm") and runs(programs / "llvm-ar")
            and runs(TOOLCHAIN / "usr/bin/wasm-opt"))


def _fill(console: Console, folder: Path, archives: list[Path]) -> None:
    unpack(console, archives, folder, _LEFT_OUT)
    link(folder, TOOLCHAIN, [*(folder / LLVM_PROGRAMS / name for name in _LLVM_PROGRAMS),
                             *(folder / "usr/bin" / name for name in _BINARYEN_PROGRAMS)])
    emscripten = folder / "usr/share/emscripten"
    node = shutil.which("node")
    (emscripten / ".emscripten").write_text(_CONFIG.format(root=TOOLCHAIN, node=node), encoding="utf-8")
    # Node.js looks upwards for how to read a script; a project around this one must not decide it.
    (emscripten / "package.json").write_text('{"type": "commonjs"}\n', encoding="utf-8")
    (emscripten / "node_modules").mkdir(exist_ok=True)
    (emscripten / "node_modules/acorn").symlink_to("../../nodejs/acorn")


def _key(archives: list[Path]) -> str:
    return " ".join(path.name for path in archives) + _home()


def _home() -> str:
    return f" for {shutil.which('node')} at {TOOLCHAIN} with {' '.join(_BINARYEN_PROGRAMS)}"


def _machines_own() -> Path | None:
    """The folder of an emcc that the person points at or has on PATH, if it is new enough."""
    pointed = os.environ.get("EASEBACK_EMSCRIPTEN")
    if pointed:
        folder = Path(pointed)
        if not (folder / "emcc").exists():
            raise StepFailed(f"EASEBACK_EMSCRIPTEN is '{pointed}', but there is no 'emcc' in that folder.")
        return folder
    program = shutil.which("emcc")
    if program is None:
        return None
    folder = Path(program).resolve().parent
    version = _version(folder)
    return folder if tuple(int(n) for n in version.split(".")) >= MINIMUM else None


def _version(folder: Path) -> str:
    done = subprocess.run([str(folder / "emcc"), "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\b(\d+\.\d+\.\d+)\b", done.stdout)
    if done.returncode != 0 or found is None:
        raise StepFailed(f"'{folder}/emcc --version' does not work:\n{(done.stdout + done.stderr)[-400:]}")
    return found[1]
