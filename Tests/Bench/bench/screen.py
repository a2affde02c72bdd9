"""A small terminal emulator: what ncurses and its like write for TERM=xterm-256color, as rows of text."""

import codecs
import re
import unicodedata

_TOKEN = re.compile(
    r"\x1b\[([?>=!]?)([0-9;:]*)[ -/]*([@-~])|\x1b\](?:[^\x07\x1b]|\x1b(?!\\))*(?:\x07|\x1b\\)|\x1b[()*+].|\x1b[PX^_].*?\x1b\\"
    r"|\x1b([ -~])|([\x00-\x1f\x7f])|([^\x00-\x1f\x7f\x1b]+)", re.S)


def _width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """Cells and a cursor; attributes and colours are left out."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.kept, self.last = "", " "
        self.saved = (0, 0)
        self.clear()

    def clear(self):
        self.cells = [self._blank() for _ in range(self.rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, self.rows - 1

    def _blank(self):
        return [" "] * self.columns

    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]

    def shows(self, text):
        return any(text in line for line in self.lines())

    def text_bytes(self):
        """The bytes of the text that is on the screen, blanks between words included."""
        return sum(len(line.encode()) for line in self.lines())

    def feed(self, data):
        text = self.kept + self.decoder.decode(data)
        position = 0
        while position < len(text):
            match = _TOKEN.match(text, position)
            if not match:
                break
            self._take(match)
            position = match.end()
        self.kept = text[position:]

    def _take(self, match):
        leader, parameters, final, escape, control, text = match.groups()
        if text:
            for character in text:
                self._put(character)
        elif control:
            self._control(control)
        elif escape:
            self._escape(escape)
        elif final:
            numbers = [int(n) if n.isdigit() else 0 for n in parameters.split(";")]
            self._csi(leader, final, numbers)

    def _put(self, character):
        width = _width(character)
        if width == 0:
            place = max(0, min(self.column, self.columns) - 1)
            self.cells[self.row][place] += character
            return
        if self.column + width > self.columns:
            self.column = 0
            self._line_feed()
        self.cells[self.row][self.column] = character
        if width == 2:
            self.cells[self.row][self.column + 1] = ""
        self.column += width
        self.last = character

    def _control(self, control):
        if control == "\r":
            self.column = 0
        elif control in "\n\x0b\x0c":
            self._line_feed()
        elif control == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif control == "\t":
            self.column = min(self.columns - 1, (self.column // 8 + 1) * 8)

    def _line_feed(self):
        if self.row == self.bottom:
            self._scroll(self.top, 1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def _scroll(self, top, count):
        """Up by count between top and the region's bottom; down when negative."""
        for _ in range(min(abs(count), self.rows)):
            if count > 0:
                del self.cells[top]
                self.cells.insert(self.bottom, self._blank())
            else:
                del self.cells[self.bottom]
                self.cells.insert(top, self._blank())

    def _escape(self, escape):
        if escape == "M":
            if self.row == self.top:
                self._scroll(self.top, -1)
            else:
                self.row = max(0, self.row - 1)
        elif escape == "D":
            self._line_feed()
        elif escape == "E":
            self.column = 0
            self._line_feed()
        elif escape == "7":
            self.saved = (self.row, self.column)
        elif escape == "8":
            self.row, self.column = self.saved
        elif escape == "c":
            self.clear()

    def _csi(self, leader, final, numbers):
        first = numbers[0]
        count = first or 1
        if leader == "?" and final in "hl" and set(numbers) & {47, 1047, 1049}:
            self.clear()
        if leader:
            return
        action = getattr(self, "_csi_" + _NAMES.get(final, ""), None)
        if action:
            action(count, first, numbers)
        self.row = max(0, min(self.rows - 1, self.row))
        self.column = max(0, min(self.columns, self.column))

    def _csi_move_to(self, count, first, numbers):
        self.row = count - 1
        self.column = (numbers[1] or 1) - 1 if len(numbers) > 1 else 0

    def _csi_up(self, count, *_):
        self.row = max(0, self.row - count)

    def _csi_down(self, count, *_):
        self.row += count

    def _csi_right(self, count, *_):
        self.column = min(self.columns - 1, self.column + count)

    def _csi_left(self, count, *_):
        self.column = max(0, min(self.column, self.columns - 1) - count)

    def _csi_column(self, count, *_):
        self.column = count - 1

    def _csi_row(self, count, *_):
        self.row = count - 1

    def _csi_erase_line(self, _, first, *rest):
        column = min(self.column, self.columns - 1)
        start, end = {0: (column, self.columns), 1: (0, column + 1)}.get(first, (0, self.columns))
        self.cells[self.row][start:end] = [" "] * (end - start)

    def _csi_erase_screen(self, count, first, numbers):
        self._csi_erase_line(count, first, numbers)
        rows = {0: range(self.row + 1, self.rows), 1: range(self.row)}.get(first, range(self.rows))
        for row in rows:
            self.cells[row] = self._blank()

    def _csi_erase_characters(self, count, *_):
        end = min(self.columns, self.column + count)
        self.cells[self.row][self.column:end] = [" "] * (end - self.column)

    def _csi_insert_characters(self, count, *_):
        row = self.cells[self.row]
        self.cells[self.row] = (row[:self.column] + [" "] * count + row[self.column:])[:self.columns]

    def _csi_delete_characters(self, count, *_):
        row = self.cells[self.row]
        self.cells[self.row] = (row[:self.column] + row[self.column + count:] + self._blank())[:self.columns]

    def _csi_insert_lines(self, count, *_):
        self._scroll(self.row, -count)

    def _csi_delete_lines(self, count, *_):
        self._scroll(self.row, count)

    def _csi_scroll_up(self, count, *_):
        self._scroll(self.top, count)

    def _csi_scroll_down(self, count, *_):
        self._scroll(self.top, -count)

    def _csi_repeat(self, count, *_):
        for _ in range(count):
            self._put(self.last)

    def _csi_region(self, count, first, numbers):
        self.top = count - 1
        self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else self.rows) - 1
        self.row = self.column = 0


_NAMES = {"H": "move_to", "f": "move_to", "A": "up", "B": "down", "C": "right", "D": "left", "G": "column", "`": "column",
          "d": "row", "K": "erase_line", "J": "erase_screen", "X": "erase_characters", "@": "insert_characters",
          "P": "delete_characters", "L": "insert_lines", "M": "delete_lines", "S": "scroll_up", "T": "scroll_down",
          "b": "repeat", "r": "region", "e": "down", "a": "right"}
