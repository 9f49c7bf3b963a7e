"""Emscripten: the machine's own if it is new enough, else Debian's, unpacked into a private folder.

The private programs are linked to the private C library, so they run on a Debian older than theirs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from .archives import Archives
from .console import Console, StepFailed
from .paths import TOOLCHAIN
from .run import output_of
from .unpacking import build_whole, is_whole, unpack_deb

MINIMUM = (3, 1, 60)

PACKAGES = [
    "emscripten", "binaryen", "clang-19", "lld-19", "llvm-19", "libclang-common-19-dev", "node-acorn",
    "libllvm19", "libclang-cpp19", "libc6", "libstdc++6", "libgcc-s1", "zlib1g", "libzstd1", "libxml2",
    "libicu76", "liblzma5", "libtinfo6", "libedit2", "libbsd0", "libmd0", "libffi8", "libz3-4",
]

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
    programs = [TOOLCHAIN / "usr/lib/llvm-19/bin" / name for name in ("clang", "lld", "llvm-ar")]
    for command in [[str(programs[0])], [str(programs[1]), "-flavor", "wasm"], [str(programs[2])],
                    [str(TOOLCHAIN / "usr/bin/wasm-opt")]]:
        try:
            if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode != 0:
                return False
        except OSError:
            return False
    return True


def _fill(console: Console, folder: Path, archives: list[Path]) -> None:
    for number, archive in enumerate(archives):
        console.progress(f"unpacking {archive.name}", number, len(archives))
        unpack_deb(archive, folder, _LEFT_OUT)
    _link_to_private_libraries(folder)
    emscripten = folder / "usr/share/emscripten"
    node = shutil.which("node")
    (emscripten / ".emscripten").write_text(_CONFIG.format(root=TOOLCHAIN, node=node), encoding="utf-8")
    # Node.js looks upwards for how to read a script; a project around this one must not decide it.
    (emscripten / "package.json").write_text('{"type": "commonjs"}\n', encoding="utf-8")
    (emscripten / "node_modules").mkdir(exist_ok=True)
    (emscripten / "node_modules/acorn").symlink_to("../../nodejs/acorn")


def _link_to_private_libraries(folder: Path) -> None:
    loaders = [path for path in folder.glob("usr/lib*/ld-linux*.so.*")] + \
              [path for path in folder.glob("usr/lib/*-linux-gnu/ld-linux*.so.*")]
    libraries = sorted(path.parent for path in folder.glob("usr/lib/*-linux-gnu/libc.so.6"))
    if not loaders or not libraries:
        raise StepFailed("The unpacked C library has no dynamic loader; the toolchain cannot be made ready.")
    # The folder is renamed into place afterwards, so the paths written are those of its final home.
    home = lambda path: str(TOOLCHAIN / path.relative_to(folder))
    run_path = f"{home(libraries[0])}:{home(folder / 'usr/lib/llvm-19/lib')}"
    # Where a library has a path of its own, the loader ignores the program's.
    for library in libraries[0].glob("lib[Lc]*.so.19*"):
        output_of(["patchelf", "--remove-rpath", str(library)])
    programs = [folder / "usr/lib/llvm-19/bin" / name for name in _LLVM_PROGRAMS]
    programs += [folder / "usr/bin" / name for name in _BINARYEN_PROGRAMS]
    for program in programs:
        if program.exists():
            output_of(["patchelf", "--set-interpreter", home(loaders[0]), "--force-rpath", "--set-rpath", run_path,
                       str(program.resolve())])


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
