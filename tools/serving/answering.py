"""What to answer to a request, without any socket."""

from __future__ import annotations

import dataclasses
from typing import Protocol
from urllib.parse import urlsplit

from .content_types import content_type
from .headers import content_security_policy, headers_for
from .negotiation import choose_encoding, has_tag, wanted_range
from .site_folder import BadAddress, SiteFolder

ALLOWED_METHODS = ("GET", "HEAD")


class RequestHeaders(Protocol):
    """The headers of a request, by names in upper or lower case."""

    def get(self, name: str, /) -> str | None: ...


@dataclasses.dataclass(frozen=True)
class Answer:
    """Status, headers and body; Content-Length is that of the body unless the headers say it."""
    status: int
    headers: dict[str, str]
    body: bytes = b""


class Answering:
    """Answers requests for one site."""

    def __init__(self, site: SiteFolder, frame_ancestors: str = "'self'") -> None:
        self._site = site
        self._frame_ancestors = frame_ancestors

    def answer(self, method: str, target: str, headers: RequestHeaders) -> Answer:
        """The answer to one request."""
        if method not in ALLOWED_METHODS:
            return self.refusal(405, "Only GET and HEAD are answered here.", {"Allow": ", ".join(ALLOWED_METHODS)})
        try:
            # Two slashes at the start are a path here, not the name of a server.
            path = target.partition("?")[0] if target.startswith("/") else urlsplit(target).path or "/"
            found = self._site.find(path.partition("#")[0])
        except (BadAddress, ValueError):
            return self.refusal(400, "This address cannot be read.")
        if found.moved_to:
            return self.refusal(301, "This folder has a slash at the end.", {"Location": found.moved_to})
        if found.file is None:
            return self._not_found()
        return self._file(found.file, headers)

    def refusal(self, status: int, sentence: str, more: dict[str, str] | None = None) -> Answer:
        """A short answer in words, with the same protection as every other."""
        headers = headers_for("", self._policy()) | {"Content-Type": "text/plain; charset=utf-8"} | (more or {})
        return Answer(status, headers, (sentence + "\n").encode())

    def _file(self, file, request: RequestHeaders) -> Answer:
        encoding = choose_encoding(request.get("Accept-Encoding"), self._site.encodings(file))
        if encoding is None:
            return self.refusal(406, "This file is not there in any encoding you accept.", {"Vary": "Accept-Encoding"})
        copy = self._site.copy(file, encoding)
        try:
            content = copy.read_bytes()
            tag = self._site.tag(copy, content)
        except OSError:  # replaced by a new build a moment ago
            return self._not_found()
        headers = headers_for(file.name, self._policy())
        headers |= {"Content-Type": content_type(file.name), "Vary": "Accept-Encoding", "ETag": tag}
        if has_tag(request.get("If-None-Match"), tag):
            del headers["Content-Type"]
            return Answer(304, headers)
        if encoding != "identity":
            return Answer(200, headers | {"Content-Encoding": encoding}, content)
        headers["Accept-Ranges"] = "bytes"
        return _part(headers, content, tag, request)

    def _not_found(self) -> Answer:
        return self.refusal(404, "There is nothing at this address.")

    def _policy(self) -> str:
        return content_security_policy(self._site.policy(), self._frame_ancestors)


def _part(headers: dict[str, str], content: bytes, tag: str, request: RequestHeaders) -> Answer:
    only_if = request.get("If-Range")
    asked = request.get("Range") if only_if is None or only_if.strip() == tag else None
    part = wanted_range(asked, len(content))
    if part is None:
        return Answer(200, headers, content)
    if part == "unsatisfiable":
        return Answer(416, headers | {"Content-Range": f"bytes */{len(content)}", "Content-Type": "text/plain"})
    first, last = part
    return Answer(206, headers | {"Content-Range": f"bytes {first}-{last}/{len(content)}"}, content[first:last + 1])
