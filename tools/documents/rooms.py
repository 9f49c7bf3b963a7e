"""The picture of the rooms in docs/ARCHITECTURE.md, made from the includes of the sources.

python3 -m tools.documents.rooms           writes it
python3 -m tools.documents.rooms --check   says whether it is the present one

A room is a folder of core or app (a feature is one of its own). An arrow goes from a room to one that it includes.
The drawing leaves out an arrow where others lead there too (transitive reduction); the table below it has all.
"""
from __future__ import annotations

import re
import sys
from pathlib import Path

from tools.provision.paths import ROOT

DOCUMENT = ROOT / "docs/ARCHITECTURE.md"
_BEGIN, _END = "<!-- rooms: made by tools/documents/rooms.py -->", "<!-- end of rooms -->"
_INCLUDE = re.compile(r'^#\s*include "((?:core|app)/[^"]+)"', re.MULTILINE)

Arrows = dict[str, set[str]]


def room_of(path: str) -> str:
    """The room of a source, such as core/plan or app/features/goals."""
    parts = path.split("/")
    if parts[:2] == ["app", "features"] and len(parts) > 3:
        return "/".join(parts[:3])
    return "/".join(parts[:2]) if len(parts) > 2 else "app"


def arrows_of(root: Path) -> Arrows:
    """Which room includes which, of all sources below root."""
    arrows: Arrows = {}
    for source in sorted([*root.glob("core/**/*"), *root.glob("app/**/*")]):
        if source.suffix not in (".h", ".cpp"):
            continue
        room = room_of(source.relative_to(root).as_posix())
        included = {room_of(name) for name in _INCLUDE.findall(source.read_text(encoding="utf-8"))}
        arrows.setdefault(room, set()).update(included - {room})
    return arrows


def reduced(arrows: Arrows) -> Arrows:
    """Without the arrows whose end is reached through another arrow. For arrows without circles."""
    reached: Arrows = {}

    def reach(room: str) -> set[str]:
        if room not in reached:
            reached[room] = set()  # a circle, which the test of the architecture forbids, does not run for ever
            for below in arrows.get(room, set()):
                reached[room] |= {below} | reach(below)
        return reached[room]

    return {room: {below for below in all_below if not any(below in reach(other) for other in all_below - {below})}
            for room, all_below in arrows.items()}


def picture(arrows: Arrows) -> str:
    """The drawing as a Mermaid chart and the table, in Markdown."""
    name = {room: room.replace("/", "_") for room in sorted(arrows)}
    lines = ["```mermaid", "flowchart TD"]
    for part in ("app", "core"):
        lines.append(f"  subgraph {part}_rooms [{part}]")
        lines += [f'    {name[room]}["{room.removeprefix(part + "/")}"]' for room in name if room.split("/")[0] == part]
        lines.append("  end")
    lines += [f"  {name[room]} --> {name[below]}" for room, all_below in sorted(reduced(arrows).items())
              for below in sorted(all_below)]
    lines += ["```", "", "| room | may see, because it includes it |", "| --- | --- |"]
    lines += [f"| `{room}` | {', '.join(f'`{below}`' for below in sorted(all_below)) or 'nothing'} |"
              for room, all_below in sorted(arrows.items())]
    return "\n".join(lines)


def with_picture(text: str, drawn: str) -> str:
    """The document with the drawing in its place. ValueError where it has no place for it."""
    before, found, rest = text.partition(_BEGIN)
    _, ended, after = rest.partition(_END)
    if not found or not ended:
        raise ValueError(f"Expected the lines '{_BEGIN}' and '{_END}'.")
    return f"{before}{_BEGIN}\n{drawn}\n{_END}{after}"


def main(arguments: list[str]) -> int:
    text = DOCUMENT.read_text(encoding="utf-8")
    wanted = with_picture(text, picture(arrows_of(ROOT)))
    if "--check" not in arguments:
        DOCUMENT.write_text(wanted, encoding="utf-8")
    elif text != wanted:
        print("The picture in docs/ARCHITECTURE.md is not that of the sources. Run: python3 -m tools.documents.rooms")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
