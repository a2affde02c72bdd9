"""Hundreds of sessions on one store: what a post takes, what they cost, and whether anything is lost."""

import base64
import collections
import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
import time

from . import corpus
from .crowd import Crowd
from .figures import median, quantile
from .paper import Failed, Paper
from .programs import ROOT, environment

MS = 1000.0


class Amount:
    """How much of it; a short form for checks."""

    def __init__(self, is_short):
        self.sessions, self.through_ssh, self.seconds = (40, 4, 10) if is_short else (500, 20, 120)
        self.rate, self.keys, self.rest, self.articles = 10, self.sessions // 5, 5 if is_short else 20, 1000


def measure(table, given_binary, size, is_short):
    amount = Amount(is_short)
    with tempfile.TemporaryDirectory(prefix="broadsheet-load-") as folder, place(given_binary, folder) as paper:
        crowd = Crowd()
        try:
            fill(paper, folder, amount)
            come_in(crowd, paper, folder, amount, size)
            run(table, crowd, paper, folder, amount)
        finally:
            crowd.close()


# A paper of its own: with sshd where this machine lets us, else without.

@contextlib.contextmanager
def place(binary, folder):
    if os.geteuid() or not os.access("/usr/sbin/sshd", os.X_OK) or not shutil.which("unshare"):
        yield Paper(os.path.abspath(binary), os.path.join(folder, "paper.db"))
        return
    os.chmod(folder, 0o755)
    shutil.copytree(os.path.join(ROOT, "Sources/SampleEdition/pages"), os.path.join(folder, "sample"))
    os.mkdir(os.path.join(folder, "bin"))
    for name in ("broadsheet", "broadsheet-intake"):
        shutil.copy(os.path.join(os.path.dirname(os.path.abspath(binary)), name), os.path.join(folder, "bin", name))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = os.path.join(ROOT, "Tests/SSHTests/host.sh")
    server = subprocess.Popen(["unshare", "-m", "sh", script, folder, str(port)], stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield hosted(folder, port, server)
    finally:
        server.terminate()
        server.wait()


def hosted(folder, port, server):
    log, end = os.path.join(folder, "log"), time.time() + 60
    while not (os.path.exists(log) and "Server listening" in open(log).read()):
        if time.time() > end or server.poll() is not None:
            raise Failed("the paper's sshd did not come up")
        time.sleep(0.1)
    number, group = (open(os.path.join(folder, name)).read().strip() for name in ("uid", "gid"))
    paper = Paper(os.path.join(folder, "bin/broadsheet"), os.path.join(folder, "store/broadsheet.db"),
                  ["/usr/bin/setpriv", f"--reuid={number}", f"--regid={group}", "--clear-groups"])
    paper.port = port
    return paper


def fill(paper, folder, amount):
    feeds = os.path.join(folder, "feeds")
    corpus.write_feeds(feeds, range(amount.articles), 1_000_000, short=True)
    paper.run("--quiet", "import", feeds)
    if not paper.port:
        paper.first_comment(paper.first_article(), "The first word here is its admin's.")
    # Everybody comes from this machine.
    paper.run("moderate", "settings", "network.factor", "0")
    for number in range(max(1, amount.seconds // 10)):
        corpus.write_feeds(os.path.join(folder, f"more-{number}"), range(100_000 + number * 500, 100_500 + number * 500),
                           1_000_000, short=True)


def key_line():
    """A public key that nobody has the private part of: sshd is not asked about it."""
    blob = b"\0\0\0\x0bssh-ed25519\0\0\0\x20" + secrets.token_bytes(32)
    return f"ssh-ed25519 {base64.b64encode(blob).decode()}"


def come_in(crowd, paper, folder, amount, size):
    """As sshd runs a session, each with a reader of its own; some of them through sshd."""
    begun = time.time()
    for number in range(amount.sessions):
        key = made_key(folder, number) if paper.port and number < amount.through_ssh else None
        session = enrolled(paper, folder, spelt(number), key)
        crowd.add(remote(paper, key) if key else session, environment(SSH_CONNECTION="127.0.0.1 1 127.0.0.1 22"), size)
    print(f"{amount.sessions} sessions came in within {time.time() - begun:.0f} s", flush=True)


def enrolled(paper, folder, name, key):
    """A reader with that key, or one made up; what sshd is told to run for whoever has it."""
    paper.run("readers", "add", name)
    file = os.path.join(folder, "key.pub")
    if not key:
        with open(file, "w", encoding="ascii") as target:
            target.write(key_line() + "\n")
    fingerprint = paper.run("readers", "key", name, key + ".pub" if key else file).strip()
    with open(key + ".pub" if key else file, encoding="ascii") as source:
        kind, blob = source.read().split()[:2]
    told = paper.run("keys", "--type", kind, "--blob", blob, "--fp", fingerprint)
    number = told.split("--reader ")[1].split()[0]
    return paper.arguments("session", "--reader", number, "--key", fingerprint)


def spelt(number):
    """A name that is one: letters only, and none like another."""
    return "Reader " + "".join("bdfghkmprt"[int(digit)] + "aeo"[place] for place, digit in enumerate(f"{number:03}"))


def made_key(folder, number):
    path = os.path.join(folder, f"key-{number}")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
    return path


def remote(paper, key):
    options = ["IdentitiesOnly=yes", "IdentityAgent=none", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null",
               "LogLevel=ERROR"]
    return [shutil.which("ssh"), "-F", "none", "-t", "-p", str(paper.port), "-i", key,
            *[word for option in options for word in ("-o", option)], "paper@127.0.0.1"]


# What is measured.

class Importing(threading.Thread):
    """Folder after folder, at even distances over the time."""

    def __init__(self, paper, folder, seconds):
        super().__init__()
        self.paper, self.folder, self.distance, self.problem, self.count = paper, folder, 10.0, None, 0
        self.rounds = max(1, seconds // 10)

    def run(self):
        for number in range(self.rounds):
            begun = time.time()
            try:
                self.paper.run("--quiet", "import", os.path.join(self.folder, f"more-{number}"))
            except Failed as problem:
                self.problem = str(problem)
                return
            self.count += 500
            time.sleep(max(0.0, self.distance - (time.time() - begun)))


def run(table, crowd, paper, folder, amount):
    local = [member for member in crowd.members if member.session.title.startswith("/usr/bin/setpriv") or not paper.port]
    at_rest(table, crowd, local, amount)
    importing = Importing(paper, folder, amount.seconds)
    cpu, begun = used(local), time.perf_counter()
    importing.start()
    sent = crowd.post(crowd.members, amount.seconds, amount.rate, amount.keys)
    cost = (used(local) - cpu) * MS / (time.perf_counter() - begun) / len(local)
    importing.join()
    crowd.run_for(2)
    posts(table, crowd, sent, amount, cost, importing)
    memory(table, local, "after it")
    compare(paper, crowd, sent, importing)
    table.add("lost, doubled or strange comments", "", {"broadsheet": 0}, most=0, count=len(sent))


def used(members):
    return sum(member.session.cpu() for member in members)


def turns(members):
    """How often their threads have gone to sleep of themselves, which is how often they were woken."""
    count = 0
    for member in members:
        folder = f"/proc/{member.session.pid}/task"
        for task in os.listdir(folder):
            with open(f"{folder}/{task}/status", encoding="ascii") as file:
                count += next(int(line.split()[1]) for line in file if line.startswith("voluntary"))
    return count


def at_rest(table, crowd, members, amount):
    """The clock on the screen wakes a session once a minute."""
    crowd.run_for(3)
    memory(table, members, "at rest")
    cpu, woken, begun = used(members), turns(members), time.perf_counter()
    crowd.run_for(amount.rest)
    seconds = time.perf_counter() - begun
    table.add("a session at rest, CPU a second", "ms", {"broadsheet": (used(members) - cpu) * MS / seconds / len(members)},
              most=0.2, count=len(members))
    table.add("a session at rest, woken a second", "", {"broadsheet": (turns(members) - woken) / seconds / len(members)}, most=1)


def memory(table, members, when):
    sizes = [member.session.memory() for member in members]
    table.add(f"memory of a session among {len(members)} {when}, PSS", "MB",
              {"broadsheet": sum(size[1] for size in sizes) / len(sizes)}, most=4)
    table.add(f"memory of all sessions {when}, PSS", "MB", {"broadsheet": sum(size[1] for size in sizes)})


def posts(table, crowd, sent, amount, cost, importing):
    seconds = [taken for member in crowd.members for taken in member.seconds]
    note = f"median {median(seconds) * MS:.0f}, {len(seconds) / amount.seconds:.1f} a second, {importing.count} articles came"
    table.add(f"post among {len(crowd.members)} sessions, p99", "ms", {"broadsheet": quantile(seconds, 0.99) * MS}, most=250,
              count=len(sent), note=note)
    table.add("posts that had to be sent again", "", {"broadsheet": sum(member.tries for member in crowd.members)}, most=0)
    table.add("a session while others post, CPU a second", "ms", {"broadsheet": cost})


def compare(paper, crowd, sent, importing):
    """Every comment that was shown as posted is there once, and none that nobody sent."""
    if importing.problem:
        raise Failed(importing.problem)
    there = collections.Counter(comments(paper))
    acknowledged = [text for member in crowd.members for text in member.posted]
    lost = [text for text in acknowledged if there[text] == 0]
    doubled = [text for text, count in there.items() if count > 1]
    strange = set(there) - set(sent)
    if lost or doubled or strange:
        raise Failed(f"{len(lost)} lost {lost[:3]}, {len(doubled)} doubled {doubled[:3]}, {len(strange)} strange")
    paper.run("check")


def comments(paper):
    for article in paper.json("articles", "--limit", "100000"):
        if article.get("comment_count", 0):
            yield from (text for text in paper.comment_texts(str(article["id"])) if "lorries long, no" in text)
