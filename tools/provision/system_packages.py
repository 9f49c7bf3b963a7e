"""The few ordinary programs the build needs, from the machine's own Debian packages."""

from __future__ import annotations

import os
import re

from .console import Console, StepFailed
from .paths import BUILD
from .run import ProgramFailed, is_root, missing_programs, output_of, with_progress

# program looked for on PATH -> Debian package that brings it
BUILD_PROGRAMS = {
    "c++": "g++",
    "cmake": "cmake",
    "ninja": "ninja-build",
    "node": "nodejs",
    "npm": "npm",
    "patchelf": "patchelf",
    "xz": "xz-utils",
}
_BROWSER = {"chromium": "chromium"}
_SERVERS = {"/usr/sbin/nginx": "nginx", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static"}
BENCH_PROGRAMS = {**_BROWSER, **_SERVERS, "wrk": "wrk"}
CHECK_PROGRAMS = {name: BUILD_PROGRAMS[name] for name in ("node", "npm", "patchelf")}
FUZZ_PROGRAMS = {"clang++": "clang"}
TEST_PROGRAMS = {
    **_BROWSER,
    **_SERVERS,
    "caddy": "caddy",
    "firefox-esr": "firefox-esr",
    "Xvfb": "xvfb",
    "WebKitWebDriver": "webkit2gtk-driver",
}

MINIMUM_NODE = (18, 16)

_NO_NETWORK = ("Failed to fetch", "Could not resolve", "Unable to locate package", "has no installation candidate")
_APT_STATUS = re.compile(r"^(dl|pm)status:.*?:(\d+(?:\.\d+)?):")


def ensure(console: Console, programs: dict[str, str]) -> None:
    """Installs what is missing. StepFailed with the command to type when this is not root."""
    missing = missing_programs(list(programs))
    if not missing:
        console.say("everything is already here")
        return
    packages = sorted({programs[name] for name in missing})
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if missing_programs(["apt-get"]):
        raise StepFailed("These programs are missing: " + ", ".join(missing) + ". Install them with your "
                         "system's package manager and run this again.")
    if not is_root():
        raise StepFailed("These programs are missing: " + ", ".join(missing) + ".\n"
                         f"Installing them needs root. Run once:  sudo {' '.join(command)}\n"
                         "and then this command again as yourself.")
    console.say("installing " + ", ".join(packages))
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    logs = BUILD / "logs"
    # Another apt may be at work, such as the nightly upgrade.
    patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "APT::Status-Fd=1"]
    try:
        with_progress(console, "reading the package lists", ["apt-get", "update", *patient], BUILD.parent, env,
                      logs / "apt-update.log", _apt_counter)
        with_progress(console, "installing packages", [*command, *patient], BUILD.parent, env,
                      logs / "apt-install.log", _apt_counter)
    except ProgramFailed as failure:
        if any(words in failure.output for words in _NO_NETWORK):
            raise StepFailed("Debian's packages could not be downloaded. Is this machine connected, and does "
                             "'apt-get update' work? Run this again when it does.") from None
        raise
    still = missing_programs(missing)
    if still:
        raise StepFailed(f"The packages were installed, yet {', '.join(still)} is still not on PATH.")


def node_version() -> tuple[int, ...]:
    """Version of the machine's Node.js; (0,) when it does not say."""
    text = output_of(["node", "--version"]).strip().lstrip("v")
    try:
        return tuple(int(part) for part in text.split("."))
    except ValueError:
        return (0,)


def check_node() -> None:
    """StepFailed when the machine's Node.js is older than the build scripts can use."""
    version = node_version()
    if version < MINIMUM_NODE:
        wanted, found = (".".join(map(str, numbers)) for numbers in (MINIMUM_NODE, version))
        raise StepFailed(f"Node.js {wanted} or newer is needed; the one on PATH is {found}.")


def _apt_counter(line: str) -> tuple[float, float] | None:
    """Downloading is the first half, installing the second."""
    status = _APT_STATUS.match(line)
    if status is None:
        return None
    return float(status[2]) / 2 + (50 if status[1] == "pm" else 0), 100
