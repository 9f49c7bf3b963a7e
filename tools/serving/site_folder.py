"""The folder that is served: which file an address means, and what is known of it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path
from urllib.parse import quote, unquote

_COPIES = {"br": ".br", "gzip": ".gz"}


class BadAddress(Exception):
    """The address is not one that any file could have."""


@dataclasses.dataclass(frozen=True)
class Found:
    """A file of the site, or the address to use instead."""
    file: Path | None = None
    moved_to: str = ""


class SiteFolder:
    """Looks files up afresh each time, so that a new build shows without a restart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._tags: dict[Path, tuple[tuple[int, int], str]] = {}

    def find(self, path: str) -> Found:
        """The file that an address's path (still percent-encoded, without its query) means."""
        try:
            names = unquote(path, errors="strict").split("/")
        except UnicodeDecodeError:
            raise BadAddress from None
        if names[0] != "" or any("\0" in name or "\\" in name for name in names):
            raise BadAddress
        wants_folder = names[-1] == ""
        names = names[1:-1] if wants_folder else names[1:]
        # Also keeps out "." and "..", and files that are hidden.
        if any(name == "" or name.startswith(".") for name in names):
            return Found()
        place = self._folder.joinpath(*names)
        try:
            if wants_folder:
                return self._inside(place / "index.html")
            if place.is_dir() and (place / "index.html").is_file():
                return Found(moved_to="/" + "/".join(quote(name) for name in names) + "/")
        except OSError:  # such as a name too long for a file
            return Found()
        return self._inside(place)

    def encodings(self, file: Path) -> set[str]:
        """The encodings in which the file is there."""
        return {"identity"} | {name for name in _COPIES if self.copy(file, name).is_file()}

    def copy(self, file: Path, encoding: str) -> Path:
        return file.with_name(file.name + _COPIES.get(encoding, ""))

    def tag(self, file: Path, content: bytes) -> str:
        """A strong validator of the file's content."""
        status = file.stat()
        version = (status.st_mtime_ns, status.st_size)
        known = self._tags.get(file)
        if known is None or known[0] != version or status.st_size != len(content):
            known = (version, f'"{hashlib.sha256(content).hexdigest()[:24]}"')
            self._tags[file] = known
        return known[1]

    def policy(self) -> str | None:
        """The content security policy that the build wrote down for this site."""
        try:
            policy = json.loads((self._folder / "headers.json").read_text(encoding="utf-8"))["content_security_policy"]
        except (OSError, ValueError, LookupError, TypeError):
            return None
        return policy if isinstance(policy, str) else None

    def _inside(self, file: Path) -> Found:
        if not file.is_file() or not file.resolve().is_relative_to(self._folder):
            return Found()
        # The compressed copies are other forms of a file, not files of their own.
        if file.suffix in _COPIES.values() and file.with_suffix("").is_file():
            return Found()
        return Found(file)
