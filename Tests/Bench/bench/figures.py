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
    """Rows of what, value, floor's value, ratio, limit, verdict."""

    def __init__(self):
        self.rows = []

    def add(self, what, unit, value, floor=None, most=None, most_ratio=None, count=None, note=""):
        """`most` limits the value, `most_ratio` its ratio to the floor's."""
        ratio = value / floor if floor else None
        over = (most is not None and value > most) or (most_ratio is not None and ratio is not None and ratio > most_ratio)
        limit = f"{most:g} {unit}" if most is not None else f"{most_ratio:g} x" if most_ratio is not None else ""
        self.rows.append({"what": what, "unit": unit, "value": value, "floor": floor, "ratio": ratio, "limit": limit,
                          "verdict": ("over" if over else "ok") if limit else "", "n": count, "note": note})

    def text(self):
        heads = ["what", "n", "value", "floor", "ratio", "limit", ""]
        cells = [[r["what"] + (f" ({r['note']})" if r["note"] else ""), str(r["n"] or ""),
                  f"{figure(r['value'])} {r['unit']}", "" if r["floor"] is None else f"{figure(r['floor'])} {r['unit']}",
                  "" if r["ratio"] is None else f"{r['ratio']:.2f} x", r["limit"], r["verdict"]] for r in self.rows]
        widths = [max(len(row[i]) for row in [heads] + cells) for i in range(len(heads))]
        lines = ["  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths)))
                 for row in [heads] + cells]
        lines.insert(1, "  ".join("-" * w for w in widths))
        return "\n".join(line.rstrip() for line in lines)

    def over(self):
        return [row["what"] for row in self.rows if row["verdict"] == "over"]


def figure(value):
    return f"{value:.0f}" if value >= 1000 or float(value).is_integer() and value >= 10 else f"{value:.2f}" if value < 100 else f"{value:.1f}"
