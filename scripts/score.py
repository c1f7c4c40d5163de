"""Scores one gold set: score.py GOLD_DIR NAME [--set-floors].

The texts go to the program as JSON lines with what the gold's document block knows (id, published, source, url), the
records come back through --out, and the gold's own scorer compares them. Floors are kept in score-floors.tsv; --set-floors writes them anew, a hundredth under what was reached.
"""
import json
import os
import subprocess
import sys
import tempfile


def write_input(gold_dir, path):
    with open(path, "w", encoding="utf-8", newline="") as out:
        for name in sorted(os.listdir(gold_dir)):
            if not name.endswith(".txt"):
                continue
            with open(os.path.join(gold_dir, name), encoding="utf-8", newline="") as file:
                row = {"text": file.read()}
            row["id"] = name[:-4]
            gold = os.path.join(gold_dir, row["id"] + ".json")
            if os.path.exists(gold):
                with open(gold, encoding="utf-8") as file:
                    document = json.load(file)["document"]
                row.update({k: document.get(k) for k in ("published", "source", "url") if document.get(k)})
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


FLOORS = os.path.join(os.path.dirname(__file__), "score-floors.tsv")
MEASURES = ("statement.f1", "whole_statement.f1", "content.f1", "cue_words.f1", "statement.source", "statement.act_group",
            "contested.f1", "link_contested.f1", "time_value.f1", "figure_value.f1", "mention.f1", "mention.name", "trigger.f1", "event.type", "event.status",
            "event.actual_precision", "event.actor_precision", "event.recipient_precision", "whole_event.f1")
CEILINGS = ("contested.told_as_confirmed", "event.untrue_told_actual")


def set_floors(name, result):
    with open(FLOORS, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith(name + "\t")]
    for measure in MEASURES:
        lines.append(f"{name}\t{measure}\tat_least\t{max(0.0, result[measure] - 0.01):.3f}\n")
    for measure in CEILINGS:
        lines.append(f"{name}\t{measure}\tat_most\t{result[measure] + 0.02:.3f}\n")
    with open(FLOORS, "w", encoding="utf-8") as file:
        file.writelines(lines)


def floors(name):
    with open(FLOORS, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip() or line.startswith("set\t"):
                continue
            gold_set, measure, bound, value = line.rstrip("\n").split("\t")
            if gold_set == name:
                yield measure, bound, float(value)


def main():
    gold_dir, name = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        texts, records = os.path.join(folder, "texts.jsonl"), os.path.join(folder, "records")
        write_input(gold_dir, texts)
        subprocess.run(["build/release/ukti", "read", texts, "--out", records, "--progress", "never"], check=True,
                       stdin=subprocess.DEVNULL)
        scorer = [sys.executable, os.path.join(os.path.dirname(gold_dir), "score.py"), gold_dir, records]
        print(f"== {name}", flush=True)
        print(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout, flush=True)
        result = json.loads(subprocess.run(scorer + ["--json"], check=True, capture_output=True, text=True).stdout)
    if "--set-floors" in sys.argv:
        set_floors(name, result)
    below = 0
    for measure, bound, value in floors(name):
        found = result.get(measure)
        good = found is not None and (found >= value if bound == "at_least" else found <= value)
        if not good:
            below += 1
            print(f"FLOOR: {name} {measure} is {found}, must be {bound} {value}")
    sys.exit(1 if below else 0)


main()
