"""The few ordinary programs the build needs, from the machine's own Debian packages."""

from __future__ import annotations

import os
import subprocess

from .console import Console, StepFailed
from .paths import BUILD
from .run import is_root, missing_programs, with_progress

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
TEST_PROGRAMS = {"chromium": "chromium"}

MINIMUM_NODE = (18, 16)


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
    with_progress(console, "Reading the package lists", ["apt-get", "update"], BUILD.parent, env,
                  BUILD / "logs" / "apt-update.log")
    with_progress(console, "Installing packages", command, BUILD.parent, env,
                  BUILD / "logs" / "apt-install.log")
    still = missing_programs(missing)
    if still:
        raise StepFailed(f"The packages were installed, yet {', '.join(still)} is still not on PATH.")


def check_node() -> None:
    """StepFailed when the machine's Node.js is older than the build scripts can use."""
    text = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    try:
        version = tuple(int(part) for part in text.lstrip("v").split(".")[:2])
    except ValueError:
        version = (0, 0)
    if version < MINIMUM_NODE:
        wanted = ".".join(map(str, MINIMUM_NODE))
        raise StepFailed(f"Node.js {wanted} or newer is needed; 'node --version' says '{text}'.")
