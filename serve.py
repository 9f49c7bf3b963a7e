#!/usr/bin/env python3
"""From nothing to a served app: gets what is missing, builds, and serves."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or newer is needed; this is %d.%d." % sys.version_info[:2])

import argparse
import signal
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT / "cmake"), str(ROOT / "web")]

from building import cleaning, failures, site, tools
from provision.console import Console
from provision.paths import SITE
from server import listening


def options() -> argparse.Namespace:
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


def build(clean: bool, stop_after: bool, pack: Path | None) -> None:
    console = Console(tools.STEPS + site.STEPS)
    with tools.building(console):
        if clean:
            print("\n".join(cleaning.clean()), flush=True)
            if stop_after:
                return
        site.build_site(console, tools.get_all(console), pack)
    console.summary()


def serve(chosen: argparse.Namespace, hosts: tuple) -> None:
    servers = listening.open_servers(SITE, hosts, chosen.port, chosen.frame_ancestors)
    with listening.serving(servers):
        shown = "localhost" if hosts == listening.LOOPBACK else f"[{hosts[0]}]" if ":" in hosts[0] else hosts[0]
        print(f"\nEaseback is at http://{shown}:{servers[0].server_port}   (Ctrl-C ends it)", flush=True)
        try:
            while True:
                signal.pause()
        except KeyboardInterrupt:
            print()


def main() -> None:
    chosen = options()
    hosts = (chosen.host,) if chosen.host else listening.LOOPBACK
    clean_only = chosen.clean and not chosen.build_only
    serves = not chosen.build_only and not clean_only
    if serves:
        listening.check_port(hosts, chosen.port)
    build(chosen.clean, clean_only, chosen.pack)
    if serves:
        serve(chosen, hosts)


if __name__ == "__main__":
    sys.exit(failures.told(main, listening.CannotListen))
