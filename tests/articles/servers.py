"""A web server for tests of fetching: each path misbehaves in its own way."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = b"""<html><head><title>Plant output rises</title></head><body><article>
<h1>Plant output rises</h1>
<p>Kazakhstan produced 11,700 vehicles in July 2025, the automobile union said on Tuesday, and the
plant in Kostanay assembled more than half of them, according to the same statement.</p>
</article></body></html>"""


class Misbehaving(BaseHTTPRequestHandler):
    """/article is well; every other path is what its name says."""

    stop = threading.Event()

    def do_GET(self):
        name = self.path.strip("/").split("/")[0] or "article"
        getattr(self, f"answer_{name}", self.answer_missing)()

    def log_message(self, *args):
        """Say nothing on the terminal of the tests."""

    def send(self, status=200, body=b"", **headers):
        self.send_response(status)
        fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        for key, value in (fields | {k.replace("_", "-"): v for k, v in headers.items()}).items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def answer_article(self):
        self.send(body=ARTICLE)

    def answer_feed(self):
        items = "".join(
            f"<item><title>News {n}</title><link>http://news.example/{n}</link></item>" for n in (1, 2, 2)
        )
        rss = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
        self.send(body=rss.encode(), Content_Type="application/rss+xml")

    def answer_zipped(self):
        self.send(body=gzip.compress(ARTICLE), Content_Encoding="gzip")

    def answer_bomb(self):
        self.send(body=gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")

    def answer_moved(self):
        self.send(302, Location="/article")

    def answer_forever(self):
        self.send(302, Location=f"/forever/{time.monotonic_ns()}")

    def answer_inside(self):
        self.send(302, Location="http://169.254.169.254/latest/meta-data/")

    def answer_broken(self):
        self.send(500, b"<h1>Oops</h1>")

    def answer_missing(self):
        self.send(404, b"nothing here")

    def answer_pdf(self):
        self.send(body=b"%PDF-1.7", Content_Type="application/pdf")

    def answer_garbage(self):
        self.send(body=bytes(range(256)) * 40, Content_Type="text/html")

    def answer_empty(self):
        self.send()

    def answer_large(self):
        self.send(body=b"<p>" + b"x" * 6_000_000)

    def answer_hangs(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html>")
        self.wfile.flush()
        self.stop.wait(20)

    def answer_drips(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.stop.wait(0.1):
            self.wfile.write(b"x")
            self.wfile.flush()


@contextmanager
def misbehaving_server() -> Iterator[str]:
    """Run the server on a free port of this machine; yield its address."""
    Misbehaving.stop.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # a client that hangs up is what the tests are about
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://news.example:{server.server_port}"
    finally:
        Misbehaving.stop.set()
        server.shutdown()
        server.server_close()
