"""The picture of the rooms fits the sources, and would not if they changed."""
import tempfile
import unittest
from pathlib import Path

from tools.documents import rooms
from tools.provision.paths import ROOT


class Rooms(unittest.TestCase):
    def test_the_picture_is_that_of_the_sources(self) -> None:
        text = rooms.DOCUMENT.read_text(encoding="utf-8")
        self.assertEqual(text, rooms.with_picture(text, rooms.picture(rooms.arrows_of(ROOT))),
                         "Run: python3 -m tools.documents.rooms")

    def test_no_arrow_leads_back(self) -> None:
        arrows = rooms.arrows_of(ROOT)
        done: set[str] = set()

        def follow(room: str, way: tuple[str, ...]) -> None:
            self.assertNotIn(room, way, " -> ".join((*way, room)))
            if room not in done:
                for below in sorted(arrows.get(room, set())):
                    follow(below, (*way, room))
                done.add(room)

        for room in sorted(arrows):
            follow(room, ())

    def test_a_new_include_is_a_new_arrow(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "core/plan/plan.cpp"
            source.parent.mkdir(parents=True)
            source.write_text('#include "core/base/date.h"\n', encoding="utf-8")
            self.assertEqual(rooms.arrows_of(Path(folder)), {"core/plan": {"core/base"}})
            source.write_text('#include "core/record/state.h"\n#include "core/plan/reason.h"\n', encoding="utf-8")
            self.assertEqual(rooms.arrows_of(Path(folder)), {"core/plan": {"core/record"}})

    def test_an_arrow_that_others_stand_for_is_left_out(self) -> None:
        self.assertEqual(rooms.reduced({"a": {"b", "c"}, "b": {"c"}, "c": set()}), {"a": {"b"}, "b": {"c"}, "c": set()})


if __name__ == "__main__":
    unittest.main()
