import unittest

from tools.serving.answering import Answering
from tools.serving.headers import CHECK_EACH_TIME, DEFAULT_POLICY, FOREVER, SECURITY_HEADERS
from tools.serving.site_folder import SiteFolder

from .support import PAGE, POLICY, SCRIPT, SiteTest, request_headers


class AnsweringTest(SiteTest):
    def setUp(self) -> None:
        super().setUp()
        self.answering = Answering(SiteFolder(self.folder))

    def get(self, target, method="GET", **headers):
        return self.answering.answer(method, target, request_headers(**headers))


class Files(AnsweringTest):
    def test_the_page(self):
        answer = self.get("/")
        self.assertEqual((answer.status, answer.body), (200, PAGE))
        self.assertEqual(answer.headers["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(answer.headers["Cache-Control"], CHECK_EACH_TIME)

    def test_queries_are_ignored(self):
        for target in ("/?lang=es", "/index.html?a=/../b", "http://localhost:8080/", "http://localhost:8080"):
            self.assertEqual(self.get(target).body, PAGE, target)

    def test_names_with_a_hash_are_kept_for_ever(self):
        self.assertEqual(self.get("/page.0123456789.js").headers["Cache-Control"], FOREVER)
        for name in ("page.0123456.js", "page.js", "page.0123456g89.js", "0123456789.js"):
            self.write(name, b"x")
            self.assertEqual(self.get(f"/{name}").headers["Cache-Control"], CHECK_EACH_TIME, name)

    def test_types(self):
        expected = {
            "a.wasm": "application/wasm", "a.mjs": "text/javascript; charset=utf-8",
            "a.js": "text/javascript; charset=utf-8", "a.webmanifest": "application/manifest+json",
            "a.json": "application/json", "a.woff2": "font/woff2", "a.ttf": "font/ttf", "a.svg": "image/svg+xml",
            "a.png": "image/png", "a.css": "text/css; charset=utf-8", "a.txt": "text/plain; charset=utf-8",
            "a.ics": "text/calendar; charset=utf-8", "a.HTML": "text/html; charset=utf-8",
            "a.odd": "application/octet-stream", "a": "application/octet-stream"}
        for name, kind in expected.items():
            self.write(name, b"x")
            self.assertEqual(self.get(f"/{name}").headers["Content-Type"], kind, name)


class Encodings(AnsweringTest):
    def test_copies_by_what_is_accepted(self):
        for accepted, encoding, body in (("br", "br", b"brotli copy"), ("gzip", "gzip", b"gzip copy"),
                                         ("br;q=0.1, gzip", "gzip", b"gzip copy"), ("identity", None, SCRIPT)):
            answer = self.get("/page.0123456789.js", Accept_Encoding=accepted)
            self.assertEqual((answer.headers.get("Content-Encoding"), answer.body), (encoding, body))
            self.assertEqual(answer.headers["Content-Type"], "text/javascript; charset=utf-8")
            self.assertEqual(answer.headers["Vary"], "Accept-Encoding")

    def test_each_encoding_has_its_own_tag(self):
        tags = {self.get("/page.0123456789.js", Accept_Encoding=accepted).headers["ETag"]
                for accepted in ("br", "gzip", "identity")}
        self.assertEqual(len(tags), 3)

    def test_nothing_acceptable(self):
        self.assertEqual(self.get("/plain.txt", Accept_Encoding="identity;q=0").status, 406)

    def test_copies_are_not_files_of_their_own(self):
        self.assertEqual(self.get("/page.0123456789.js.br").status, 404)
        self.assertEqual(self.get("/page.0123456789.js.gz").status, 404)


class NotModified(AnsweringTest):
    def test_known_tag(self):
        tag = self.get("/", Accept_Encoding="br").headers["ETag"]
        answer = self.get("/", Accept_Encoding="br", If_None_Match=f'"old", W/{tag}')
        self.assertEqual((answer.status, answer.body), (304, b""))
        self.assertEqual(answer.headers["ETag"], tag)
        self.assertEqual(answer.headers["Cache-Control"], CHECK_EACH_TIME)
        self.assertEqual(answer.headers["Vary"], "Accept-Encoding")

    def test_tag_of_another_encoding_is_not_enough(self):
        tag = self.get("/page.0123456789.js", Accept_Encoding="br").headers["ETag"]
        self.assertEqual(self.get("/page.0123456789.js", If_None_Match=tag).status, 200)

    def test_new_content_has_a_new_tag(self):
        tag = self.get("/").headers["ETag"]
        self.write("index.html", PAGE[::-1])
        self.assertEqual(self.get("/", If_None_Match=tag).body, PAGE[::-1])


class Ranges(AnsweringTest):
    def test_part(self):
        answer = self.get("/plain.txt", Range="bytes=2-4")
        self.assertEqual((answer.status, answer.body), (206, b"234"))
        self.assertEqual(answer.headers["Content-Range"], "bytes 2-4/10")

    def test_outside(self):
        answer = self.get("/plain.txt", Range="bytes=10-")
        self.assertEqual((answer.status, answer.headers["Content-Range"], answer.body), (416, "bytes */10", b""))

    def test_compressed_copies_come_whole(self):
        answer = self.get("/page.0123456789.js", Range="bytes=0-1", Accept_Encoding="br")
        self.assertEqual((answer.status, answer.body), (200, b"brotli copy"))
        self.assertNotIn("Accept-Ranges", answer.headers)

    def test_only_while_it_is_the_same_file(self):
        tag = self.get("/plain.txt").headers["ETag"]
        self.assertEqual(self.get("/plain.txt", Range="bytes=0-1", If_Range=tag).status, 206)
        self.assertEqual(self.get("/plain.txt", Range="bytes=0-1", If_Range='"old"').status, 200)
        self.assertEqual(self.get("/plain.txt", Range="bytes=0-1", If_Range=f"W/{tag}").status, 200)


class Refusals(AnsweringTest):
    def test_nothing_outside_or_hidden(self):
        targets = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/licences/../../secret.txt",
                   "/..%5csecret.txt", "/licences/..", "/.", "/./index.html", "/.hidden", "/%2ehidden", "//index.html",
                   "/index.html/", "/index.html/x", "/secret.txt", "/index.html%00.txt", "/%ff", "index.html", "*",
                   "/" + "a" * 5000, "/" + "a/" * 3000]
        for target in targets:
            answer = self.get(target)
            self.assertIn(answer.status, (400, 404), target)
            self.assertNotIn(b"secret", answer.body, target)

    def test_links_that_lead_outside(self):
        (self.folder / "link.txt").symlink_to(self.outside / "secret.txt")
        (self.folder / "up").symlink_to(self.outside)
        self.assertEqual(self.get("/link.txt").status, 404)
        self.assertEqual(self.get("/up/secret.txt").status, 404)

    def test_no_listing(self):
        for target in ("/licences/", "/licences"):
            answer = self.get(target)
            self.assertEqual(answer.status, 404)
            self.assertNotIn(b"easeback", answer.body)

    def test_folder_with_a_page(self):
        self.assertEqual(self.get("/demo/").body, b"demo")
        answer = self.get("/demo")
        self.assertEqual((answer.status, answer.headers["Location"]), (301, "/demo/"))
        # Never to another server.
        self.assertEqual(self.get("//demo").status, 404)

    def test_other_methods(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"):
            answer = self.get("/", method)
            self.assertEqual((answer.status, answer.headers["Allow"]), (405, "GET, HEAD"))


class Protection(AnsweringTest):
    def test_every_answer_carries_it(self):
        tag = self.get("/").headers["ETag"]
        answers = [self.get("/"), self.get("/nothing"), self.get("/", "POST"), self.get("/%ff"), self.get("/demo"),
                   self.get("/", If_None_Match=tag), self.get("/plain.txt", Range="bytes=99-"),
                   self.get("/page.0123456789.js", Accept_Encoding="br")]
        for answer in answers:
            for name, value in SECURITY_HEADERS.items():
                self.assertEqual(answer.headers[name], value)
            self.assertEqual(answer.headers["Content-Security-Policy"], f"{POLICY}; frame-ancestors 'self'")

    def test_who_may_frame_it(self):
        answering = Answering(SiteFolder(self.folder), "'self' https://clinic.example")
        policy = answering.answer("GET", "/", request_headers()).headers["Content-Security-Policy"]
        self.assertTrue(policy.endswith("; frame-ancestors 'self' https://clinic.example"))

    def test_without_a_policy_of_its_own_the_strict_one_holds(self):
        for content in (None, b"not json", b"{}", b"[]", b'{"content_security_policy": 3}'):
            if content is None:
                (self.folder / "headers.json").unlink()
            else:
                self.write("headers.json", content)
            policy = self.get("/").headers["Content-Security-Policy"]
            self.assertEqual(policy, f"{DEFAULT_POLICY}; frame-ancestors 'self'")

    def test_a_policy_cannot_add_headers_or_framers(self):
        self.write("headers.json", b'{"content_security_policy": "default-src \'none\';\\r\\nX: y; frame-ancestors *;"}')
        policy = self.get("/").headers["Content-Security-Policy"]
        self.assertNotRegex(policy, r"[\r\n]")
        self.assertEqual(policy, "default-src 'none'; X: y; frame-ancestors 'self'")

    def test_strict_policy_says_what_it_must(self):
        for directive in ("default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'",
                          "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"):
            self.assertIn(directive, DEFAULT_POLICY.split("; "))

    def test_other_sites_may_load_the_embedding_script_alone(self):
        self.write("embed.js", b"x")
        answer = self.get("/embed.js")
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
        self.assertEqual(answer.headers["Cross-Origin-Resource-Policy"], "cross-origin")
        self.assertNotIn("Access-Control-Allow-Origin", self.get("/").headers)


if __name__ == "__main__":
    unittest.main()
