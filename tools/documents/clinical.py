"""The clinical statements of the content on one page, docs/clinical.md, to be read and printed by a clinician.

python3 -m tools.documents.clinical           writes it, and numbers what is new
python3 -m tools.documents.clinical --check   says whether it is the present one

Each statement keeps its number for good: the numbers are in clinical_numbers.json, are given in the order in which
statements came, and are never used again.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tools.provision.paths import ROOT

DOCUMENT = ROOT / "docs/clinical.md"
NUMBERS = ROOT / "tools/documents/clinical_numbers.json"
Json = dict[str, Any]

_KINDS = {"Q": "question", "R": "rule", "L": "limit", "T": "threshold", "E": "exercise", "S": "lesson"}
_INTRODUCTION = """# Clinical statements

What the program asks, concludes and offers, made from its content by `python3 -m tools.documents.clinical`; do not edit this page.
Each statement has a number that it keeps. **No statement here has been reviewed by a clinician unless it says so.**
`own_proposal` marks what rests on judgement alone, `general_knowledge` what is common in the field and still wants a source.

Urgency: emergency now; same day within hours; soon within days; routine at a booked visit. Plan: none, gentle or full.
"""


def _read(name: str) -> Json:
    loaded: Json = json.loads((ROOT / "content" / name).read_text(encoding="utf-8"))
    return loaded


def _words() -> Json:
    merged: Json = {}

    def merge(into: Json, source: Json) -> None:
        for key, value in source.items():
            if isinstance(value, dict) and isinstance(into.get(key), dict):
                merge(into[key], value)
            else:
                into[key] = value

    for path in sorted((ROOT / "content/text/en").glob("*.json")):
        merge(merged, json.loads(path.read_text(encoding="utf-8"))["strings"])
    return merged


class Numbers:
    """The number of each statement, by its kind and id."""

    def __init__(self, known: dict[str, int]) -> None:
        self.known = known

    def of(self, letter: str, name: str) -> str:
        key = f"{_KINDS[letter]}:{name}"
        if key not in self.known:
            taken = [number for other, number in self.known.items() if other.startswith(f"{_KINDS[letter]}:")]
            self.known[key] = max(taken, default=0) + 1
        return f"{letter}{self.known[key]}"


def condition_text(condition: Json) -> str:
    """A condition of the content in one line."""
    if "term" in condition:
        return f"*{condition['term']}*"
    if "answer" in condition:
        name = condition["answer"]
        if "is" in condition:
            options = condition["is"] if isinstance(condition["is"], list) else [condition["is"]]
            return f"{name} = {' / '.join(options)}"
        return f"{name} ≥ {condition['at_least']}" if "at_least" in condition else f"{name} < {condition['below']}"
    if "not" in condition:
        return f"not ({condition_text(condition['not'])})"
    for key, joint in (("all", " and "), ("any", " or ")):
        if key in condition:
            return "(" + joint.join(condition_text(child) for child in condition[key]) + ")"
    children = "; ".join(condition_text(child) for child in condition["of"])
    return f"at least {condition['at_least']} of ({children})"


def _effect(effect: Json) -> str:
    parts = [effect.get("urgency", "none"), f"plan {effect.get('plan', 'full')}"]
    if effect.get("precautions"):
        parts.append("precautions " + ", ".join(effect["precautions"]))
    return "; ".join(parts)


def _sources(entry: Json) -> str:
    review = "reviewed" if entry.get("reviewed") else "not reviewed"
    certainty = f"{entry['evidence']}; " if "evidence" in entry else ""
    return f"Sources: {', '.join(entry.get('sources', [])) or 'none'} ({certainty}{review})."


def _questions(numbers: Numbers, words: Json) -> list[str]:
    lines = ["## Questions", ""]
    for question in [*_read("questions.json")["questions"], *_read("profile.json")["questions"]]:
        own = words["question"].get(question["id"], {})
        line = f"* **{numbers.of('Q', question['id'])}** `{question['id']}`: {own.get('ask', '')}"
        if question.get("options"):
            line += f" [{' / '.join(option['id'] for option in question['options'])}]"
        if question.get("ask_when"):
            line += f" Asked when {condition_text(question['ask_when'])}."
        lines.append(line)
    return [*lines, ""]


def _rules(numbers: Numbers, words: Json) -> list[str]:
    content = _read("rules.json")
    lines = ["## Terms", ""]
    lines += [f"* *{term['id']}*: {condition_text(term['when'])}" for term in content["terms"]]
    lines += ["", "## Triage rules", ""]
    for rule in content["rules"]:
        lines += [f"* **{numbers.of('R', rule['id'])}** `{rule['id']}`: {words['rule'][rule['id']]['message']}",
                  f"  When {condition_text(rule['when'])}: **{_effect(rule['then'])}**; where it is open: {_effect(rule['if_unknown'])}.",
                  f"  See {', '.join(rule['see'])}. Lifted by {rule.get('lifted_by', 'nothing')}. {_sources(rule)}"]
    return [*lines, ""]


def _limits(numbers: Numbers, words: Json) -> list[str]:
    lines = ["## Limits of the plan", ""]
    for limit in _read("planning.json")["limits"]:
        holds = ", ".join(limit.get("phases", []) + limit.get("precautions", []))
        if limit.get("when"):
            holds += (" and " if holds else "") + condition_text(limit["when"])
        most = ", ".join(f"{grade} ≤ {most}" for grade, most in limit.get("most", {}).items())
        said = words["reason"].get(f"limit_{limit['id']}", "")
        lines.append(f"* **{numbers.of('L', limit['id'])}** `{limit['id']}` ({holds}): {most}. {said} {_sources(limit)}")
    return [*lines, ""]


def _thresholds(numbers: Numbers) -> list[str]:
    lines = ["## Thresholds of progression", ""]
    for name, value in _read("progression.json")["thresholds"].items():
        number = value.get("value") if isinstance(value, dict) else value
        sources = f" {_sources(value)}" if isinstance(value, dict) else ""
        lines.append(f"* **{numbers.of('T', name)}** `{name}`: {number}.{sources}")
    return [*lines, ""]


def _exercises(numbers: Numbers, words: Json) -> list[str]:
    lines = ["## Exercises", ""]
    for path in sorted((ROOT / "content/exercises").glob("*.json")):
        for exercise in _read(f"exercises/{path.name}")["exercises"]:
            own = words["exercise"][exercise["id"]]
            doses = " → ".join(", ".join(f"{key} {value}" for key, value in level.items()) for level in exercise["levels"])
            never = ", ".join(exercise.get("contraindications", [])) or "nothing"
            lines.append(f"* **{numbers.of('E', exercise['id'])}** {own['name']} (`{exercise['id']}`): {own['purpose']} "
                         f"From {exercise['first_phase']}. Doses: {doses}. Never with: {never}. {_sources(exercise)}")
    return [*lines, ""]


def _lessons(numbers: Numbers, words: Json) -> list[str]:
    lines = ["## Lessons", ""]
    for lesson in _read("lessons.json")["lessons"]:
        own = words["lesson"][lesson["id"]]
        lines.append(f"* **{numbers.of('S', lesson['id'])}** {own['title']} (`{lesson['id']}`). {_sources(lesson)}")
    return [*lines, ""]


def _works() -> list[str]:
    return ["## Sources", "", *[f"* `{work['id']}`: {work['title']}" for work in _read("sources.json")["sources"]], ""]


def page(numbers: Numbers) -> str:
    """The whole page; gives new statements their numbers."""
    words = _words()
    lines = [_INTRODUCTION, *_questions(numbers, words), *_rules(numbers, words), *_limits(numbers, words),
             *_thresholds(numbers), *_exercises(numbers, words), *_lessons(numbers, words), *_works()]
    return "\n".join(lines)


def known_numbers(path: Path = NUMBERS) -> Numbers:
    """The numbers that were given so far."""
    return Numbers(json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})


def main() -> int:
    numbers = known_numbers()
    before = dict(numbers.known)
    text = page(numbers)
    if sys.argv[1:] == ["--check"]:
        current = DOCUMENT.exists() and DOCUMENT.read_text(encoding="utf-8") == text and numbers.known == before
        if not current:
            print("docs/clinical.md is not what the content says. Write it anew: python3 -m tools.documents.clinical", file=sys.stderr)
        return 0 if current else 1
    DOCUMENT.write_text(text, encoding="utf-8")
    NUMBERS.write_text(json.dumps(numbers.known, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
