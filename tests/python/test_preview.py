"""While content is written, the page gets a script that loads it again, and the site itself stays as it is."""
import tempfile
import unittest
from pathlib import Path

from tools.serving.answering import Answering
from tools.serving.preview import Previewing, changes_of, follow
from tools.serving.site_folder import SiteFolder


class Preview(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "index.html").write_text("<!doctype html><body>Hello</body>", encoding="utf-8")
        (self.folder / "page.js").write_text("let a;", encoding="utf-8")
        (self.folder / "service_worker.js").write_text("let b;", encoding="utf-8")
        (self.folder / "headers.json").write_text('{"content_security_policy": "default-src \'self\'"}', encoding="utf-8")
        self.shown = Previewing(SiteFolder(self.folder))

    def test_the_page_alone_gets_the_script(self) -> None:
        page = self.shown.answer("GET", "/", {"Accept-Encoding": "br"})
        self.assertEqual(page.status, 200)
        self.assertIn(b'src="/preview/reload.js"></script></body>', page.body)
        self.assertEqual(page.headers["Cache-Control"], "no-store")
        self.assertIn("Content-Security-Policy", page.headers)
        usual = Answering(SiteFolder(self.folder)).answer("GET", "/page.js", {})
        self.assertEqual(self.shown.answer("GET", "/page.js", {}), usual)
        self.assertEqual(self.shown.answer("GET", "/service_worker.js", {}).status, 404)
        self.assertIn(b"location.reload()", self.shown.answer("GET", "/preview/reload.js", {}).body)

    def test_the_usual_answers_have_nothing_of_it(self) -> None:
        usual = Answering(SiteFolder(self.folder))
        self.assertNotIn(b"preview", usual.answer("GET", "/", {}).body)
        self.assertEqual(usual.answer("GET", "/preview/build", {}).status, 404)

    def test_a_change_is_built_and_a_fault_is_not_shown(self) -> None:
        content = self.folder / "content"
        content.mkdir()
        changes = changes_of(content)
        next(changes)
        faults = iter(["", "rules.json: Expected a rule.", ""])
        built: list[int] = []
        steps = iter([lambda: None, lambda: (content / "a.json").write_text("1"), lambda: (content / "a.json").write_text("22"),
                      (content / "a.json").unlink])

        def wait() -> None:
            built.append(self.shown.build)
            try:
                next(steps)()
            except StopIteration:
                raise KeyboardInterrupt from None

        with self.assertRaises(KeyboardInterrupt):
            follow(changes, faults.__next__, self.shown, wait)
        self.assertEqual(built, [1, 1, 2, 2, 3])


if __name__ == "__main__":
    unittest.main()
