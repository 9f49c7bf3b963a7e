"""Keeps what a test makes other code print away from the screen, and at hand."""

from __future__ import annotations

import contextlib
import io


@contextlib.contextmanager
def quiet():
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        yield said
