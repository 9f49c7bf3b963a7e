"""What holds for every Python file of the project."""

import subprocess
import sys
import tempfile
import unittest

from tools.provision.paths import ROOT

_APART = {"node_modules", "build", ".cache"}


class House(unittest.TestCase):
    def setUp(self) -> None:
        files = [file for file in ROOT.rglob("*.py") if not _APART & set(file.relative_to(ROOT).parts)]
        self.texts = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in files}
        self.assertGreater(len(self.texts), 40)

    def test_modules_are_found_by_their_names_alone(self):
        edit = "sys." + "path"
        self.assertEqual([name for name, text in self.texts.items() if edit in text], [])

    def test_files_are_small(self):
        self.assertEqual([name for name, text in self.texts.items() if text.count("\n") > 300], [])

    def test_the_commands_start_from_any_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("serve.py", "tests/run.py"):
                told = subprocess.run([sys.executable, str(ROOT / name), "--help"], cwd=folder, capture_output=True, text=True, check=False)
                self.assertEqual((told.returncode, told.stderr), (0, ""), name)
                self.assertIn(f"usage: {name}", told.stdout)


if __name__ == "__main__":
    unittest.main()
