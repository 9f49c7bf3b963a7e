"""Which functions of the program for the web wait until the first page is shown."""
import unittest
from pathlib import Path
from unittest import mock

from tools.building import split_program
from tools.provision.console import StepFailed

_LATER, _FIRST = Path("core/x.dir/./plan/plan.cpp.o"), Path("app/y.dir/screens/shell.cpp.o")
_PLAN, _BOTH = "_ZN8easeback4planEv", "_ZN8easeback4bothEv"
_DESTRUCTOR, _COPY = "_ZN8easeback4PlanD2Ev", "_ZN8easeback4PlanC2ERKS0_"
_CONTAINER = "_ZNSt3__26vectorIN8easeback4PlanENS_9allocatorIS2_EEE9push_backB8nn180100EOS2_"


class SplitProgram(unittest.TestCase):
    def functions(self, patterns, names):
        defined = {_LATER: {_PLAN, _BOTH, _DESTRUCTOR, _COPY, _CONTAINER}, _FIRST: {_BOTH}}
        with mock.patch.object(split_program, "_defined", lambda nm, objects: set().union(*(defined[item] for item in objects))):
            return split_program._functions(Path("nm"), [_LATER, _FIRST], patterns, names)

    def test_what_only_later_sources_define_waits(self):
        self.assertEqual(self.functions(["plan/*"], [_PLAN, _BOTH, "main"]), [_PLAN])

    def test_what_the_linker_renamed_is_known(self):
        self.assertEqual(self.functions(["plan/*"], [f"{_PLAN}.12", f"{_PLAN}.llvm.345", f"{_PLAN}_1"]),
                         [f"{_PLAN}.12", f"{_PLAN}.llvm.345", f"{_PLAN}_1"])

    def test_what_the_compiler_writes_may_be_one_with_something_else_and_stays(self):
        self.assertEqual(self.functions(["plan/*"], [_DESTRUCTOR, _COPY, _CONTAINER]), [])

    def test_a_pattern_that_means_nothing_is_named(self):
        with self.assertRaisesRegex(StepFailed, "No source is meant by 'plans/\\*'"):
            self.functions(["plans/*"], [_PLAN])


if __name__ == "__main__":
    unittest.main()
