"""The API as openapi.json describes it: schemathesis asks what the description allows and what it does not.

api_test.py PROGRAM SCHEMATHESIS. Skipped where the tool is not there. A few examples an address, so that it ends; where it does
not, the test has failed.
"""
import os
import re
import subprocess
import sys
import tempfile

PROGRAM, TOOL = (os.path.abspath(path) for path in sys.argv[1:3])
SECONDS = 300  # it takes some twenty on a machine that is free
SAMPLES = ["samples/river-port.jsonl", "samples/factory-fire.jsonl"]


def options():
    """The command line changed between versions 3 and 4."""
    version = subprocess.run([TOOL, "--version"], capture_output=True, text=True).stdout
    major = int(re.search(r"(\d+)\.", version).group(1))
    common = ["--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"]
    if major >= 4:
        return ["run", *common, "--max-examples", "4", "--phases", "coverage,fuzzing", "--seed", "7", "--no-color", "--suppress-health-check", "all"]
    return ["run", *common, "--hypothesis-max-examples", "4", "--hypothesis-seed", "7", "--no-color", "--hypothesis-suppress-health-check", "all",
            "--request-timeout", "10000"]


def main():
    if not os.path.exists(TOOL):
        print("skipped: no schemathesis (scripts/test fetches it)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        ledger = os.path.join(folder, "sample.ukti")
        subprocess.run([PROGRAM, "add", ledger, *SAMPLES, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([PROGRAM, "serve", ledger, "--port", "0", "--edit", "--author", "schemathesis"], stdout=subprocess.PIPE, text=True)
        try:
            url = re.search(r"http://\S+", server.stdout.readline()).group(0)
            tool = [TOOL, *options(), f"{url}/api/v1/openapi.json", "--url" if "--phases" in options() else "--base-url", url]
            try:
                done = subprocess.run(tool, capture_output=True, text=True, timeout=SECONDS)
            except subprocess.TimeoutExpired as ended:
                said = (ended.stdout or b"").decode() if isinstance(ended.stdout, bytes) else ended.stdout or ""
                print(said[-4000:], f"\nit did not end within {SECONDS} seconds")
                return 1
            if done.returncode != 0:
                print(done.stdout[-8000:], done.stderr[-2000:])
            return done.returncode or (0 if server.poll() is None else 1)
        finally:
            server.terminate()
            server.wait(20)
            server.stdout.close()


sys.exit(main())
