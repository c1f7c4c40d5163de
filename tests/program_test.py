"""The program from outside: exit codes, what goes where, order and sameness of output, bounded memory, refusals.

program_test.py PROGRAM
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
SANITIZED = "ASAN_OPTIONS" in os.environ
NEWS = "পুলিশ জানায়, গতকাল রোববার রাতে আগুনে পাঁচজন নিহত হয়েছেন। তবে সরকার এ দাবি অস্বীকার করেছে।"


def ukti(*arguments, stdin=b"", **options):
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=300, **options)


def line(**fields):
    return json.dumps({"text": NEWS, **fields}, ensure_ascii=False) + "\n"


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name, content=None):
        path = os.path.join(self.folder.name, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def test_wrong_use_is_2(self):
        for arguments in ([], ["nothing"], ["read"], ["read", "--width", "x", "-"], ["read", "-", "--shard", "3/2"], ["read", "-", "-j", "0"],
                          ["read", "-", "--stage", "nothing"], ["read", "-", "--offsets", "words"], ["lexicon"], ["lexicon", "lookup"]):
            done = ukti(*arguments, stdin=NEWS)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertEqual(done.stdout, b"", arguments)
            self.assertNotEqual(done.stderr, b"", arguments)

    def test_help_is_0_and_names_every_command(self):
        done = ukti("--help")
        self.assertEqual(done.returncode, 0)
        for command in ("read", "explain", "search", "statements", "figures", "lexicon", "version"):
            self.assertIn(command, done.stdout.decode())
            self.assertEqual(ukti(command, "--help").returncode, 0)

    def test_a_failed_document_is_named_and_the_others_are_done(self):
        good, bad = self.path("good.txt", NEWS), self.path("bad.txt", b"\xff\xfe")
        done = ukti("read", good, bad, self.path("absent.txt"), good, "--json")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stdout.splitlines()), 2)
        errors = done.stderr.decode().splitlines()
        self.assertEqual(len(errors), 2)
        self.assertTrue(errors[0].startswith(f"ukti: {bad}: "), errors)
        self.assertIn("absent.txt: No such file", errors[1])

    def test_refuses_by_name_and_never_reads_as_bangla(self):
        texts = {
            "invalid": "পুলিশ".encode()[:-1],
            "utf16": NEWS.encode("utf-16"),
            "binary": bytes(range(256)) * 40,
            "nul": b"\0" * 1000,
            "english": b"Police said on Monday that five people were killed in the fire, but the government denied the claim.",
            "assamese": "আৰক্ষীয়ে কৈছে যে কালি ৰাতি জুইত পাঁচজন লোকৰ মৃত্যু হৈছে। চৰকাৰে এই দাবী অস্বীকাৰ কৰিছে।".encode(),
            "bijoy": "cywjk Rvbvq, MZKvj †iveevi iv‡Z Av¸‡b cuvPRb wbnZ n‡q‡Qb| Z‡e miKvi G `vwe A¯^xKvi K‡i‡Q|".encode(),
            "empty": b"",
        }
        for name, content in texts.items():
            done = ukti("read", "-", "--json", stdin=content)
            self.assertEqual((done.returncode, done.stdout), (1, b""), name)
            self.assertRegex(done.stderr.decode(), r"^ukti: -: .+\n$", name)

    def test_json_and_nothing_else_on_standard_output(self):
        done = ukti("read", "-", "--json", "--published", "2026-03-09", "--source", "Outlet", "--url", "u", "--id", "x", stdin=NEWS)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        record = json.loads(done.stdout)
        self.assertEqual(record["document"], {"id": "x", "language": "bn", "published": "2026-03-09", "source": "Outlet", "url": "u", "title": None})
        self.assertEqual(done.stdout.count(b"\n"), 1)

    def test_a_document_s_own_fields_come_first(self):
        done = ukti("read", "-", "--json", "--published", "2026-03-09", "--source", "Outlet", stdin=line(date="2025-01-01") + line(source="Own"))
        first, second = map(json.loads, done.stdout.splitlines())
        self.assertEqual((first["document"]["published"], first["document"]["source"]), ("2025-01-01", "Outlet"))
        self.assertEqual((second["document"]["published"], second["document"]["source"]), ("2026-03-09", "Own"))

    def test_a_wrong_date_is_the_document_s_fault(self):
        done = ukti("read", "-", "--json", stdin=line(date="2026-02-30") + line(date="2026-02-28"))
        self.assertEqual((done.returncode, len(done.stdout.splitlines())), (1, 1))

    def test_out_writes_a_file_a_document_and_no_path_escapes(self):
        lines = self.path("n.jsonl", line(id="../../up") + line(id="খবর") + line() + line(id="খবর"))
        out = self.path("records/deep")
        done = ukti("read", lines, "--out", out)
        self.assertEqual((done.returncode, done.stdout), (1, b""))  # the same id twice
        self.assertEqual(sorted(os.listdir(out)), ["%2E.%2F..%2Fup.json", "n-3.json", "খবর.json"])
        with open(os.path.join(out, "n-3.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["document"]["id"], "n-3")

    def test_a_ledger_is_searched_and_listed(self):
        ledger = self.path("news.ukti")
        text = "সীমান্তে সেনাদের গুলিতে তিনজন আহত হয়েছেন বলে জানিয়েছে ইসরায়েল।"
        rows = line(id="fire", date="2026-03-09") + line(id="border", date="2026-03-10", source="নদীর খবর", text=text)
        self.assertEqual(ukti("add", ledger, "-", stdin=rows).returncode, 0)
        for query in ("সেনা", "Israel", '"সেনার গুলি"', "সীমা*", "source:নদীর", "আহত -আগুন"):
            done = ukti("search", ledger, query, "--json")
            hits = json.loads(done.stdout)
            self.assertEqual((done.returncode, [hit["document"] for hit in hits]), (0, ["border"]), query)
            for snippet in hits[0]["snippets"]:
                self.assertEqual(snippet["text"].encode(), text.encode()[snippet["start"]:snippet["end"]])
        self.assertEqual(json.loads(ukti("search", ledger, "সেনা", "--as-of", "2026-03-09", "--json").stdout), [])
        self.assertEqual(ukti("search", ledger, '"সেনা').returncode, 2)
        self.assertEqual(ukti("search", ledger, "সেনা", "--from", "yesterday").returncode, 2)
        said = json.loads(ukti("statements", ledger, "--party", "ইজরায়েল", "--json").stdout)
        self.assertEqual([(s["document"], s["act"]) for s in said], [("border", "say")])
        self.assertEqual(ukti("statements", ledger, "--party", "কেউ নয়").returncode, 1)
        self.assertEqual(ukti("statements", ledger, "--act", "shout").returncode, 2)
        counted = json.loads(ukti("figures", ledger, "--counts", "injured", "--json").stdout)
        self.assertEqual([(f["document"], f["low"]) for f in counted], [("border", 3)])

    def test_threads_and_shards_change_no_byte(self):
        rows = [line(id=str(i), date="2026-03-09") if i % 7 else "broken\n" for i in range(120)]
        lines = self.path("n.jsonl", "".join(rows))
        alone = ukti("read", lines, "--json")
        for jobs in ("2", "7"):
            many = ukti("read", lines, "--json", "-j", jobs)
            self.assertEqual((alone.stdout, alone.stderr, alone.returncode), (many.stdout, many.stderr, many.returncode))
        shards = [ukti("read", lines, "--json", "--shard", f"{i}/5").stdout.splitlines() for i in range(1, 6)]
        self.assertEqual(sorted(sum(shards, [])), sorted(alone.stdout.splitlines()))
        self.assertTrue(all(shards))
        one = ukti("read", "-", "--json", stdin=rows[1])
        self.assertIn(one.stdout, alone.stdout)

    def test_what_goes_to_a_terminal_is_harmless(self):
        nasty = "শিরোনাম \x1b[2J\u202eউলটো\n" + NEWS.replace("পাঁচজন", "\x1b]0;x\x07পাঁচজন")
        for arguments in (["read", "-"], ["read", "-", "--json"], ["explain", "-"], ["read", "-", "--id", "\x1b[31m"]):
            done = ukti(*arguments, stdin=nasty)
            for bad in ("\x1b", "\x07", "\u202e"):
                self.assertNotIn(bad, done.stdout.decode() + done.stderr.decode(), arguments)
        done = ukti("read", self.path("\x1b[31mabsent"))
        self.assertNotIn(b"\x1b", done.stderr)

    def test_colour_only_where_asked(self):
        self.assertNotIn(b"\x1b", ukti("read", "-", stdin=NEWS).stdout)
        self.assertIn(b"\x1b[", ukti("read", "-", "--color", "always", stdin=NEWS).stdout)

    def test_a_full_disk_is_no_success(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "read", "-", "--json"], input=NEWS.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)

    def test_progress_for_programs(self):
        done = ukti("read", "-", "--json", "--progress", "json", stdin=line() + "bad\n")
        last = json.loads(done.stderr.splitlines()[-1])
        self.assertEqual((last["documents"], last["failed"], last["done"]), (2, 1, True))

    def test_every_stage_can_be_shown(self):
        listed = ukti("read", "-", "--stage", "nothing", stdin=NEWS).stderr.decode()
        shown = 0
        for stage in ("fold", "tokens", "sentences", "words", "mentions", "times", "figures", "frames"):
            done = ukti("read", "-", "--stage", stage, stdin=NEWS)
            self.assertEqual(done.returncode, 0, (stage, listed))
            shown += bool(done.stdout)
        self.assertGreaterEqual(shown, 7)

    def test_explain_names_rules_and_lexicon_lines(self):
        done = ukti("explain", "-", "--published", "2026-03-09", stdin=NEWS).stdout.decode()
        self.assertRegex(done, r"S1 \w+ .+\n    at .+\n    rule \w+\.\w+")
        self.assertRegex(done, r"    lexicon bn/\S+\.tsv:\d+")

    def test_own_tables_are_checked(self):
        self.path("bn")
        os.mkdir(self.path("bn"))
        self.path("bn/words.tsv", "word\tfeatures\nক\tno_such_feature\n")
        done = ukti("lexicon", "check", self.folder.name)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), r"words\.tsv:2:\d+: ")
        self.assertEqual(ukti("lexicon", "check", "lexicon").returncode, 0)

    def limited(self, megabytes):
        def limit():
            if not SANITIZED:
                resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        return limit

    def test_a_huge_line_is_refused_in_bounded_memory(self):
        path = self.path("huge.jsonl")
        with open(path, "wb") as file:
            file.write(line(id="first").encode())
            file.write(b'{"id":"huge","text":"')
            for _ in range(100):
                file.write(b"k" * (1 << 20))
            file.write(b'"}\n' + line(id="last").encode())
        done = ukti("read", path, "--json", preexec_fn=self.limited(300))
        self.assertEqual([json.loads(row)["document"]["id"] for row in done.stdout.splitlines()], ["first", "last"])
        self.assertIn(b"larger than", done.stderr)
        text = self.path("huge.txt")
        os.rename(path, text)
        done = ukti("read", text, "--json", preexec_fn=self.limited(300))
        self.assertEqual((done.returncode, done.stdout), (1, b""))

    def test_hard_texts_take_linear_time(self):
        """Twice the text may take twice the time, and some more for noise: never four times."""
        sentence = NEWS + " "
        kinds = {
            "one line": lambda n: sentence * n,
            "no sentence end": lambda n: "ক, " * (20 * n) + NEWS,
            "quotation marks": lambda n: NEWS + "“‘" * (30 * n) + NEWS,
            "straight marks": lambda n: NEWS + "\"'" * (30 * n) + NEWS,
            "one word": lambda n: NEWS + "ক" * (60 * n),
            "digits": lambda n: NEWS + "১২৩৪৫৬৭৮৯০" * (12 * n),
            "brackets": lambda n: NEWS + "(" * (60 * n),
            "lines": lambda n: (NEWS + "\n") * n,
            "reports": lambda n: "করিম বলেন, " * (8 * n) + "খ।",
        }
        size = 300 if SANITIZED else 2000
        slow = {}
        for name, make in kinds.items():
            def seconds(n):
                best = 1e9
                for _ in range(2):
                    begin = time.monotonic()
                    done = ukti("read", "-", "--json", "--max-bytes", "100000000", stdin=make(n))
                    best = min(best, time.monotonic() - begin)
                    self.assertIn(done.returncode, (0, 1), name)
                return best
            small, large = seconds(size), seconds(4 * size)
            if large > 10 * small and large > 1.0:
                slow[name] = (round(small, 3), round(large, 3))
        self.assertEqual(slow, {})


class LedgerKeeping(unittest.TestCase):
    """remove, correct, export, reread: from outside."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.ledger = os.path.join(self.folder.name, "l.ukti")
        done = self.run_ok("add", self.ledger, "-", "--format", "jsonl", "--today", "2031-05-03",
                           stdin=line(id="a", published="2031-05-01", source="x") + line(id="b", source="y"))
        self.assertIn("2 added", done)

    def run_ok(self, *arguments, stdin=""):
        done = ukti(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def matters(self, ledger=None, *more):
        return json.loads(self.run_ok("matters", ledger or self.ledger, "--json", "--all", *more))

    def test_hidden_shown_and_erased(self):
        before = self.matters()
        self.run_ok("remove", self.ledger, "a")
        self.assertNotEqual(self.matters(), before)
        self.run_ok("remove", self.ledger, "a", "--undo")
        self.assertEqual(self.matters(), before)
        self.run_ok("remove", self.ledger, "a", "b", "--purge", "--today", "2031-06-01")
        self.assertEqual(self.matters(), [])
        for end in ("", "-wal"):
            if os.path.exists(self.ledger + end):
                with open(self.ledger + end, "rb") as file:
                    self.assertNotIn(NEWS.encode(), file.read())
        again = ukti("add", self.ledger, "-", "--format", "jsonl", stdin=line(id="a", published="2031-05-01", source="x"))
        self.assertEqual(again.returncode, 1)
        self.assertIn("2031-06-01", again.stderr.decode())
        self.assertEqual(ukti("remove", self.ledger, "z").returncode, 1)
        self.assertEqual(ukti("remove", self.ledger).returncode, 2)

    def test_corrected_exported_and_added_again(self):
        matter = self.matters()[0]["id"]
        why = ("--by", "রাফি", "--because", "ঠিক নাম")
        self.assertIn("correction 1", self.run_ok("correct", self.ledger, *why, "relabel", matter, "আগুন"))
        self.run_ok("correct", self.ledger, "relabel", matter, "দোকানে আগুন", *why)
        corrected = [m for m in self.matters() if m["corrections"]]
        self.assertEqual([m["label"] for m in corrected], ["দোকানে আগুন"])
        self.assertEqual([m for m in self.matters(None, "--uncorrected") if m["corrections"]], [])
        self.run_ok("correct", self.ledger, "--undo", "2", "--by", "নীলা")
        self.assertIn("undone", self.run_ok("corrections", self.ledger))
        self.run_ok("remove", self.ledger, "b")
        exported = self.run_ok("export", self.ledger, "--as", "jsonl")
        copy = os.path.join(self.folder.name, "copy.ukti")
        self.run_ok("add", copy, "-", "--format", "jsonl", "--quiet", stdin=exported)
        self.assertEqual(self.run_ok("export", copy, "--as", "jsonl"), exported)
        self.assertEqual(self.matters(copy), self.matters())
        for form in ("csv", "plover", "polecat", "gdelt", "annotation", "claim"):
            self.run_ok("export", self.ledger, "--as", form)
        for wrong in (["retract"], ["merge", matter], []):
            self.assertEqual(ukti("correct", self.ledger, *why, *wrong).returncode, 2, wrong)
        self.assertEqual(ukti("correct", self.ledger, *why, "retract", "z:1-2").returncode, 1)

    def test_read_again_it_is_the_same(self):
        before = self.matters()
        self.assertIn("2 texts", self.run_ok("reread", self.ledger, "-j", "2"))
        self.assertEqual(self.matters(), before)


unittest.main(argv=sys.argv[:1])
