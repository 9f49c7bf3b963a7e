"""The test program with one source of the core exchanged. Neither the sources nor the build folder are touched: the
faulty object is linked before the library that holds the sound one, which is then not taken from there."""

from __future__ import annotations

import json
import os
import shlex
from pathlib import Path

from tools.testing.programs import run

_TARGET = "easeback_tests"
_SECONDS = 300


class Linker:
    """Knows how the build folder compiles and links, and makes test programs in a folder of its own."""

    def __init__(self, root: Path, build: Path, work: Path) -> None:
        self._root, self._build, self._work = root, build, work
        work.mkdir(parents=True, exist_ok=True)
        entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
        self._compile = {os.path.normpath(Path(entry["directory"], entry["file"])): shlex.split(entry["command"]) for entry in entries}
        told = run(["ninja", "-C", str(build), "-t", "commands", "-s", f"tests/{_TARGET}"], root, _SECONDS).output.splitlines()
        # The rule runs ": && c++ ... && :".
        line = next(line for line in reversed(told) if f"-o tests/{_TARGET}" in line)
        self._link = shlex.split(line.removeprefix(": && ").removesuffix(" && :"))

    def knows(self, source: Path) -> bool:
        return str(self._root / source) in self._compile

    def program(self, source: Path, text: str) -> Path | None:
        """The test program with this text in the place of that source; None when it does not compile."""
        whole = self._root / source
        changed, made = self._work / source.name, self._work / f"{source.name}.o"
        changed.write_text(text, encoding="utf-8")
        command = [*self._compile[str(whole)]]
        command[command.index("-o") + 1] = str(made)
        command[command.index("-c") + 1] = str(changed)
        # What is looked for beside the source is found there still. A fault may leave something unused.
        command[1:1] = ["-iquote", str(whole.parent)]
        compiled = run([*command, "-w", "-Wno-error"], self._build, _SECONDS)
        if compiled.status:
            return None
        program = self._work / _TARGET
        program.unlink(missing_ok=True)
        command = [*self._link]
        command[command.index("-o") + 1] = str(program)
        command.insert(command.index("-o"), str(made))
        linked = run(command, self._build, _SECONDS)
        if linked.status:
            raise RuntimeError(f"the tests could not be linked:\n{linked.output[-2000:]}")
        return program
