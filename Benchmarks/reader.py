#!/usr/bin/env python3
"""Measures how fast ondit reads articles, and whether its time and memory stay linear and flat.

Usage: reader.py [--quick] ONDIT

The articles are those of the corpus to tune on, again and again, a file each. What is timed is the whole of
`ondit extract`, user and system time, less the time of one empty article: CPU time, for other programs run besides.
"""

import glob
import os
import statistics
import sys
import tempfile

QUICK = "--quick" in sys.argv
ONDIT = os.path.abspath([path for path in sys.argv[1:] if path != "--quick"][0])
HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "../Tests/Extraction/Corpus/tune/*.txt")
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
ROUNDS = 3 if QUICK else 5

SHAPES = {
    "one line of sentences": "Acme a annoncé le rachat de Bolt pour 10 millions d'euros, selon le Financial Times. ",
    "one line without a full stop": "Acme pourrait racheter Bolt pour 10 millions d'euros, ",
    "figures in a row": "10 M€ ",
    "deep parentheses": "(",
    "right-to-left marks": "\u202e10 M€\u200f ",
    "emoji": "🏴‍☠️ 10 M€ 👩‍💻 ",
    "one word": "a",
    "rows of a table": "|Acme|10|\n",
}


def run(files):
    """The CPU seconds and the peak of memory, in megabytes, of one command."""
    output = os.open(os.devnull, os.O_WRONLY)
    arguments = [ONDIT, "extract", "--format", "jsonl", *files]
    process = os.posix_spawn(ONDIT, arguments, ENVIRONMENT, file_actions=[(os.POSIX_SPAWN_DUP2, output, 1)])
    _, status, usage = os.wait4(process, 0)
    os.close(output)
    if status:
        sys.exit(f"failed ({status})")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(files, idle=0.0):
    runs = [run(files) for _ in range(ROUNDS)]
    return max(statistics.median(seconds for seconds, _ in runs) - idle, 1e-4), max(peak for _, peak in runs)


def main():
    with tempfile.TemporaryDirectory(prefix="ondit-reader-") as folder:
        def write(name, text):
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return path

        idle, _ = measure([write("empty.txt", "x")])
        print(f"one empty article: {idle * 1000:.0f} ms of CPU, which is taken off below\n")
        print("| what | MB | CPU s | MB/s | peak MB |")
        print("| --- | ---: | ---: | ---: | ---: |")
        texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(CORPUS))]
        for megabytes in [1, 4] if QUICK else [1, 4, 16]:
            size, files = 0, []
            while size < megabytes * 1e6:
                text = texts[len(files) % len(texts)]
                files.append(write(f"{len(files)}.txt", text))
                size += len(text.encode())
            seconds, peak = measure(files, idle)
            print(f"| {len(files):,} articles | {size / 1e6:.1f} | {seconds:.2f} | {size / 1e6 / seconds:.1f} | {peak:.0f} |")
        for name, unit in SHAPES.items():
            for megabytes in [0.1, 1] if QUICK else [1, 10]:
                text = unit * int(megabytes * 1e6 / len(unit.encode()))
                seconds, peak = measure([write("shape.txt", text)], idle)
                print(f"| {name} | {megabytes:g} | {seconds:.2f} | {megabytes / seconds:.1f} | {peak:.0f} |", flush=True)


main()
