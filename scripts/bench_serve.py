"""200 requests a second, at even distances, over every view of a served ledger: how long each takes.

bench_serve.py URL SECONDS RATE. wrk asks as fast as it can; a page's readers do not. So requests go out by the clock here,
and what a request waits for a slow one before it counts as its own time. Each address is asked anew (as-of days, pages and
filters vary), so that kept replies are the exception.
"""
import http.client
import json
import queue
import random
import sys
import threading
import time
import urllib.parse


def addresses(host, chance):
    connection = http.client.HTTPConnection(host)

    def ask(path):
        connection.request("GET", "/api/v1/" + path)
        return json.loads(connection.getresponse().read())
    matters = [m["id"] for page in range(4) for m in ask(f"matters?limit=200&cursor=o{page * 200}")["items"]]
    parties = [p["id"] for p in ask("parties?limit=200")["items"]]
    documents = [d["id"] for d in ask("documents?limit=200")["items"]]
    days = [d["day"] for d in ask("days")["items"]]
    recent = days[-12:]
    made = {
        "matters": lambda: f"matters?limit=50&sort={chance.choice(['new', 'contested', 'size'])}&cursor=o{chance.randrange(40) * 50}",
        "matters by party": lambda: f"matters?party={chance.choice(parties)}&limit=20",
        "matters as of": lambda: f"matters?limit=20&as_of={chance.choice(recent)}&cursor=o{chance.randrange(20)}",
        "matter": lambda: f"matters/{chance.choice(matters)}",
        "matter as of": lambda: f"matters/{chance.choice(matters)}?as_of={days[-1]}",
        "document": lambda: "documents/" + urllib.parse.quote(chance.choice(documents), safe=""),
        "documents": lambda: f"documents?limit=50&cursor=o{chance.randrange(100) * 50}",
        "statements": lambda: f"statements?limit=50&cursor=o{chance.randrange(100) * 50}",
        "parties": lambda: f"parties?limit=50&cursor=o{chance.randrange(20) * 50}",
        "party": lambda: f"parties/{chance.choice(parties)}",
        "figures": lambda: f"figures?matter={chance.choice(matters)}",
        "network of a matter": lambda: f"network?matter={chance.choice(matters)}",
        "ledger": lambda: "ledger",
    }
    return made


def main():
    url, seconds, rate = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    host, chance = url.removeprefix("http://"), random.Random(3)
    made = addresses(host, chance)
    names = list(made)
    todo, took, failed = queue.Queue(), {name: [] for name in names}, []

    def work():
        connection = http.client.HTTPConnection(host, timeout=60)
        while True:
            item = todo.get()
            if item is None:
                return
            due, name, path = item
            connection.request("GET", "/api/v1/" + path)
            reply = connection.getresponse()
            reply.read()
            took[name].append(time.perf_counter() - due)
            if reply.status != 200:
                failed.append((reply.status, path))
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    begin = time.perf_counter()
    for i in range(int(seconds * rate)):
        due = begin + i / rate
        time.sleep(max(0.0, due - time.perf_counter()))
        name = names[i % len(names)]
        todo.put((due, name, made[name]()))
    for _ in threads:
        todo.put(None)
    for thread in threads:
        thread.join()
    every = sorted(t for times in took.values() for t in times)
    at = lambda times, share: 1000 * times[min(len(times) - 1, int(share * len(times)))]
    print(f"{len(every)} requests at {rate:.0f}/s: median {at(every, .5):.1f} ms, p99 {at(every, .99):.1f} ms, slowest {1000 * every[-1]:.1f} ms, {len(failed)} failed")
    for name in names:
        times = sorted(took[name])
        print(f"  {name:22} median {at(times, .5):6.1f} ms   p99 {at(times, .99):6.1f} ms")
    for status, path in failed[:5]:
        print("  failed:", status, path)


main()
