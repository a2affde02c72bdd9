"""Hundreds of readers on terminals of their own, driven by one loop: they read, and some of them post."""

import os
import random
import selectors
import time

from .session import NotShown, Session

WALK = "jjjkk  b\rcchn"
PATIENCE = 60


class Member:
    """A session, what it is in the middle of, and what came since its last key."""

    def __init__(self, arguments, environment, size):
        self.session = Session(arguments, environment, *size)
        self.task, self.wanted, self.came, self.begun = None, (), b"", 0.0
        self.posted, self.seconds, self.tries = [], [], 0

    def type(self, keys, wanted):
        self.wanted, self.came, self.begun = wanted, b"", time.perf_counter()
        os.write(self.session.master, keys.encode())

    def begin(self, task):
        self.task = task
        self.type(*next(task))

    def take(self, data):
        """What the program wrote; the task goes on when it is what was waited for."""
        self.session.answer(data)
        self.session.written += len(data)
        if not self.task:
            return
        self.came = (self.came + data)[-16384:]
        found = next((words for words in self.wanted if words in self.came), None)
        if found:
            self.go_on(found)

    def go_on(self, found):
        try:
            self.type(*self.task.send(found))
        except StopIteration:
            self.task, self.came = None, b""

    def arriving(self, words):
        yield "", words

    def posting(self, text):
        """A comment on the story that this reader has come to; the words that are waited for are sent in one piece."""
        found = yield "C", (b"accept it", b"C-s")
        if found == b"accept it":
            yield "y", (b"C-s",)
        yield text, (text[-6:].encode(),)
        yield "\x13", (b"y/n",)
        begun = time.perf_counter()
        # Where the store was busy the words are kept, and sent again: that counts as one slow post.
        while (said := (yield "y", (b"Not posted", b"That was quick", b"posted."))) != b"posted.":
            if said == b"That was quick":
                raise NotShown(f"{self.session.title}: refused, came {self.came[-2000:]!r}")
            self.tries += 1
            yield "\x13", (b"y/n",)
        self.seconds.append(time.perf_counter() - begun)
        self.posted.append(text)


class Crowd:
    def __init__(self, seed=1):
        self.members, self.dice = [], random.Random(seed)
        self.selector = selectors.DefaultSelector()

    def add(self, arguments, environment, size, words=(b"Headlines", b"unread")):
        """Comes in, and is waited for."""
        member = Member(arguments, environment, size)
        self.members.append(member)
        self.selector.register(member.session.master, selectors.EVENT_READ, member)
        member.begin(member.arriving(words))
        self.run_until(lambda: not member.task)
        return member

    def take(self, seconds):
        """Whatever comes within so many seconds, as soon as something does."""
        for key, _ in self.selector.select(max(0.0, seconds)):
            try:
                key.data.take(os.read(key.fd, 1 << 16))
            except BlockingIOError:
                continue
            except OSError:
                self.selector.unregister(key.fd)
                raise NotShown(f"a session has ended: {key.data.session.title}\n{key.data.came[-2000:]!r}")

    def run_for(self, seconds):
        end = time.perf_counter() + seconds
        while (rest := end - time.perf_counter()) > 0:
            self.take(rest)

    def run_until(self, done):
        end = time.perf_counter() + PATIENCE
        while not done():
            if time.perf_counter() > end:
                late = next((member for member in self.members if member.task), self.members[0])
                raise NotShown(f"{late.session.title}: waited for {late.wanted}, came {late.came[-2000:]!r}")
            self.take(1.0)

    def busy(self):
        return [member for member in self.members if member.task]

    def walk(self, share):
        """So many of those who are not writing press a key."""
        idle = [member for member in self.members if not member.task]
        for member in self.dice.sample(idle, min(len(idle), share)):
            os.write(member.session.master, self.dice.choice(WALK).encode())

    def post(self, writers, seconds, rate, keys):
        """`rate` comments and `keys` keys of readers a second, at even distances; answers the texts that were sent."""
        sent, begun, pressed = [], time.perf_counter(), 0
        while (now := time.perf_counter() - begun) < seconds:
            if now * rate >= len(sent):
                sent.append(self.start_post(writers, len(sent)))
            elif now * keys >= pressed:
                self.walk(1)
                pressed += 1
            else:
                self.take(min((len(sent) / rate), (pressed / keys)) - now)
        self.run_until(lambda: not self.busy())
        return [text for text in sent if text]

    def start_post(self, writers, number):
        """By the next who is not writing already; None where all are."""
        for turn in range(len(writers)):
            member = writers[(number + turn) % len(writers)]
            if not member.task:
                text = f"The queue at the gate was {number} lorries long, no{number:06}"
                member.begin(member.posting(text))
                return text
        return None

    def close(self):
        for member in self.members:
            member.session.close()
        self.selector.close()
