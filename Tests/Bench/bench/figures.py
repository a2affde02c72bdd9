"""Numbers into an aligned table with limits."""

import math


def median(values):
    return quantile(values, 0.5)


def quantile(values, share):
    """The smallest value that at least this share of them does not exceed; between the two middle ones for 0.5."""
    ordered = sorted(values)
    if share == 0.5:
        middle = len(ordered) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]


class Table:
    """Rows of what, value, floor's value, ratio, limit, verdict, and the values of other readers."""

    def __init__(self):
        self.rows, self.peers = [], []

    def add(self, what, unit, values, most=None, most_ratio=None, count=None, note=""):
        """`values` by program: the product's first, then `floor` and others where they have one. `most` limits the
        product's value, `most_ratio` its ratio to the floor's."""
        (_, value), floor = next(iter(values.items())), values.get("floor")
        ratio = value / floor if floor else None
        over = (most is not None and value > most) or (most_ratio is not None and (ratio or 0) > most_ratio)
        limit = f"{most:g} {unit}".strip() if most is not None else f"{most_ratio:g} x" if most_ratio is not None else ""
        self.rows.append({"what": what, "note": note, "unit": unit, "n": count, "value": value, "floor": floor, "ratio": ratio,
                          "limit": limit, "verdict": ("over" if over else "ok") if limit else "",
                          "peers": {name: taken for name, taken in list(values.items())[1:] if name != "floor"}})

    def fail(self, what):
        """A row for what could not be measured; counts as over."""
        self.rows.append({"what": what, "note": "not measured", "unit": "", "n": None, "value": None, "floor": None,
                          "ratio": None, "limit": "", "verdict": "over", "peers": {}})

    def text(self):
        peers = list(dict.fromkeys(name for row in self.rows for name in row["peers"]))
        cells = [["what", "n", "value", "floor", "ratio", "limit", "", *peers]] + [cell(row, peers) for row in self.rows]
        widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
        lines = ["  ".join(text.rjust(width) if i else text.ljust(width) for i, (text, width) in enumerate(zip(row, widths)))
                 for row in cells]
        lines.insert(1, "  ".join("-" * width for width in widths))
        return "\n".join(line.rstrip() for line in lines)

    def over(self):
        return [row["what"] for row in self.rows if row["verdict"] == "over"]


def cell(row, peers):
    """One row as texts."""
    figures = [row["value"], row["floor"], *(row["peers"].get(name) for name in peers)]
    value, floor, *others = ["" if number is None else f"{figure(number)} {row['unit']}".strip() for number in figures]
    what = row["what"] + (f" ({row['note']})" if row["note"] else "")
    ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f} x"
    return [what, str(row["n"] or ""), value, floor, ratio, row["limit"], row["verdict"], *others]


def figure(number):
    if number >= 1000 or (number >= 10 and float(number).is_integer()):
        return f"{number:.0f}"
    return f"{number:.1f}" if number >= 100 else f"{number:.2f}"
