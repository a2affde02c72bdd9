"""A web server that does, by path, what servers do wrong. Prints its port and serves until it is ended."""
import gzip
import http.server
import socket
import struct
import sys
import threading
import time
import urllib.parse
import zlib

FLIPS = {}


def feed(count=3, title="Odd", word="text", offset=0):
    items = "".join(
        f"<item><title>Story {n}</title><link>https://odd.example/{n}</link><guid>{n}</guid>"
        f"<pubDate>Tue, 10 Nov 2026 0{n % 10}:00:00 GMT</pubDate><description>{word} {n}</description></item>"
        for n in range(offset, offset + count))
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>".encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        with open(sys.argv[1], "a") as log:
            log.write(f"{self.path} {self.headers.get('Authorization', '-')} {self.headers.get('If-None-Match', '-')}\n")

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def raw(self, *parts, pause=0.0):
        self.close_connection = True
        for part in parts:
            self.wfile.write(part)
            self.wfile.flush()
            if pause:
                time.sleep(pause)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        try:
            getattr(self, "do_" + url.path.strip("/").split("/")[0].replace("-", "_"), self.do_missing)(query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def do_missing(self, query):
        self.answer(404, b"nothing here")

    def do_feed(self, query):
        self.answer(200, feed(int(query.get("n", 3)), query.get("title", "Odd")), Content_Type="application/rss+xml")

    def do_page(self, query):
        self.answer(200, b"<!doctype html><title>Maintenance</title><p>Back soon.</p>", Content_Type="text/html")

    def do_status(self, query):
        headers = {"Retry_After": query["after"]} if "after" in query else {}
        self.answer(int(query["code"]), b"no", **headers)

    def do_to(self, query):
        self.answer(int(query.get("code", 302)), b"", Location=query["url"])

    def do_count(self, query):
        """A chain of redirects."""
        left = int(query["n"])
        if left == 0:
            return self.do_feed(query)
        self.answer(302, b"", Location=f"/count?n={left - 1}")

    def do_loris(self, query):
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n" + b"X-A: b\r\n" * 2000
        self.raw(*[head[i:i + 1] for i in range(len(head))], pause=0.05)

    def do_stall(self, query):
        body = feed()
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:100])
        time.sleep(30)

    def do_reset(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + feed()[:200])
        time.sleep(0.05)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def do_short(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + feed())

    def do_chunked(self, query):
        body = feed()
        chunks = [body[i:i + 7] for i in range(0, len(body), 7)]
        coded = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
        self.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + coded + b"0\r\n\r\n")

    def do_badchunk(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnonsense\r\n")

    def do_garbage(self, query):
        self.raw(b"220 mail.example ESMTP ready\r\n" * 3)

    def do_headers(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\n", *[b"X-%d: %s\r\n" % (n, b"a" * 900) for n in range(2000)])

    def do_longheader(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nX-A: ", *[b"a" * 65536] * 40)

    def do_bomb(self, query):
        """A gigabyte of blanks in a megabyte of gzip."""
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        for _ in range(1024):
            self.wfile.write(packer.compress(b" " * (1 << 20)))
        self.wfile.write(packer.flush())

    def do_badgzip(self, query):
        self.answer(200, b"this is not gzip", Content_Encoding="gzip")

    def do_gzip(self, query):
        self.answer(200, gzip.compress(feed()), Content_Encoding="gzip")

    def do_huge(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + feed())
        for _ in range(1024):
            self.wfile.write(b" " * (1 << 20))

    def do_hugelength(self, query):
        self.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n")
        time.sleep(5)

    def do_smuggle(self, query):
        """A validator with control characters and an escape sequence in it."""
        self.raw(b"HTTP/1.1 200 OK\r\nETag: \"a\x1b[31mb\"\r\nContent-Length: %d\r\n\r\n" % len(feed()) + feed())

    def do_flip(self, query):
        """New bytes each time, or a changed story, or the same again; never a validator."""
        key = query.get("key", "")
        FLIPS[key] = FLIPS.get(key, 0) + 1
        how = query.get("how", "bytes")
        body = feed(int(query.get("n", 3)), word=f"version {FLIPS[key]}" if how == "story" else "text")
        if how == "bytes":
            body += b"<!-- %d -->" % FLIPS[key]
        self.answer(200, body)

    def do_slow(self, query):
        time.sleep(float(query.get("s", 0.1)))
        self.do_feed(query)

    def do_break(self, query):
        """Fails every other time."""
        FLIPS["break"] = FLIPS.get("break", 0) + 1
        self.answer(500) if FLIPS["break"] % 2 else self.do_feed(query)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, client_address):
        pass


if __name__ == "__main__":
    servers = [Server((host, 0), Handler) for host in ("127.0.0.1", "127.0.0.2")]
    print(*[server.server_address[1] for server in servers], flush=True)
    threading.Thread(target=servers[1].serve_forever, daemon=True).start()
    servers[0].serve_forever()
