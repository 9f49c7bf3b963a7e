"""What the Python tests share: a small site in a temporary folder."""

from __future__ import annotations

import json
import tempfile
import unittest
from email.message import Message
from pathlib import Path

PAGE = b"<!doctype html><title>Page</title>"
SCRIPT = b"export const answer = 42;\n" * 40
POLICY = "default-src 'none'; style-src 'self' 'sha256-abc='"


def request_headers(**headers: str) -> Message:
    """Headers as the server gives them: names in any case. Underscores stand for hyphens."""
    message = Message()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


class SiteTest(unittest.TestCase):
    """A test with a site in self.folder, and a secret beside it that must never be served."""

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.outside = Path(temporary.name)
        self.folder = self.outside / "site"
        self.write("index.html", PAGE)
        self.write("page.0123456789.js", SCRIPT)
        self.write("page.0123456789.js.br", b"brotli copy")
        self.write("page.0123456789.js.gz", b"gzip copy")
        self.write("plain.txt", b"0123456789")
        self.write("licences/easeback.txt", b"licence")
        self.write("demo/index.html", b"demo")
        self.write(".hidden", b"hidden")
        self.write("headers.json", json.dumps({"content_security_policy": POLICY}).encode())
        (self.outside / "secret.txt").write_bytes(b"secret")

    def write(self, name: str, content: bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
