"""The last line of defence: whatever goes wrong is told in a sentence, with a non-zero exit status."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable

from tools.provision.console import StepFailed
from tools.provision.paths import BUILD
from tools.provision.run import disk_full_sentence, is_disk_full

STOPPED = 130  # as shells say it of a program ended by Ctrl-C


def told(main: Callable[[], None], *expected: type[Exception]) -> int:
    """Runs `main` and returns the exit status. The texts of `expected` exceptions are sentences already."""
    # Also where a script started this program in its background, which makes it deaf to interrupts.
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, _as_interrupt)
    try:
        main()
        return 0
    except (StepFailed, *expected) as failure:
        return _say(str(failure))
    except KeyboardInterrupt:
        _say("Stopped. What is finished is kept.")
        return STOPPED
    except BrokenPipeError:
        # The reader of the output has gone; Python would complain again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if is_disk_full(error):
            return _say(disk_full_sentence(BUILD))
        place = f"'{error.filename}'" if error.filename else "A file or program"
        _keep_details()
        return _say(f"{place} could not be used: {error.strerror or error}.")
    except Exception as error:  # a fault of ours: no traceback on screen, but not lost either
        where = _keep_details()
        return _say(f"Something went wrong that was not foreseen: {type(error).__name__}: {error}.{where}")


def _as_interrupt(*_) -> None:
    raise KeyboardInterrupt


def _say(sentence: str) -> int:
    sys.stdout.flush()
    print(f"\n{sentence}", file=sys.stderr, flush=True)
    return 1


def _keep_details() -> str:
    log = BUILD / "logs" / "failure.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return ""
    return f" The details are in {log}."
