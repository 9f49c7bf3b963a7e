"""Splits the linked program for the web: into what the first page needs, and the rest, which the page loads while
that is looked at.

The rest is named by sources, not measured, so that the same functions go there in every build: those that are
defined in objects of the listed sources alone. A function that the compiler put into its caller goes with that.
"""
from __future__ import annotations

import argparse
import fnmatch
import re
import sys
from pathlib import Path

from tools.provision.console import StepFailed
from tools.provision.run import output_of

# What the program was compiled with; see CMakeLists.txt.
_FEATURES = ["--enable-bulk-memory", "--enable-mutable-globals", "--enable-sign-ext", "--enable-nontrapping-float-to-int",
             "--enable-multivalue", "--enable-reference-types"]
# Hand-written functions alone: what the compiler writes (destructors, copies, containers) may be one with what the
# first part needs, because functions of the same code are merged.
_WRITTEN = re.compile(r"_ZZ?NK?8easeback(?!.*(D[012]Ev|C[12]E(RK|O)S\w*|aSE(RK|O)S\w*)$)")
# How the linker tells functions of one name in several files apart.
_SUFFIX = re.compile(r"(\.llvm\.\d+|\.\d+|_\d+)$")


def _defined(nm: Path, objects: list[Path]) -> set[str]:
    names: set[str] = set()
    for start in range(0, len(objects), 100):
        some = map(str, objects[start:start + 100])
        names |= set(output_of([str(nm), "--defined-only", "--format=just-symbols", *some]).split())
    return names


def _source(item: Path) -> str:
    """The source of an object, as CMake names it below the folder of its target."""
    return item.as_posix().split(".dir/", 1)[-1].removesuffix(".o")


def _functions(nm: Path, objects: list[Path], patterns: list[str], names: list[str]) -> list[str]:
    later = [item for item in objects if any(fnmatch.fnmatchcase(_source(item), pattern) for pattern in patterns)]
    unused = [pattern for pattern in patterns if not any(fnmatch.fnmatchcase(_source(item), pattern) for item in objects)]
    if unused:
        raise StepFailed(f"No source is meant by '{unused[0]}'.")
    symbols = _defined(nm, later) - _defined(nm, [item for item in objects if item not in later])
    return [name for name in names if _WRITTEN.match(name) and (name in symbols or _SUFFIX.sub("", name) in symbols)]


def _split(tools: Path, program: Path, functions: list[str], first: Path, rest: Path, names: str) -> None:
    listed = program.with_suffix(".later")
    listed.write_text("\n".join(functions) + "\n", encoding="utf-8")
    keep = ["-g"] if names == "keep" else []
    output_of([str(tools / "wasm-split"), str(program), f"--split-funcs=@{listed}", "-o1", str(first), "-o2", str(rest),
               "--no-placeholders", "--import-namespace=first", "--export-prefix=$", *keep, *_FEATURES])
    for part in (str(first), str(rest)):
        output_of([str(tools / "wasm-opt"), *_FEATURES, "-Oz", *(keep or ["--strip-debug"]), "--strip-producers",
                   "--strip-target-features", part, "-o", part])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="the linked .wasm, with the names of its functions")
    parser.add_argument("first", type=Path, help="where the first part goes")
    parser.add_argument("rest", type=Path, help="where the rest goes")
    parser.add_argument("--symbols", type=Path, required=True, help="the linker's list of functions")
    parser.add_argument("--objects", type=Path, required=True, help="a file with the objects that were linked, one a line")
    parser.add_argument("--later", type=Path, required=True, help="a file with patterns of sources, one a line")
    parser.add_argument("--binaryen", type=Path, required=True, help="the folder of Binaryen")
    parser.add_argument("--nm", type=Path, required=True, help="the program that lists an object's symbols")
    parser.add_argument("--names", choices=("strip", "keep"), default="strip",
                        help="whether faults name functions, which makes both parts larger")
    options = parser.parse_args()

    lines = {name: getattr(options, name).read_text(encoding="utf-8").splitlines() for name in ("symbols", "objects", "later")}
    names = [line.split(":", 1)[1] for line in lines["symbols"]]
    patterns = [line for line in lines["later"] if line and not line.startswith("#")]
    objects = [Path(line) for line in lines["objects"]]
    try:
        functions = _functions(options.nm, objects, patterns, names)
        _split(options.binaryen / "bin", options.program, functions, options.first, options.rest, options.names)
    except StepFailed as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
