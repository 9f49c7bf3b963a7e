"""Every lock file in the tree installs as it stands, whatever the registry has learned since."""

import json
import tempfile
import unittest
from pathlib import Path

from tools.provision.paths import ROOT

from . import npm_lock


def _folders() -> list[Path]:
    found = [file.parent for file in ROOT.rglob("package-lock.json")]
    apart = {"node_modules", "build", ".cache"}
    return sorted(folder for folder in found if not apart & set(folder.relative_to(ROOT).parts))


class LockFiles(unittest.TestCase):
    def test_each_holds_all_that_its_packages_need(self):
        self.assertGreaterEqual(len(_folders()), 3)
        for folder in _folders():
            with self.subTest(folder=str(folder.relative_to(ROOT))):
                self.assertEqual(npm_lock.faults(folder), [])


class Faults(unittest.TestCase):
    def faults(self, package: dict, packages: dict) -> list[str]:
        with tempfile.TemporaryDirectory() as name:
            Path(name, "package.json").write_text(json.dumps(package), encoding="utf-8")
            Path(name, "package-lock.json").write_text(json.dumps({"packages": packages}), encoding="utf-8")
            return npm_lock.faults(Path(name))

    def test_what_is_not_there_or_of_another_version_or_address(self):
        root = {"dependencies": {"a": "^1.0.0"}}
        whole = {"": root, "node_modules/a": {"version": "1.2.3"}}
        self.assertEqual(self.faults(root, whole), [])
        self.assertEqual(self.faults(root, {"": root}), ["package.json: a ^1.0.0 is not in the lock file"])
        self.assertIn("2.0.0 is in the lock file", self.faults(root, {**whole, "node_modules/a": {"version": "2.0.0"}})[0])
        self.assertIn("address", self.faults(root, {**whole, "node_modules/a": {"version": "1.2.3", "resolved": "x:y"}})[0])
        self.assertIn("package.json has", self.faults({"dependencies": {"a": "^1.1.0"}}, whole)[0])

    def test_a_tag_holds_nothing(self):
        packages = {"": {"dependencies": {"a": "1.0.0"}},
                    "node_modules/a": {"version": "1.0.0", "dependencies": {"b": "latest"}}, "node_modules/b": {"version": "1.0.0"}}
        self.assertEqual(self.faults(packages[""], packages),
                         ["node_modules/a: b latest is needed, and 1.0.0 is in the lock file"])

    def test_the_nearest_is_the_one_that_counts(self):
        packages = {"": {}, "node_modules/@s/a": {"version": "1.0.0", "dependencies": {"b": "^2.0.0"}},
                    "node_modules/@s/a/node_modules/c": {"version": "1.0.0", "dependencies": {"b": "^2.0.0"}},
                    "node_modules/b": {"version": "1.0.0"}}
        self.assertEqual(len(self.faults({}, packages)), 2)
        packages["node_modules/@s/a/node_modules/b"] = {"version": "2.1.0"}
        self.assertEqual(self.faults({}, packages), [])

    def test_peers_are_needed_unless_they_are_optional(self):
        packages = {"": {}, "node_modules/a": {"version": "1.0.0", "peerDependencies": {"b": "1"}}}
        self.assertEqual(len(self.faults({}, packages)), 1)
        packages["node_modules/a"]["peerDependenciesMeta"] = {"b": {"optional": True}}
        self.assertEqual(self.faults({}, packages), [])


class Ranges(unittest.TestCase):
    def test_within(self):
        for version, wanted in (
                ("1.2.3", "1.2.3"), ("1.2.3", "^1.2.3"), ("1.9.0", "^1.2.3"), ("0.2.9", "^0.2.3"), ("0.0.3", "^0.0.3"),
                ("1.2.9", "~1.2.3"), ("1.9.9", "1"), ("1.2.9", "1.2"), ("1.2.0", "1.2.x"), ("9.9.9", "*"), ("9.9.9", ""),
                ("3.0.0", "^1.0.0 || ^3.0.0"), ("1.5.0", ">=1.2.3 <2"), ("1.5.0", ">= 1.2.3"), ("2.0.0", ">1"), ("1.9.9", "<=1"),
                ("1.2.3-rc.2", "^1.2.3-rc.1"), ("1.2.3", ">1.2.2"), ("0.9.0", "<1.0.0"), ("0.3.0", "^0")):
            self.assertTrue(npm_lock.satisfies(version, wanted), f"{version} in {wanted}")

    def test_outside(self):
        for version, wanted in (
                ("1.2.4", "1.2.3"), ("1.2.2", "^1.2.3"), ("2.0.0", "^1.2.3"), ("0.3.0", "^0.2.3"), ("0.0.4", "^0.0.3"),
                ("1.3.0", "~1.2.3"), ("2.0.0", "1"), ("1.3.0", "1.2"), ("2.0.0", "^1.0.0 || ^3.0.0"), ("2.0.0", ">=1.2.3 <2"),
                ("1.9.9", ">1"), ("2.0.0", "<=1"), ("1.2.3-rc.1", "^1.2.3-rc.2"), ("1.2.4-rc.1", "^1.2.3-rc.1"),
                ("2.0.0-rc.1", "^1.0.0"), ("1.0.0", "latest"), ("1.0.0", "file:../x"), ("1.0.0", "npm:other@1.0.0"),
                ("1.0.0", "1.0.0garbage")):
            self.assertFalse(npm_lock.satisfies(version, wanted), f"{version} in {wanted}")


if __name__ == "__main__":
    unittest.main()
