"""A small web server on this machine whose answers a test sets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What is answered by path: status and body; `etag` makes an unchanged answer a 304."""

    place: str = ""
    answers: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    etag: str = ""
    asked: list[str] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://{self.place}{path}"


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            status, body = site.answers.get(self.path, (404, b""))
            if site.etag and self.headers.get("If-None-Match") == site.etag:
                status, body = 304, b""
            self.send_response(status)
            if site.etag:
                self.send_header("ETag", site.etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.place = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
