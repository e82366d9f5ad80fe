"""Where in a file its table stands: the delimiter of its cells, title rows above, and which row is the header."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

DELIMITERS = (",", ";", "\t", "|")
_RARE_DELIMITERS = ("^", "~", "\x1f", ":")
_SEP = re.compile(r"\ufeff?\"?sep=([!#-/:-@\[-`{-~\t])\"?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"[-+(]?\W{0,2}\d[\d.,' \u00a0]*\W{0,2}(?: ?[A-Z]{3})?")
_DATE = re.compile(r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ].*)?")
_WORDY = 0.9
_FULL = 0.5


@dataclass(frozen=True)
class Place:
    """``skip`` rows stand above the first row of data, the header among them; without a header there are none named."""

    skip: int
    header: tuple[str, ...]
    named: bool


def delimiter(lines: Sequence[str]) -> str | None:
    """What separates the cells: told by a line ``sep=``, else that which cuts the lines into equally many cells."""
    told = _SEP.fullmatch(lines[0]) if lines else None
    if told:
        return told[1]
    for candidates in (DELIMITERS, _RARE_DELIMITERS):
        scores = {candidate: _evenness(lines, candidate) for candidate in candidates}
        best = max(candidates, key=lambda candidate: scores[candidate])
        if scores[best] > 0:
            return best
    return None


def is_sep_line(line: str) -> bool:
    """Whether a line only tells the delimiter."""
    return bool(_SEP.fullmatch(line))


def _evenness(lines: Sequence[str], candidate: str) -> float:
    """The share of rows with the commonest number of cells, weighed by that number; 0 when nothing is cut."""
    widths = [len(row) for row in records(lines, candidate) if row]
    several = [width for width in widths if width > 1]
    if not several:
        return 0.0
    width, count = max(Counter(several).items(), key=lambda found: (found[1], found[0]))
    return count / len(widths) * log2(width)


def records(lines: Sequence[str], separator: str) -> Iterator[list[str]]:
    """The rows of ``lines``, as far as they can be read."""
    try:
        yield from csv.reader(lines, delimiter=separator)
    except csv.Error:
        return


def place(rows: Sequence[Sequence[str]], named: bool | None = None) -> Place:
    """Find the header among the first rows; ``named`` tells whether there is one, None when it is not known."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    usual = _usual_width(filled)
    full = [i for i, count in enumerate(filled) if count >= max(2, _FULL * usual)]
    if not full:
        return Place(0, (), named=False)
    head = next((i for i in full[:30] if named or _is_header(rows[i])), None)
    if head is not None and named is not False and (named or _stands_above(filled, full, head)):
        cells = tuple(" ".join(cell.split()) for cell in rows[head])
        return Place(head + 1, cells, named=True)
    width = max(len(rows[i]) for i in full)
    return Place(full[0], tuple("" for _ in range(width)), named=False)


def _usual_width(filled: Sequence[int]) -> int:
    several = Counter(count for count in filled if count > 1)
    return max(several.items(), key=lambda found: (found[1], found[0]))[0] if several else 0


def _is_header(row: Sequence[str]) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    return sum(_is_wordy(cell) for cell in cells) >= _WORDY * len(cells)


def _stands_above(filled: Sequence[int], full: Sequence[int], head: int) -> bool:
    """A header that is not the first full row has to be as wide as all above it together look like a title."""
    above = [filled[i] for i in full if i < head]
    return not above or (len(above) <= 5 and filled[head] > max(above))


def _is_wordy(cell: str) -> bool:
    return not (_NUMBER.fullmatch(cell) or _DATE.fullmatch(cell)) and any(letter.isalpha() for letter in cell)
