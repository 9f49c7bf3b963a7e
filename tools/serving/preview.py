"""Serving while content is written: the open page loads itself again when the site was built anew.

The page gets a script of ours that asks for the number of the build. Nothing of it is in the site. The copy for use
without a connection is taken away, because it would show what was there before.
"""
from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from .answering import Answer, Answering, RequestHeaders
from .site_folder import SiteFolder

_SCRIPT = """let build = null;
setInterval(async () => {
  try {
    const now = await (await fetch("/preview/build", { cache: "no-store" })).text();
    if (build !== null && now !== build) {
      for (const registration of await navigator.serviceWorker?.getRegistrations() ?? []) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
      location.reload();
    }
    build = now;
  } catch { /* the server is away for a moment */ }
}, 700);
"""
_TAG = b'<script type="module" src="/preview/reload.js"></script>'
_ADDED = {"/preview/reload.js": "text/javascript; charset=utf-8", "/preview/build": "text/plain; charset=utf-8"}


class Previewing(Answering):
    """Answers as for visitors, and for the page that reloads itself."""

    def __init__(self, site: SiteFolder, frame_ancestors: str = "'self'") -> None:
        super().__init__(site, frame_ancestors)
        self.build = 1  # the number of the build that is shown

    def answer(self, method: str, target: str, headers: RequestHeaders) -> Answer:
        path = target.partition("?")[0].partition("#")[0]
        if method == "GET" and path in _ADDED:
            body = _SCRIPT if path.endswith(".js") else str(self.build)
            return Answer(200, {"Content-Type": _ADDED[path], "Cache-Control": "no-store"}, body.encode())
        if path == "/service_worker.js":
            return self.refusal(404, "While content is written nothing is kept for use without a connection.")
        if method != "GET" or path not in ("/", "/index.html"):
            return super().answer(method, target, headers)
        plain = super().answer(method, target, {})
        if plain.status != 200:
            return plain
        kept = {name: value for name, value in plain.headers.items() if name not in ("ETag", "Accept-Ranges")}
        return Answer(200, kept | {"Cache-Control": "no-store"}, plain.body.replace(b"</body>", _TAG + b"</body>", 1))


def changes_of(folder: Path) -> Iterator[bool]:
    """Whether a file of the folder is new, changed or gone since it was last asked."""
    before = _state_of(folder)
    while True:
        now = _state_of(folder)
        yield now != before
        before = now


def _state_of(folder: Path) -> str:
    found = {}
    for path in sorted(folder.rglob("*")):
        try:
            stat = path.stat()
        except OSError:  # it is being replaced
            continue
        if path.is_file():
            found[str(path)] = [stat.st_mtime_ns, stat.st_size]
    return json.dumps(found)


def follow(changes: Iterator[bool], build: Callable[[], str], shown: Previewing, wait: Callable[[], None]) -> None:
    """Builds anew after each change, and lets pages load themselves again where that went well. `build` gives what is
    wrong, or nothing; `wait` ends this by an exception, as Ctrl-C does."""
    while True:
        wait()
        if not next(changes):
            continue
        wrong = build()
        if wrong:
            print(f"\n{wrong}\nThe page stays as it was.", flush=True)
        else:
            shown.build += 1
            print("The content has changed; open pages load themselves again.", flush=True)
