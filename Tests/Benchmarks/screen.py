"""A small model of a terminal's screen: bytes in, rows of text out.

It knows the sequences of xterm's terminfo entry that move, write, erase and scroll; colours and modes pass
unseen. It is not trusted by itself: the benchmark compares its rows with what tmux shows of the same program.
"""

import codecs
import re
import unicodedata

# tmux gives line drawing as the letters behind it or as lines, by its version; both are made lines.
LINES = str.maketrans("lkmjqxtuwvnaf`~.,-+0", "┌┐└┘─│├┤┬┴┼▒°◆·▼◀▲▶█")
SEQUENCE = re.compile(
    r"\x1b\[(?P<sign>[?>=!]?)(?P<numbers>[\d;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\](?:[^\x07\x1b]|\x1b[^\\])*(?:\x07|\x1b\\)"
    r"|\x1b(?P<set>[()])(?P<name>.)|\x1b(?P<single>[^\[\]()])")


def columns(character):
    """How many columns a character takes; ambiguous ones take one."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """The cells of a terminal; `replies` gathers what it answers to the program's questions."""

    def __init__(self, rows=24, width=80):
        self.rows, self.width = rows, width
        self.cells = [self.blank() for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1
        self.saved = (0, 0)
        self.draws_lines = False
        self.wraps_next = False
        self.last = " "
        self.rest = ""
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.replies = b""

    def blank(self):
        return [" "] * self.width

    def text(self):
        """The rows without the spaces at their ends."""
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, data):
        text = self.rest + self.decode(data)
        self.rest = ""
        place = 0
        while place < len(text):
            character = text[place]
            if character != "\x1b":
                self.put(character) if character >= " " and character != "\x7f" else self.control(character)
                place += 1
                continue
            found = SEQUENCE.match(text, place)
            if not found:
                self.rest = text[place:]  # the other half comes with the next bytes
                return
            place = found.end()
            if found["final"]:
                self.sequence(found["sign"], found["numbers"], found["final"])
            elif found["set"]:
                if found["set"] == "(":
                    self.draws_lines = found["name"] == "0"
            elif found["single"]:
                self.escape(found["single"])

    # What is written

    def put(self, character):
        if self.draws_lines:
            character = character.translate(LINES)
        width = columns(character)
        if width == 0:
            return
        if self.wraps_next or self.column + width > self.width:
            self.column = 0
            self.down()
        row = self.cells[self.row]
        self.part(row, self.column)
        self.part(row, self.column + width)
        row[self.column] = character
        if width == 2:
            row[self.column + 1] = ""
        self.column += width
        self.wraps_next = self.column >= self.width
        self.column = min(self.column, self.width - 1)
        self.last = character

    def part(self, row, column):
        """Makes spaces of a wide character that is cut in two at a column."""
        if 0 < column < self.width and row[column] == "":
            row[column - 1] = row[column] = " "

    def control(self, character):
        self.wraps_next = False
        if character == "\r":
            self.column = 0
        elif character in "\n\v\f":
            self.down()
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character == "\t":
            self.column = min(self.width - 1, (self.column // 8 + 1) * 8)
        elif character in "\x0e\x0f":
            self.draws_lines = character == "\x0e"

    def escape(self, letter):
        self.wraps_next = False
        if letter == "7":
            self.saved = (self.row, self.column)
        elif letter == "8":
            self.row, self.column = self.saved
        elif letter in "DE":
            self.column = 0 if letter == "E" else self.column
            self.down()
        elif letter == "M":
            if self.row == self.top:
                self.scroll(self.top, -1)
            else:
                self.row = max(0, self.row - 1)
        elif letter == "c":
            self.__init__(self.rows, self.width)

    # Where it is written

    def down(self):
        self.wraps_next = False
        if self.row == self.bottom:
            self.scroll(self.top, 1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, top, count):
        """Moves the rows from `top` to the end of the region up, or down where the count is negative."""
        leaving, coming = (top, self.bottom) if count > 0 else (self.bottom, top)
        for _ in range(min(abs(count), self.rows)):
            del self.cells[leaving]
            self.cells.insert(coming, self.blank())

    def sequence(self, sign, numbers, final):
        values = [int(number) if number.isdigit() else 0 for number in re.split("[;:]", numbers)]
        first = values[0]
        count = max(1, first)
        if sign:
            if sign == "?" and final in "hl" and 1049 in values:
                self.cells = [self.blank() for _ in range(self.rows)]
            return
        if final in "mhlt":
            return
        if final != "b":
            self.wraps_next = False
        row = self.cells[self.row]
        if final in "Hf":
            self.row = min(self.rows, count) - 1
            self.column = min(self.width, max(1, values[1] if len(values) > 1 else 1)) - 1
        elif final == "d":
            self.row = min(self.rows, count) - 1
        elif final in "G`":
            self.column = min(self.width, count) - 1
        elif final in "AF":
            self.row = max(0, self.row - count)
        elif final in "BeE":
            self.row = min(self.rows - 1, self.row + count)
        elif final in "Ca":
            self.column = min(self.width - 1, self.column + count)
        elif final == "D":
            self.column = max(0, self.column - count)
        elif final == "K":
            self.erase(row, *self.extent(first))
        elif final == "J":
            self.erase(row, *self.extent(first))
            for other in range(self.rows):
                if (first == 0 and other > self.row) or (first == 1 and other < self.row) or first >= 2:
                    self.cells[other] = self.blank()
        elif final == "X":
            self.erase(row, self.column, min(self.width, self.column + count))
        elif final == "P":
            self.part(row, self.column)
            del row[self.column:self.column + count]
            row.extend(" " * (self.width - len(row)))
        elif final == "@":
            self.part(row, self.column)
            row[self.column:self.column] = [" "] * count
            del row[self.width:]
        elif final in "LM" and self.top <= self.row <= self.bottom:
            self.scroll(self.row, count if final == "M" else -count)
        elif final in "ST":
            self.scroll(self.top, count if final == "S" else -count)
        elif final == "r":
            self.top = count - 1
            self.bottom = (values[1] if len(values) > 1 and values[1] else self.rows) - 1
            self.row = self.column = 0
        elif final == "b":
            for _ in range(count):
                self.put(self.last)
        elif final == "n" and first == 6:
            self.replies += b"\x1b[%d;%dR" % (self.row + 1, self.column + 1)
        elif final == "c":
            self.replies += b"\x1b[?1;2c"
        if final in "EF":
            self.column = 0

    def extent(self, kind):
        """The columns an erasure takes: from the cursor on, up to it, or all."""
        return {0: (self.column, self.width), 1: (0, self.column + 1)}.get(kind, (0, self.width))

    def erase(self, row, start, end):
        self.part(row, start)
        self.part(row, end)
        row[start:end] = " " * (end - start)
