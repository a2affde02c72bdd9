"""Articles that are the same on every machine: headlines, feeds for an import, the floor's table."""

import os
import random
import sqlite3
from datetime import datetime, timedelta, timezone
from itertools import islice
from xml.sax.saxutils import escape

VERSION = 1
SECTIONS = ["borders", "politics", "business", "sport", "culture", "science", "health", "travel", "opinion", "local"]
NEWEST = datetime(2026, 10, 30, 18, 0, tzinfo=timezone.utc)
# The words that the search steps look for stand in headlines only.
COMMON, RARE = "harbour", "quagga"

_PLAIN = """minister council river bridge winter market report teacher hospital railway village border lorry
station senate farmer voter museum library student doctor engine forest island letter window garden question
answer morning evening weather journey ticket season budget harvest kitchen summer signal captain neighbour
company worker price energy water school street record garage mountain valley camera concert painter orchestra
goalkeeper referee champion coach league stadium parliament mayor committee inquiry verdict lawyer witness
border crossing customs passport ferry tunnel airport runway passenger driver queue delay strike union
contract wage pension savings interest banker merchant exporter factory steel copper grain wheat barley cattle""".split()
_VERBS = """opens closes delays rejects approves questions defends warns promises cancels reviews expands repairs
sells buys visits leaves joins wins loses remembers forgets counts measures builds carries""".split()
_FOREIGN = ["Zürich", "Kraków", "São Paulo", "Čapek", "Łódź", "Ångström", "naïve", "café", "Αθήνα", "Београд",
            "東京", "서울", "élysée", "Þórsmörk", "Malmö"]
_SMALL = ["the", "a", "of", "to", "in", "for", "after", "before", "near", "with", "over", "and", "at", "by"]


def headline(number):
    """The headline of an article, 8 to 14 words, by its number alone."""
    dice = random.Random(number * 2654435761 + VERSION)
    words = [dice.choice(_PLAIN) if i % 2 else dice.choice(_SMALL + _VERBS) for i in range(dice.randint(8, 14))]
    words[0] = dice.choice(_PLAIN).capitalize()
    if dice.random() < 0.15:
        words[dice.randrange(1, len(words))] = dice.choice(_FOREIGN)
    if number % 10 == 3:
        words[-1] = COMMON
    if number % 500 == 77:
        words[-1] = RARE
    return " ".join(words)


def published(number, total):
    """Later numbers are older; three years in all, never two at once."""
    step = timedelta(days=1095) / max(total, 1)
    return NEWEST - step * number


def section(number):
    return SECTIONS[(number * 7 + number // 10) % len(SECTIONS)]


def _paragraph(dice):
    sentences = []
    for _ in range(dice.randint(2, 5)):
        words = [dice.choice(_SMALL if dice.random() < 0.4 else _PLAIN + _VERBS) for _ in range(dice.randint(7, 18))]
        if dice.random() < 0.02:
            words.insert(1, dice.choice(_FOREIGN))
        sentences.append(" ".join(words).capitalize() + ".")
    return " ".join(sentences)


def pool():
    """Paragraphs to choose from."""
    dice = random.Random(VERSION)
    return [f"<p>{_paragraph(dice)}</p>" for _ in range(3000)]


def paragraphs(number, short, pool):
    dice = random.Random(number + 1)
    return dice.choices(pool, k=dice.randint(1, 3) if short else dice.randint(6, 40))


def _item(number, total, short, pool):
    body = "".join(paragraphs(number, short, pool))
    when = published(number, total).strftime("%a, %d %b %Y %H:%M:%S +0000")
    link = f"https://paper.example/{section(number)}/{number}"
    return (f"<item><title>{escape(headline(number))}</title><link>{link}</link><guid>{link}</guid>"
            f"<pubDate>{when}</pubDate><category>{section(number)}</category><dc:creator>Anna Field</dc:creator>"
            f"<description>A standfirst for story {number}.</description>"
            f"<content:encoded><![CDATA[{body}]]></content:encoded></item>\n")


def write_feeds(folder, numbers, total, short=False, per_feed=500, label="feed"):
    """RSS files for the articles with these numbers; gives the files' paths."""
    os.makedirs(folder, exist_ok=True)
    choice, paths, numbers = pool(), [], list(numbers)
    for start in range(0, len(numbers), per_feed):
        path = os.path.join(folder, f"{label}-{numbers[start]:07}.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" '
                       'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
                       'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
                       f"<title>The {label} {numbers[start]}</title><link>https://paper.example/{label}/{numbers[start]}</link>"
                       "<description>Made for a benchmark.</description>\n")
            file.writelines(_item(number, total, short, choice) for number in numbers[start:start + per_feed])
            file.write("</channel></rss>\n")
        paths.append(path)
    return paths


def write_table(path, total):
    """The floor program's own table of headlines."""
    part = path + ".part"
    if os.path.exists(part):
        os.remove(part)
    with sqlite3.connect(part) as store:
        store.execute("CREATE TABLE headline (id INTEGER PRIMARY KEY, published INTEGER, section TEXT, title TEXT)")
        rows = ((n + 1, int(published(n, total).timestamp() * 1000), section(n), headline(n)) for n in range(total))
        store.executemany("INSERT INTO headline VALUES (?, ?, ?, ?)", rows)
        store.execute("CREATE INDEX by_date ON headline (published DESC, id DESC, section, title)")
        store.execute("ANALYZE")
    store.close()
    os.replace(part, path)


def results(word, total, count=3):
    """The newest headlines that hold a word, as a search should give them, newest first."""
    return list(islice((title for title in map(headline, range(total)) if word in title.split()), count))
