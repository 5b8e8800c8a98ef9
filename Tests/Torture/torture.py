#!/usr/bin/env python3
"""Tries to make ondit lose or spoil what was recorded: torture.py [--short] ONDIT FAULTS_SO

Programs are killed, the power goes, disks fill up and fail, crowds write at once, files are damaged. After each
trial the file must open, pass `ondit check`, hold every claim whose recording was reported, and whole articles
only. Prints a table: what was tried, how often, what was lost. Exit code 1 where anything was.
"""

import errno
import glob
import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

SHORT = "--short" in sys.argv
ONDIT, FAULTS = [os.path.abspath(path) for path in sys.argv[1:] if path != "--short"]
HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = sorted(
    os.path.join(HERE, "../../Seeds/articles", name) for name in os.listdir(os.path.join(HERE, "../../Seeds/articles")))
SEED = int(os.environ.get("SEED", "1"))
chance = random.Random(SEED)
folder = tempfile.mkdtemp(prefix="ondit-torture-")
losses = []
lines = []


def environment(**more):
    return {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", **more}


# In the words of a command: the file, for one that names it itself, and what it makes beside it.
FILE, COPY = "{file}", "{copy}"


def words(arguments, file):
    """What is typed: the database is named as an option unless the command names it itself."""
    places = {FILE: file, COPY: os.path.join(folder, "copy.db")}
    return [places.get(word, word) for word in arguments] + (
        ["--database", file] if file and FILE not in arguments else [])


def copied(arguments):
    """The file that a command makes; what an earlier one left is taken away."""
    copy = os.path.join(folder, "copy.db")
    for name in glob.glob(copy + "*"):
        os.remove(name)
    return copy if COPY in arguments else None


def run(*arguments, fault=None, file=None):
    """Runs ondit to its end: exit code (negative: killed by a signal), output, errors."""
    more = {"LD_PRELOAD": FAULTS, "FAULT": fault, "FAULT_FOLDER": folder} if fault else {}
    result = subprocess.run(
        [ONDIT, *words(arguments, file)], env=environment(**more), stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def lost(what, trial):
    losses.append(f"{what}: {trial}")
    print(f"LOST {what}: {trial}", file=sys.stderr)


def remove(file):
    for ending in ("", "-wal", "-shm", "-journal"):
        if os.path.exists(file + ending):
            os.remove(file + ending)


def fresh(base, name="trial.db"):
    file = os.path.join(folder, name)
    remove(file)
    if base:
        shutil.copy(base, file)
    return file


def count(file):
    """Claims and articles of the file, by SQLite itself."""
    database = sqlite3.connect(file)
    try:
        return tuple(database.execute(
            "SELECT (SELECT count(*) FROM claim), (SELECT count(*) FROM article)").fetchone())
    finally:
        database.close()


def sound(file, what, trial, allowed):
    """Whether the file opens, passes its check, and has one of the allowed numbers of claims and articles."""
    # Before the first record is there, there need not be a file, nor anything in it.
    if (0, 0) in (allowed or ()) and (not os.path.exists(file) or os.path.getsize(file) == 0):
        return True
    code, output, errors = run("check", file=file)
    if code != 0:
        lost(what, f"{trial}: check says {code}: {(output + errors).strip()[:300]}")
        return False
    if allowed and count(file) not in allowed:
        lost(what, f"{trial}: {count(file)} claims and articles, not one of {sorted(allowed)}")
        return False
    return True


def table_of_claims(rows):
    path = os.path.join(folder, f"claims-{rows}.csv")
    with open(path, "w", encoding="utf-8") as table:
        table.write("outlet,published,title,deal,kind,from,to,property,value,unit,quote\n")
        for row in range(rows):
            table.write(
                f"Outlet {row % 7},2026-01-{row % 28 + 1:02},Piece {row % 11},deal-{row % 13},investment,"
                f"Payer {row % 13},Payee {row % 13},amount,{(row % 9 + 1) * 1_000_000},USD,"
                f"it would pay {row % 9 + 1} million\n")
    return path


def record(number=0):
    return ["record", "--from", f"Payer {number}", "--to", "OpenAI", "--kind", "investment", "--property", "amount",
            "--value", f"{number + 1}e9 USD", "--outlet", f"Outlet {number % 5}", "--published", "2026-01-29",
            "--quote", f"{number + 1} billion"]


MIGRATIONS = sorted(glob.glob(os.path.join(HERE, "../../Migrations/*.sql")))


def of_version(version):
    """A file that an ondit of long ago left, with a schema of that number, and an article and a claim each forty times."""
    file = os.path.join(folder, f"version-{version}.db")
    if os.path.exists(file):
        return file
    database = sqlite3.connect(file)
    day, moment = "2025-12-17", "2025-12-17T10:00:00.000Z"
    for number, path in enumerate(MIGRATIONS[:version], 1):
        with open(path, encoding="utf-8") as script:
            sql = script.read()
        database.executescript(sql)
        name = os.path.splitext(os.path.basename(path))[0]
        database.execute(
            "INSERT INTO migration VALUES (?, ?, ?, ?)", (number, name, hashlib.sha256(sql.encode()).hexdigest(), moment))
        if number > 1:
            continue
        database.execute("INSERT INTO outlet VALUES (1, 'Reuters', ?)", (moment,))
        database.execute("INSERT INTO outlet_alias VALUES ('reuters', 1, 'Reuters')")
        for party in range(1, 42):
            database.execute("INSERT INTO organization VALUES (?, ?, NULL, ?)", (party, f"Party {party}", moment))
            database.execute("INSERT INTO organization_alias VALUES (?, ?, ?, NULL)", (f"party{party}", party, f"Party {party}"))
        for row in range(1, 41):
            text = f"Party {row} would put {row} billion dollars into Party {row + 1}. " * 20
            quote = f"{row} billion dollars"
            start = text.index(quote)
            database.execute(
                "INSERT INTO article VALUES (?, 1, ?, NULL, 'en', ?, ?, ?, NULL, NULL, ?)", (row, f"News {row}", day, day, day, moment))
            database.execute(
                "INSERT INTO capture VALUES (?, ?, ?, ?, ?)",
                (row, row, moment, hashlib.sha256(text.encode()).hexdigest(), text))
            database.execute(
                "INSERT INTO deal VALUES (?, ?, 'investment', NULL, ?, NULL, ?)",
                (row, f"party-{row}-party-{row + 1}", f"{row}>{row + 1}", moment))
            database.executemany(
                "INSERT INTO deal_party VALUES (?, ?, 0, ?)", [(row, "from", row), (row, "to", row + 1)])
            database.execute(
                """INSERT INTO claim VALUES (?, ?, ?, 'amount', 'USD', ?, ?, NULL, 0, 0, '', NULL, NULL, 'rumored', ?,
                   ?, ?, ?, ?, ?, NULL, ?)""",
                (row, row, row, row * 10**9, row * 10**9, day, quote, text[:start], text[start + len(quote):][:30], start,
                 start + len(quote), moment))
    for table in ("article_search", "quote_search"):
        database.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    database.execute(f"PRAGMA application_id = {0x6F6E6474}")
    database.execute(f"PRAGMA user_version = {version}")
    database.commit()
    database.close()
    return file


def effect(arguments, base):
    """What the command does to the file when nothing goes wrong: claims and articles before and after."""
    file = fresh(base)
    before = count(file) if base else (0, 0)
    copied(arguments)
    begin = time.monotonic()
    code, _, errors = run(*arguments, file=file)
    duration = time.monotonic() - begin
    if code:
        sys.exit(f"{arguments[0]} does not work: {errors}")
    return before, count(file), duration


def row(what, tried, remarks):
    lines.append((what, tried, len([loss for loss in losses if loss.startswith(what + ":")]), remarks))
    print("| {} | {:,} | {} | {} |".format(*lines[-1]), flush=True)


def kill_at_random(base, times):
    """SIGKILL at a random moment of a command; files go on from trial to trial where they can."""
    what = "kill -9"
    commands = [
        ("ingest", ["ingest", *ARTICLES], base), ("import", ["import", table_of_claims(3000)], base),
        ("first import", ["import", table_of_claims(3000)], None), ("record", record(3), base), ("open of a new file", ["organizations", "add", "Acme"], None),
        ("migrate", ["deals"], of_version(1)), ("backup", ["backup", COPY], base),
        ("recover", ["recover", FILE, COPY], base)]
    finished = 0
    for name, arguments, start in commands:
        source = start
        if COPY in arguments:
            source = os.path.join(folder, "large.db")
            if not os.path.exists(source):
                shutil.copy(base, source)
                run("import", table_of_claims(3000), file=source)
        before, after, duration = effect(arguments, source)
        for trial in range(times):
            file = fresh(source)
            copy = copied(arguments)
            process = subprocess.Popen(
                [ONDIT, *words(arguments, file)], env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, duration * 1.1))
            process.send_signal(signal.SIGKILL)
            output = process.communicate()[0]
            done = process.returncode == 0
            finished += done
            # ingest keeps each article by itself; everything else is all or nothing.
            allowed = None if name == "ingest" else {after} if done or output else {before, after}
            label = f"{name}, trial {trial}"
            if not sound(file, what, label, allowed):
                continue
            if name == "ingest":
                whole_articles(file, what, label, reported=output.decode().count("\narticle ") + output.startswith(b"article "))
            sound_copy(copy, what, label, after, done or output)
    row(what, times * len(commands), f"at a random moment of ingest, import, also into a new file, record, a new file, migrate, backup, recover; {finished} had ended before")


def sound_copy(copy, what, trial, content, is_reported):
    """What has the name of a copy is all of it, from the first moment; what was reported is there."""
    if copy and (is_reported or os.path.exists(copy)):
        if os.path.exists(copy):
            sound(copy, what, trial + ": the copy", {content})
        else:
            lost(what, f"{trial}: the copy that was reported is not there")


def whole_articles(file, what, trial, reported):
    """Every article of the file has the claims that it has when nothing goes wrong."""
    database = sqlite3.connect(file)
    query = """SELECT sha256, (SELECT count(*) FROM claim WHERE claim.article_id = capture.article_id)
               FROM capture"""
    found = dict(database.execute(query).fetchall())
    database.close()
    if not whole:
        reference = fresh(BASE, "whole.db")
        run("ingest", *ARTICLES, file=reference)
        database = sqlite3.connect(reference)
        whole.update(database.execute(query).fetchall())
        database.close()
    for text, claims in found.items():
        if whole.get(text) != claims:
            lost(what, f"{trial}: an article with {claims} claims, not {whole.get(text)}")
    if len(found) < reported:
        lost(what, f"{trial}: {reported} articles reported, {len(found)} there")


whole = {}
CALLS = {"full": "write and ever after", "write": "write", "sync": "fsync", "read": "read"}


def sessions(base):
    return [("record", record(3), base), ("ingest", ["ingest", ARTICLES[2]], base),
            ("import", ["import", table_of_claims(40)], base), ("first import", ["import", table_of_claims(40)], None),
            ("retract", ["retract", "1", "--because", "no"], base),
            ("a new file", ["organizations", "add", "Acme"], None), ("backup", ["backup", COPY], base),
            ("recover", ["recover", FILE, COPY], base),
            *((f"migrate from {version}", ["deals"], of_version(version)) for version in range(1, len(MIGRATIONS)))]


def power_cuts(base, step):
    """The power goes at every write or sync of a command, and after its end."""
    what = "power cut"
    tried = 0
    for name, arguments, source in sessions(base):
        before, after, _ = effect(arguments, source)
        place, ended = 1, False
        while not ended:
            file = fresh(source)
            copy = copied(arguments)
            code, output, errors = run(*arguments, file=file, fault=f"cut:{place}:{SEED + place}")
            ended = code != 137
            if code not in (0, 137):
                lost(what, f"{name} at write {place}: exit code {code}, {errors.strip()}")
            tried += 1
            reported = code == 0 or "ondit retract" in output
            sound(file, what, f"{name} at write {place}", {after} if reported else {before, after})
            sound_copy(copy, what, f"{name} at write {place}", after, code == 0)
            place += step
        for seed in range(20 if step == 1 else 3):
            file = fresh(source)
            copy = copied(arguments)
            run(*arguments, file=file, fault=f"off:0:{SEED + seed}")
            tried += 1
            sound(file, what, f"{name}, after its end, seed {seed}", {after})
            sound_copy(copy, what, f"{name}, after its end, seed {seed}", after, True)
    row(what, tried, "at every write and sync, and after the end; unsynced sectors lost or torn")


def failing_disk(base, step):
    """Every write, sync and read of a session fails in its turn."""
    tried = refused = 0
    faults = [("full disk", "full", errno.ENOSPC), ("write error", "write", errno.EIO),
              ("sync error", "sync", errno.EIO), ("read error", "read", errno.EIO)]
    for what, kind, number in faults:
        tried = refused = 0
        for name, arguments, source in sessions(base):
            before, after, _ = effect(arguments, source)
            place, ended = 1, False
            while not ended:
                file = fresh(source)
                copy = copied(arguments)
                code, output, errors = run(*arguments, file=file, fault=f"{kind}:{place}:{number}")
                tried += 1
                label = f"{name} at {kind} {place}"
                if code == 2:
                    refused += 1
                    if output and name == "recover":
                        pass
                    elif not errors.startswith("ondit: ") or "\n" in errors.strip():
                        lost(what, f"{label}: the message is {errors!r}")
                elif code:
                    lost(what, f"{label}: exit code {code}, {errors.strip()[:200]}")
                # What was refused may be there all the same where only the answer to the sync was lost.
                allowed = {after} if code == 0 else {before, after} if kind == "sync" else {before}
                # A read that fails is a page that recover cannot have: it says so, and saves the rest.
                is_partial = name == "recover" and code == 2 and "may be missing" in output
                if code == 2 and output and name != "ingest":
                    allowed = {after}
                sound(file, what, label, allowed)
                if not is_partial:
                    sound_copy(copy, what, label, after, code == 0)
                ended = code == 0 and unharmed(arguments, source, kind, place, number)
                place += step
        row(what, tried, f"at the n-th {CALLS[kind]} of a session, for every n{', by steps' if step > 1 else ''}; {refused} refused in one sentence, exit code 2")


def unharmed(arguments, source, kind, place, number):
    """Whether a command makes fewer calls than `place`: it ends well when all calls from there on fail."""
    if kind == "full":
        return True
    results = []
    for more in range(4):
        file = fresh(source, "probe.db")
        copied(arguments)
        results.append(run(*arguments, file=file, fault=f"{kind}:{place + more}:{number}")[0])
    remove(file)
    return not any(results)


def crowd(base, people, each):
    """Writers and readers at once."""
    what = "crowd"
    file = fresh(base, "crowd.db")
    claims, articles = count(file)
    problems, refused = [], []

    def write(person):
        for number in range(each):
            code, _, errors = run(*record(person * each + number), file=file)
            if code == 2 and "another program is writing" in errors:
                refused.append(number)
            elif code:
                problems.append(errors.strip())

    def read(_):
        for _ in range(each):
            begin = time.monotonic()
            code, output, errors = run("history", "payer", "0", "openai", file=file)
            if code or errors or "Outlet 0" not in output:
                problems.append(f"reader: exit code {code}, {errors.strip() or output.strip()}")
            slowest[0] = max(slowest[0], time.monotonic() - begin)

    slowest = [0.0]
    with ThreadPoolExecutor(people * 2) as pool:
        for job in [pool.submit(write, person) for person in range(people)] + [
                pool.submit(read, person) for person in range(people)]:
            job.result()
    # Writers wait for each other for thirty seconds; readers wait for nobody, but for the processor.
    if slowest[0] > 5:
        lost(what, f"a reader waited {slowest[0]:.1f} s")
    for problem in problems[:10]:
        lost(what, problem)
    written = people * each - len(refused)
    sound(file, what, "at the end", {(claims + written, articles + written)})
    row(what, people * each * 2,
        f"{people} writers and {people} readers, {each} commands each; {len(refused)} refused after 30 s of waiting, "
        f"in one sentence; slowest answer to a reader {slowest[0]:.1f} s")


def damage(base, times):
    """Bits flipped, pages zeroed, files cut short: found, named, never made worse, and no crash."""
    claims = readable_claims(base)
    for what in ("flipped bits", "zeroed page", "cut-off file"):
        found = harmless = recovered = sound = 0
        kept = []
        for trial in range(times):
            file = fresh(base)
            with open(file, "r+b") as disk:
                size = disk.seek(0, 2)
                if what == "flipped bits":
                    for _ in range(3):
                        place = chance.randrange(size)
                        disk.seek(place)
                        byte = disk.read(1)[0]
                        disk.seek(place)
                        disk.write(bytes([byte ^ 1 << chance.randrange(8)]))
                elif what == "zeroed page":
                    disk.seek(4096 * chance.randrange(size // 4096))
                    disk.write(bytes(4096))
                else:
                    disk.truncate(chance.randrange(1, size))
            with open(file, "rb") as disk:
                bytes_before = disk.read()
            label = f"trial {trial}"
            code, output, errors = run("check", file=file)
            if code == 2:
                found += 1
            elif code == 0:
                harmless += 1
                if not same_content(base, file):
                    lost(what, f"{label}: check found nothing")
            else:
                lost(what, f"{label}: check ends with {code} {errors[:200]}")
            for command in (["history", "openai"], ["contradictions"], ["search", "milliards"], ["deals"]):
                code, _, errors = run(*command, file=file)
                if code not in (0, 2):
                    lost(what, f"{label}: {command[0]} ends with {code} {errors[:200]}")
            saved = fresh(None, "saved.db")
            code, output, errors = run("recover", file, saved, file=None)
            if code in (0, 2) and os.path.exists(saved):
                recovered += 1
                if code == 0 and missing(rows_of(base), saved):
                    lost(what, f"{label}: recover says that all was saved")
                kept.append(len(claims & readable_claims(saved)) / len(claims))
                code, output, errors = run("check", "--format", "json", file=saved)
                named = code == 2 and (what == "flipped bits" or only_damaged_texts(output))
                if code and not named:
                    lost(what, f"{label}: what recover made does not pass check: {(output + errors)[:300]}")
                sound += code == 0
                if readable_claims(saved) - claims and what != "flipped bits":
                    lost(what, f"{label}: recover made up a claim")
            elif code != 2 or not errors:
                lost(what, f"{label}: recover ends with {code} {errors[:200]}")
            with open(file, "rb") as disk:
                if disk.read() != bytes_before:
                    lost(what, f"{label}: reading changed the file")
        row(what, times,
            f"no crash, nothing made worse; found by check {found}, not found {harmless}; recover saved {recovered}, "
            f"{sound} of them without a damaged text, with {sum(kept) / max(1, len(kept)):.1%} of the claims, the least {min(kept, default=0):.1%}")


def readable_claims(file):
    """What the claims of a file say, each with its number and its deal."""
    database = sqlite3.connect(file)
    try:
        return set(database.execute("SELECT id, deal_id, property, unit, low, high, modality, quote FROM claim"))
    finally:
        database.close()


def only_damaged_texts(problems):
    """Whether check finds nothing but texts that are not what was recorded, and quotes that they lost."""
    known = ("its text is not the one that was recorded", "its article does not have its quote at that place")
    return all(problem["problem"] in known for problem in json.loads(problems))


def rows_of(file):
    """The rows of each table that people's records are in."""
    database = sqlite3.connect(file)
    tables = [name for name, in database.execute(
        """SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'
           AND name NOT LIKE 'text%' AND name NOT IN ('migration', 'seal', 'unsealed')""")]
    rows = {table: set(database.execute(f"SELECT * FROM {table}")) for table in tables}
    database.close()
    return rows


def missing(rows, saved):
    """The tables that lack rows in a file that recover made."""
    now = rows_of(saved)
    return {table for table, known in rows.items() if known - now.get(table, set())}


def said_losses(base, step):
    """Every page of a file is lost in its turn, and every end of it: recover says which tables may lack rows."""
    what = "lost page"
    rows = rows_of(base)
    with open(base, "rb") as disk:
        whole = disk.read()
    pages = len(whole) // 4096
    trials = [(f"page {page}", whole[:page * 4096] + bytes(4096) + whole[(page + 1) * 4096:]) for page in range(pages)]
    trials += [(f"all from page {page} on", whole[:page * 4096]) for page in range(1, pages)]
    lacking = 0
    for label, damaged in trials[::step]:
        file = fresh(None)
        with open(file, "wb") as disk:
            disk.write(damaged)
        saved = fresh(None, "saved.db")
        code, output, errors = run("recover", file, saved, "--format", "json")
        if not os.path.exists(saved):
            lost(what, f"{label}: recover makes nothing: {errors.strip()}")
            continue
        named = {table["table"] for table in json.loads(output)
                 if table["may_lack_rows"] or table["lost"] or table["left_out"] or table["stand_ins"]}
        problems = {problem["table"] for problem in json.loads(run("check", "--format", "json", file=saved)[1])}
        gone = missing(rows, saved)
        lacking += bool(gone)
        if gone - named - problems or gone and code == 0:
            lost(what, f"{label}: recover ends with {code} and names {sorted(named)}, not {sorted(gone - named)}")
    row(what, len(trials[::step]), f"each page of a file in its turn, and all from it on; rows were lost in {lacking}, said in each")


def damaged_logs(base, step):
    """A bit of every frame of a log that a crash left is flipped: what stands behind it is not thrown away."""
    what = "damaged log"
    file = fresh(base, "log.db")
    reader = sqlite3.connect(file)
    reader.execute("SELECT count(*) FROM claim").fetchall()
    counts = []
    for number in range(8):
        run(*record(100 + number), file=file)
        counts.append(count(file))
    with open(file, "rb") as disk, open(file + "-wal", "rb") as disk_log:
        content, log = disk.read(), disk_log.read()
    reader.close()
    frames = range(32, len(log), 4096 + 24)
    ends = [place for place in frames if any(log[place + 4:place + 8])]
    refused = tried = 0
    for place in list(frames)[::step]:
        changed = bytearray(log)
        changed[place + chance.randrange(24, 4120)] ^= 1 << chance.randrange(8)
        file = fresh(None)
        with open(file, "wb") as disk, open(file + "-wal", "wb") as disk_log:
            disk.write(content)
            disk_log.write(changed)
        tried += 1
        code, output, errors = run("check", file=file)
        label = f"frame {place // 4120}"
        if place > ends[-2]:
            # The last transaction looks as if it had never reached the disk.
            sound(file, what, label, {counts[-1], counts[-2]})
            continue
        refused += 1
        with open(file + "-wal", "rb") as disk_log:
            if code != 2 or "damaged" not in errors or disk_log.read() != changed:
                lost(what, f"{label}: check ends with {code} {(output + errors).strip()[:200]}")
        saved = fresh(None, "saved.db")
        code, _, errors = run("recover", file, saved)
        if code != 2 or count(saved)[0] < counts[-1][0] - 2:
            lost(what, f"{label}: recover ends with {code} {errors.strip()[:200]}")
    row(what, tried, f"a bit of each frame of a log of eight transactions; refused and named {refused}, in the last one taken for a crash")


def larger(base):
    """A file of some hundred claims more, on pages of their own."""
    table = os.path.join(folder, "larger.csv")
    with open(table, "w") as csv:
        csv.write("outlet,from,to,kind,property,value,published,quote\n")
        for number in range(600):
            csv.write(f"Outlet {number % 40},Payer {number % 90},Target {number % 70},investment,amount,"
                      f"{number + 1} M$,2026-01-{number % 28 + 1:02},{number + 1} M$\n")
    file = fresh(base, "larger.db")
    code, _, errors = run("import", table, file=file)
    if code:
        sys.exit(f"the larger file could not be made: {errors}")
    return file


def same_content(one, other):
    """Whether two files hold the same rows: what was damaged was free space."""
    try:
        return list(sqlite3.connect(one).iterdump()) == list(sqlite3.connect(other).iterdump())
    except sqlite3.DatabaseError:
        return False


def control():
    """The trials can fail: a program that does not sync loses what it wrote when the power goes."""
    spoilt = 0
    for seed in range(10):
        file = fresh(None)
        subprocess.run(
            ["sqlite3", file, "PRAGMA synchronous = OFF; CREATE TABLE kept (number); INSERT INTO kept VALUES (1)"],
            env=environment(LD_PRELOAD=FAULTS, FAULT=f"off:0:{SEED + seed}", FAULT_FOLDER=folder), check=True)
        try:
            spoilt += sqlite3.connect(file).execute("SELECT count(*) FROM kept").fetchone() != (1,)
        except sqlite3.DatabaseError:
            spoilt += 1
    if not spoilt:
        sys.exit("the power cuts are not felt: a program that never syncs lost nothing")
    print(f"| control: sqlite3 with synchronous = OFF | 10 | {spoilt} | after its end; it must lose |", flush=True)


BASE = os.path.join(folder, "base.db")


def main():
    begin = time.monotonic()
    for number in range(4):
        run(*record(number), file=BASE)
    run("ingest", ARTICLES[0], ARTICLES[1], file=BASE)
    if count(BASE)[1] != 6:
        sys.exit("the base file could not be made")
    print("| what was tried | how often | lost | |\n| --- | ---: | ---: | --- |")
    control()
    kill_at_random(BASE, 3 if SHORT else 200)
    power_cuts(BASE, 9 if SHORT else 1)
    failing_disk(BASE, 19 if SHORT else 1)
    crowd(BASE, *((3, 4) if SHORT else (8, 1000)))
    damage(larger(BASE), 4 if SHORT else 300)
    said_losses(BASE, 23 if SHORT else 1)
    damaged_logs(BASE, 11 if SHORT else 1)
    print(f"{time.monotonic() - begin:.0f} s, seed {SEED}", file=sys.stderr)
    shutil.rmtree(folder)
    sys.exit(1 if losses else 0)


main()
