"""Programs from Debian packages, unpacked into a folder of their own with the libraries that they need.

They are linked to the C library in that folder, so they run on a Debian older than theirs.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from .console import Console, StepFailed
from .run import output_of
from .unpacking import unpack_deb

# What the programs of LLVM 19 need beside themselves.
LLVM_LIBRARIES = ["libllvm19", "libclang-cpp19", "libc6", "libstdc++6", "libgcc-s1", "zlib1g", "libzstd1", "libxml2",
                  "libicu76", "liblzma5", "libtinfo6", "libedit2", "libbsd0", "libmd0", "libffi8", "libz3-4"]
LLVM_PROGRAMS = "usr/lib/llvm-19/bin"


def unpack(console: Console, archives: list[Path], folder: Path, left_out: list[str]) -> None:
    """Unpacks the packages into the folder, without the files that match the patterns."""
    for number, archive in enumerate(archives):
        console.progress(f"unpacking {archive.name}", number, len(archives))
        unpack_deb(archive, folder, left_out)


def link(folder: Path, home: Path, programs: list[Path]) -> None:
    """Makes those of the programs that are there find the libraries of the folder, once it has been moved to `home`."""
    loaders = [*folder.glob("usr/lib*/ld-linux*.so.*"), *folder.glob("usr/lib/*-linux-gnu/ld-linux*.so.*")]
    libraries = sorted(path.parent for path in folder.glob("usr/lib/*-linux-gnu/libc.so.6"))
    if not loaders or not libraries:
        raise StepFailed("The unpacked C library has no dynamic loader; the programs cannot be made ready.")

    def at_home(path: Path) -> str:
        return str(home / path.relative_to(folder))

    run_path = f"{at_home(libraries[0])}:{at_home(folder / 'usr/lib/llvm-19/lib')}"
    # Where a library has a path of its own, the loader ignores the program's.
    for library in libraries[0].glob("lib[Lc]*.so.19*"):
        output_of(["patchelf", "--remove-rpath", str(library)])
    for program in programs:
        if program.exists():
            output_of(["patchelf", "--set-interpreter", at_home(loaders[0]), "--force-rpath", "--set-rpath", run_path,
                       str(program.resolve())])


def runs(*command: str | Path) -> bool:
    """True when a program tells its version, for which it has to find all its libraries."""
    try:
        return subprocess.run([*map(str, command), "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False
