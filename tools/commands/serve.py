"""From nothing to a served app: gets what is missing, builds, and serves."""

from __future__ import annotations

import argparse
import signal
import subprocess
import time
from pathlib import Path

from tools.building import cleaning, failures, prerequisites, site
from tools.provision.console import Console, StepFailed
from tools.provision.paths import BUILD, ROOT, SITE
from tools.serving import listening, preview
from tools.serving.site_folder import SiteFolder


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Gets what is missing, builds Easeback, and serves it at http://localhost:8080.",
        epilog="Everything downloaded is kept in .cache (or in EASEBACK_CACHE) and used again. "
               "A second run builds only what has changed, and needs no network.")
    parser.add_argument("--build-only", action="store_true", help="build the site and the command line tool, then stop")
    parser.add_argument("--port", type=_port, default=8080, help="the port to serve at (8080; 0 for any free one)")
    parser.add_argument("--host", help="the address to serve at instead of this machine alone, such as 0.0.0.0")
    parser.add_argument("--frame-ancestors", default="'self'", metavar="SITES", type=_sources,
                        help="who may show the app in a frame, such as \"'self' https://clinic.example\"")
    parser.add_argument("--pack", type=_pack, metavar="FOLDER", help="a clinic's pack to build in, such as web/examples/pack")
    parser.add_argument("--preview", action="store_true",
                        help="for writing content: build anew when a file of content/ changes, and let the open page load itself again")
    parser.add_argument("--clean", action="store_true",
                        help="remove the build folder, not the downloads, and stop; with --build-only, build again")
    return parser.parse_args()


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port: expected a number from 0 to 65535")
    return int(text)


def _pack(text: str) -> Path:
    folder = Path(text).resolve()
    if not (folder / "pack.json").is_file():
        raise argparse.ArgumentTypeError(f"'{text}' is not a pack: expected a folder with a pack.json")
    return folder


def _sources(text: str) -> str:
    if not text.isprintable() or any(mark in text for mark in ";,") or not text.isascii():
        raise argparse.ArgumentTypeError("expected 'self', 'none' or addresses of sites with spaces between them")
    return text


def _content_built(pack: Path | None) -> str:
    """Puts the site together with the content as it is now. Gives what is wrong with that, or nothing."""
    checked = subprocess.run([BUILD / "easeback", "validate", ROOT / "content"], capture_output=True, text=True, check=False)
    if checked.returncode:
        return checked.stderr.strip() or checked.stdout.strip()
    try:
        _build(False, False, pack)
    except StepFailed as failure:
        return str(failure)
    return ""


def _preview(chosen: argparse.Namespace, hosts: tuple) -> None:
    shown = preview.Previewing(SiteFolder(SITE), chosen.frame_ancestors)
    servers = listening.open_servers(SITE, hosts, chosen.port, chosen.frame_ancestors, shown)
    with listening.serving(servers):
        print(f"\nEaseback is at http://localhost:{servers[0].server_port}, and follows the folder content   (Ctrl-C ends it)", flush=True)
        try:
            preview.follow(preview.changes_of(ROOT / "content"), lambda: _content_built(chosen.pack), shown, lambda: time.sleep(0.5))
        except KeyboardInterrupt:
            print()


def _build(clean: bool, stop_after: bool, pack: Path | None) -> None:
    console = Console(prerequisites.STEPS + site.STEPS)
    with prerequisites.building(console):
        if clean:
            print("\n".join(cleaning.clean()), flush=True)
            if stop_after:
                return
        site.build_site(console, prerequisites.get_all(console), pack)
    console.summary()


def _serve(chosen: argparse.Namespace, hosts: tuple) -> None:
    servers = listening.open_servers(SITE, hosts, chosen.port, chosen.frame_ancestors)
    with listening.serving(servers):
        shown = "localhost" if hosts == listening.LOOPBACK else f"[{hosts[0]}]" if ":" in hosts[0] else hosts[0]
        print(f"\nEaseback is at http://{shown}:{servers[0].server_port}   (Ctrl-C ends it)", flush=True)
        try:
            while True:
                signal.pause()
        except KeyboardInterrupt:
            print()


def main() -> int:
    """The command serve.py. Returns its exit status."""
    return failures.told(_run, listening.CannotListen)


def _run() -> None:
    chosen = _options()
    hosts = (chosen.host,) if chosen.host else listening.LOOPBACK
    clean_only = chosen.clean and not chosen.build_only
    serves = not chosen.build_only and not clean_only
    if serves:
        listening.check_port(hosts, chosen.port)
    _build(chosen.clean, clean_only, chosen.pack)
    if serves and chosen.preview:
        _preview(chosen, hosts)
    elif serves:
        _serve(chosen, hosts)
