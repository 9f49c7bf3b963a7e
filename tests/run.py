#!/usr/bin/env python3
"""Runs the tests. See tools/commands/test.py, which this becomes: a module is found from the folder it is run in."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Python 3.11 or newer is needed; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
os.execv(sys.executable, [sys.executable, "-m", "tools.commands.test", *sys.argv[1:]])
