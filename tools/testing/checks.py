"""Checks that read the code without running it. Each counts files: those without a finding, and those with one."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path

from .outcome import Outcome, of_counts
from .programs import run, side_by_side, tail

_MINUTES = 10
_APART = {".cache", ".git", "build", "node_modules"}
_CPP_FOLDERS = ("app", "core", "tests")
_FINDING = re.compile(r"^(/[^:]+):\d+:\d+: (?:warning|error): ")


def python_files(root: Path) -> list[Path]:
    """Every Python file of the project, by its path from the root."""
    return _below([root], root, {".py"})


def cpp_files(root: Path, only: str = "") -> list[Path]:
    """Every C++ file of the project whose path from the root starts with `only`."""
    found = _below([root / name for name in _CPP_FOLDERS], root, {".cpp", ".h"})
    return [file for file in found if str(file).startswith(only)]


def _below(folders: Iterable[Path], root: Path, endings: set[str]) -> list[Path]:
    found = []
    for folder in folders:
        for base, names, files in os.walk(folder):
            names[:] = [name for name in names if name not in _APART]
            found += [Path(base, name).relative_to(root) for name in files if Path(name).suffix in endings]
    return sorted(found)


def python_linter(root: Path, packages: Path) -> Outcome:
    """Ruff's linter with the rules of pyproject.toml. `packages` holds what its package.json names."""
    suite, files = "python linter", python_files(root)
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    asked = {"settings": settings, "files": {str(file): (root / file).read_text(encoding="utf-8") for file in files}}
    ended = subprocess.run(["node", str(packages / "ruff.mjs")], input=json.dumps(asked), capture_output=True, text=True,
                           timeout=_MINUTES * 60, check=False)
    if ended.returncode:
        return Outcome(suite, trouble=f"it ended with exit status {ended.returncode}", details=tail(ended.stderr))
    faulty = {line.partition(":")[0] for line in ended.stdout.splitlines()}
    return of_counts(suite, len(files) - len(faulty), len(faulty), 0, tail(ended.stdout))


def python_types(root: Path, packages: Path) -> Outcome:
    """Pyright with the settings of pyproject.toml."""
    suite = "python types"
    program = packages / "node_modules/pyright/index.js"
    ended = run(["node", str(program), "--outputjson", "--project", str(root)], root, _MINUTES * 60)
    try:
        told = json.loads(ended.output)
        analyzed, findings = told["summary"]["filesAnalyzed"], told["generalDiagnostics"]
    except (ValueError, LookupError):
        return Outcome(suite, trouble=ended.trouble or "it told nothing that can be read", details=tail(ended.output))
    lines = [f"{finding['file']}:{finding['range']['start']['line'] + 1}: {finding['message']}" for finding in findings]
    faulty = {finding["file"] for finding in findings}
    return of_counts(suite, analyzed - len(faulty), len(faulty), ended.status, tail("\n".join(lines)))


def cpp_format(root: Path, programs: Path, fix: bool = False, only: str = "") -> Outcome:
    """clang-format with .clang-format. With `fix`, writes what it wants, and then looks again."""
    files, command = cpp_files(root, only), [str(programs / "clang-format")]
    if fix:
        _on_each(root, [*command, "-i"], files, 50)
    return _judged("C++ format", root, files, _on_each(root, [*command, "--dry-run"], files, 50))


def cpp_tidy(root: Path, programs: Path, build: Path, only: str = "") -> Outcome:
    """clang-tidy with .clang-tidy, for the sources that the build folder compiles."""
    compiled = {entry["file"] for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))}
    files = [file for file in cpp_files(root, only) if str(root / file) in compiled]
    command = [str(programs / "clang-tidy"), "--quiet", "-p", str(build)]
    return _judged("C++ tidy", root, files, _on_each(root, command, files, 1))


def _on_each(root: Path, command: list[str], files: list[Path], at_once: int) -> str:
    """What a program says of the files, as many runs side by side as there are processors."""
    parts = [[*command, *(str(root / file) for file in files[start:start + at_once])] for start in range(0, len(files), at_once)]
    ended = side_by_side(lambda part: run(part, root, _MINUTES * 60), parts)
    return "".join(f"{each.output}{each.trouble and each.trouble + chr(10)}" for each in ended)


def _judged(suite: str, root: Path, files: list[Path], output: str) -> Outcome:
    lines = sorted({line for line in output.splitlines() if _FINDING.match(line)})
    names = {found[1] for found in map(_FINDING.match, lines) if found}
    faulty = {name for name in names if Path(name).is_relative_to(root)}
    odd = [line for line in output.splitlines() if re.match(r"(it was|'|error:|LLVM ERROR|\S+: error)", line, re.IGNORECASE)]
    trouble = odd[0] if odd and not faulty else ""
    shown = [line.removeprefix(f"{root}/") for line in lines]
    heads = f"      {len(lines)} findings\n" + "\n".join("      | " + line for line in shown[:40])
    trouble = trouble or ("" if files else "it found no files")
    return Outcome(suite, max(0, len(files) - len(faulty)), len(faulty), trouble, heads if lines else "")
