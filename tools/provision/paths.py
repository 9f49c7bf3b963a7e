"""Where things lie. Downloads and unpacked tools live outside the build folder, so that a clean
build needs no network."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("EASEBACK_CACHE") or ROOT / ".cache").resolve()
DOWNLOADS = CACHE / "downloads"
TOOLCHAIN = CACHE / "toolchain"
CHECKERS = CACHE / "checkers"
LIBRARIES = CACHE / "libraries"
FONTS = CACHE / "fonts"
APT = CACHE / "apt"
BUILD = ROOT / "build"
SITE = BUILD / "site"
LOCK = Path(__file__).with_name("lock.json")
