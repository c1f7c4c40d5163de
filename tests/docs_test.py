"""Runs the commands of the documents: every console block in README.md and docs/*.md.

docs_test.py PROGRAM [--update]

In a block fenced as `console`, a line "$ command" is run by bash in the repository's root, with the program on the path; the lines
after it are what it must print (standard output and error together). There a line "…" stands for any lines, and "…" within a line
for any words (a version, a line number). Of a long output (a whole article's record) two thirds of the lines must still be the same:
a gain of the reader must not fail the documents, but they cannot rot either. --update writes what is printed into the
documents where it no longer is what stands there; scripts/docs does it.
"""
import difflib
import glob
import os
import re
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
UPDATE = "--update" in sys.argv


def run(command, folder):
    env = {"PATH": folder + ":/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder, "COLUMNS": "80", "TMP": folder,
           "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "")}
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env,
                          timeout=120)
    return done.stdout.decode("utf-8", "replace").rstrip("\n").split("\n") if done.stdout.strip() else []


def line_holds(wanted, found):
    return re.fullmatch(".*".join(map(re.escape, wanted.rstrip().split("…"))), found.rstrip()) is not None


def holds(wanted, found):
    """Lines against lines; "…" stands for any number of them."""
    if not wanted:
        return not found
    if wanted[0].strip() == "…":
        return any(holds(wanted[1:], found[i:]) for i in range(len(found) + 1))
    return bool(found) and line_holds(wanted[0], found[0]) and holds(wanted[1:], found[1:])


def close_enough(wanted, found):
    return len(wanted) > 20 and difflib.SequenceMatcher(None, wanted, [line.rstrip() for line in found]).ratio() >= 0.67


def blocks(lines):
    """(first, last) line indices of the insides of console blocks."""
    begin = None
    for i, line in enumerate(lines):
        if begin is None and line.strip() == "```console":
            begin = i + 1
        elif begin is not None and line.strip() == "```":
            yield begin, i
            begin = None


def check(path, folder):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    out, done, commands, wrong = [], 0, 0, []
    for begin, end in blocks(lines):
        out += lines[done:begin]
        done = end
        at = begin
        while at < end:
            command = lines[at]
            assert command.startswith("$ "), f"{path}:{at + 1}: a console block begins with a command"
            stop = at + 1
            while stop < end and not lines[stop].startswith("$ "):
                stop += 1
            wanted = [line.rstrip() for line in lines[at + 1:stop]]
            while wanted and not wanted[-1]:
                wanted.pop()
            found = run(command[2:], folder)
            commands += 1
            good = holds(wanted, found)
            if not good and not UPDATE and close_enough(wanted, found):
                print(f"{path}:{at + 1}: prints a little else today (scripts/docs)")
            elif not good:
                wrong.append(f"{path}:{at + 1}: {command}\n  must print:\n    " + "\n    ".join(wanted) + "\n  prints:\n    " + "\n    ".join(found))
            out += [command] + (wanted if good else [line.rstrip() for line in found])
            at = stop
    out += lines[done:]
    if UPDATE:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(out))
    return commands, wrong


def main():
    assert line_holds("a …:4", "a b:4") and not line_holds("a.b", "acb")
    assert holds(["a", "…", "c"], ["a", "b", "c"]) and not holds(["a"], ["a", "b"]) and not holds(["a", "…", "c"], ["a", "b"])
    total, wrong = 0, []
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(PROGRAM, os.path.join(folder, "ukti"))
        for path in ["README.md", *sorted(glob.glob("docs/*.md"))]:
            commands, faults = check(path, folder)
            total += commands
            wrong += faults
    print("\n\n".join(wrong))
    assert total > 0, "no document has a command"
    print(f"{total} commands of the documents run, {len(wrong)} differ" + ("; scripts/docs writes what they print today" if wrong else ""))
    sys.exit(1 if wrong and not UPDATE else 0)


main()
