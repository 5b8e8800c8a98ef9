#!/usr/bin/env python3
"""Ingests pages of 10 MB, each all of one thing, and looks at the peak of memory: memory.py [--short] ONDIT

What large arrays leave behind when they are freed is taken from the system, and no test inside the program sees that.
Prints a table; exit code 1 where a page takes more than is allowed. The short form is for debug builds, which read
slowly: two of the pages, which a debug build reads in 54 MB, and in 65 and 69 where what is freed is not given back
(`mallopt` in Ondit.swift).
"""

import os
import random
import subprocess
import sys
import tempfile

SHORT = "--short" in sys.argv
ONDIT = os.path.abspath([path for path in sys.argv[1:] if path != "--short"][0])
ALLOWED = 60
SIZE = 9_990_000
chance = random.Random(1)
HEAD = ("<html lang=fr><head><title>Kestrel investit dans Novalis</title>"
        "<meta property='article:published_time' content='2026-01-12'></head><body><h1>Kestrel investit dans Novalis</h1>")
WORDS = ("le groupe a annoncé lundi que la société investirait selon le journal une opération de plusieurs milliards "
         "avant juin marché accord actionnaires usine").split()


def sentence():
    return " ".join(chance.choice(WORDS) for _ in range(14)).capitalize() + "."


def cells():
    return f"<tr><td>{chance.choice(WORDS)}</td><td>{chance.randrange(900)} M€</td><td>{chance.randrange(10, 28)}/01/2026</td></tr>"


SHAPES = {
    "dates": lambda: f"<p>Publié le {chance.randrange(2, 28)} janvier 2026 à 12h{chance.randrange(10, 59)}, mis à jour le 03/02/2026.</p>",
    "elements": lambda: "<div><span><b>x</b></span></div>",
    "paragraphs": lambda: f"<p>{sentence()} Kestrel investit 3,5 milliards d'euros dans Novalis. {sentence()}</p>",
    "one line": lambda: sentence() + " ",
    "tables": lambda: "<table><tr><th>Nom</th><th>Montant</th><th>Date</th></tr>" + cells() * 40 + "</table>",
    "one table": cells,
    "links": lambda: f"<a class=x{chance.randrange(10**6)} href=/{chance.randrange(10**6)}>{sentence()}</a> ",
    "nesting": lambda: "<div>" * 50 + sentence(),
    "comments": lambda: "<!-- x -->",
    "data": lambda: '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"' + sentence() * 20 + '"}</script>',
}


def page(shape):
    made, size = [HEAD + ("<table>" if shape == "one table" else "")], 0
    while size < SIZE:
        made.append(SHAPES[shape]())
        size += len(made[-1].encode())
    return "".join(made).encode()


def peak(path, folder):
    """The peak of memory of ingesting a page into a file of its own, in MB, and its exit code."""
    file = os.path.join(folder, "memory.db")
    for name in os.listdir(folder):
        if name.startswith("memory.db"):
            os.remove(os.path.join(folder, name))
    process = subprocess.Popen(
        [ONDIT, "ingest", path, "--database", file], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8"})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / 1024, process.returncode


def main():
    failed = False
    print("| a page of 10 MB, all of | peak MB | |\n| --- | ---: | --- |")
    with tempfile.TemporaryDirectory(prefix="ondit-memory-") as folder:
        path = os.path.join(folder, "page.html")
        for shape in list(SHAPES)[:2] if SHORT else SHAPES:
            # Made by another program: the peak of a child begins with the memory of the one that starts it.
            subprocess.run([sys.executable, os.path.abspath(__file__), "--make", shape, path], check=True)
            found, code = peak(path, folder)
            # Where nothing on a page is an article's text, it is refused.
            is_crash = code not in (0, 2)
            failed = failed or is_crash or found > ALLOWED
            remark = f"exit code {code}" if is_crash else f"more than {ALLOWED}" if found > ALLOWED else ""
            print(f"| {shape} | {found:.0f} | {remark} |", flush=True)
    sys.exit(1 if failed else 0)


if "--make" in sys.argv:
    with open(sys.argv[3], "wb") as out:
        out.write(page(sys.argv[2]))
else:
    main()
