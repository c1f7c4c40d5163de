"""Lays out the sample story as the ledger's scorer takes it: story.py STORY.jsonl TRUTH.json FOLDER.

The sample is one file of JSON lines, what `ukti add` reads; the scorer wants reports.json, a file for each text and truth.json in one folder.
On the way the truth is checked against the texts: all words that it names must stand there, once or as the k-th ("#k") of several.
"""
import json
import os
import re
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def lay_out(documents, folder):
    """Writes the texts and reports.json; an undated document is told on the day it was added."""
    os.makedirs(os.path.join(folder, "reports"), exist_ok=True)
    reports = []
    for document in documents:
        day = document.get("published") or document["ukti"]["added"]
        name = os.path.join("reports", document["id"] + ".txt")
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(document["text"])
        reports.append({"id": document["id"], "outlet": document["source"], "published": day[:10],
                        "published_at": day if "T" in day else day + "T00:00:00+06:00", "lang": "bn", "file": name, "origin": None})
    with open(os.path.join(folder, "reports.json"), "w", encoding="utf-8") as file:
        json.dump(reports, file, ensure_ascii=False, indent=1)


def named(value):
    """All {"report", "words"} anywhere in the truth."""
    if isinstance(value, dict):
        if isinstance(value.get("words"), str) and "report" in value:
            yield value["report"], value["words"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from named(item)


def faults(truth, texts):
    for report, words in named(truth):
        phrase, _, count = words.partition("#")
        found = len(re.findall(re.escape(phrase), texts[report]))
        if found == 0 or (not count and found > 1) or int(count or 1) > found:
            yield f"{report}: {words}: stands there {found} times"


def main():
    story, truth_path, folder = sys.argv[1:4]
    documents = read(story)
    with open(truth_path, encoding="utf-8") as file:
        truth = json.load(file)
    wrong = list(faults(truth, {d["id"]: d["text"] for d in documents}))
    if wrong:
        sys.exit("\n".join(wrong))
    lay_out(documents, folder)
    with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as file:
        json.dump(truth, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
