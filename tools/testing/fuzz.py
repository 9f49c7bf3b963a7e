"""The parsers under libFuzzer, each for some time, as many at once as there are processors."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import time
from pathlib import Path
from typing import IO

from .outcome import Outcome
from .programs import kill, tail

GRACE = 120  # seconds that a target may take to come to its end after its time


@dataclasses.dataclass
class Fuzzing:
    """One target under way."""
    target: str
    process: subprocess.Popen
    log: Path
    output: IO[str]
    ends: float

    def is_late(self) -> bool:
        return time.monotonic() > self.ends

    def kill(self) -> None:
        kill(self.process)
        self.process.wait()
        self.output.close()


def targets_of(corpus: Path) -> list[str]:
    return sorted(folder.name for folder in corpus.iterdir() if folder.is_dir())


def run_fuzz(program: Path, corpus: Path, work: Path, seconds: int) -> Outcome:
    """Fuzzes every target for that many seconds. What was found interesting stays in `work` for the next time, and
    so does an input that breaks one."""
    waiting, running, passed, details = targets_of(corpus), [], 0, []
    try:
        while waiting or running:
            while waiting and len(running) < (os.cpu_count() or 1):
                running.append(_start(program, corpus, work, waiting.pop(0), seconds))
            time.sleep(0.2)
            for each in [each for each in running if each.process.poll() is not None or each.is_late()]:
                running.remove(each)
                each.kill()
                report = each.log.read_text(encoding="utf-8", errors="replace")
                if each.process.returncode == 0:
                    passed += 1
                    print(f"      {each.target}: {_executions(report)} inputs in {seconds} s, none breaks it", flush=True)
                else:
                    details.append(f"      {each.target}: see {work / 'broken' / each.target}\n{tail(report, 30)}")
    finally:
        for each in running:
            each.kill()
    return Outcome("fuzzing", passed, len(details), details="\n".join(details))


def _start(program: Path, corpus: Path, work: Path, target: str, seconds: int) -> Fuzzing:
    found, broken, log = work / target, work / "broken" / target, work / f"{target}.log"
    found.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(broken, ignore_errors=True)
    broken.mkdir(parents=True)
    output = log.open("w", encoding="utf-8")
    process = subprocess.Popen(
        [str(program), f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1",
         "-verbosity=0", "-max_len=65536", f"-artifact_prefix={broken}/", str(found), str(corpus / target)],
        cwd=work, env={**os.environ, "EASEBACK_FUZZ_TARGET": target}, stdin=subprocess.DEVNULL, stdout=output,
        stderr=subprocess.STDOUT, process_group=0)
    return Fuzzing(target, process, log, output, time.monotonic() + seconds + GRACE)


def _executions(report: str) -> str:
    found = re.search(r"number_of_executed_units: (\d+)", report)
    return found[1] if found else "an unknown number of"
