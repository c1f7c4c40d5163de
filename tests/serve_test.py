"""`ukti serve` as a browser, a program and an attacker meet it.

serve_test.py PROGRAM
"""
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

PROGRAM = os.path.abspath(sys.argv[1])
WRITE = {"X-Ukti-Request": "1", "Content-Type": "application/json"}
HOSTILE = ("<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)> পুলিশ জানায়, গতকাল সোনাদিঘি বাজারে আগুনে সাতজন নিহত হয়েছেন।\n"
           "\u202eউল্টো\u202c লেখা \u0007 </script><!-- ]]> \u2028 ফায়ার সার্ভিস এ দাবি অস্বীকার করেছে।")


def news():
    rows = [("a1", "2031-05-02", "নদীর খবর", "গতকাল কাঞ্চনপুর বাজারে আগুনে সাতজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ। তবে ফায়ার সার্ভিস এ দাবি অস্বীকার করেছে।"),
            ("b1", "2031-05-03", "উপকূল বার্তা", "কাঞ্চনপুর বাজারে আগুনে নয়জন নিহত হয়েছেন বলে জানিয়েছে পুলিশ। ফায়ার সার্ভিস জানায়, আগুনে দুজন নিহত হয়েছেন।"),
            ("h1", "2031-05-04", "<b>ভাটির</b> কাগজ", HOSTILE)]
    return [{"id": i, "published": p, "source": s, "title": f"শিরোনাম {i} <script>", "text": t} for i, p, s, t in rows]


class Server:
    """`ukti serve` on a free port, ended when it goes."""

    def __init__(self, ledger, *options):
        self.process = subprocess.Popen([PROGRAM, "serve", ledger, "--port", "0", *options], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, encoding="utf-8")
        self.said = []
        while True:
            line = self.process.stdout.readline()
            self.said.append(line)
            if "Ctrl-C" in line or not line:
                break
        found = re.search(r"http://[^:]+:(\d+)", "".join(self.said))
        assert found, (self.said, self.process.stderr.read())
        self.port = int(found.group(1))

    def ask(self, path, method="GET", body=None, headers=None, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            sent = {"Host": host or f"127.0.0.1:{self.port}", **(headers or {})}
            connection.request(method, path, body=body, headers=sent)
            reply = connection.getresponse()
            return reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read()
        finally:
            connection.close()

    def api(self, path, **options):
        status, _, body = self.ask("/api/v1/" + path, **options)
        return status, json.loads(body) if body else None

    def post(self, path, body, **headers):
        return self.api(path, method="POST", body=json.dumps(body).encode(), headers={**WRITE, **headers})

    def raw(self, data, seconds=5):
        """What comes back for these bytes, until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            connection.sendall(data)
            out = b""
            try:
                while chunk := connection.recv(65536):
                    out += chunk
            except (ConnectionResetError, socket.timeout):
                pass
            return out

    def end(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            code = self.process.wait(20)
        finally:
            self.process.stdout.close()
            self.process.stderr.close()
        return code


class ServeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.source = os.path.join(cls.folder.name, "news.jsonl")
        with open(cls.source, "w", encoding="utf-8") as file:
            file.write("\n".join(json.dumps(row, ensure_ascii=False) for row in news()))
        cls.ledger = os.path.join(cls.folder.name, "news.ukti")
        done = subprocess.run([PROGRAM, "add", cls.ledger, cls.source, "--quiet"], capture_output=True)
        assert done.returncode == 0, done.stderr
        cls.server = Server(cls.ledger)

    @classmethod
    def tearDownClass(cls):
        cls.server.end()
        cls.folder.cleanup()

    def copy(self):
        handle, path = tempfile.mkstemp(suffix=".ukti", dir=self.folder.name)
        os.close(handle)
        os.unlink(path)
        subprocess.run([PROGRAM, "add", path, self.source, "--quiet"], check=True, capture_output=True)
        return path

    def serve(self, ledger, *options):
        server = Server(ledger, *options)
        self.addCleanup(server.end)
        return server

    # --- what is answered ---

    def test_every_view_answers(self):
        ask = self.server.api
        for path in ("ledger", "days", "matters?all=1", "documents", "statements", "figures", "parties", "network", "map",
                     "corrections", "openapi.json", "search?q=" + urllib.parse.quote("আগুন")):
            status, answer = ask(path)
            self.assertEqual(status, 200, (path, answer))
        matter = ask("matters?all=1")[1]["items"][0]["id"]
        status, full = ask("matters/" + matter)
        self.assertEqual((status, full["id"]), (200, matter))
        self.assertTrue(full["tellings"] and full["reports"])
        party = ask("parties")[1]["items"][0]["id"]
        self.assertEqual(ask("parties/" + party)[1]["id"], party)
        for path in (f"statements?matter={matter}", f"figures?matter={matter}", f"network?matter={matter}", f"network?party={party}",
                     f"statements?party={party}", f"matters?all=1&party={party}"):
            self.assertEqual(ask(path)[0], 200, path)
        for form in ("jsonl", "csv", "plover", "polecat", "gdelt", "annotation", "claim"):
            status, headers, body = self.server.ask(f"/api/v1/export?format={form}")
            self.assertEqual(status, 200)
            self.assertIn("attachment", headers["content-disposition"])
            self.assertIn("nosniff", headers["x-content-type-options"])

    def test_as_of_shows_what_was_told_by_then(self):
        self.assertEqual(self.server.api("documents?as_of=2031-05-02")[1]["total"], 1)
        self.assertEqual(self.server.api("documents?as_of=2031-05-01")[1]["total"], 0)
        self.assertEqual(self.server.api("matters?all=1&as_of=2031-05-01")[1]["items"], [])
        self.assertEqual(self.server.api("documents/b1?as_of=2031-05-02")[0], 404)

    def test_pages_follow_each_other(self):
        whole = [s["target"] for s in self.server.api("statements")[1]["items"]]
        self.assertGreater(len(whole), 2)
        paged, cursor = [], ""
        while True:
            answer = self.server.api("statements?limit=1" + cursor)[1]
            paged += [s["target"] for s in answer["items"]]
            if answer["next"] is None:
                break
            cursor = "&cursor=" + answer["next"]
        self.assertEqual(paged, whole)

    def test_an_etag_saves_the_body(self):
        status, headers, _ = self.server.ask("/api/v1/matters?all=1")
        tag = headers["etag"]
        self.assertFalse(tag.startswith("W/"))
        status, headers, body = self.server.ask("/api/v1/matters?all=1", headers={"If-None-Match": tag})
        self.assertEqual((status, body), (304, b""))

    def test_head_has_no_body(self):
        status, headers, body = self.server.ask("/api/v1/ledger", method="HEAD")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(headers["content-length"]), 10)

    def test_wrong_questions_are_told_why(self):
        for path, status in (("matters?limit=0", 400), ("matters?limit=x", 400), ("matters?as_of=2031-13-40", 400), ("matters?sort=old", 400),
                             ("matters?nonsense=1", 400), ("matters?limit=1&limit=2", 400), ("matters?cursor=zz", 400), ("matters/m00", 404),
                             ("matters/m0000000000000000", 404), ("parties/p0000000000000000", 404), ("documents/none", 404), ("nothing", 404),
                             ("", 404), ("../../etc/passwd", 404), ("documents/..%2f..%2fetc%2fpasswd", 404), ("search", 400), ("export", 400),
                             ("search?q=%22open", 400), ("statements?stance=denies", 400), ("matters?q=%ff", 400), ("matters?q=%0", 400)):
            code, answer = self.server.api(path)
            self.assertEqual(code, status, (path, answer))
            self.assertTrue(answer["error"]["message"], path)

    def test_reading_a_text_adds_nothing(self):
        before = self.server.api("ledger")[1]["documents"]
        status, answer = self.server.post("read", {"text": "প্রকাশ: ০৯ মার্চ ২০২৬, ১০:২২\nপুলিশ সোমবার জানায়, গতকাল আগুনে পাঁচটি দোকান পুড়ে গেছে।"})
        self.assertEqual((status, answer["dateline_day"]), (200, "2026-03-09"))
        self.assertTrue(answer["open_dates"])
        self.assertEqual(self.server.api("ledger")[1]["documents"], before)
        for wrong, code in (({"text": ""}, 400), ({}, 400), ({"text": "x", "more": "y"}, 400), ({"text": 1}, 400),
                            ({"text": "পুলিশ জানায়।", "published": "yesterday"}, 422), ({"text": "\x00\x01\x02binary"}, 422)):
            self.assertEqual(self.server.post("read", wrong)[0], code, wrong)

    # --- hostile texts ---

    def test_hostile_texts_are_text(self):
        for path in ("/api/v1/documents/h1", "/api/v1/matters?all=1", "/api/v1/statements", "/api/v1/documents", "/api/v1/search?q=%E0%A6%86%E0%A6%97%E0%A7%81%E0%A6%A8",
                     "/api/v1/ledger"):
            status, headers, body = self.server.ask(path)
            self.assertEqual(status, 200)
            self.assertEqual(headers["content-type"], "application/json; charset=utf-8")
            self.assertEqual(headers["x-content-type-options"], "nosniff")
            self.assertIn("default-src 'none'", headers["content-security-policy"])
            self.assertNotIn("\u202e".encode(), body)  # escaped: a terminal shows it as it is
            json.loads(body)
        text = self.server.api("documents/h1")[1]["document"]["text"]
        self.assertIn("<script>alert(1)</script>", text)
        self.assertIn("\u202e", text)

    def test_a_line_of_ten_megabytes(self):
        ledger = self.copy()
        server = self.serve(ledger, "--edit", "--author", "নাম")
        line = "পুলিশ জানায়, আগুনে পাঁচটি দোকান পুড়ে গেছে। " * 90_000
        status, answer = server.post("read", {"text": line})
        self.assertEqual(status, 413, answer)
        status, answer = server.post("documents", {"text": line[:500_000], "id": "long", "published": "2031-05-09"})
        self.assertEqual((status, answer.get("outcome")), (200, "new"))
        self.assertEqual(server.api("documents/long")[0], 200)
        self.assertEqual(server.api("ledger")[0], 200)

    # --- who may ask ---

    def test_only_by_its_own_names(self):
        port = self.server.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", "localhost.evil.example:%d" % port, "169.254.1.1:%d" % port):
            self.assertEqual(self.server.ask("/api/v1/ledger", host=host)[0], 403, host)
            self.assertEqual(self.server.ask("/", host=host)[0], 403, host)
        for host in (f"localhost:{port}", f"127.0.0.1:{port}"):
            self.assertEqual(self.server.ask("/api/v1/ledger", host=host)[0], 200, host)
        self.assertIn(b" 400 ", self.server.raw(b"GET / HTTP/1.1\r\n\r\n").split(b"\r\n")[0])
        self.assertIn(b" 400 ", self.server.raw(f"GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\n\r\n".encode()).split(b"\r\n")[0])

    def test_headers_of_every_reply(self):
        for path in ("/", "/api/v1/ledger", "/api/v1/nothing", "/none"):
            _, headers, _ = self.server.ask(path)
            policy = headers["content-security-policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("frame-ancestors 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual(headers["x-content-type-options"], "nosniff")
            self.assertEqual(headers["referrer-policy"], "no-referrer")
            self.assertNotIn("access-control-allow-origin", headers)
        page = self.server.ask("/")[1]["content-security-policy"]
        self.assertEqual(page, "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                               "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")

    def test_other_sites_may_not_ask(self):
        ask = self.server.ask
        self.assertEqual(ask("/api/v1/ledger", headers={"Origin": "https://evil.example"})[0], 403)
        self.assertEqual(ask("/api/v1/ledger", headers={"Sec-Fetch-Site": "cross-site"})[0], 403)
        self.assertEqual(ask("/api/v1/ledger", headers={"Sec-Fetch-Site": "same-site"})[0], 403)
        self.assertEqual(ask("/api/v1/ledger", headers={"Sec-Fetch-Site": "same-origin"})[0], 200)
        self.assertEqual(ask("/api/v1/ledger", headers={"Origin": f"http://127.0.0.1:{self.server.port}"})[0], 200)
        status, headers, _ = ask("/api/v1/ledger", method="OPTIONS", headers={"Origin": "https://evil.example"})
        self.assertEqual(status, 403)
        server = self.serve(self.ledger, "--allow-origin", "https://desk.example")
        status, headers, _ = server.ask("/api/v1/ledger", headers={"Origin": "https://desk.example", "Sec-Fetch-Site": "cross-site"})
        self.assertEqual((status, headers.get("access-control-allow-origin")), (200, "https://desk.example"))
        self.assertEqual(server.ask("/api/v1/ledger", headers={"Origin": "https://evil.example"})[0], 403)

    def test_reading_only_unless_asked(self):
        for path in ("documents", "corrections", "corrections/1/undo"):
            status, answer = self.server.post(path, {"text": "পুলিশ জানায়।", "kind": "retract", "targets": ["m0"], "reason": "x"})
            self.assertEqual(status, 403, (path, answer))
        for options in (["--edit"], ["--author", "x"]):
            done = subprocess.run([PROGRAM, "serve", self.ledger, *options], capture_output=True, timeout=20)
            self.assertEqual(done.returncode, 2)

    def test_writes_need_more_than_a_form_can_send(self):
        server = self.serve(self.copy(), "--edit", "--author", "নাম")
        body = json.dumps({"text": "পুলিশ জানায়, আগুনে পাঁচটি দোকান পুড়ে গেছে।"}).encode()
        own = f"http://127.0.0.1:{server.port}"
        for headers, code in (({"Content-Type": "application/json"}, 403), ({"X-Ukti-Request": "1", "Content-Type": "text/plain"}, 415),
                              ({"X-Ukti-Request": "1"}, 415), ({**WRITE, "Origin": "https://evil.example"}, 403), ({**WRITE, "Origin": "null"}, 403),
                              ({**WRITE, "Origin": f"http://localhost:{server.port}"}, 403), ({**WRITE, "Sec-Fetch-Site": "cross-site"}, 403),
                              ({**WRITE, "Content-Encoding": "gzip"}, 415), ({**WRITE, "Content-Type": "multipart/form-data; boundary=x"}, 415)):
            self.assertEqual(server.ask("/api/v1/documents", method="POST", body=body, headers=headers)[0], code, headers)
        for method in ("PUT", "DELETE", "PATCH"):
            self.assertEqual(server.ask("/api/v1/documents", method=method, body=body, headers=WRITE)[0], 405)
        status, answer = server.post("documents", json.loads(body), Origin=own)
        self.assertEqual((status, answer["outcome"]), (200, "new"))

    def test_corrections_are_made_signed_and_undone(self):
        server = self.serve(self.copy(), "--edit", "--author", "রাফি")
        matter = server.api("matters?all=1")[1]["items"][0]["id"]
        status, made = server.post("corrections", {"kind": "relabel", "targets": [matter], "label": "বাজারে আগুন", "reason": "plain"})
        self.assertEqual(status, 200, made)
        self.assertEqual(server.api("matters/" + matter)[1]["label_bn"], "বাজারে আগুন")
        listed = server.api("corrections")[1]["items"][0]
        self.assertEqual((listed["author"], listed["kind"]), ("রাফি", "relabel"))
        self.assertEqual(server.post(f"corrections/{made['number']}/undo", {})[0], 200)
        self.assertNotEqual(server.api("matters/" + matter)[1]["label_bn"], "বাজারে আগুন")
        self.assertEqual(server.post("corrections/99/undo", {})[0], 404)
        self.assertEqual(server.post("corrections", {"kind": "merge", "targets": ["m0"], "others": ["p"], "reason": "x"})[0], 422)
        self.assertEqual(server.post("corrections", {"kind": "dance", "targets": ["m0"], "reason": "x"})[0], 400)

    def test_what_others_add_is_seen(self):
        ledger = self.copy()
        server = self.serve(ledger)
        self.assertEqual(server.api("ledger")[1]["documents"], 3)
        text = os.path.join(self.folder.name, "more.txt")
        with open(text, "w", encoding="utf-8") as file:
            file.write("মেঘডুবিতে বাস খাদে পড়ে তিনজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।")
        subprocess.run([PROGRAM, "add", ledger, text, "--quiet"], check=True, capture_output=True)
        self.assertEqual(server.api("ledger")[1]["documents"], 4)

    def test_beyond_this_machine_only_with_a_token(self):
        server = self.serve(self.copy(), "--listen", "0.0.0.0", "--edit", "--author", "রাফি")
        said = "".join(server.said)
        read, edit = re.findall(r"token (\S+)", said)
        enter_read, enter_edit = re.findall(r"(/enter/\S+)", said)
        self.assertEqual(server.api("ledger")[0], 401)
        self.assertEqual(server.api("ledger", headers={"Authorization": "Bearer wrong"})[0], 401)
        status, answer = server.api("ledger", headers={"Authorization": f"Bearer {read}"})
        self.assertEqual((status, answer["edit"]), (200, False))
        self.assertEqual(server.api("ledger", headers={"Authorization": f"Bearer {edit}"})[1]["edit"], True)
        text = {"text": "পুলিশ জানায়, আগুনে পাঁচটি দোকান পুড়ে গেছে।"}
        self.assertEqual(server.post("documents", text)[0], 401)
        self.assertEqual(server.post("documents", text, Authorization=f"Bearer {read}")[0], 403)
        self.assertEqual(server.post("documents", text, Authorization=f"Bearer {edit}")[0], 200)
        status, headers, _ = server.ask(enter_read)
        self.assertEqual((status, headers["location"]), (303, "/"))
        for mark in ("HttpOnly", "SameSite=Strict"):
            self.assertIn(mark, headers["set-cookie"])
        cookie = headers["set-cookie"].split(";")[0]
        self.assertEqual(server.api("ledger", headers={"Cookie": cookie})[1]["edit"], False)
        self.assertEqual(server.ask(enter_read)[0], 403)  # once
        cookie = server.ask(enter_edit)[1]["set-cookie"].split(";")[0]
        self.assertEqual(server.api("ledger", headers={"Cookie": cookie})[1]["edit"], True)
        self.assertEqual(server.ask("/api/v1/ledger", host=f"evil.example:{server.port}", headers={"Authorization": f"Bearer {read}"})[0], 403)

    # --- bounds ---

    def test_sizes_are_bounded(self):
        port, raw = self.server.port, self.server.raw
        host = f"Host: 127.0.0.1:{port}\r\n"
        first = lambda data: raw(data.encode() if isinstance(data, str) else data).split(b"\r\n")[0]
        self.assertIn(b" 414 ", first(f"GET /{'a' * 5000} HTTP/1.1\r\n{host}\r\n"))
        self.assertIn(b" 431 ", first(f"GET / HTTP/1.1\r\n{host}X: {'a' * 40000}\r\n\r\n"))
        self.assertIn(b" 431 ", first(f"GET / HTTP/1.1\r\n{host}" + "A: b\r\n" * 100 + "\r\n"))
        big = f"POST /api/v1/read HTTP/1.1\r\n{host}X-Ukti-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n"
        self.assertIn(b" 413 ", first(big))
        self.assertIn(b" 413 ", first(big.replace("99999999999", "9" * 40)))
        self.assertIn(b" 411 ", first(f"POST /api/v1/read HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        self.assertIn(b" 400 ", first(big.replace("99999999999", "-1")))
        self.assertIn(b" 400 ", first(big.replace("99999999999", "1\r\nContent-Length: 2")))
        self.assertIn(b" 400 ", first("GARBAGE\r\n\r\n"))
        self.assertIn(b" 400 ", first(b"GET /\x00 HTTP/1.1\r\n\r\n"))
        self.assertIn(b" 400 ", first(f"GET / HTTP/1.1\r\n{host}A: b\nC: d\r\n\r\n"))
        self.assertIn(b" 505 ", first(f"GET / HTTP/3.0\r\n{host}\r\n"))
        self.assertIn(b" 405 ", first(f"TRACE / HTTP/1.1\r\n{host}\r\n"))
        # Ranges, which would multiply a reply, are not heard.
        ranges = "bytes=" + ",".join("0-" for _ in range(900))
        self.assertIn(b" 200 ", first(f"GET /api/v1/ledger HTTP/1.1\r\n{host}Range: {ranges}\r\nConnection: close\r\n\r\n"))
        self.assertEqual(self.server.api("ledger")[0], 200)

    def test_no_path_reaches_a_file(self):
        for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../etc/passwd", "//etc/passwd", "/etc/passwd", "/news.ukti", "/index.php"):
            self.assertEqual(self.server.ask(path)[0], 404, path)

    def test_slow_clients_are_dropped(self):
        begun = time.monotonic()
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=30) as connection:
            out = b""
            try:
                for piece in "GET /api/v1/ledger HTTP/1.1\r\nHost: slow":
                    connection.sendall(piece.encode())
                    time.sleep(0.3)
                out = connection.recv(1000)
            except (BrokenPipeError, ConnectionResetError):
                pass
        self.assertLess(time.monotonic() - begun, 20)
        self.assertTrue(out == b"" or b" 408 " in out, out)

    def test_many_connections_do_not_stop_it(self):
        held = []
        try:
            for _ in range(160):
                held.append(socket.create_connection(("127.0.0.1", self.server.port), timeout=10))
            time.sleep(0.3)
        finally:
            status = None
            for connection in held:
                connection.close()
        self.assertEqual(self.server.api("ledger")[0], 200)
        self.assertIsNone(status)

    # --- beginning and end ---

    def test_a_busy_port_leads_to_the_next(self):
        other = subprocess.Popen([PROGRAM, "serve", self.ledger, "--port", str(self.server.port)], stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.addCleanup(other.stdout.close)
        try:
            line = other.stdout.readline()
            port = int(re.search(r":(\d+)$", line.strip()).group(1))
            self.assertGreater(port, self.server.port)
            self.assertLessEqual(port, self.server.port + 20)
        finally:
            other.terminate()
            other.wait(20)

    def test_signals_end_it_cleanly(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            server = Server(self.ledger)
            self.assertEqual(server.api("ledger")[0], 200)
            with socket.create_connection(("127.0.0.1", server.port)):
                begun = time.monotonic()
                self.assertEqual(server.end(how), 0)
            self.assertLess(time.monotonic() - begun, 10)

    def test_no_ledger_is_wrong_use(self):
        for path in (os.path.join(self.folder.name, "none.ukti"), self.source):
            done = subprocess.run([PROGRAM, "serve", path], capture_output=True, timeout=20)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"serve", done.stderr)

    def test_many_ask_at_once(self):
        failures = []

        def work():
            for path in ("ledger", "matters?all=1", "statements", "network", "documents/h1", "map", "parties"):
                status, _ = self.server.api(path)
                if status != 200:
                    failures.append((path, status))
        threads = [threading.Thread(target=work) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
