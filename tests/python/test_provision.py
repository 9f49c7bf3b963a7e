import errno
import multiprocessing
import sys
import tempfile
import time
import unittest
from pathlib import Path

from tools.building import failures
from tools.provision import system_packages
from tools.provision.console import Console, StepFailed
from tools.provision.exclusive import one_at_a_time
from tools.provision.run import ProgramFailed, ninja_counter, says_disk_full, with_progress
from tools.provision.stamps import digest
from tools.provision.unpacking import build_whole, is_whole, mark_whole

from .quiet import quiet


class InFolder(unittest.TestCase):
    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file


class Stamps(InFolder):
    def test_same_inputs_same_stamp(self):
        self.write("in/a.json", "1")
        self.assertEqual(digest([self.folder / "in"], "x"), digest([self.folder / "in"], "x"))

    def test_anything_that_changes_changes_it(self):
        self.write("in/a.json", "1")
        self.write("in/sub/b.json", "2")
        seen = {digest([self.folder / "in"], "x"), digest([self.folder / "in"], "y"), digest([self.folder / "in"])}
        self.write("in/a.json", "3")
        seen.add(digest([self.folder / "in"], "x"))
        (self.folder / "in/a.json").rename(self.folder / "in/c.json")
        seen.add(digest([self.folder / "in"], "x"))
        (self.folder / "in/c.json").unlink()
        seen.add(digest([self.folder / "in"], "x"))
        self.write("in/sub/b.json", "")
        seen.add(digest([self.folder / "in"], "x"))
        self.assertEqual(len(seen), 7)

    def test_moving_the_project_does_not(self):
        self.write("one/in/a.json", "1")
        self.write("two/in/a.json", "1")
        self.assertEqual(digest([self.folder / "one/in"]), digest([self.folder / "two/in"]))

    def test_facts_do_not_run_together(self):
        self.assertNotEqual(digest([], "ab", "c"), digest([], "a", "bc"))


class WholeFolders(InFolder):
    def setUp(self) -> None:
        super().setUp()
        self.write("in/a", "12")
        self.write("in/b/c", "345")
        mark_whole(self.folder / "in", "key")

    def whole(self, key="key"):
        return is_whole(self.folder / "in", key)

    def test_whole(self):
        self.assertTrue(self.whole())
        self.assertFalse(self.whole("other"))

    def test_what_tools_add_does_no_harm(self):
        self.write("in/.cache/x", "1")
        self.assertTrue(self.whole())

    def test_lost_shortened_or_without_a_stamp(self):
        (self.folder / "in/b/c").unlink()
        self.assertFalse(self.whole())
        self.write("in/b/c", "34")
        self.assertFalse(self.whole())
        self.write("in/b/c", "345")
        self.assertTrue(self.whole())
        for broken in ("", "[]", "{}", '{"key": "key"}', '{"key": "key", "files": 3}'):
            self.write("in/.whole.json", broken)
            self.assertFalse(self.whole(), broken)

    def test_a_folder_whose_filling_fails_stays_as_it_was(self):
        def fill(folder: Path) -> None:
            (folder / "a").write_text("new")
            raise OSError(errno.ENOSPC, "No space left on device")

        with self.assertRaises(StepFailed) as caught:
            build_whole(self.folder / "in", "new key", fill)
        self.assertIn("is full", str(caught.exception))
        self.assertTrue(self.whole())


def _hold(lock: str, order: str, name: str, seconds: float) -> None:
    with one_at_a_time(Path(lock), lambda: None):
        with open(order, "a", encoding="utf-8") as file:
            file.write(f"{name} in\n")
        time.sleep(seconds)
        with open(order, "a", encoding="utf-8") as file:
            file.write(f"{name} out\n")


class OneAtATime(InFolder):
    def test_the_second_waits_for_the_first_and_says_so(self):
        lock, order = self.folder / "lock", self.folder / "order"
        other = multiprocessing.get_context("spawn").Process(target=_hold, args=(str(lock), str(order), "first", 0.5))
        other.start()
        while not order.exists():
            time.sleep(0.01)
        told = []
        with one_at_a_time(lock, lambda: told.append(1)):
            self.assertEqual(order.read_text(encoding="utf-8"), "first in\nfirst out\n")
        other.join()
        self.assertEqual(told, [1])

    def test_free_again_afterwards_even_after_a_failure(self):
        lock = self.folder / "sub/lock"
        with self.assertRaises(StepFailed), one_at_a_time(lock, self.fail):
            raise StepFailed("x")
        with one_at_a_time(lock, self.fail):
            pass

    def test_a_removed_lock_file_is_made_anew(self):
        lock = self.folder / "lock"
        with one_at_a_time(lock, self.fail):
            lock.unlink()
        with one_at_a_time(lock, self.fail):
            self.assertTrue(lock.exists())


class Programs(InFolder):
    def run_program(self, script: str) -> str:
        with quiet():
            return with_progress(Console(1), "the work", [sys.executable, "-c", script], self.folder)

    def test_output_comes_back(self):
        self.assertEqual(self.run_program("print('one'); print('two')"), "one\ntwo\n")

    def test_a_failure_carries_the_end_of_the_output(self):
        with self.assertRaises(ProgramFailed) as caught:
            self.run_program("print('reason'); raise SystemExit(3)")
        self.assertIn("the work failed (exit status 3)", str(caught.exception))
        self.assertIn("reason", str(caught.exception))

    def test_a_full_disk_is_told_as_such(self):
        for words in ("cc1plus: fatal error: error writing to x.s: No space left on device", "npm error code ENOSPC",
                      "E: You don't have enough free space in /var/cache/apt/archives/."):
            self.assertTrue(says_disk_full(words))
            with self.assertRaises(StepFailed) as caught:
                self.run_program(f"print({words!r}); raise SystemExit(1)")
            self.assertRegex(str(caught.exception), r"The disk that holds .* is full \(\d+ MB free\)")

    def test_a_program_that_is_not_there(self):
        with self.assertRaises(StepFailed) as caught, quiet():
            with_progress(Console(1), "x", ["no-such-program-here"], self.folder)
        self.assertIn("no-such-program-here", str(caught.exception))

    def test_counters(self):
        self.assertEqual(ninja_counter("[3/12] Building CXX object"), (3, 12))
        self.assertIsNone(ninja_counter("[x/12] no"))
        self.assertEqual(system_packages._apt_counter("dlstatus:1:20.5:Retrieving file 1 of 3"), (10.25, 100))
        self.assertEqual(system_packages._apt_counter("pmstatus:libc6:amd64:50.0000:Unpacking"), (75, 100))
        self.assertIsNone(system_packages._apt_counter("Setting up npm (9.2) ..."))


class ConsoleOutput(unittest.TestCase):
    def test_steps_are_numbered_and_timed(self):
        with quiet() as said:
            console = Console(2)
            with console.step("First"):
                console.say("detail")
            with console.step("Second"):
                for done in range(101):
                    console.progress("work", done, 100)
            console.summary()
        text = said.getvalue()
        self.assertRegex(text, r"\[1/2\] First\n      detail\n      done in \d+\.\d s\n\[2/2\] Second\n")
        # Sparse where there is no terminal.
        self.assertEqual(text.count(" %  work"), 5)
        self.assertRegex(text, r"Time of each step:\n +\d+\.\d s  First\n +\d+\.\d s  Second\n +\d+\.\d s  in all\n")


class Failures(unittest.TestCase):
    def told(self, error: BaseException) -> tuple[int, str]:
        def main() -> None:
            raise error

        with quiet() as said:
            status = failures.told(main, ZeroDivisionError)
        return status, said.getvalue()

    def test_each_is_a_sentence_and_a_status(self):
        for error, words in ((StepFailed("A step failed."), "A step failed."), (ZeroDivisionError("As said."), "As said."),
                             (OSError(errno.ENOSPC, "No space left on device"), "is full"),
                             (PermissionError(errno.EACCES, "Permission denied", "/x/y"), "'/x/y' could not be used"),
                             (KeyError("odd"), "not foreseen")):
            status, said = self.told(error)
            self.assertEqual(status, 1)
            self.assertIn(words, said)
            self.assertNotIn("Traceback", said)

    def test_stopping_is_quiet(self):
        status, said = self.told(KeyboardInterrupt())
        self.assertEqual((status, said), (130, "\nStopped. What is finished is kept.\n"))


if __name__ == "__main__":
    unittest.main()
