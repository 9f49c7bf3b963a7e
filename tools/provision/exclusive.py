"""One at a time: a lock that ends with the program that holds it, however that program ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Callable
from pathlib import Path


@contextlib.contextmanager
def one_at_a_time(lock: Path, when_taken: Callable[[], None]):
    """Holds the lock file. Calls `when_taken` once before waiting for another program that holds it."""
    told = False
    while True:
        lock.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if not told:
                    when_taken()
                    told = True
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_still(lock, descriptor):
                yield
                return
        finally:
            os.close(descriptor)


def _is_still(lock: Path, descriptor: int) -> bool:
    """False when the file was removed while waiting, so that the lock is on nothing."""
    try:
        return os.path.samestat(os.stat(lock), os.fstat(descriptor))
    except FileNotFoundError:
        return False
