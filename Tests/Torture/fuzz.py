#!/usr/bin/env python3
"""Hands spoilt input to every parser of ondit, as a user would: fuzz.py [--times N] ONDIT

Values, dates, texts, pages, feeds, tables, exports, fact checks and rates are cut, glued, flipped, repeated and put in another order. Whatever
the bytes, the program must end by itself within ten seconds with one of its own exit codes; a failure must be told in a
sentence and leave the file as it was; and what was recorded must pass `ondit check`. Prints a table; exit code 1 where
anything broke. SEED=N plays other inputs. An input that broke something is kept beside the table.
"""

import glob
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import samples

arguments = sys.argv[1:]
if "--times" not in arguments:
    arguments = ["--times", "400", *arguments]
TIMES, ONDIT = int(arguments[1]), os.path.abspath(arguments[2])
chance = random.Random(int(os.environ.get("SEED", "1")))
folder = tempfile.mkdtemp(prefix="ondit-fuzz-")
LIMIT = 10
broken = []

PIECES = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\x1b[31m", b"\r\n", b"\n", b"\t", b";",
    b",", b'"', b'""', b"'", b"=1+1", b"{", b"}", b"[", b"]", b"<", b">", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
    b"&b;", b"&#0;", b"&#x110000;", b"<![CDATA[", b"]]>", b"<!--", b"<script>", b"<table><tr><td>", b"</p>", b"\\u0000",
    b"\\ud800", b"1e999999", b"-0", b"99999999999999999999999999", b"null", b"milliards", b" Md$ ", b"entre ", b" et ",
    b"2026-01-29", b"9999-99-99", b"'; DROP TABLE claim; --", b"A" * 5000, b"(" * 500, b"[" * 3000, b"<div>" * 3000,
]


def ondit(*words, database=None, given=None):
    """Exit code (None: not within the limit), output, errors."""
    try:
        result = subprocess.run(
            [ONDIT, *words, *(["--database", database] if database else [])], input=given, timeout=LIMIT,
            capture_output=True, env={"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"})
    except subprocess.TimeoutExpired:
        return None, b"", b""
    return result.returncode, result.stdout, result.stderr


def spoil(data, others):
    """The bytes after up to four accidents."""
    data = bytearray(data)
    for _ in range(chance.randrange(5)):
        place = chance.randrange(len(data) + 1)
        accident = chance.randrange(8)
        if accident == 0 and data:
            for _ in range(chance.randrange(1, 8)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        elif accident == 1:
            del data[place:]
        elif accident == 2:
            del data[place:place + chance.randrange(1, 200)]
        elif accident == 3:
            data[place:place] = chance.choice(PIECES)
        elif accident == 4:
            start = chance.randrange(len(data) + 1)
            data[place:place] = data[start:start + chance.randrange(1, 400)] * chance.randrange(1, 30)
        elif accident == 5:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            data[place:] = other[start:]
        elif accident == 6:
            lines = data.splitlines(keepends=True)
            first = chance.randrange(len(lines) + 1)
            last = first + chance.randrange(2, 40)
            lines[first:last] = reversed(lines[first:last]) if chance.random() < 0.5 else chance.sample(
                lines[first:last], len(lines[first:last]))
            data = bytearray(b"".join(lines))
        else:
            data[place:place] = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 40)))
    return bytes(data[:2_000_000])


def word(text):
    """What can be handed over as an argument: no NUL."""
    return text.replace(b"\x00", b"")


def unsound(copy, parser):
    """What `check` says against the file. An export brings what it holds, also words that its articles do not have:
    then `check` has to name the claim."""
    code, findings, _ = ondit("check", database=copy)
    named = parser == "exports" and code == 2 and all(
        b"does not have its quote" in line for line in findings.splitlines()[1:])
    return None if code == 0 or named else f"what it recorded does not pass check: {findings[:200]!r}"


def trial(parser, command, data, database):
    """One input to one parser, in a copy of the file."""
    copy = os.path.join(folder, "copy.db")
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(copy + ending):
            os.remove(copy + ending)
    shutil.copy(database, copy)
    before = ondit("export", database=copy)[1]
    begin = time.monotonic()
    code, _, errors = ondit(*command, database=copy)
    seconds = time.monotonic() - begin
    problem = None
    if code is None:
        problem = f"not done after {LIMIT} s"
    elif code not in (0, 2, 64):
        problem = f"exit code {code}: {errors[:200]!r}"
    elif code and not errors.strip():
        problem = f"exit code {code} without a word"
    elif any(byte < 32 and byte not in b"\n\t" for byte in errors):
        problem = f"control codes reach the terminal: {errors[:200]!r}"
    elif code and ondit("export", database=copy)[1] != before:
        problem = f"it failed ({errors[:100]!r}) and changed the file"
    elif code == 0:
        problem = unsound(copy, parser)
    if problem:
        kept = os.path.join(folder, f"broken-{len(broken)}")
        with open(kept, "wb") as file:
            file.write(data)
        broken.append(problem)
        print(f"BROKEN {parser}: {problem} ({kept})", file=sys.stderr)
    return code, seconds


def main():
    base = os.path.join(folder, "base.db")
    ondit("ingest", *sorted(glob.glob(os.path.join(samples.ROOT, "Seeds/articles/*.txt"))), database=base)
    export = ondit("export", "--format", "jsonl", database=base)[1]
    table = ondit("export", "--format", "csv", database=base)[1]
    checks = ondit("export", "--format", "claimreview", database=base)[1]
    if not export or not table:
        sys.exit("the file to begin with could not be made")
    texts = samples.of("text")
    spoilt = os.path.join(folder, "spoilt")
    sentence = "Amazon would put up to 50 billion dollars into OpenAI."
    parsers = [
        ("values", samples.of("value"), None, lambda data: [
            "record", "--deal", "amazon-openai", "--property", "amount", "--value", word(data), "--outlet", "Begeek"]),
        ("dates", samples.of("date"), None, lambda data: ["record", sentence, "--outlet", "Begeek", "--published", word(data)]),
        ("sentences", texts, None, lambda data: ["record", word(data)[:20_000], "--outlet", "Begeek"]),
        ("texts", texts, "txt", lambda _: ["ingest", f"{spoilt}.txt"]),
        ("pages", samples.of("page"), "html", lambda _: ["ingest", f"{spoilt}.html"]),
        ("feeds", samples.of("feed"), "xml", lambda _: ["feed", "add", f"{spoilt}.xml"]),
        ("tables", [table], "csv", lambda _: ["import", f"{spoilt}.csv"]),
        ("tables, bad lines left out", [table], "csv", lambda _: ["import", f"{spoilt}.csv", "--skip-bad"]),
        ("exports", [export], "jsonl", lambda _: ["import", f"{spoilt}.jsonl"]),
        ("fact checks", [checks], "json", lambda _: ["import", f"{spoilt}.json", "--input-format", "claimreview"]),
        ("rates", samples.of("rates"), "csv", lambda _: ["rates", "import", f"{spoilt}.csv"]),
    ]
    print("| parser | inputs | taken | refused in a sentence | broken | slowest |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for parser, sound, ending, command in parsers:
        taken = refused = 0
        slowest, breaks = 0, len(broken)
        for _ in range(TIMES):
            data = spoil(chance.choice(sound), sound)
            if ending:
                with open(f"{spoilt}.{ending}", "wb") as file:
                    file.write(data)
            code, seconds = trial(parser, command(data), data, base)
            taken += code == 0
            refused += code in (2, 64)
            slowest = max(slowest, seconds)
        print(f"| {parser} | {TIMES} | {taken} | {refused} | {len(broken) - breaks} | {slowest:.1f} s |", flush=True)
    if broken:
        sys.exit(1)
    shutil.rmtree(folder)


main()
