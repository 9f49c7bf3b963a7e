"""The checks of the code count the files that have findings. Stand-ins take the place of the programs."""

import json
import tempfile
import unittest
from pathlib import Path

from tools.testing import checks


class InTree(unittest.TestCase):
    def setUp(self) -> None:
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory())).resolve()
        for name in ("core/a.cpp", "core/b.h", "app/c.cpp", "build/d.cpp", "x.py", "y/z.py", "y/node_modules/n.py"):
            self.write(name, "")

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
        return file


class Files(InTree):
    def test_what_is_the_projects_own(self):
        self.assertEqual([str(file) for file in checks.python_files(self.root)], ["x.py", "y/z.py"])
        self.assertEqual([str(file) for file in checks.cpp_files(self.root)], ["app/c.cpp", "core/a.cpp", "core/b.h"])
        self.assertEqual([str(file) for file in checks.cpp_files(self.root, "core/b")], ["core/b.h"])


class Format(InTree):
    def run_with(self, script: str, fix: bool = False):
        self.write("programs/clang-format", f"#!/bin/sh\n{script}\n")
        return checks.cpp_format(self.root, self.root / "programs", fix)

    def test_files_with_findings_fail(self):
        outcome = self.run_with(f'echo "{self.root}/core/a.cpp:1:2: warning: code should be formatted"; exit 1')
        self.assertEqual((outcome.passed, outcome.failed), (2, 1))
        self.assertIn("| core/a.cpp:1:2: warning", outcome.details)
        self.assertEqual(self.run_with("exit 0").failures, 0)

    def test_a_program_that_breaks_is_a_failure(self):
        self.assertEqual(self.run_with("echo 'error: unknown key'; exit 1").failures, 1)

    def test_fix_writes_first(self):
        self.run_with(f'echo "$1" >> "{self.root}/asked"', fix=True)
        self.assertEqual((self.root / "asked").read_text(encoding="utf-8"), "-i\n--dry-run\n")


class Tidy(InTree):
    def test_only_what_is_compiled_is_read(self):
        self.write("b/compile_commands.json", json.dumps([{"file": str(self.root / "core/a.cpp")}]))
        self.write("programs/clang-tidy", f'#!/bin/sh\necho "$@" >> "{self.root}/asked"\n'
                                          f'echo "{self.root}/core/b.h:3:1: warning: odd [bugprone-odd]"\n')
        outcome = checks.cpp_tidy(self.root, self.root / "programs", self.root / "b")
        self.assertEqual((self.root / "asked").read_text(encoding="utf-8").split()[-1], str(self.root / "core/a.cpp"))
        self.assertEqual(outcome.failed, 1)


class Types(InTree):
    def test_findings_and_nonsense(self):
        program = self.root / "node_modules/pyright/index.js"
        finding = {"file": "/x.py", "message": "odd", "range": {"start": {"line": 4}}}
        told = {"summary": {"filesAnalyzed": 3}, "generalDiagnostics": [finding, finding]}
        self.write(str(program.relative_to(self.root)), f"console.log({json.dumps(json.dumps(told))}); process.exit(1)")
        outcome = checks.python_types(self.root, self.root)
        self.assertEqual((outcome.passed, outcome.failed), (2, 1))
        self.assertIn("/x.py:5: odd", outcome.details)
        program.write_text("console.log('no')", encoding="utf-8")
        self.assertEqual(checks.python_types(self.root, self.root).failures, 1)


if __name__ == "__main__":
    unittest.main()
