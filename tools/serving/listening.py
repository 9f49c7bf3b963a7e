"""Sockets and threads around the answers."""

from __future__ import annotations

import contextlib
import errno
import http.server
import socket
import sys
import threading
from pathlib import Path

from .answering import Answer, Answering
from .site_folder import SiteFolder

LOOPBACK = ("127.0.0.1", "::1")


class CannotListen(Exception):
    """The port cannot be had. Its text is the whole sentence shown to the person."""


class Handler(http.server.BaseHTTPRequestHandler):
    """Hands every request to Answering."""
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 65  # seconds that a connection may stay silent
    answering: Answering  # set for each server

    def do_GET(self) -> None:
        self._send(self.answering.answer(self.command, self.path, self.headers))

    do_HEAD = do_GET
    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_CONNECT = do_GET

    def send_error(self, code, message=None, explain=None) -> None:  # what the standard library itself refuses
        self.close_connection = True
        self.request_version = self.protocol_version  # an answer without headers would carry no protection
        self._send(self.answering.refusal(int(code), "This request cannot be answered."))

    def version_string(self) -> str:
        return "Easeback"

    def log_request(self, code="-", size="-") -> None:
        if isinstance(code, int) and code >= 400:
            print(f"{code} for {self.requestline[:200]!r}", file=sys.stderr, flush=True)

    def log_message(self, format, *args) -> None:
        """Only failures are worth a line."""

    def _send(self, answer: Answer) -> None:
        # A body that came with the request is not read, so nothing after it can be understood.
        if self._has_body():
            self.close_connection = True
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and answer.status != 304:
            self.wfile.write(answer.body)

    def _has_body(self) -> bool:
        headers = getattr(self, "headers", None)
        return headers is not None and ("Transfer-Encoding" in headers or headers.get("Content-Length", "0") != "0")


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def server_bind(self) -> None:
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        # Not the parent's: that asks the network for this machine's name.
        socket_address = self.server_address
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(socket_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(socket_address[0]), self.server_address[1]

    def handle_error(self, request, client_address) -> None:
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class _Server6(_Server):
    address_family = socket.AF_INET6


def open_servers(folder: Path, hosts: tuple[str, ...], port: int, frame_ancestors: str,
                 answering: Answering | None = None) -> list[_Server]:
    """A server on each address that this machine has. With port 0, the first free one is used for all. `answering` takes
    the place of the usual answers."""
    answering = answering or Answering(SiteFolder(folder), frame_ancestors)
    handler = type("SiteHandler", (Handler,), {"answering": answering})
    servers: list[_Server] = []
    try:
        for host in hosts:
            try:
                servers.append((_Server6 if ":" in host else _Server)((host, port), handler))
            except OSError as error:
                if not (servers and _is_absent(error)):
                    raise CannotListen(_sentence(error, host, port)) from None
            port = servers[-1].server_port
    except CannotListen:
        for server in servers:
            server.server_close()
        raise
    return servers


def check_port(hosts: tuple[str, ...], port: int) -> None:
    """CannotListen when the port is taken now, which is better known before a long build than after."""
    for server in open_servers(Path("."), hosts, port, "'none'"):
        server.server_close()


@contextlib.contextmanager
def serving(servers: list[_Server]):
    """Answers requests in the background while the block runs."""
    threads = [threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _is_absent(error: OSError) -> bool:
    return error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


def _sentence(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (f"Port {port} is in use by another program. Stop that one, or choose another port, "
                f"such as: python3 serve.py --port {port + 1 if port < 65535 else 8080}")
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} may not be used by this user. Choose one above 1023, such as: python3 serve.py --port 8080"
    return f"'{host}' is not an address of this machine: {error.strerror}."
