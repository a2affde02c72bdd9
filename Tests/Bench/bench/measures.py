"""The measurements. Programs take turns, run by run, so that a busy moment of the machine meets both."""

import os
import random
import subprocess
import tempfile
import time

from . import corpus, fetching
from .figures import median, quantile
from .programs import cache, environment
from .session import NotShown

MS = 1000.0
dice = random.Random(7)


def values(programs, measure):
    """A figure by program, where the program has one."""
    return {program.name: figure for program in programs if (figure := measure(program)) is not None}


def start(table, programs, runs):
    """exec to the first headline painted, wall clock and CPU; gives the product's CPU."""
    taken = {program: [] for program in programs}
    for turn in range(runs + 2):
        for program in programs:
            if program.is_slow and turn > 4:
                continue
            with program.begin() as session:
                step = program.arrive(session)
            if turn >= min(2, len(taken[program])):
                taken[program].append(step)
    label = f"start to headlines, {programs[0].total:,}"
    wall = values(programs, lambda program: median([step.shown for step in taken[program]]) * MS)
    cpu = values(programs, lambda program: median([step.cpu for step in taken[program]]) * MS)
    table.add(f"{label}, wall", "ms", wall, most_ratio=3, count=runs)
    table.add(f"{label}, CPU", "ms", cpu, most_ratio=3, count=runs)
    table.add(f"{label}, bytes", "B", values(programs, lambda program: median([step.bytes for step in taken[program]])))
    return cpu[programs[0].name]


def memory(table, programs, sessions=10):
    """RSS, PSS and private memory of a session alone and among ten, list and article open."""
    label = f"memory, {programs[0].total:,}"
    one = {program: among(program, 1) for program in programs}
    ten = {program: among(program, sessions) for program in programs if program.shares}
    for index, kind in enumerate(("RSS", "PSS", "private")):
        table.add(f"{label}, one session, {kind}", "MB", values(programs, lambda program: one[program][index]))
    for index, kind in enumerate(("RSS", "PSS", "private")):
        most = 4 if kind == "PSS" else None
        table.add(f"{label}, one of {sessions}, {kind}", "MB", values(ten, lambda program: ten[program][index]), most=most)


def opened(program):
    session = program.ready()
    if program.open:
        session.key(program.open)
        session.settle()
    return session


def among(program, count):
    """The mean of so many sessions that are open at once."""
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
    session = program.ready()
    with session:
        down_the_list(session, program, kinds, count)
        presses(session, program.page, count // 2, kinds.setdefault("page", Taken()))
        session.key(program.top)
        if program.open:
            article(session, program, kinds, count)
        kinds.setdefault("idle", []).append(idle(session))
        if program.search:
            search(session, program, kinds)


def down_the_list(session, program, kinds, count):
    """Within the page, from its top again and again, since a few presses tell little; then on so far that every step scrolls."""
    visible = program.size[1]
    for _ in range(max(1, count // 4)):
        presses(session, program.down, max(2, visible // 6), kinds.setdefault("down", Taken()))
        session.key(program.top)
    for _ in range(visible):
        session.key(program.down)
    presses(session, program.down, count, kinds.setdefault("scroll", Taken()))


def idle(session, seconds=2):
    """Milliseconds of CPU that a second without a key takes."""
    session.settle(0.3)
    cpu, begun = session.cpu(), time.perf_counter()
    session.settle(seconds)
    return (session.cpu() - cpu) * MS / (time.perf_counter() - begun)


def article(session, program, kinds, count):
    presses(session, program.open, 1, kinds.setdefault("open", Taken()))
    to_top(session, program)
    presses(session, program.line, min(count, 12), kinds.setdefault("line", Taken()))
    presses(session, program.next, count, kinds.setdefault("next", Taken()), text=True)
    session.key(program.back)
    session.settle()
    for _ in range(max(3, count // 4) if program.section else 0):
        presses(session, program.section, 1, kinds.setdefault("section", Taken()))
        presses(session, program.all, 1, kinds["section"])


def to_top(session, program):
    """Some remember where in an article their reader was; at its end no key would have an answer."""
    if program.article_top:
        session.key(program.article_top)


def search(session, program, kinds):
    """The last thing in a session: what closes a list of results differs between programs."""
    for word, name in ((corpus.COMMON, "search common"), (corpus.RARE, "search rare")):
        wanted = [title[:20] for title in corpus.results(word, program.total)]
        session.key(program.search)
        # In one go: some search at every letter, some at Enter.
        found = session.key(word + "\r", shown=lambda screen: all(screen.shows(title) for title in wanted))
        kinds.setdefault(name, Taken()).steps.append(found)
        session.key(program.leave_search)
        session.settle()


WORDS = {"down": "one step down", "scroll": "one step that scrolls the list", "page": "page down", "open": "open article",
         "line": "article scrolled by one line", "next": "next article", "section": "section switch"}


def keys(table, programs, rounds, count):
    """Bytes, CPU and time of each kind of step."""
    product = programs[0]
    kinds = {program: {} for program in programs}
    for _ in range(rounds):
        for program in programs:
            browse(program, kinds[program], count)
    narrow = product.size[0] < 96
    limits = {"down": (100, 2), "scroll": (250, None), "line": (120 if narrow else None, None)}
    for kind, what in WORDS.items():
        if kind in kinds[product]:
            key_rows(table, what, {p.name: kinds[p][kind] for p in programs if kind in kinds[p]}, *limits.get(kind, (None, None)))
    if "next" in kinds[product]:
        table.add("next article, bytes for a byte of text", "",
                  values(programs, lambda p: per_text(kinds[p].get("next"))), most=1.2)
    for kind in ("search common", "search rare"):
        if kind in kinds[product]:
            took = values(programs, lambda p: kind in kinds[p] and median(kinds[p][kind].of("shown")) * MS or None)
            table.add(f"{kind} word to results, {product.total:,}", "ms", took, most=50, count=rounds)
    table.add("idle, CPU a second", "ms", values(programs, lambda p: median(kinds[p]["idle"])))


LOOKS = {"in three panes at 160x48": {"size": (160, 48)}, "in a theme with a ground": {"words": ["--theme", "night"]}}


def other_looks(table, product, rounds, count):
    """What the list costs where a terminal cannot scroll it, and in colours of its own: rows without a limit."""
    for look, changes in LOOKS.items():
        taken = {}
        for _ in range(rounds):
            dressed = product.with_look(**changes)
            with dressed.ready() as session:
                down_the_list(session, dressed, taken, count)
        for kind in ("down", "scroll"):
            sizes = taken[kind].of("bytes")
            table.add(f"{WORDS[kind]} {look}, bytes", "B", {product.name: median(sizes)}, count=len(sizes),
                      note=f"mean {sum(sizes) / len(sizes):.0f}")


def per_text(taken):
    if not taken:
        return None
    return median([size / max(text, 1) for size, text in zip(taken.of("bytes"), taken.shown)])


def key_rows(table, what, taken, most_bytes, most_cpu):
    """`taken` by program, the product's first."""
    mine = next(iter(taken.values()))
    of = lambda name, scale=1: {program: median(steps.of(name)) * scale for program, steps in taken.items()}
    mean = sum(mine.of("bytes")) / len(mine.steps)
    table.add(f"{what}, bytes", "B", of("bytes"), most=most_bytes, count=len(mine.steps), note=f"mean {mean:.0f}")
    table.add(f"{what}, CPU", "ms", of("cpu", MS), most_ratio=most_cpu)
    table.add(f"{what}, key to last byte", "ms", of("last", MS), note=f"p99 {quantile(mine.of('last'), 0.99) * MS:.2f}")


def during_import(table, product, floor, articles=15_000):
    """Key to last byte while other articles come into the same store, with the floor's for the load of the machine.

    In a copy of the store; the articles are older than all others, so the list that is being read stays as it is.
    """
    with tempfile.TemporaryDirectory(dir=cache("")) as folder:
        feeds, product = f"{folder}/feeds", product.copied(folder)
        corpus.write_feeds(feeds, range(1_200_000, 1_200_000 + articles), 1_000_000, label="late")
        with product.ready() as session, floor.ready() as beside:
            taken = while_running(session, beside, product, ["import", feeds])
    report(table, taken, product, "an import runs")


def during_fetch(table, product, floor, articles=10_000):
    """The same while 200 feeds are fetched from a server on loopback."""
    with tempfile.TemporaryDirectory(dir=cache("")) as folder:
        feeds, product = f"{folder}/feeds", product.copied(folder)
        corpus.write_feeds(feeds, range(1_300_000, 1_300_000 + articles), 1_000_000, per_feed=50, label="late")
        with fetching.served(feeds) as address:
            urls = f"{folder}/urls"
            with open(urls, "w", encoding="utf-8") as file:
                file.writelines(f"{address}/{name}\n" for name in sorted(os.listdir(feeds)))
            subprocess.run([product.binary, "--store", product.store, "--quiet", "import", urls], env=environment(), check=True)
            with product.ready() as session, floor.ready() as beside:
                taken = while_running(session, beside, product, ["fetch", "--all"])
    report(table, taken, product, "200 feeds are fetched")


def report(table, taken, product, when):
    if not taken["list"]:
        raise NotShown(f"it ended before a key was pressed, so nothing is known of keys while {when}")
    for name, what in (("list", "in the list"), ("article", "in an article"), ("change", "opening, next, back")):
        if not taken[name]:
            print(f"keys while {when}, {what}: not measured, since these stories are shorter than the pane")
            continue
        figures = {product.name: quantile(taken[name], 0.99) * MS}
        if name == "list":
            figures["floor"] = quantile(taken["floor"], 0.99) * MS
        table.add(f"key to last byte while {when}, p99, {what}", "ms", figures, most=16, count=len(taken[name]),
                  note=f"median {median(taken[name]) * MS:.2f}")


def scrolls(session, product):
    """Whether stories are longer than the pane. After a key without an answer would come the reader's news of new stories."""
    session.key(product.open)
    session.settle()
    answers = session.key(product.line).bytes > 0
    session.key(product.back)
    session.settle()
    return answers


def while_running(session, beside, product, command):
    """Seconds to the last byte by kind of key. A shorter silence than elsewhere, so that the reader's news of the
    new stories does not count as part of the answer."""
    has_lines = scrolls(session, product)
    taken = {"list": [], "article": [], "change": [], "floor": []}
    turn = [("list", product.down), ("list", product.down), ("list", product.page), ("change", product.open),
            ("article", product.line), ("article", product.line), ("change", product.next), ("article", product.line),
            ("change", product.back)]
    turn = [(kind, key) for kind, key in turn if kind != "article" or has_lines]
    running = subprocess.Popen([product.binary, "--store", product.store, "--quiet", *command],
                               env=environment(BROADSHEET_FETCH_ALLOW="loopback"),
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        for kind, key in turn:
            time.sleep(dice.uniform(0, 0.02))
            step = session.key(key, silence=0.010)
            if step.bytes:
                taken[kind].append(step.last)
            if kind == "change" and key != product.back:
                to_top(session, product)
            if kind == "list":
                taken["floor"].append(beside.key("j", silence=0.010).last)
    if running.returncode:
        raise NotShown(f"{command[0]} beside the reader failed with status {running.returncode}")
    return taken
