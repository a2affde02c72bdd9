"""A program on a pseudo-terminal: what it writes and when, what it costs, what its screen shows."""

import fcntl
import os
import select
import signal
import struct
import termios
import time

from .screen import Screen

SILENCE = 0.030
ANSWERS = [(b"\x1b[c", b"\x1b[?62;22c"), (b"\x1b[0c", b"\x1b[?62;22c"), (b"\x1b[>c", b"\x1b[>41;377;0c"),
           (b"\x1b[5n", b"\x1b[0n"), (b"\x1b[6n", b"\x1b[1;1R"),
           (b"\x1b]10;?", b"\x1b]10;rgb:0000/0000/0000\x1b\\"), (b"\x1b]11;?", b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\")]


class NotShown(Exception):
    """The awaited text did not come; says what the screen showed."""


class Step:
    """One key, or the start: seconds from it to the first byte, to the awaited text on the screen and to the last
    byte, the number of bytes, CPU seconds."""

    def __init__(self, first, shown, last, count, cpu):
        self.first, self.shown, self.last, self.bytes, self.cpu = first, shown, last, count, cpu


class Session:
    def __init__(self, arguments, environment, columns=80, rows=24):
        self.screen = Screen(columns, rows)
        self.written = 0
        self.master, slave = os.openpty()
        os.set_blocking(self.master, False)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.begun = time.perf_counter()
        self.pid = os.posix_spawn(arguments[0], arguments, environment, file_actions=actions, setsid=True)
        os.close(slave)
        self.clock = ((~self.pid) << 3) | 2
        self.title = " ".join(arguments)
        self.waited = None

    def cpu(self):
        """CPU seconds of the process so far, all threads, user and system."""
        try:
            return time.clock_gettime(self.clock)
        except OSError:
            raise NotShown(f"{self.title} has ended\n{self.picture()}")

    def burst(self, begun, silence=SILENCE, patience=0.25):
        """Reads until a silence: chunks with their times since `begun`. The screen does not see them yet, so that
        emulating a terminal does not delay the reading."""
        chunks = []
        while select.select([self.master], [], [], silence if chunks else patience)[0]:
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                break
            chunks.append((time.perf_counter() - begun, data))
            self.answer(data)
        self.written += sum(len(data) for _, data in chunks)
        return chunks

    def show(self, chunks, wanted=None):
        """Feeds the screen; the time at which what is wanted was first on it."""
        shown = None
        for moment, data in chunks:
            self.screen.feed(data)
            if wanted and shown is None and wanted(self.screen):
                shown = moment
        return shown

    def answer(self, data):
        if b"\x1b[" not in data and b"\x1b]" not in data:
            return
        for question, reply in ANSWERS:
            if question in data:
                os.write(self.master, reply)

    def until(self, wanted, begun, cpu=0.0, silence=SILENCE, timeout=60.0):
        """Reads until a silence before which `wanted(screen)` came to hold, or until the first one if it is None."""
        chunks = self.burst(begun, silence)
        shown = self.show(chunks, wanted)
        while wanted and shown is None:
            if time.perf_counter() - begun > timeout:
                raise NotShown(f"{self.title}: waited {timeout:.0f} s\n{self.picture()}")
            self.cpu()
            more = self.burst(begun, silence)
            shown = self.show(more, wanted)
            chunks += more
        first, last = (chunks[0][0], chunks[-1][0]) if chunks else (0.0, 0.0)
        return Step(first, last if shown is None else shown, last, sum(len(data) for _, data in chunks), self.cpu() - cpu)

    def start(self, text, timeout=60.0):
        """From exec to the text on the screen."""
        return self.until(lambda screen: screen.shows(text), self.begun, timeout=timeout)

    def key(self, keys, silence=SILENCE, shown=None, timeout=60.0):
        """Types keys and takes the answer: all until a silence, and until `shown` holds if it is given."""
        cpu = self.cpu()
        begun = time.perf_counter()
        os.write(self.master, keys.encode())
        return self.until(shown, begun, cpu, silence, timeout)

    def settle(self, seconds=0.1):
        self.show(self.burst(time.perf_counter(), seconds, seconds))

    def memory(self):
        """RSS, PSS and private memory in MB."""
        sums = {"Rss": 0, "Pss": 0, "Private_Clean": 0, "Private_Dirty": 0}
        with open(f"/proc/{self.pid}/smaps_rollup") as file:
            for line in file:
                name = line.split(":")[0]
                if name in sums:
                    sums[name] = int(line.split()[1])
        return [kb / 1024 for kb in (sums["Rss"], sums["Pss"], sums["Private_Clean"] + sums["Private_Dirty"])]

    def alive(self):
        if self.waited is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.waited = status if pid else None
        return self.waited is None

    def close(self):
        """Ends the program, gently first."""
        if self.master < 0:
            return
        if self.alive():
            os.kill(self.pid, signal.SIGHUP)
        end = time.time() + 2
        while self.alive() and time.time() < end:
            self.settle(0.01)
        if self.alive():
            os.kill(self.pid, signal.SIGKILL)
            self.waited = os.waitpid(self.pid, 0)[1]
        os.close(self.master)
        self.master = -1

    def picture(self):
        return "\n".join("| " + line for line in self.screen.lines())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
