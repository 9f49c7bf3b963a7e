"""Configurations of other web servers, made from the one table of headers.

    python3 -m tools.serving.configurations nginx /srv/easeback > /etc/nginx/snippets/easeback.conf
    python3 -m tools.serving.configurations caddy /srv/easeback >> /etc/caddy/Caddyfile

What nginx gets belongs inside a server block; what Caddy gets, inside a site block.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .headers import CHECK_EACH_TIME, FOREVER, content_security_policy, headers_for

# Not every nginx knows all of them.
_TYPES = ("text/html html; text/javascript js; text/css css; text/plain txt; application/json json; application/wasm wasm; "
          "application/manifest+json webmanifest; font/ttf ttf; image/png png; image/svg+xml svg;")
_HASHED = r"\.[0-9a-f]{10}\.[a-z0-9]+$"


def policy_of(folder: Path, frame_ancestors: str) -> str:
    """The policy that the built site asks for, with who may frame it."""
    try:
        of_site = json.loads((folder / "headers.json").read_text(encoding="utf-8"))["content_security_policy"]
    except (OSError, ValueError, KeyError):
        of_site = None
    return content_security_policy(of_site, frame_ancestors)


def _quoted(text: str) -> str:
    if any(mark in text for mark in '"\\$\n'):
        raise ValueError(f"this cannot stand in a configuration: {text}")
    return f'"{text}"'


def _changes(name: str, policy: str) -> dict[str, str]:
    """The headers of a file, but for how long it is kept."""
    return {header: value for header, value in headers_for(name, policy).items() if header != "Cache-Control"}


def nginx(root: Path, policy: str, brotli: bool = True) -> str:
    """For a server block of nginx. `brotli` needs its module ngx_http_brotli_static_module."""
    def lines(name: str, cache: str, depth: int) -> str:
        headers = {**_changes(name, policy), "Cache-Control": cache}
        return "".join(f"{' ' * depth}add_header {header} {_quoted(value)} always;\n" for header, value in headers.items())

    return (f"root {_quoted(str(root))};\nindex index.html;\ngzip_static on;\n" + ("brotli_static on;\n" if brotli else "") +
            f"types {{ {_TYPES} }}\n"
            "charset utf-8;\ncharset_types text/html text/javascript text/plain text/css;\n"
            f"location / {{\n{lines('index.html', CHECK_EACH_TIME, 4)}}}\n"
            f'location ~ "{_HASHED}" {{\n{lines("index.html", FOREVER, 4)}}}\n'
            f"location = /embed.js {{\n{lines('embed.js', CHECK_EACH_TIME, 4)}}}\n")


def caddy(root: Path, policy: str) -> str:
    """For a site block of Caddy."""
    usual, special = _changes("index.html", policy), _changes("embed.js", policy)
    # Caddy lets the header without a path have the last word, so each is set once alone.
    lines = [f"header {'@others ' if special[header] != value else ''}{header} {_quoted(value)}" for header, value in usual.items()]
    lines += [f"header /embed.js {header} {_quoted(value)}" for header, value in special.items() if usual.get(header) != value]
    lines += ["header /*.webmanifest Content-Type application/manifest+json"]
    return (f"root * {_quoted(str(root))}\n@hashed path_regexp {_HASHED}\n@plain not path_regexp {_HASHED}\n@others not path /embed.js\n" +
            "\n".join(lines) + "\n"
            f"header @plain Cache-Control {_quoted(CHECK_EACH_TIME)}\nheader @hashed Cache-Control {_quoted(FOREVER)}\n"
            "file_server {\n    precompressed br gzip\n}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Prints the configuration of a web server for Easeback.")
    parser.add_argument("server", choices=("nginx", "caddy"))
    parser.add_argument("folder", type=Path, help="where the built site lies")
    parser.add_argument("--frame-ancestors", default="'self'", help="who may show the app in a frame")
    parser.add_argument("--without-brotli", action="store_true", help="for an nginx that has no brotli module")
    chosen = parser.parse_args()
    policy = policy_of(chosen.folder, chosen.frame_ancestors)
    print(nginx(chosen.folder, policy, not chosen.without_brotli) if chosen.server == "nginx" else caddy(chosen.folder, policy), end="")


if __name__ == "__main__":
    main()
