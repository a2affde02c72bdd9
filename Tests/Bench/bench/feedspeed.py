"""Items of feeds read a CPU second, clean text and HTML made of each, beside feedparser, which is installed from PyPI."""

import json
import os
import random
import resource
import subprocess
import tempfile
import time
from html import escape

from .programs import cache, environment
from .pypi import interpreter_with_peers

WORDS = """the border post council harbour winter crossing minister budget river market teacher signal bridge village
report evening answer question morning weather harvest railway station naïve Zürich “quoted” it’s — state's""".split()
EXTRAS = ('<a href="https://example.org/{}?b=2">more</a> &amp; <em>so on</em>', '<img src="/picture/{}.jpg" alt="A picture">',
          "<strong>Note {}</strong>&nbsp;it&#8217;s", "<br/>line two &mdash; here", "<blockquote><p>a quote</p></blockquote>")
ROUNDS = 3
PEER = """
import sys, time
try:
    import feedparser
except ImportError:
    sys.exit()
count, begun = 0, time.process_time()
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        count += len(feedparser.parse(file.read()).entries)
print(count / (time.process_time() - begun))
"""


def paragraph(dice):
    words = " ".join(dice.choice(WORDS) for _ in range(dice.randint(40, 90)))
    return f'<p class="p">{words} {dice.choice(EXTRAS).format(dice.randint(1, 9999))}.</p>'


def document(number, items=50):
    """Two thirds RSS, the rest Atom and JSON."""
    dice, rows = random.Random(number), []
    for item in range(items):
        link, title = f"https://f{number}.example/{item}", " ".join(dice.choice(WORDS) for _ in range(8))
        body = "\n".join(paragraph(dice) for _ in range(dice.randint(3, 10)))
        stamp = time.gmtime(1_794_000_000 - item * 3700)
        iso = time.strftime("%Y-%m-%dT%H:%M:%SZ", stamp)
        if number % 9 == 8:
            rows.append({"id": link, "url": link, "title": title, "content_html": body, "date_published": iso})
        elif number % 9 > 5:
            rows.append(f'<entry><title type="html">{escape(title)}</title><link href="{link}"/><id>{link}</id>'
                        f"<updated>{iso}</updated><author><name>Anna</name></author>"
                        f'<content type="html">{escape(body)}</content></entry>')
        else:
            date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", stamp)
            rows.append(f"<item>\n\t<title>{escape(title)}</title>\n\t<link>{link}</link><guid>{link}</guid>"
                        f"<pubDate>{date}</pubDate><category>{dice.choice(WORDS)}</category>"
                        f"<description><![CDATA[{body}]]></description></item>")
    if number % 9 == 8:
        return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": rows})
    if number % 9 > 5:
        return '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>' + "".join(rows) + "</feed>"
    return '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>' + "\n".join(rows) + "</channel></rss>"


def measure(table, binary, feeds=200, peers=18):
    with tempfile.TemporaryDirectory(dir=cache("")) as folder:
        names = [f"{folder}/{number}" for number in range(feeds)]
        for number, name in enumerate(names):
            with open(name, "w", encoding="utf-8") as file:
                file.write(document(number))
        with open(f"{folder}/list", "w", encoding="utf-8") as file:
            file.writelines(f"{name}\n" for name in names)
        # Feedparser reads no JSON.
        xml = [name for number, name in enumerate(names[:peers]) if number % 9 != 8]
        # In turns, the best of each: another process is sooner in the way of one of them than of both.
        rounds = [(ours(binary, folder, feeds), beside(xml)) for _ in range(ROUNDS)]
        many = peak(binary, folder, [small(folder, number) for number in range(500)] * 20)
        some = peak(binary, folder, [small(folder, number) for number in range(500)] * 2)
    figures = {"broadsheet": max(rate for rate, _ in rounds)}
    peer = max((rate for _, rate in rounds if rate), default=None)
    if peer:
        figures["feedparser"] = peer
    note = f"{figures['broadsheet'] / peer:.1f} times" if peer else "feedparser is not installed"
    table.add("items of feeds read", "1/s", figures, note=note)
    table.add("peak memory, 10,000 feeds read in one run, at most 1.1 x that of 1,000", "MB", {"broadsheet": many},
              most=round(1.1 * some, 1))


def ours(binary, folder, feeds):
    """Items that were read a CPU second, start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(os.devnull, "wb") as nothing:
        subprocess.run([binary, "inspect", "--json", "--from-list", f"{folder}/list"], env=environment(),
                       stdout=nothing, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return feeds * 50 / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def beside(xml):
    """The same of feedparser, without its start; None where it is not installed."""
    python = interpreter_with_peers()
    if not python:
        return None
    rate = subprocess.run([python, "-c", PEER, *xml], capture_output=True, text=True, check=False).stdout
    return float(rate) if rate.strip() else None


def small(folder, number):
    """A feed of three items, written once."""
    name = f"{folder}/small-{number}"
    if not os.path.exists(name):
        with open(name, "w", encoding="utf-8") as file:
            file.write(document(number, items=3))
    return name


def peak(binary, folder, names):
    """Megabytes that a process held at most while it read them all."""
    with open(f"{folder}/names", "w", encoding="utf-8") as file:
        file.writelines(f"{name}\n" for name in names)
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([binary, "inspect", "--json", "--from-list", f"{folder}/names"],
                                   env=environment(), stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"inspect ended with {process.returncode}")
    return usage.ru_maxrss / 1024
