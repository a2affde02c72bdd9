"""The command line of broadsheet, as the stress runs use it."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess

from .programs import environment


class Failed(Exception):
    """A command or a check that did not do what it must."""


class Paper:
    """One store and the commands on it."""

    def __init__(self, binary, store, before=()):
        """`before` are the words that run a command as the account that owns the store."""
        self.binary, self.store, self.before, self.port = binary, store, list(before), None

    def arguments(self, *words):
        return [*self.before, self.binary, "--store", self.store, *words]

    def begin(self, *words):
        """In a process group of its own, so that a kill meets its helpers too."""
        return subprocess.Popen(self.arguments(*words), env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, start_new_session=True)

    def run(self, *words, accept=(0,)):
        result = subprocess.run(self.arguments(*words), env=environment(), stdin=subprocess.DEVNULL, capture_output=True,
                                text=True)
        if result.returncode not in accept:
            raise Failed(f"broadsheet {' '.join(words)}: status {result.returncode}\n{result.stdout}{result.stderr}")
        return result.stdout

    def json(self, *words):
        return [json.loads(line) for line in self.run("--json", *words).splitlines()]

    def first_article(self):
        articles = self.json("articles", "--limit", "1")
        if not articles:
            raise Failed("the store has no article")
        return str(articles[0]["id"])

    def comment_texts(self, article):
        """The text of every comment of an article's discussion, however it nests them."""
        return [text for record in self.json("comments", article) for text in texts(record)]

    def first_comment(self, article, text):
        """Posts as a newcomer would; where the policy has to be accepted first, accepts it."""
        try:
            self.run("comment", article, "--text", text)
        except Failed:
            self.run("comment", "--accept-policy", article, "--text", text)

    def check(self, article):
        """The store's own verdict, SQLite's, and the counter that the list shows against the discussion."""
        self.run("check")
        with contextlib.closing(sqlite3.connect(self.store)) as store:
            faults = store.execute("PRAGMA integrity_check").fetchall() + store.execute("PRAGMA foreign_key_check").fetchall()
        if faults != [("ok",)]:
            raise Failed(f"SQLite finds faults: {faults[:5]}")
        shown = self.json("article", article)[0]["comment_count"]
        if shown != len(self.comment_texts(article)):
            raise Failed(f"the list says {shown} comments, the discussion has {len(self.comment_texts(article))}")


def texts(record):
    yield record.get("text", "")
    for reply in record.get("replies", []):
        yield from texts(reply)


def kill(process):
    """SIGKILL to the process and its helpers; what it had said by then."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    return process.communicate()[0]
