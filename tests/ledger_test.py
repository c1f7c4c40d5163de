"""A ledger under hard use: killed, out of room, not writable, damaged, hostile, shared.

ledger_test.py PROGRAM
"""
import json
import os
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
PLACES = ["কাঞ্চনপুর", "মেঘডুবি", "সোনাদিঘি", "শিমুলতলী", "বকুলতলা"]
BODIES = ["পুলিশ", "জেলা প্রশাসন", "ফায়ার সার্ভিস", "কোস্টগার্ড"]


def news(count):
    """Invented reports, a line of JSON each."""
    lines = []
    for i in range(count):
        place, body, other = PLACES[i % 5], BODIES[i % 4], BODIES[(i + 1) % 4]
        lines.append(json.dumps({
            "id": f"d{i}", "source": "নদীর খবর", "published": f"2031-05-{i % 20 + 1:02}",
            "text": f"গতকাল {place} বাজারে আগুনে {i % 9 + 2} জন নিহত হয়েছেন বলে জানিয়েছে {body}। তবে {other} এ দাবি অস্বীকার করেছে। "
                    f"{place} থেকে {i} নম্বর প্রতিবেদন।"}, ensure_ascii=False))
    return lines


def ukti(*arguments, stdin="", **options):
    return subprocess.run([PROGRAM, *arguments], input=stdin.encode(), capture_output=True, timeout=120, **options)


def acknowledged(output):
    """Ids of the documents that the program says it has: it names them by their lines."""
    said = [line for line in output.decode().splitlines() if line.startswith(("added  ", "new version  "))]
    return {f"d{int(line.rsplit(':', 1)[1]) - 1}" for line in said}


def is_whole(path):
    database = sqlite3.connect(path)
    try:
        # Not the whole-file check: the search index has a tokenizer that only the program knows.
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'search%'")]
        return all(database.execute(f"PRAGMA integrity_check({name})").fetchall() == [("ok",)] for name in tables)
    finally:
        database.close()


def kept(path):
    database = sqlite3.connect(path)
    try:
        # Whoever stops the program at its start finds a file without tables: nothing is kept, and nothing was promised.
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name='document'").fetchone():
            return set()
        return {name for (name,) in database.execute("SELECT d.name FROM document d JOIN version v ON v.document=d.id")}
    finally:
        database.close()


class Ledger(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name, content=None):
        path = os.path.join(self.folder.name, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def filled(self, name="news.ukti", count=40):
        ledger = self.path(name)
        done = ukti("add", ledger, self.path(f"{name}.jsonl", "\n".join(news(count))))
        self.assertEqual(done.returncode, 0, done.stderr)
        return ledger

    def answers(self, ledger):
        done = ukti("matters", ledger, "--json", "--all")
        self.assertEqual(done.returncode, 0, done.stderr)
        return re.sub(rb'"p[0-9]+"', b'"p"', done.stdout)  # a party's number tells the order of adding

    def refused(self, ledger, words=""):
        """Neither read nor written, in words and without a crash."""
        for arguments in (("matters", ledger, "--json", "--all"), ("add", ledger, self.path("one.jsonl", news(1)[0]))):
            done = ukti(*arguments)
            self.assertIn(done.returncode, (1, 2), (arguments, done))
            self.assertIn(words, done.stderr.decode(), arguments)
            self.assertNotEqual(done.stderr, b"", arguments)

    def test_killed_at_any_moment_keeps_what_it_acknowledged(self):
        texts = self.path("news.jsonl", "\n".join(news(800)))
        ledger, promised, chance = self.path("killed.ukti"), set(), random.Random(5)
        for _ in range(5):
            said = self.path("said", "")
            with open(said, "wb") as out:
                running = subprocess.Popen([PROGRAM, "add", ledger, texts, "-j", "1"], stdout=out, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0.02, 0.5))
                running.send_signal(signal.SIGKILL)
                running.wait()
            with open(said, "rb") as file:
                promised |= acknowledged(file.read())
            if os.path.exists(ledger) and os.path.getsize(ledger) > 0:
                self.assertTrue(is_whole(ledger))
                self.assertLessEqual(promised, kept(ledger))
                self.assertEqual(ukti("matters", ledger, "--json").returncode, 0)
        self.assertEqual(ukti("add", ledger, texts).returncode, 0)
        whole = self.path("whole.ukti")
        self.assertEqual(ukti("add", whole, texts).returncode, 0)
        self.assertEqual(self.answers(ledger), self.answers(whole))

    def test_interrupted_ends_after_a_batch(self):
        ledger = self.path("stopped.ukti")
        running = subprocess.Popen([PROGRAM, "add", ledger, self.path("news.jsonl", "\n".join(news(800))), "-j", "1"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        out, _ = running.communicate(timeout=60)
        self.assertIn(running.returncode, (0, 1, 130, -signal.SIGINT))
        if os.path.exists(ledger) and os.path.getsize(ledger) > 0:
            self.assertLessEqual(acknowledged(out), kept(ledger))

    def test_out_of_room_says_so_and_keeps_what_it_acknowledged(self):
        ledger = self.path("full.ukti")
        first = ukti("add", ledger, self.path("first.jsonl", "\n".join(news(20))))
        self.assertEqual(first.returncode, 0)
        limit = os.path.getsize(ledger) + 150_000

        def little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = ukti("add", ledger, self.path("more.jsonl", "\n".join(news(800))), preexec_fn=little_room, restore_signals=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("full.ukti", done.stderr.decode())
        self.assertTrue(is_whole(ledger))
        self.assertLessEqual(acknowledged(first.stdout) | acknowledged(done.stdout), kept(ledger))
        self.assertEqual(ukti("add", ledger, self.path("more.jsonl")).returncode, 0)

    def test_what_may_not_be_written_can_be_read(self):
        ledger = self.filled()
        before = self.answers(ledger)
        os.chmod(ledger, 0o444)
        os.chmod(self.folder.name, 0o555)
        self.addCleanup(os.chmod, self.folder.name, 0o755)
        options = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            done = ukti("matters", ledger, "--json", "--all", **options)
        except PermissionError:
            self.skipTest("the program may not be run by another user here")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(re.sub(rb'"p[0-9]+"', b'"p"', done.stdout), before)
        done = ukti("add", ledger, "-", stdin="পুলিশ জানায়, আগুনে পাঁচজন নিহত।", **options)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("may not be written", done.stderr.decode())

    def test_what_is_no_ledger_is_refused(self):
        self.refused(self.path("text.ukti", "এটি কোনো খতিয়ান নয়।\n" * 200))
        other = self.path("other.ukti")
        database = sqlite3.connect(other)
        database.execute("CREATE TABLE mine(x)")
        database.commit()
        database.close()
        self.refused(other, "no ledger")
        self.refused(self.path("folder.ukti") if os.mkdir(self.path("folder.ukti")) is None else "")
        self.assertNotEqual(ukti("matters", self.path("absent.ukti"), "--json").returncode, 0)
        self.assertFalse(os.path.exists(self.path("absent.ukti")))

    def change(self, ledger, *statements):
        database = sqlite3.connect(ledger)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()

    def test_a_newer_ledger_is_refused(self):
        ledger = self.filled()
        self.change(ledger, "PRAGMA user_version=99")
        self.refused(ledger, "version 99")

    def test_tables_of_another_make_are_refused(self):
        for name, statement in (("trigger", "CREATE TRIGGER mine AFTER INSERT ON document BEGIN DELETE FROM version; END"),
                                ("view", "CREATE VIEW mine AS SELECT * FROM document"),
                                ("table", "CREATE TABLE mine(x)"), ("lost", "DROP TABLE stance")):
            ledger = self.filled(f"{name}.ukti", 3)
            self.change(ledger, statement)
            self.refused(ledger, "tables")

    def test_a_truncated_ledger_does_not_crash(self):
        whole = open(self.filled(), "rb").read()
        for size in (10, 100, 5000, len(whole) // 2, len(whole) - 4096):
            done = ukti("matters", self.path("cut.ukti", whole[:size]), "--json", "--all")
            self.assertIn(done.returncode, (0, 1, 2), size)

    def test_damaged_bytes_do_not_crash(self):
        whole, chance = open(self.filled(count=12), "rb").read(), random.Random(3)
        for _ in range(15):
            bytes_ = bytearray(whole)
            for _ in range(40):
                bytes_[chance.randrange(100, len(bytes_))] = chance.randrange(256)
            done = ukti("matters", self.path("damaged.ukti", bytes(bytes_)), "--json", "--all")
            self.assertIn(done.returncode, (0, 1, 2))
            if done.returncode != 0:
                self.assertNotEqual(done.stderr, b"")

    def test_hostile_values_do_not_crash(self):
        huge = 2**62
        for number, statement in enumerate((
                f"UPDATE mention SET status=-7, type=400, start={huge}, stop=-{huge}", "UPDATE stance SET stance=99, hedged=12",
                f"UPDATE figure SET counts=250, approx=-1, part_of={huge}, low=9e999, high=-9e999", "UPDATE mention SET frame=randomblob(300)",
                "UPDATE mention SET edges=randomblob(500)", "UPDATE likeness SET profile=randomblob(900)",
                "UPDATE likeness SET profile=zeroblob(20000000)", "UPDATE likeness SET mention=9223372036854775807",
                "UPDATE involved SET mention=mention+7", f"UPDATE matter SET from_day=-{huge}, to_day={huge}, documents=-1",
                f"UPDATE version SET told={huge}, told_second=-{huge}", f"UPDATE statement SET act=77, said_from=-{huge}, cue_start={huge}",
                "UPDATE party SET hash=0, names=char(10,10,10,7)", "UPDATE party SET names='99999999999999 - a'", "UPDATE mention SET component=1")):
            ledger = self.filled(f"hostile{number}.ukti", 8)
            self.change(ledger, "PRAGMA foreign_keys=OFF", statement)
            for arguments in (("matters", ledger, "--json", "--all"), ("matters", ledger, "--json", "--as-of", "2031-05-05"),
                              ("matters", ledger, "--json", "--party", "পুলিশ", "--on", "2031-05"),
                              ("statements", ledger, "--json", "--on", "2031-05"), ("add", ledger, self.path("more.jsonl", "\n".join(news(12)[8:])))):
                done = ukti(*arguments)
                self.assertIn(done.returncode, (0, 1, 2), (statement, arguments, done.stderr))
                if done.returncode == 0 and arguments[0] == "matters":
                    json.loads(done.stdout)

    def test_readers_see_whole_states_while_one_writes(self):
        ledger = self.filled(count=5)
        writer = subprocess.Popen([PROGRAM, "add", ledger, self.path("more.jsonl", "\n".join(news(800))), "-j", "1"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        faults = []

        def read():
            while writer.poll() is None:
                done = ukti("matters", ledger, "--json")
                if done.returncode != 0:
                    faults.append(done.stderr)
                else:
                    json.loads(done.stdout)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        _, said = writer.communicate(timeout=60)
        for reader in readers:
            reader.join()
        self.assertEqual((writer.returncode, faults), (0, []), said)

    def test_two_writers_both_come_to_their_turn(self):
        lines, ledger = news(600), self.path("two.ukti")
        halves = [self.path(f"half{i}.jsonl", "\n".join(lines[i::2])) for i in range(2)]
        writers = [subprocess.Popen([PROGRAM, "add", ledger, half], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for half in halves]
        for writer in writers:
            _, said = writer.communicate(timeout=60)
            self.assertEqual(writer.returncode, 0, said)
        self.assertEqual(len(kept(ledger)), 600)
        whole = self.path("whole.ukti")
        ukti("add", whole, self.path("all.jsonl", "\n".join(lines)))
        self.assertEqual(self.answers(ledger), self.answers(whole))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
