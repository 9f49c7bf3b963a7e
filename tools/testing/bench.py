"""Sizes and timings against their budgets, in one table."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from .outcome import Outcome, not_run
from .programs import run, tail


@dataclasses.dataclass(frozen=True)
class Measure:
    """One measured value and the most it may be; no budget means that it is only shown."""
    name: str
    value: float
    unit: str
    budget: float | None

    @property
    def kept(self) -> bool:
        return self.budget is None or self.value <= self.budget


def read_lines(output: str) -> list[Measure]:
    """Measures from lines of JSON: {"name", "value", "unit", "budget"}, or the unit as the key of the value."""
    measures = []
    for line in output.splitlines():
        if not line.lstrip().startswith("{"):
            continue
        try:
            measures.append(_measure(json.loads(line)))
        except ValueError:
            raise ValueError(f"this line is no measurement: {line[:200]}") from None
    return measures


def _measure(row: dict) -> Measure:
    name, budget = row.get("name"), row.get("budget")
    if "value" in row:
        value, unit = row["value"], row.get("unit", "")
    else:
        others = [(key, value) for key, value in row.items() if key not in ("name", "budget") and _is_number(value)]
        if len(others) != 1:
            raise ValueError("expected one value")
        unit, value = others[0]
    if not isinstance(name, str) or not _is_number(value) or not (budget is None or _is_number(budget)):
        raise ValueError("not a measurement")
    return Measure(name, value, str(unit).replace("_", " "), budget)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value


def measure_program(suite: str, program: Path, command: list[str], root: Path,
                    seconds: float) -> tuple[list[Measure], Outcome]:
    """The measures that a command prints, and how it went. `program` is the file it needs."""
    if not program.exists():
        return [], not_run(suite, f"{program} is not there")
    ended = run(command, root, seconds)
    try:
        measures = read_lines(ended.output)
    except ValueError as error:
        return [], Outcome(suite, trouble=str(error), details=tail(ended.output))
    return measures, _judge(suite, measures, ended.trouble, ended.status, tail(ended.output, 20))


def measure_sizes(suite: str, file: Path) -> tuple[list[Measure], Outcome]:
    """The sizes that the build of the site wrote down."""
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        measures = [_measure(row) for row in rows]
    except (OSError, ValueError, AttributeError) as error:
        return [], Outcome(suite, trouble=f"{file} cannot be read: {error}")
    return measures, _judge(suite, measures, "", 0, "")


def _judge(suite: str, measures: list[Measure], trouble: str, status: int, details: str) -> Outcome:
    over = sum(not measure.kept for measure in measures)
    if not trouble and status != 0 and not over:
        trouble = f"it ended with exit status {status}"
    if not trouble and not measures:
        trouble = "it measured nothing"
    return Outcome(suite, len(measures) - over, over, trouble, details if trouble else "")


def table(measures: list[Measure]) -> str:
    """All measures with name, value, unit, budget and whether it is kept."""
    head = ("name", "value", "unit", "budget", "ok")
    rows = [(m.name, _number(m.value), m.unit, "-" if m.budget is None else _number(m.budget),
             "yes" if m.kept else "NO") for m in measures]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    right = (False, True, False, True, False)
    lines = ["  ".join(cell.rjust(width) if to_right else cell.ljust(width)
                       for cell, width, to_right in zip(row, widths, right, strict=True)).rstrip()
             for row in [head, tuple("-" * width for width in widths), *rows]]
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,d}" if isinstance(value, int) else f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
