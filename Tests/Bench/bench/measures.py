"""The measurements. Programs take turns, run by run, so that a busy moment of the machine meets both."""

import random
import subprocess
import tempfile
import time

from . import corpus
from .figures import median, quantile
from .programs import cache, environment
from .session import NotShown

MS = 1000.0
dice = random.Random(7)


def start(table, product, floor, runs):
    """exec to the first headline painted, wall clock and CPU."""
    taken = {product: [], floor: []}
    for turn in range(runs + 2):
        for program in (product, floor):
            with program.begin() as session:
                step = session.start(program.headline())
            if turn >= 2:
                taken[program].append(step)
    value = {program: [median([s.last * MS for s in steps]), median([s.cpu * MS for s in steps])]
             for program, steps in taken.items()}
    label = f"start to headlines, {product.total:,}"
    table.add(f"{label}, wall", "ms", value[product][0], value[floor][0], most_ratio=3, count=runs)
    table.add(f"{label}, CPU", "ms", value[product][1], value[floor][1], most_ratio=3, count=runs)
    table.add(f"{label}, bytes", "B", median([s.bytes for s in taken[product]]), median([s.bytes for s in taken[floor]]))
    return value[product][1]


def memory(table, product, floor, sessions=10):
    """RSS, PSS and private memory of a session alone and among ten, list and article open."""
    label = f"memory, {product.total:,}"
    one = {program: alone(program) for program in (product, floor)}
    for index, kind in enumerate(("RSS", "PSS", "private")):
        table.add(f"{label}, one session, {kind}", "MB", one[product][index], one[floor][index])
    ten = {program: among(program, sessions) for program in (product, floor)}
    for index, kind in enumerate(("RSS", "PSS", "private")):
        limit = 4 if kind == "PSS" else None
        table.add(f"{label}, one of {sessions}, {kind}", "MB", ten[product][index], ten[floor][index], most=limit)


def opened(program):
    session, _ = program.ready()
    if program.open:
        session.key(program.open)
        session.settle()
    return session


def alone(program):
    with opened(program) as session:
        return session.memory()


def among(program, count):
    sessions = []
    try:
        for _ in range(count):
            sessions.append(opened(program))
        return [sum(column) / count for column in zip(*(session.memory() for session in sessions))]
    finally:
        for session in sessions:
            session.close()


class Taken:
    """Steps of one kind, over all rounds."""

    def __init__(self):
        self.steps, self.shown = [], []

    def of(self, name):
        return [getattr(step, name) for step in self.steps]


def presses(session, key, count, taken, text=False):
    """One key again and again, each after a random pause that meets a polling program at every phase."""
    for _ in range(count):
        time.sleep(dice.uniform(0, 0.04))
        taken.steps.append(session.key(key))
        if text:
            taken.shown.append(session.screen.text_bytes())


def browse(program, kinds, count):
    """One session over all the keys that the program has; the list first, then an article, then a search."""
    session, _ = program.ready()
    with session:
        visible = program.size[1]
        presses(session, program.down, max(2, visible // 6), kinds.setdefault("down", Taken()))
        for _ in range(visible):
            session.key(program.down)
        presses(session, program.down, count, kinds.setdefault("scroll", Taken()))
        presses(session, program.page, count // 2, kinds.setdefault("page", Taken()))
        session.key(program.top)
        if program.open:
            article(session, program, kinds, count)
        if program.search:
            search(session, program, kinds)
        session.settle(0.3)
        cpu, begun = session.cpu(), time.perf_counter()
        time.sleep(2)
        session.settle(0.05)
        kinds.setdefault("idle", []).append((session.cpu() - cpu) * MS / (time.perf_counter() - begun))


def article(session, program, kinds, count):
    presses(session, program.open, 1, kinds.setdefault("open", Taken()))
    presses(session, program.line, min(count, 12), kinds.setdefault("line", Taken()))
    presses(session, program.next, count, kinds.setdefault("next", Taken()), text=True)
    session.key(program.back)
    session.settle()
    for _ in range(max(3, count // 4)):
        presses(session, program.section, 1, kinds.setdefault("section", Taken()))
        presses(session, program.all, 1, kinds["section"])


def search(session, program, kinds):
    for word, name in ((corpus.COMMON, "search common"), (corpus.RARE, "search rare")):
        wanted = [title[:20] for title in corpus.results(word, program.total)]
        session.key(program.search)
        session.key(word)
        found = session.key("\r", shown=lambda screen: all(screen.shows(title) for title in wanted))
        kinds.setdefault(name, Taken()).steps.append(found)
        session.key("\x1b")
        session.settle()
        session.key(program.all)
        session.settle()


def keys(table, product, floor, rounds, count):
    """Bytes, CPU and time of each kind of step."""
    kinds = {product: {}, floor: {}}
    for _ in range(rounds):
        for program in (product, floor):
            browse(program, kinds[program], count)
    narrow = product.size[0] < 96
    limits = {"down": (100, 2), "scroll": (250, None), "line": (120 if narrow else None, None)}
    words = {"down": "one step down", "scroll": "one step that scrolls the list", "page": "page down", "open": "open article",
             "line": "article scrolled by one line", "next": "next article", "section": "section switch"}
    for kind, what in words.items():
        if kind in kinds[product]:
            key_rows(table, what, kinds[product][kind], kinds[floor].get(kind), *limits.get(kind, (None, None)))
        if kind == "next" and kinds[product].get(kind):
            taken = kinds[product][kind]
            shown = [size / max(text, 1) for size, text in zip(taken.of("bytes"), taken.shown)]
            table.add("next article, bytes for a byte of text", "", median(shown), most=1.2, count=len(shown))
    for kind in ("search common", "search rare"):
        if kind in kinds[product]:
            steps = kinds[product][kind]
            table.add(f"{kind} word to results, {product.total:,}", "ms", median(steps.of("last")) * MS, most=50,
                      count=len(steps.steps))
    table.add("idle, CPU a second", "ms", median(kinds[product]["idle"]), median(kinds[floor]["idle"]))


def key_rows(table, what, taken, floor, most_bytes, most_cpu):
    other = lambda name, scale=1: median(floor.of(name)) * scale if floor else None
    count = len(taken.steps)
    mean = sum(taken.of("bytes")) / count
    table.add(f"{what}, bytes", "B", median(taken.of("bytes")), other("bytes"), most=most_bytes, count=count,
              note=f"mean {mean:.0f}")
    table.add(f"{what}, CPU", "ms", median(taken.of("cpu")) * MS, other("cpu", MS), most_ratio=most_cpu)
    table.add(f"{what}, key to last byte", "ms", median(taken.of("last")) * MS, other("last", MS),
              note=f"p99 {quantile(taken.of('last'), 0.99) * MS:.2f}")


def during_import(table, product, articles=5000):
    """Key to last byte while other articles come into the same store.

    The articles are older than all others, so the list that is being read stays as it is.
    """
    with tempfile.TemporaryDirectory(dir=cache("")) as folder:
        label = f"late-{int(time.time())}"
        corpus.write_feeds(folder, range(10_000_000, 10_000_000 + articles), 100_000_000, label=label)
        session, _ = product.ready()
        with session:
            taken = while_importing(session, product, folder)
    if not taken:
        raise NotShown("the import ended before a key was pressed")
    table.add("key to last byte while an import runs, p99", "ms", quantile(taken, 0.99) * MS, most=16, count=len(taken),
              note=f"median {median(taken) * MS:.2f}")


def while_importing(session, product, folder):
    taken = []
    running = subprocess.Popen([product.binary, "--store", product.store, "--quiet", "import", folder], env=environment(),
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        for key in (product.down, product.down, product.page, product.open, product.line, product.next, product.back):
            time.sleep(dice.uniform(0, 0.02))
            step = session.key(key, silence=0.010)
            if step.bytes:
                taken.append(step.last)
    if running.returncode:
        raise NotShown(f"the import beside the reader failed with status {running.returncode}")
    return taken
