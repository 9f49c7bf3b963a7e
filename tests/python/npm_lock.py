"""Holds a package-lock.json against its package.json as "npm ci" does, without a network.

A lock file of this project has no addresses, so a tag such as "latest" in it cannot be held against anything: npm asks
the registry what the tag means today, and refuses the lock file when that is no longer what it holds.
"""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path

_KINDS = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
_COMPARATOR = re.compile(r"(\^|~|>=|<=|>|<|=)?v?(\d+|[x*])(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?(?:-([0-9A-Za-z.-]+))?(?:\+\S+)?")
_SIGN = re.compile(r"([\^~<>=])\s+")

Version = tuple[tuple[int, int, int], str]


def faults(folder: Path) -> list[str]:
    """A sentence for each fault of the lock file in the folder."""
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    entries = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    root = entries.get("", {})
    found = [f"{kind}: package.json has {package.get(kind, {})}, the lock file {root.get(kind, {})}"
             for kind in _KINDS if package.get(kind, {}) != root.get(kind, {})]
    for place, entry in entries.items():
        if "resolved" in entry:
            found.append(f"{place} names the address {entry['resolved']}")
        found += [f"{place or 'package.json'}: {fault}" for fault in _unmet(entries, place, entry)]
    return found


def _unmet(entries: dict[str, dict], place: str, entry: dict):
    optional_peers = {name for name, about in entry.get("peerDependenciesMeta", {}).items() if about.get("optional")}
    for name, wanted in itertools.chain.from_iterable(entry.get(kind, {}).items() for kind in _KINDS):
        held = _resolved(entries, place, name)
        if held is None:
            if name not in optional_peers:
                yield f"{name} {wanted} is not in the lock file"
        elif not (name in optional_peers or satisfies(held["version"], wanted)):
            yield f"{name} {wanted} is needed, and {held['version']} is in the lock file"


def _resolved(entries: dict[str, dict], place: str, name: str) -> dict | None:
    """The entry that a package in `place` finds under the name: in its own node_modules, else in those above it."""
    while True:
        found = entries.get(f"{place}/node_modules/{name}".lstrip("/"))
        if found is not None or place == "":
            return found
        place = place.rpartition("node_modules/")[0].rstrip("/")


def satisfies(version: str, wanted: str) -> bool:
    """Whether the version is within the range. Tags, addresses and other forms are never satisfied."""
    return any(_within(version, part.strip()) for part in wanted.split("||"))


def _within(version: str, wanted: str) -> bool:
    held = _version(version)
    comparators = [_COMPARATOR.fullmatch(part) for part in _SIGN.sub(r"\1", wanted or "*").split()]
    bounds = [_bounds(found) for found in comparators if found]
    if not bounds or len(bounds) != len(comparators):
        return False
    # A version before its release is only meant by a range that names one of the same release.
    if held[1] and not any(lower[1] and lower[0] == held[0] for lower, _ in bounds):
        return False
    return all(_key(lower) <= _key(held) < _key(upper) for lower, upper in bounds)


def _version(text: str) -> Version:
    found = _COMPARATOR.fullmatch(text)
    if found is None or found[1] or found[4] is None:
        raise ValueError(f"'{text}' is not a version")
    return (int(found[2]), int(found[3]), int(found[4])), found[5] or ""


def _bounds(found: re.Match[str]) -> tuple[Version, Version]:
    """The first version that a comparator allows, and the first beyond it that it does not."""
    given = [int(part) for part in found.group(2, 3, 4) if part and part.isdigit()]
    low = (*given, 0, 0, 0)[:3]
    exact: Version = (low[0], low[1], low[2]), found[5] or ""
    first: Version = (0, 0, 0), "-"
    last: Version = (2**63, 0, 0), ""
    after: Version = _next(given, len(given)) if given else last
    match found[1]:
        case "^":
            left = next((index for index, part in enumerate(given) if part), len(given) - 1)
            return exact, _next(given, left + 1)
        case "~":
            return exact, _next(given, min(2, len(given)))
        case ">=":
            return exact, last
        case ">":
            return after, last
        case "<":
            return first, (exact[0], exact[1] or "-")
        case "<=":
            return first, after
    return exact, after


def _next(given: list[int], kept: int) -> Version:
    """The first version that differs in the first `kept` numbers; a whole version is followed by its next patch."""
    numbers = [*given[:kept - 1], given[kept - 1] + 1, 0, 0][:3]
    return (numbers[0], numbers[1], numbers[2]), "-"


def _key(version: Version) -> tuple:
    """Sorts as versions do: what comes before a release ("-" before all of it) is less than the release."""
    numbers, early = version
    parts = [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in early.split(".")]
    return numbers, not early, [] if early in ("", "-") else parts
