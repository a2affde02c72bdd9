"""Other readers, where they are installed, over the same articles. Their stores are filled once and kept."""

import os
import shutil
import subprocess
from email.utils import format_datetime
from textwrap import fill

from . import corpus
from .programs import Program, cache, environment
from .session import Session, Step


def peer(name, total, size):
    """The peer, ready to be started; None where it is not installed."""
    binary = shutil.which(name)
    return {"newsboat": Newsboat, "slrn": Slrn}[name](binary, total, size) if binary else None


class Peer(Program):
    """A reader that shows a list of feeds or groups first; the list of all its articles is one key away."""

    first_list = ""
    shares = False

    @property
    def is_slow(self):
        return self.total > 10_000

    def arrive(self, session):
        patience = 120 if self.is_slow else 20
        first = session.start(self.first_list, timeout=patience)
        then = session.key(self.open_all, shown=lambda screen: screen.shows(self.headline()),
                           timeout=patience)
        return Step(first.first, first.shown + then.shown, first.last + then.last, first.bytes + then.bytes, first.cpu + then.cpu)

    def begin(self):
        return Session(self.arguments, environment(HOME=self.folder), *self.size)


class Newsboat(Peer):
    down, up, page, top, search, leave_search = "\x1bOB", "\x1bOA", "\x1b[6~", "\x1bOH", "/", "q"
    open, line, next, back = "\r", "\x1bOB", "J", "q"
    first_list, open_all = "All stories", "\r"

    def __init__(self, binary, total, size):
        self.folder = cache(f"newsboat-{corpus.VERSION}-{total}", "")
        file = lambda name: os.path.join(self.folder, name)
        arguments = [binary, "-q", "-u", file("urls"), "-c", file("cache.db"), "-C", file("config")]
        super().__init__("newsboat", arguments, total, size)
        if not os.path.exists(file("complete")):
            self.fill(file)

    def fill(self, file):
        print(f"newsboat: filling its store with {self.total:,} articles", flush=True)
        paths = corpus.write_feeds(file("feeds"), range(self.total), self.total, per_feed=max(50, self.total // 200))
        with open(file("urls"), "w") as urls:
            urls.write('"query:All stories:unread = \\"yes\\" or unread = \\"no\\""\n')
            urls.writelines(f"file://{path}\n" for path in paths)
        with open(file("config"), "w") as config:
            config.write("article-sort-order date-asc\nconfirm-exit no\nshow-read-articles yes\ngoto-first-unread no\nmax-items 0\n")
        subprocess.run([*self.arguments, "-x", "reload"], env=environment(HOME=self.folder), check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        shutil.rmtree(file("feeds"))
        open(file("complete"), "w").close()


class Slrn(Peer):
    down, up, page, top, open, line, next, back = "\x0e", "\x10", "\x04", "\x1b<", "\r", "\r", "n", "h"
    first_list, open_all = "paper.headlines", "\r"

    def __init__(self, binary, total, size):
        self.folder = cache(f"slrn-{corpus.VERSION}-{total}", "")
        file = lambda name: os.path.join(self.folder, name)
        super().__init__("slrn", [binary, "-f", file("newsrc"), "-i", file("slrnrc"), "--spool"], total, size)
        if not os.path.exists(file("complete")):
            self.fill(file)
        with open(file("slrnrc"), "w") as settings:
            settings.write(SLRNRC.format(spool=file("spool")))

    def begin(self):
        """All unread: it shows no others."""
        with open(os.path.join(self.folder, "newsrc"), "w") as newsrc:
            newsrc.write("paper.headlines: 0\n")
        return super().begin()

    def fill(self, file):
        print(f"slrn: writing a spool of {self.total:,} articles", flush=True)
        spool, pool = file("spool"), corpus.pool()
        group = os.path.join(spool, "paper", "headlines")
        os.makedirs(group, exist_ok=True)
        with open(os.path.join(group, ".overview"), "w", encoding="utf-8") as overview:
            for number in range(self.total):
                overview.write(spool_article(group, number, self.total, pool))
        for name, text in (("active", f"paper.headlines {self.total:010} 0000000001 y\n"), ("active.times", ""),
                           ("newsgroups", "paper.headlines\tAll\n"), ("overview.fmt", FIELDS)):
            with open(os.path.join(spool, name), "w") as target:
                target.write(text)
        open(file("complete"), "w").close()


def spool_article(group, number, total, pool):
    """Writes one article as number + 1, so that the newest comes first; gives its line of the overview."""
    date = format_datetime(corpus.published(number, total))
    headers = {"Subject": corpus.headline(number), "From": "Anna Field <anna@paper.example>", "Date": date,
               "Message-ID": f"<{number}@paper.example>"}
    texts = [paragraph.removeprefix("<p>").removesuffix("</p>") for paragraph in corpus.paragraphs(number, False, pool)]
    body = "\n\n".join(fill(text, 76) for text in texts)
    head = "".join(f"{name}: {value}\n" for name, value in headers.items())
    text = f"{head}Newsgroups: paper.headlines\nContent-Type: text/plain; charset=utf-8\n\n{body}\n"
    with open(os.path.join(group, str(number + 1)), "w", encoding="utf-8") as article:
        article.write(text)
    return "\t".join([str(number + 1), *headers.values(), "", str(len(text)), str(body.count("\n"))]) + "\n"


FIELDS = "Subject:\nFrom:\nDate:\nMessage-ID:\nReferences:\nBytes:\nLines:\n"
SLRNRC = """set spool_inn_root "{spool}"
set spool_root "{spool}"
set spool_nov_root "{spool}"
set spool_active_file "active"
set spool_activetimes_file "active.times"
set spool_newsgroups_file "newsgroups"
set spool_overviewfmt_file "overview.fmt"
set spool_nov_file ".overview"
set server_object "spool"
set query_read_group_cutoff 0
set confirm_actions 0
set sorting_method 0
set write_newsrc_flags 0
set charset display utf-8
hostname "paper.example"
set username "reader"
"""
