"""What is measured: how each program is started, and the keys that make it do the same thing."""

import os
import shlex
import shutil
import subprocess
import tempfile

from . import corpus
from .session import Session

FOLDER = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(FOLDER)
ROOT = os.path.dirname(os.path.dirname(SOURCE))


class Program:
    """A reader over one store; keys that it does not have are None."""

    down, up, page, top, quit = "j", "k", " ", "g", "q"
    open = line = next = back = section = all = search = leave_search = article_top = None
    # Whether ten of them can have one store open; whether a start is a matter of seconds.
    shares, is_slow = True, False

    def __init__(self, name, arguments, total, size):
        self.name, self.arguments, self.total, self.size = name, arguments, total, size

    def headline(self, number=0):
        """The beginning of a headline: a text that a screen shows when it shows the story."""
        return " ".join(corpus.headline(number).split()[:4])[:28]

    def begin(self):
        return Session(self.arguments, environment(), *self.size)

    def arrive(self, session):
        """The step from exec to the list of headlines."""
        return session.start(self.headline())

    def ready(self):
        session = self.begin()
        self.arrive(session)
        session.settle()
        return session


class Floor(Program):
    def __init__(self, total, size):
        super().__init__("floor", [compiled_floor(), floor_table(total)], total, size)


class Broadsheet(Program):
    open, line, next, back, section, all, search, leave_search = "\r", "j", "J", "h", "3", "0", "F", "\x1b"
    article_top = "g"

    def __init__(self, binary, store, total, size):
        self.binary, self.store = binary, store
        super().__init__("broadsheet", [binary, "--store", store, "read"], total, size)

    def with_look(self, words=(), size=None):
        """The same with more words on its command line, or on a screen of another size."""
        other = Broadsheet(self.binary, self.store, self.total, size or self.size)
        other.arguments += words
        return other

    def copied(self, folder):
        """The same over a copy of the store, for what changes it."""
        store = os.path.join(folder, "copy.db")
        for end in ("", "-wal"):
            if os.path.exists(self.store + end):
                shutil.copyfile(self.store + end, store + end)
        return Broadsheet(self.binary, store, self.total, self.size)


class Stand(Program):
    """The floor in broadsheet's place, to try the harness before there is a broadsheet."""

    def __init__(self, total, size):
        super().__init__("stand-in", [compiled_floor(), floor_table(total)], total, size)


def environment(**more):
    """The same few variables for every program; a home that is empty."""
    base = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home(), "LANG": "C.UTF-8", "TZ": "UTC",
            "TERM": "xterm-256color", "USER": os.environ.get("USER", "reader")}
    return {**base, **more}


def cache(*names):
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    path = os.path.join(base, "broadsheet-bench", *names)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def home():
    path = cache("home", "")
    os.makedirs(path, exist_ok=True)
    return path


def compiled_floor():
    """The floor program, compiled anew when its source is younger."""
    source, built = os.path.join(SOURCE, "floor.c"), cache("floor")
    if not os.path.exists(built) or os.path.getmtime(built) < os.path.getmtime(source):
        flags = shlex.split(os.environ.get("CFLAGS", "-O2"))
        subprocess.run([os.environ.get("CC", "cc"), *flags, "-Wall", "-Wextra", "-D_GNU_SOURCE", "-o", built, source,
                        "-lncursesw", "-ltinfo", "-lsqlite3"], check=True)
    return built


def floor_table(total):
    path = cache(f"floor-{corpus.VERSION}-{total}.db")
    if not os.path.exists(path):
        print(f"making the floor's table of {total:,} headlines", flush=True)
        corpus.write_table(path, total)
    return path


def broadsheet_store(binary, total, short, rebuild):
    """A store filled by `broadsheet import`, kept for the next run."""
    path = cache(f"store-{corpus.VERSION}-{total}{'-short' if short else ''}", "paper.db")
    marker = path + ".complete"
    if rebuild or not os.path.exists(marker):
        for leftover in os.listdir(os.path.dirname(path)):
            os.remove(os.path.join(os.path.dirname(path), leftover))
        fill(binary, path, total, short)
        open(marker, "w").close()
    return path


def fill(binary, store, total, short):
    """Imports in pieces, so that the feeds of all articles never lie on the disk at once."""
    piece = 25_000
    for start in range(0, total, piece):
        numbers = range(start, min(total, start + piece))
        print(f"importing {numbers.stop:,} of {total:,} articles", flush=True)
        with tempfile.TemporaryDirectory(dir=cache("")) as folder:
            corpus.write_feeds(folder, numbers, total, short)
            import_folder(binary, store, folder)


def import_folder(binary, store, folder):
    result = subprocess.run([binary, "--store", store, "--quiet", "import", folder], env=environment(),
                            stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode:
        raise SystemExit(f"broadsheet import failed with status {result.returncode}:\n{result.stderr[-2000:]}")
