"""Draws faults, makes each, and tells which of them no test finds."""

from __future__ import annotations

import dataclasses
import json
import random
import threading
from pathlib import Path

from tools.testing.catch2 import FileRun, cases_of_files, run_file
from tools.testing.outcome import Outcome
from tools.testing.programs import side_by_side

from .places import Mutation, mutations_of
from .program import Linker

# Where a fault matters most to the person who uses the app.
ROOMS = ("core/screening", "core/record", "core/progression", "core/plan", "core/exercise", "core/report")
_ALLOWED = Path(__file__).with_name("allowed.json")


@dataclasses.dataclass(frozen=True)
class Mutant:
    """A fault in a source, whose path is from the root."""
    source: Path
    mutation: Mutation
    text: str  # of the whole source, without the fault

    @property
    def told(self) -> str:
        return f"{self.source}:{self.mutation.line(self.text)}: {self.mutation.told}: {self.mutation.line_text(self.text)}"


def mutants_of(root: Path, rooms: tuple[str, ...], allowed: list[dict]) -> list[Mutant]:
    """Every fault that can be made below the folders, without those that change nothing that anyone could see."""
    known = {(entry["file"], entry["line"], entry["mutation"]) for entry in allowed}
    found = []
    for source in sorted(file for room in rooms for file in (root / room).rglob("*.cpp")):
        text, path = source.read_text(encoding="utf-8"), source.relative_to(root)
        found += [Mutant(path, mutation, text) for mutation in mutations_of(text)
                  if (str(path), mutation.line_text(text), mutation.told) not in known]
    return found


def allowed() -> list[dict]:
    """The faults that are none, each with its file, the text of its line, the mutation and the reason."""
    return json.loads(_ALLOWED.read_text(encoding="utf-8"))


def run_mutation(root: Path, build: Path, wanted: int, seed: int, only: str = "") -> Outcome:
    """Makes that many faults, in sources of ROOMS whose path starts with `only`; the same ones for the same seed. A fault
    that no test finds is a failure."""
    work = build / "mutation"
    linker = Linker(root, build, work)
    drawn = [mutant for mutant in mutants_of(root, ROOMS, allowed())
             if linker.knows(mutant.source) and str(mutant.source).startswith(only)]
    random.Random(seed).shuffle(drawn)
    tester = _Tester(build / "tests/easeback_tests", root)
    found, survivors, refused = 0, [], 0
    for mutant in drawn:
        if found + len(survivors) == wanted:
            break
        program = linker.program(mutant.source, mutant.mutation.applied(mutant.text))
        if program is None:
            refused += 1
            print(f"      not compiled   {mutant.told}", flush=True)
            continue
        finder = tester.finder(program, mutant.source)
        found += finder is not None
        survivors += [] if finder else [mutant.told]
        print(f"      {f'found by {finder}' if finder else 'SURVIVES'}   {mutant.told}", flush=True)
    share = f"{found} of {found + len(survivors)} are found; the compiler refused {refused} more"
    return Outcome("mutation", found, len(survivors), details="\n".join(f"      | {line}" for line in [share, *survivors]))


class _Tester:
    """Runs the tests until one fails, those first that are most likely to."""

    def __init__(self, sound: Path, root: Path) -> None:
        self._root = root
        self._cases = cases_of_files(sound)
        runs = side_by_side(lambda file: run_file(sound, file, 600), list(self._cases))
        broken = [run.file for run in runs if run.outcome.failures]
        if broken:
            raise RuntimeError(f"tests fail without any fault: {', '.join(broken)}")
        self._seconds = {run.file: run.seconds for run in runs}

    def finder(self, program: Path, source: Path) -> str | None:
        """The file of tests that finds the fault. One that does not end in time has found it, too."""
        stop = threading.Event()

        def tried(file: str) -> FileRun | None:
            if stop.is_set():
                return None
            done = run_file(program, file, 60 + 10 * self._seconds[file], "--abort")
            if done.outcome.failures:
                stop.set()
            return done

        done = [run for run in side_by_side(tried, self._order(source)) if run and run.outcome.failures]
        if not done:
            return None
        return done[0].file + (f" ({done[0].outcome.trouble})" if done[0].outcome.trouble else "")

    def _order(self, source: Path) -> list[str]:
        """Tests that name the source's header or its folder first, and quick ones before slow ones."""
        texts = {file.stem: file.read_text(encoding="utf-8") for file in (self._root / "tests").rglob("*_test.cpp")}

        def rank(file: str) -> tuple[bool, bool, float]:
            text = texts.get(file, "")
            return (f"{source.parent}/{source.stem}.h" not in text, f'"{source.parent}/' not in text, self._seconds[file])

        return sorted(self._cases, key=rank)
