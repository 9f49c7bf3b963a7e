"""nginx and Caddy, each as an ordinary program in a temporary folder on a free port, with the configuration that
tools/serving/configurations.py makes."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tools.serving import configurations

_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_SECONDS_TO_START = 20


def has_nginx() -> bool:
    return shutil.which("nginx", path=_paths()) is not None


def has_brotli() -> bool:
    return _BROTLI.exists()


def has_caddy() -> bool:
    return shutil.which("caddy") is not None


def _paths() -> str:
    return os.environ.get("PATH", "") + ":/usr/sbin"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def nginx(site: Path, folder: Path, frame_ancestors: str = "'self'") -> Iterator[int]:
    """Runs nginx for the site, with its files in `folder`; yields the port."""
    port = _free_port()
    part = configurations.nginx(site, configurations.policy_of(site, frame_ancestors), has_brotli())
    places = "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        (f"load_module {_BROTLI};\n" if has_brotli() else "") + user +
        f"daemon off;\nmaster_process on;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log;\n"
        f"events {{ worker_connections 512; }}\nhttp {{\naccess_log off;\n{places}sendfile on;\n"
        f"server {{\nlisten 127.0.0.1:{port};\n{part}}}\n}}\n", encoding="utf-8")
    with _running([shutil.which("nginx", path=_paths()) or "nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], port, folder):
        yield port


@contextlib.contextmanager
def caddy(site: Path, folder: Path, frame_ancestors: str = "'self'") -> Iterator[int]:
    """Runs Caddy for the site, with its files in `folder`; yields the port."""
    port = _free_port()
    part = configurations.caddy(site, configurations.policy_of(site, frame_ancestors))
    (folder / "Caddyfile").write_text(
        f"{{\n    admin off\n    auto_https off\n}}\nhttp://127.0.0.1:{port} {{\n{part}}}\n", encoding="utf-8")
    command = [shutil.which("caddy") or "caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with _running(command, port, folder):
        yield port


@contextlib.contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    log = folder / "server.log"
    with log.open("wb") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=folder,
                                   env={**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)})
    try:
        _wait(process, port, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    end = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not start: {log.read_text(errors='replace')[-2000:]}")
