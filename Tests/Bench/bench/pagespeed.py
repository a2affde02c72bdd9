"""Saved pages read a CPU second, everything included, beside trafilatura's fast mode and rs-trafilatura (body only).

Those two are installed from PyPI into a folder of their own.
"""

import gzip
import os
import resource
import shutil
import subprocess
import tempfile

from .feedspeed import peak
from .programs import ROOT, cache, environment
from .pypi import interpreter_with_peers

SAMPLE = os.path.join(ROOT, "Sources/SampleEdition/pages")
ENDS = (".html", ".htm", ".html.gz")
TURNS = 3
# The product's time holds its start and what it prints; theirs begins when they are loaded and have read a page.
PEER = """
import sys, time
name, *files = sys.argv[1:]
pages = [open(file, "rb").read() for file in files]
if name == "trafilatura":
    import trafilatura
    read = lambda page: trafilatura.extract(page, fast=True)
else:
    import rs_trafilatura
    read = rs_trafilatura.extract_bytes
read(pages[0])
begun = time.process_time()
for page in pages:
    read(page)
print(len(pages) / (time.process_time() - begun))
"""


def measure(table, binary, pages=None, rounds=3):
    with tempfile.TemporaryDirectory(dir=cache("")) as folder:
        names = unpacked(pages or SAMPLE, folder)
        # In turns, the best of each: another process is sooner in the way of one of them than of all.
        turns = [(rate(binary, folder, names, rounds), peers(names)) for _ in range(TURNS)]
        own = max(rate for rate, _ in turns)
        beside = {name: max(found.get(name, 0) for _, found in turns) for name in turns[0][1]}
        some, many = (peak(binary, folder, repeated(unpacked(SAMPLE, folder), count)) for count in (1000, 10_000))
    ratios = [f"{own / figure:.1f} times {name}" for name, figure in beside.items()]
    table.add("saved pages read", "1/s", {"broadsheet": own, **beside}, count=len(names),
              note=", ".join(ratios) or "no other extractor could be installed")
    table.add("peak memory, 10,000 pages read in one run, at most 1.1 x that of 1,000", "MB", {"broadsheet": many},
              most=round(1.1 * some, 1))


def repeated(names, count):
    return (names * (count // len(names) + 1))[:count]


def unpacked(source, folder):
    """Plain files of the folder's pages, those of folders below it as well."""
    names = []
    for place, _, files in sorted(os.walk(source)):
        for file in sorted(file for file in files if file.endswith(ENDS)):
            path, target = os.path.join(place, file), os.path.join(folder, f"{len(names)}.html")
            with (gzip.open if file.endswith(".gz") else open)(path, "rb") as page, open(target, "wb") as copy:
                shutil.copyfileobj(page, copy)
            names.append(target)
    if not names:
        raise SystemExit(f"no saved pages in {source}")
    return names


def rate(binary, folder, names, rounds):
    """In one process, each page as often as there are rounds."""
    with open(f"{folder}/list", "w", encoding="utf-8") as file:
        file.writelines(f"{name}\n" for name in names * rounds)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.devnull, "wb") as nothing:
        # A page without an article is counted as read: it ends with a word about it, and the run with 1.
        subprocess.run([binary, "inspect", "--json", "--from-list", f"{folder}/list"], env=environment(),
                       stdout=nothing, stderr=nothing, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return rounds * len(names) / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def peers(names):
    """What each peer reads of them a second; without those that are not there."""
    python = interpreter_with_peers()
    found = {}
    for name in ("trafilatura", "rs-trafilatura") if python else ():
        run = subprocess.run([python, "-c", PEER, name, *names], capture_output=True, text=True, check=False)
        if run.returncode == 0 and run.stdout.strip():
            found[name] = float(run.stdout.split()[-1])
        else:
            print(f"{name} is not installed: left out")
    return found
