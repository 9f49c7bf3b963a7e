"""nginx and Caddy with the configurations that the documentation gives: what they send is what the own server sends."""

import contextlib
import http.client
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path

from tools.serving.configurations import policy_of
from tools.serving.headers import FOREVER, headers_for
from tools.testing import servers

from .support import PAGE, SCRIPT, SiteTest

SITES = "'self' https://clinic.example"


class Servers(SiteTest):
    """What every server has to do; a class below for each of them."""
    server: Callable[[Path, Path, str], contextlib.AbstractContextManager[int]]
    brotli: bool

    def setUp(self) -> None:
        super().setUp()
        self.write("index.html.br", b"brotli page")
        self.write("easeback.0123456789.wasm", b"\0asm" + bytes(400))
        self.write("embed.js", SCRIPT)
        self.write("manifest.webmanifest", b"{}")
        self.write("bold.0123456789.ttf", bytes(100))
        place = self.enterContext(tempfile.TemporaryDirectory())
        try:
            self.port = self.enterContext(self.server(self.folder, Path(place), SITES))
        except RuntimeError as error:
            self.fail(str(error))

    def get(self, target, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, dict(answer.headers.items()), answer.read()

    def test_every_file_has_the_headers_of_the_table(self):
        for name, target in (("index.html", "/"), ("page.0123456789.js", "/page.0123456789.js"), ("embed.js", "/embed.js"),
                             ("easeback.0123456789.wasm", "/easeback.0123456789.wasm"), ("plain.txt", "/plain.txt")):
            status, sent, _ = self.get(target)
            self.assertEqual(status, 200, name)
            for header, value in headers_for(name, policy_of(self.folder, SITES)).items():
                with self.subTest(name=name, header=header):
                    self.assertEqual(sent.get(header), value)

    def test_the_kinds_of_files(self):
        for target, kind in (("/", "text/html; charset=utf-8"), ("/page.0123456789.js", "text/javascript; charset=utf-8"),
                             ("/easeback.0123456789.wasm", "application/wasm"), ("/manifest.webmanifest", "application/manifest+json"),
                             ("/bold.0123456789.ttf", "font/ttf")):
            with self.subTest(target):
                self.assertEqual(self.get(target)[1].get("Content-Type"), kind)

    def test_compressed_copies(self):
        for accepted, coding, body in (("br, gzip", "br", b"brotli copy"), ("gzip", "gzip", b"gzip copy"), ("identity", None, SCRIPT)):
            if coding == "br" and not self.brotli:
                continue
            with self.subTest(accepted):
                status, sent, found = self.get("/page.0123456789.js", Accept_Encoding=accepted)
                self.assertEqual((status, sent.get("Content-Encoding"), found), (200, coding, body))
                self.assertEqual(sent.get("Cache-Control"), FOREVER)

    def test_what_has_not_changed_is_not_sent_again(self):
        _, sent, _ = self.get("/")
        status, again, body = self.get("/", If_None_Match=sent["Etag"] if "Etag" in sent else sent["ETag"])
        self.assertEqual((status, body), (304, b""))
        self.assertEqual(again.get("Cache-Control"), "no-cache")

    def test_a_part_of_a_file(self):
        status, sent, body = self.get("/plain.txt", Range="bytes=2-4")
        self.assertEqual((status, body, sent.get("Content-Range")), (206, b"234", "bytes 2-4/10"))

    def test_what_is_not_there_and_what_is_outside(self):
        self.assertEqual(self.get("/nothing.js")[0], 404)
        self.assertNotEqual(self.get("/../secret.txt")[2], b"secret")
        self.assertNotEqual(self.get("/%2e%2e/secret.txt")[2], b"secret")
        self.assertEqual(self.get("/")[2], PAGE)


@unittest.skipUnless(servers.has_nginx(), "nginx is not installed")
class Nginx(Servers):
    server = staticmethod(servers.nginx)
    brotli = servers.has_brotli()


@unittest.skipUnless(servers.has_caddy(), "Caddy is not installed")
class Caddy(Servers):
    server = staticmethod(servers.caddy)
    brotli = True


def load_tests(loader, tests, pattern):
    """Without the class that only holds what both do."""
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in (Nginx, Caddy))


if __name__ == "__main__":
    unittest.main()
