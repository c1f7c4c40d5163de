"""Records against docs/record.schema.json, and against what a schema cannot say: ids that exist, spans that slice their text.

schema_test.py PROGRAM: reads the samples (and a few edge cases) with every --offsets, and validates each record. That the
validator can fail is checked first, with broken records.
"""
import copy
import glob
import json
import subprocess
import sys

import jsonschema

PROGRAM = sys.argv[1]
with open("docs/record.schema.json", encoding="utf-8") as file:
    SCHEMA = json.load(file)
jsonschema.Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def faults(record):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in VALIDATOR.iter_errors(record)]


def records(arguments, stdin=None):
    done = subprocess.run([PROGRAM, "read", "--json", "--progress", "never", *arguments], input=stdin, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def spans(node):
    if isinstance(node, dict):
        if {"start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


UNITS = {
    "bytes": lambda text: (text.encode(), lambda cut: cut.decode()),
    "codepoints": lambda text: (text, lambda cut: cut),
    "utf16": lambda text: (text.encode("utf-16-le"), lambda cut: cut.decode("utf-16-le")),
}


def check(record, text, unit):
    name = record["document"]["id"]
    assert not faults(record), f"{name}: " + "\n".join(faults(record)[:5])
    assert record["offsets"] == unit
    whole, back = UNITS[unit](text)
    width = 2 if unit == "utf16" else 1
    for span in spans(record):
        assert back(whole[span["start"] * width:span["end"] * width]) == span["text"], (name, unit, span)
    entities = {e["id"] for e in record["entities"]}
    statements = {s["id"] for s in record["statements"]}
    for s in record["statements"]:
        assert entities >= set(s["source"] + s["via"] + s["addressee"]), s
        assert s["parent"] is None or s["parent"] in statements, s
    for f in record["figures"]:
        assert f["statement"] is None or f["statement"] in statements, f
    for e in record["entities"]:
        assert e["role"] is None or e["role"]["of"] is None or e["role"]["of"] in entities, e
    for k in record["links"]:
        assert {k["from"], k["to"]} <= statements, k


def main():
    count = 0
    for path in sorted(glob.glob("samples/*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        for unit in UNITS:
            for options in ([], ["--published", "2026-03-09"], ["--pretty"]):
                if "--pretty" in options:
                    pretty = subprocess.run([PROGRAM, "read", "--pretty", path], capture_output=True, check=True)
                    check(json.loads(pretty.stdout), text, "bytes")
                else:
                    (record,) = records([path, "--offsets", unit, *options])
                    check(record, text, unit)
                count += 1
    odd = "😀 পুলিশ জানায়, ক‍্ষতি ৫ লাখ টাকা।"
    for unit in UNITS:
        (record,) = records(["-", "--offsets", unit], odd.encode())
        check(record, odd, unit)
        count += 1

    good = records([sorted(glob.glob("samples/*.txt"))[0]])[0]
    assert good["statements"] and good["figures"] and good["times"] and good["entities"], "the sample gives too little to prove anything"
    for broken in ({"schema": "ukti.record/2"}, {"events": [{}]}, {"sha256": "0"}, {"offsets": "letters"}, {"more": 1}):
        assert faults({**good, **broken}), broken
    for layer, field, value in (("statements", "act", "shout"), ("figures", "low", "5"), ("times", "value", "yesterday"),
                                ("entities", "names", []), ("statements", "rule", ""), ("statements", "cue", None)):
        bad = copy.deepcopy(good)
        bad[layer][0][field] = value
        assert faults(bad), (layer, field, value)
    print(f"{count} records hold to the schema")


main()
