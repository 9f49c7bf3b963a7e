#!/usr/bin/env python3
"""From nothing to a served app: gets what is missing, builds, and serves. See tools/commands/serve.py."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Python 3.11 or newer is needed; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

from tools.commands.serve import main

if __name__ == "__main__":
    sys.exit(main())
