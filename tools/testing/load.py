"""How many first visits a day one nginx can serve: python3 -m tools.testing.load --site build/site

Runs nginx with one worker and, for a few seconds, wrk with the files of a first visit; prints lines of JSON as the
other measurements do. What it prints is of this machine, with wrk beside nginx on it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.provision.paths import SITE

from . import servers

_SECONDS = 10
_DAY = 24 * 60 * 60
# What a first visit waits for: as web/build/sizes.mjs counts it.
_FIRST_VISIT = (r"index\.html", r"page\.\w+\.js", r"easeback\.\w+\.wasm", r"rest\.\w+\.wasm", r"glue\.\w+\.js",
                r"content\.\w+\.json", r"regular\.\w+\.ttf", r"bold\.\w+\.ttf", r"first-en\.\w+\.json", r"text-en\.\w+\.json")

_SCRIPT = """
local paths = {%s}
local next = 0
request = function()
  next = next %% #paths + 1
  return wrk.format("GET", paths[next], {["Accept-Encoding"] = "br, gzip"})
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %%d %%d %%d %%d\\n", summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
"""


def first_visit(site: Path) -> list[str]:
    names = sorted(file.name for file in site.iterdir())
    found = []
    for pattern in _FIRST_VISIT:
        matching = [name for name in names if re.fullmatch(pattern, name)]
        if len(matching) != 1:
            raise SystemExit(f"Expected one file like {pattern} in {site}, found {len(matching)}.")
        found.append("/" if matching[0] == "index.html" else f"/{matching[0]}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--site", type=Path, default=SITE)
    site = parser.parse_args().site.resolve()
    paths = first_visit(site)
    if not servers.has_nginx() or not shutil.which("wrk"):
        raise SystemExit("nginx and wrk are needed (Debian packages of these names).")
    with tempfile.TemporaryDirectory() as place, servers.nginx(site, Path(place)) as port:
        script = Path(place, "visit.lua")
        script.write_text(_SCRIPT % ", ".join(f'"{path}"' for path in paths), encoding="utf-8")
        said = subprocess.run(["wrk", "-t1", "-c32", f"-d{_SECONDS}s", "-s", str(script), f"http://127.0.0.1:{port}"],
                              capture_output=True, text=True, timeout=6 * _SECONDS, check=True).stdout
    result = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+)", said)
    if result is None:
        raise SystemExit(f"wrk told no result: {said[-500:]}")
    requests, microseconds, received, errors = map(int, result.groups())
    seconds = microseconds / 1e6
    for name, value, unit, budget in (
            ("nginx, files of a first visit", round(requests / seconds), "requests/s", None),
            ("nginx, sent", round(received / seconds / 1e6), "MB/s", None),
            ("nginx, first visits a day", round(requests / seconds / len(paths) * _DAY), "visits", None),
            ("nginx, failed requests", errors, "requests", 0)):
        print(json.dumps({"name": name, "value": value, "unit": unit, "budget": budget}))


if __name__ == "__main__":
    main()
