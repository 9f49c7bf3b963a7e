"""The parsers under libFuzzer, each for some time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .outcome import Outcome
from .programs import run, tail


def targets_of(corpus: Path) -> list[str]:
    return sorted(folder.name for folder in corpus.iterdir() if folder.is_dir())


def run_fuzz(program: Path, corpus: Path, work: Path, seconds: int) -> Outcome:
    """Fuzzes every target for that many seconds. What was found interesting stays in `work` for the next time, and
    so does an input that breaks one."""
    passed, broken, details = 0, 0, []
    for target in targets_of(corpus):
        found = work / target
        found.mkdir(parents=True, exist_ok=True)
        broken_inputs = work / "broken" / target
        shutil.rmtree(broken_inputs, ignore_errors=True)
        broken_inputs.mkdir(parents=True)
        os.environ["EASEBACK_FUZZ_TARGET"] = target
        ended = run([str(program), f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1",
                     "-verbosity=0", "-max_len=65536", f"-artifact_prefix={broken_inputs}/", str(found), str(corpus / target)],
                    work, seconds + 120)
        if ended.status == 0 and not ended.trouble:
            passed += 1
            continue
        broken += 1
        details.append(f"      {target}: see {broken_inputs}\n{tail(ended.output, 30)}")
    return Outcome("fuzzing", passed, broken, details="\n".join(details))
