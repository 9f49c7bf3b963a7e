"""Reading what a client asks for: encodings, tags and ranges (RFC 9110)."""

from __future__ import annotations

import re
from typing import Literal

# Best first where a client likes them equally.
ENCODINGS = ("br", "gzip", "identity")

_TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.IGNORECASE | re.ASCII)


def choose_encoding(accepted: str | None, available: set[str]) -> str | None:
    """The best available encoding for an Accept-Encoding header; None when none is acceptable."""
    weights = _weights(accepted)
    best, best_weight = None, 0.0
    for encoding in ENCODINGS:
        weight = weights.get(encoding, weights.get("*", 1.0 if encoding == "identity" else 0.0))
        if encoding == "identity" and encoding not in weights and weight > 0:
            # Not naming it means acceptable, not wanted as much as what is named.
            weight = min(weight, 0.0005)
        if encoding in available and weight > best_weight:
            best, best_weight = encoding, weight
    return best


def _weights(accepted: str | None) -> dict[str, float]:
    weights: dict[str, float] = {}
    for part in (accepted or "").split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                weight = _weight(parameter[2:].strip())
        if name:
            weights["gzip" if name == "x-gzip" else name] = weight
    return weights


def _weight(text: str) -> float:
    return float(text) if re.fullmatch(r"0(\.\d{0,3})?|1(\.0{0,3})?", text, re.ASCII) else 0.0


def has_tag(header: str | None, tag: str) -> bool:
    """True when an If-None-Match header names the tag (weak comparison)."""
    if header is None:
        return False
    return header.strip() == "*" or tag in _TAG.findall(header)


def wanted_range(header: str | None, size: int) -> tuple[int, int] | Literal["unsatisfiable"] | None:
    """(first, last) of one byte range; None to send everything; "unsatisfiable" when it lies outside.

    Several ranges at once, and what cannot be read, are answered with everything, as the standard allows.
    """
    found = _RANGE.fullmatch(header.strip()) if header else None
    if found is None or found[1] == found[2] == "":
        return None
    if found[1] == "":
        length = int(found[2])
        return (max(0, size - length), size - 1) if length and size else "unsatisfiable"
    first = int(found[1])
    last = min(int(found[2]), size - 1) if found[2] else size - 1
    if found[2] and int(found[2]) < first:
        return None
    return (first, last) if first < size else "unsatisfiable"
