import contextlib
import http.client
import io
import socket
import subprocess
import sys
import unittest

from tools.provision.paths import ROOT
from tools.serving import listening

from .support import PAGE, SCRIPT, SiteTest


class Listening(SiteTest):
    def setUp(self) -> None:
        super().setUp()
        self.servers = listening.open_servers(self.folder, ("127.0.0.1",), 0, "'self'")
        self.port = self.servers[0].server_port
        stack = contextlib.ExitStack()
        stack.enter_context(contextlib.redirect_stderr(io.StringIO()))
        stack.enter_context(listening.serving(self.servers))
        self.addCleanup(stack.close)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        self.addCleanup(self.connection.close)

    def ask(self, method, target, body=None, headers=None):
        self.connection.request(method, target, body, headers or {})
        answer = self.connection.getresponse()
        return answer, answer.read()

    def raw(self, text: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as peer:
            peer.sendall(text)
            return b"".join(iter(lambda: peer.recv(65536), b""))

    def test_one_connection_serves_many_requests(self):
        self.ask("GET", "/")
        used = self.connection.sock
        for method, target, status in (("HEAD", "/", 200), ("GET", "/nothing", 404), ("HEAD", "/nothing", 404),
                                       ("GET", "/demo", 301), ("POST", "/", 405), ("GET", "/page.0123456789.js", 200)):
            answer, _ = self.ask(method, target)
            self.assertEqual((answer.version, answer.status), (11, status))
            self.assertIs(self.connection.sock, used)

    def test_head_says_what_get_would(self):
        get, body = self.ask("GET", "/page.0123456789.js", headers={"Accept-Encoding": "identity"})
        head, nothing = self.ask("HEAD", "/page.0123456789.js", headers={"Accept-Encoding": "identity"})
        self.assertEqual((body, nothing), (SCRIPT, b""))
        ignored = ("Date",)
        self.assertEqual([h for h in get.getheaders() if h[0] not in ignored],
                         [h for h in head.getheaders() if h[0] not in ignored])
        self.assertEqual(head.getheader("Content-Length"), str(len(SCRIPT)))

    def test_not_modified_has_no_body_and_no_length(self):
        tag = self.ask("GET", "/")[0].getheader("ETag")
        answer, body = self.ask("GET", "/", headers={"If-None-Match": tag})
        self.assertEqual((answer.status, body, answer.getheader("Content-Length")), (304, b"", None))
        self.assertEqual(self.ask("GET", "/")[1], PAGE)

    def test_a_body_that_is_not_read_ends_the_connection(self):
        answer, _ = self.ask("POST", "/", b"GET /secret HTTP/1.1\r\n\r\n")
        self.assertEqual((answer.status, answer.getheader("Connection")), (405, "close"))
        smuggled = self.raw(b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 30\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        self.assertEqual(smuggled.count(b"HTTP/1.1 "), 1)

    def test_what_is_not_http_is_refused_with_protection(self):
        for text, status in ((b"BREW / HTTP/1.1\r\nHost: x\r\n\r\n", b"501"), (b"nonsense\r\n\r\n", b"400"),
                             (b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\n\r\n", b"414")):
            answer = self.raw(text)
            self.assertEqual(answer[9:12], status)
            self.assertIn(b"X-Content-Type-Options: nosniff", answer)

    def test_two_slashes_never_lead_to_another_server(self):
        for target in ("//demo", "///demo", "/%2fdemo", "//demo/..", "//clinic.example/%2e%2e"):
            location = self.ask("GET", target)[0].getheader("Location", "/")
            self.assertRegex(location, r"^/([^/]|$)", target)

    def test_the_port_in_use_is_named(self):
        with self.assertRaises(listening.CannotListen) as caught:
            listening.check_port(("127.0.0.1",), self.port)
        self.assertIn(f"Port {self.port} is in use", str(caught.exception))
        self.assertIn("--port", str(caught.exception))

    def test_serve_py_says_so_before_it_builds(self):
        done = subprocess.run([sys.executable, str(ROOT / "serve.py"), "--host", "127.0.0.1", "--port", str(self.port)],
                              capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "")
        self.assertIn(f"Port {self.port} is in use", done.stderr)
        self.assertNotIn("Traceback", done.stderr)


class Addresses(SiteTest):
    def test_both_loopback_addresses_share_a_port(self):
        servers = listening.open_servers(self.folder, listening.LOOPBACK, 0, "'self'")
        self.addCleanup(lambda: [server.server_close() for server in servers])
        self.assertEqual(len({server.server_port for server in servers}), 1)

    def test_an_address_of_another_machine(self):
        with self.assertRaises(listening.CannotListen) as caught:
            listening.check_port(("192.0.2.1",), 0)
        self.assertIn("192.0.2.1", str(caught.exception))


class Options(unittest.TestCase):
    def run_serve(self, *options):
        return subprocess.run([sys.executable, str(ROOT / "serve.py"), *options], capture_output=True, text=True, check=False, timeout=60)

    def test_help(self):
        done = self.run_serve("--help")
        self.assertEqual(done.returncode, 0)
        for option in ("--build-only", "--port", "--clean", "--frame-ancestors"):
            self.assertIn(option, done.stdout)

    def test_what_is_not_a_port(self):
        for port in ("x", "65536", "-1", "8080.0"):
            done = self.run_serve(f"--port={port}")
            self.assertEqual(done.returncode, 2)
            self.assertIn("is not a port", done.stderr)

    def test_what_would_break_the_policy(self):
        for sites in ("'self'; script-src *", "'self'\r\nX: y", "*, *"):
            self.assertEqual(self.run_serve("--frame-ancestors", sites).returncode, 2, sites)


if __name__ == "__main__":
    unittest.main()
