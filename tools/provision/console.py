"""What the person at the terminal sees: numbered steps, how far each is, how long each took."""

from __future__ import annotations

import contextlib
import sys
import time


class StepFailed(Exception):
    """A step could not be done. Its text is the whole sentence shown to the person."""


class Console:
    """Prints numbered steps. Rewrites the line on a terminal, prints sparse lines elsewhere."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._number = 0
        self._terminal = sys.stdout.isatty()
        self._last_percent = -1
        self._times: list[tuple[str, float]] = []

    @contextlib.contextmanager
    def step(self, title: str):
        """One numbered step; prints its duration when it ends."""
        self._number += 1
        self._last_percent = -1
        started = time.monotonic()
        print(f"[{self._number}/{self._total}] {title}", flush=True)
        try:
            yield self
        except BaseException:
            self._clear()
            raise
        took = time.monotonic() - started
        self._times.append((title, took))
        self._clear()
        print(f"      done in {took:.1f} s", flush=True)

    def say(self, sentence: str) -> None:
        """A line of detail inside the current step."""
        self._clear()
        print(f"      {sentence}", flush=True)

    def progress(self, what: str, done: float, total: float) -> None:
        """How far the current piece of work is; quiet where nothing would change on screen."""
        percent = int(100 * done / total) if total else 100
        if percent == self._last_percent:
            return
        if self._terminal:
            self._last_percent = percent
            print(f"\r\033[K      {percent:3d} %  {what}", end="", flush=True)
        elif percent // 25 != self._last_percent // 25 or self._last_percent < 0:
            self._last_percent = percent
            print(f"      {percent:3d} %  {what}", flush=True)

    def summary(self) -> None:
        """The time of every step, and the sum."""
        print("\nTime of each step:")
        for title, took in self._times:
            print(f"  {took:7.1f} s  {title}")
        print(f"  {sum(took for _, took in self._times):7.1f} s  in all", flush=True)

    def _clear(self) -> None:
        if self._terminal:
            print("\r\033[K", end="", flush=True)
