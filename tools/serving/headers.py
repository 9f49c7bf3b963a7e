"""The one table of headers: what the server sends, what the tests expect, what the documentation shows.

Run `python3 -m tools.serving.headers` to print it.
"""

from __future__ import annotations

import re

_HASHED_NAME = re.compile(r"\.[0-9a-f]{8,}\.[a-z0-9]+$")

# Used where the site brings no policy of its own in headers.json.
DEFAULT_POLICY = "; ".join([
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "font-src 'self'",
    "img-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "frame-src 'self'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types easeback"])

# Screen wake lock, sharing, the clipboard and full screen are used, so they are not in this list.
_DENIED_FEATURES = [
    "accelerometer", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation",
    "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"]

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

# A clinic's own page loads this script from here; it holds nothing but the frame.
_FOR_OTHER_SITES = {"embed.js": {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}}

FOREVER = "public, max-age=31536000, immutable"
CHECK_EACH_TIME = "no-cache"


def cache_control(name: str) -> str:
    """Names that carry a hash of their content never change."""
    return FOREVER if _HASHED_NAME.search(name) else CHECK_EACH_TIME


def content_security_policy(of_site: str | None, frame_ancestors: str) -> str:
    """The policy the site asks for, and who may frame it (which a page cannot say by itself)."""
    policy = " ".join((of_site or DEFAULT_POLICY).split()).rstrip("; ")
    directives = [part.strip() for part in policy.split(";")]
    kept = [part for part in directives if part and not part.startswith("frame-ancestors")]
    return "; ".join([*kept, f"frame-ancestors {frame_ancestors}"])


def headers_for(name: str, policy: str) -> dict[str, str]:
    """Every header that depends on the file's name alone."""
    return {
        **SECURITY_HEADERS,
        "Content-Security-Policy": policy,
        "Cache-Control": cache_control(name),
        **_FOR_OTHER_SITES.get(name, {}),
    }


if __name__ == "__main__":
    for _name in ("index.html", "page.0123456789.js", "embed.js"):
        print(_name)
        for _header, _value in headers_for(_name, content_security_policy(None, "'self'")).items():
            print(f"  {_header}: {_value}")
