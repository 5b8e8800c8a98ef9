#!/usr/bin/env python3
"""Measures ondit beside its limits and its peers, and prints a table of ratios.

Usage: bench.py [--quick] ONDIT WORLD IMPORT QUERY

Whole processes are timed, in rounds: each round runs every program once, in an order that changes, and the
ratio that is printed is the median of the ratios of the rounds. The files stand in a scratch folder that is
removed at the end. `run` builds the four programs and calls this. Whatever fails ends it with a sentence and
exit code 1; nothing is asked meanwhile.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

QUICK = "--quick" in sys.argv
ONDIT, WORLD, IMPORT, QUERY = [os.path.abspath(path) for path in sys.argv[1:] if path != "--quick"]
HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [10_000, 100_000] if QUICK else [10_000, 100_000, 1_000_000]
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Run:
    """A process that has ended: seconds by the wall, and the peak of its memory in megabytes."""

    def __init__(self, arguments, folder, rows=None):
        output = os.open(os.path.join(folder, "output"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        actions = [(os.POSIX_SPAWN_DUP2, output, 1)]
        begin = time.perf_counter()
        process = os.posix_spawnp(arguments[0], arguments, ENVIRONMENT, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        self.seconds = time.perf_counter() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        os.close(output)
        if status:
            how = f"exit code {os.WEXITSTATUS(status)}" if os.WIFEXITED(status) else f"signal {os.WTERMSIG(status)}"
            sys.exit(f"bench: {how}: {' '.join(arguments)[:300]}")


class Table:
    def __init__(self):
        print("| what | claims | program | median | beside | ratio | of CPU time | asked | peak MB |")
        print("| --- | ---: | --- | ---: | --- | ---: | ---: | ---: | ---: |", flush=True)

    def add(self, what, claims, runs, asked={}):
        """Prints a line for each program; the first is ondit, and its ratio to each of the others."""
        first = next(iter(runs))
        for name, results in runs.items():
            seconds = statistics.median(run.seconds for run in results)
            shown = f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"
            peak = max(run.megabytes for run in results)
            ratio = cpu = beside = limit = ""
            if name != first:
                pairs = list(zip(runs[first], results))
                by_clock = statistics.median(ours.seconds / theirs.seconds for ours, theirs in pairs)
                by_cpu = statistics.median(ours.cpu / max(theirs.cpu, 1e-4) for ours, theirs in pairs)
                ratio, cpu, beside = f"{by_clock:.2f}", f"{by_cpu:.2f}", f"{first} ÷ it"
                limit = asked.get(name, "")
            print(f"| {what} | {claims:,} | {name} | {shown} | {beside} | {ratio} | {cpu} | {limit} | {peak:.0f} |")
        sys.stdout.flush()


def rounds(programs, count, folder, before=lambda name: None):
    """Runs the programs in turn, `count` times; the order is turned round from round to round."""
    names = list(programs)
    runs = {name: [] for name in names}
    for turn in range(count):
        for name in names[turn % len(names):] + names[:turn % len(names)]:
            before(name)
            runs[name].append(Run(programs[name], folder))
    return runs


def shell(file, sql, *settings):
    return ["sqlite3", "-batch", *settings, file, sql]


def check_tools():
    """Ends at once, not after half an hour, where something is missing."""
    missing = [program for program in [ONDIT, WORLD, IMPORT, QUERY, "sqlite3"] if not shutil.which(program)]
    if missing:
        sys.exit(f"bench: not found: {', '.join(missing)}")
    if not shutil.which("sqlite-utils"):
        print("sqlite-utils is not installed and is left out.\n")
    # The largest world with its tables, in bytes for each claim.
    needed = SIZES[-1] * 2_500
    free = shutil.disk_usage(os.environ.get("TMPDIR", tempfile.gettempdir())).free
    if free < needed:
        sys.exit(f"bench: {needed >> 20} MB are needed in the folder for temporary files (TMPDIR), {free >> 20} are free")


def measure_import(table, csv, claims, folder, empty):
    target = os.path.join(folder, "import.db")
    flat = os.path.join(folder, "flat.db")

    def before(name):
        for file in (target, flat):
            for ending in ("", "-wal", "-shm", "-journal"):
                if os.path.exists(file + ending):
                    os.remove(file + ending)
        shutil.copy(empty, target)
        # What the previous program left to be written is not this one's to wait for.
        os.sync()

    programs = {
        "ondit import": [ONDIT, "import", csv, "--database", target],
        "C, the same statements": [IMPORT, csv, target],
        "sqlite3 .import, one table, no index": ["sqlite3", "-batch", "-cmd", ".mode csv", flat, f".import {csv} claims"],
        "Python executemany, one table, 2 indexes": [sys.executable, os.path.join(HERE, "Peers", "executemany.py"), csv, flat],
    }
    count = 3 if QUICK or claims == SIZES[-1] > 100_000 and os.environ.get("ROUNDS") == "3" else 5
    runs = rounds(programs, count, folder, before)
    table.add("import", claims, runs, {"C, the same statements": "≤ 1.25"})
    if shutil.which("sqlite-utils") and claims <= 100_000:
        peer = "sqlite-utils, the same tables and indexes"
        slow = {
            "ondit import": programs["ondit import"],
            peer: ["sh", os.path.join(HERE, "Peers", "sqlite-utils.sh"), csv, flat],
        }
        table.add("import", claims, rounds(slow, 3, folder, before), {peer: "≤ 0.10"})
    before("")
    Run(programs["ondit import"], folder)
    kept = os.path.join(folder, f"{claims}.db")
    shutil.move(target, kept)
    return kept


# What `contradictions` asks of the file, from Database+Disputes.swift; nothing in it was taken back.
DISPUTES = """
WITH dispute AS (
        SELECT deal_id, property, unit,
          max(low) > min(high)
            OR (count(*) FILTER (WHERE low IS NULL) AND min(high) < max(high))
            OR (count(*) FILTER (WHERE high IS NULL) AND min(low) < max(low))
            OR count(*) FILTER (WHERE modality = 'denied') BETWEEN 1 AND count(*) - 1 AS differs
        FROM claim GROUP BY deal_id, property, unit ORDER BY deal_id, property, unit
      )
SELECT
  claim.id, claim.deal_id, claim.property, claim.unit, low, high, text, approximate, vague, hedge,
  valuation, part, modality, article_id, outlet_id, via, published, recorded_at, NULL, NULL, NULL, NULL,
  NULL, confidence
FROM dispute
CROSS JOIN sourced_claim AS claim USING (deal_id, property, unit)
WHERE (differs
  OR (unit IN ('number', 'date', 'text') AND EXISTS (
    SELECT 1 FROM claim AS other
    WHERE other.deal_id = dispute.deal_id AND other.property = dispute.property
      AND other.unit IN ('number', 'date', 'text') AND other.unit <> dispute.unit))
  OR (length(unit) = 3 AND EXISTS (SELECT 1 FROM reference_rate) AND EXISTS (
    SELECT 1 FROM claim AS other
    WHERE other.deal_id = dispute.deal_id AND other.property = dispute.property
      AND length(other.unit) = 3 AND other.unit <> dispute.unit)))
  AND known_on <= '9999-12-31' AND recorded_at <= '9999-12-31T23:59:59.999Z' AND (NOT 0 OR NOT EXISTS (
  SELECT 1 FROM claim_end WHERE claim_id = claim.id
    AND ended_at <= '9999-12-31T23:59:59.999Z' AND coalesce(restored_at, 'z') > '9999-12-31T23:59:59.999Z'))
"""

# What a user writes in the shell: two claims of which no value satisfies both. It only counts the pairs.
SELF_JOIN = """
SELECT count(*) FROM claim AS a JOIN claim AS b
  ON a.deal_id = b.deal_id AND a.property = b.property AND a.unit = b.unit AND a.high < b.low
"""

# The table that a user has without ondit: claims in one table, the deal and the property in an index.
FLAT_TABLE = """
ATTACH '{file}' AS ondit;
CREATE TABLE claim AS
SELECT claim.id, deal_id, property, unit, low, high, modality, article.published, quote, url, title, outlet.name
FROM ondit.claim JOIN ondit.article ON article.id = article_id JOIN ondit.outlet ON outlet.id = outlet_id;
CREATE INDEX claim_by_deal ON claim (deal_id, property);
"""

ONE_DEAL = """
SELECT reported_on, outlet, property, value, modality, credited, quote FROM current_claim
WHERE deal = 'deal-7' ORDER BY reported_on
"""

SEARCH = """
SELECT claim.article_id, claim.id, snippet(quote_search, -1, '[', ']', '…', 24)
FROM quote_search JOIN claim ON claim.id = quote_search.rowid
WHERE quote_search MATCH '"levée" "banks" "chips"' ORDER BY rank LIMIT 20
"""


def measure_questions(table, file, claims, folder):
    many = 11 if QUICK else 41
    version = {"ondit --version": [ONDIT, "--version"], "sqlite3 -version": ["sqlite3", "-version"]}
    table.add("start-up", claims, rounds(version, many, folder))
    history = {
        "ondit history": [ONDIT, "history", "deal-7", "--database", file],
        "sqlite3, the same deal": shell(file, ONE_DEAL),
    }
    table.add("one deal's history", claims, rounds(history, many, folder), {"sqlite3, the same deal": "≤ 3"})
    contradictions = {
        "ondit contradictions --deal": [ONDIT, "contradictions", "--deal", "deal-7", "--database", file],
        "sqlite3, the same deal": shell(file, ONE_DEAL),
    }
    table.add("one deal's contradictions", claims, rounds(contradictions, many, folder), {"sqlite3, the same deal": "≤ 3"})
    search = {
        "ondit search": [ONDIT, "search", "levée", "banks", "chips", "--database", file],
        "sqlite3, the same search": shell(file, SEARCH),
    }
    table.add("search", claims, rounds(search, many, folder), {"sqlite3, the same search": "≤ 3"})
    everything = {
        "ondit contradictions": [ONDIT, "contradictions", "--database", file],
        "C, the same SQL": [QUERY, "--count", file, DISPUTES],
        "sqlite3, self-join on ondit's covering index": shell(file, SELF_JOIN),
    }
    table.add("contradictions over everything", claims, rounds(everything, 3 if QUICK else 5, folder),
              {"C, the same SQL": "≤ 1.5"})
    flat = os.path.join(folder, "flat.db")
    if os.path.exists(flat):
        os.remove(flat)
    subprocess.run(shell(flat, FLAT_TABLE.format(file=file)), check=True, env=ENVIRONMENT)
    theirs = {
        "ondit contradictions": everything["ondit contradictions"],
        "sqlite3, self-join on one table, index (deal, property)": shell(flat, SELF_JOIN),
    }
    table.add("contradictions over everything", claims, rounds(theirs, 3, folder),
              {"sqlite3, self-join on one table, index (deal, property)": "≤ 0.1"})
    os.remove(flat)


def measure_record(table, file, claims, folder):
    insert = """PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
INSERT INTO article (outlet_id, published, published_from, published_to, recorded_at)
VALUES (1, '2026-01-29', '2026-01-29', '2026-01-29', '2026-01-29T12:00:00.000Z');
INSERT INTO claim (article_id, deal_id, property, unit, low, high, approximate, vague, hedge, modality,
  reported_on, recorded_at)
VALUES (last_insert_rowid(), 7, 'amount', 'USD', 7, 7, 0, 0, '', 'rumored', '2026-01-29',
  '2026-01-29T12:00:00.000Z');
COMMIT;"""
    programs = {
        "ondit record": [ONDIT, "record", "--database", file, "--deal", "deal-7", "--property", "amount", "--value",
                         "7 USD", "--outlet", "Solo", "--published", "2026-01-29"],
        "sqlite3, the same rows": shell(file, insert),
    }
    table.add("one durable claim", claims, rounds(programs, 11 if QUICK else 41, folder),
              {"sqlite3, the same rows": "≤ 3"})


def measure_reconcile(table, file, claims, folder):
    """Reconciles everything: ten claims on a question, so that 100,000 are on 10,000. Returns the median CPU time."""
    programs = {"ondit reconcile": [ONDIT, "reconcile", "--format", "jsonl", "--database", file]}
    runs = rounds(programs, 3 if QUICK or claims > 100_000 else 5, folder)
    table.add("reconcile over everything", claims, runs)
    return statistics.median(run.cpu for run in runs["ondit reconcile"])


def print_growth(seconds):
    """How the time of reconciling grows; n log n would be 12.5 and 12 times."""
    print("\n| reconcile over everything | " + " | ".join(f"{claims:,} claims" for claims in seconds) + " |")
    print("| --- |" + " ---: |" * len(seconds))
    print("| CPU time | " + " | ".join(f"{cpu:.2f} s" for cpu in seconds.values()) + " |")
    times = list(seconds.values())
    growth = ["–"] + [f"{after / before:.1f} ×" for before, after in zip(times, times[1:])]
    print("| of ten times fewer | " + " | ".join(growth) + " |")
    print("| asked | " + " | ".join("< 1 s" if claims == 100_000 else "" for claims in seconds) + " |")


# Peak memory is asked of these: none but the last two, which learn from every claim, may grow with the file.
COMMANDS = [
    "history deal-7", "contradictions --deal deal-7", "search banks chips", "deals", "deals suggest", "outlets",
    "organizations", "articles", "claims", "claims --format jsonl", "contradictions", "check", "export",
    "export --format csv", "backup {new}", "recover {file} {new}", "reconcile deal-7", "reconcile --format jsonl",
]


def measure_memory(file, folder):
    """The peak of each command in megabytes, by the command."""
    new = os.path.join(folder, "new.db")
    peaks = {}
    for command in COMMANDS:
        arguments = command.format(file=file, new=new).split()
        if arguments[0] != "recover":
            arguments += ["--database", file]
        peaks[command] = Run([ONDIT, *arguments], folder).megabytes
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(new + ending):
                os.remove(new + ending)
    return peaks


def print_memory(peaks):
    sizes = list(peaks)
    print("\n| peak MB of | " + " | ".join(f"{claims:,} claims" for claims in sizes) + " |")
    print("| --- |" + " ---: |" * len(sizes))
    for command in COMMANDS:
        name = command.format(file="FILE", new="NEW")
        print(f"| {name} | " + " | ".join(f"{peaks[claims][command]:.0f}" for claims in sizes) + " |")


def main():
    begin = time.perf_counter()
    check_tools()
    folder = tempfile.mkdtemp(prefix="ondit-bench-", dir=os.environ.get("TMPDIR"))
    try:
        empty = os.path.join(folder, "empty.db")
        headings = os.path.join(folder, "headings.csv")
        with open(headings, "w", encoding="utf-8") as output:
            output.write("outlet,deal,property,value,published\n")
        Run([ONDIT, "import", headings, "--database", empty], folder)
        table = Table()
        peaks, seconds = {}, {}
        for claims in SIZES:
            csv = os.path.join(folder, f"{claims}.csv")
            with open(csv, "wb") as output:
                subprocess.run([WORLD, str(claims)], stdout=output, check=True)
            file = measure_import(table, csv, claims, folder, empty)
            measure_questions(table, file, claims, folder)
            seconds[claims] = measure_reconcile(table, file, claims, folder)
            measure_record(table, file, claims, folder)
            peaks[claims] = measure_memory(file, folder)
            os.remove(csv)
        print_growth(seconds)
        print_memory(peaks)
        print(f"\nTook {(time.perf_counter() - begin) / 60:.0f} minutes.")
    finally:
        shutil.rmtree(folder)


main()
