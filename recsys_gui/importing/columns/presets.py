"""Headers of known exports, and what is true of all of their files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recsys_gui.base.text import Text
from recsys_gui.domain.import_answers import DateOrder, FileKind
from recsys_gui.importing.cells.coded import Field


@dataclass(frozen=True)
class Preset:
    """One known kind of file.

    Attributes:
        key: how reports call it; "" stands for columns that were guessed.
        columns: field → the names its column goes by, compared without case, blanks and signs; a name that ends in
            ``*`` stands for all that begin so.
        marks: names that together occur in no other file; all of them must be there.
        kind: what the rows are.
        currency, time_zone: for a shop that is made from such a file; None: the usual ones.
        dates: how dates are written where the file leaves it open; None: unknown.
        order_level: cells of these are filled on one row of each order only.
        fill_down: empty cells of these mean those of the row above.
        only: rows count only where the cell of this field is one of these words.
        refused: sentence and advice, when such a file cannot be used.
        joined_with: key of the preset whose file beside this one tells the rest of each order.
    """

    key: str
    columns: Mapping[Field, Sequence[str]]
    marks: Sequence[str] = ()
    kind: FileKind = "sales"
    currency: str | None = None
    time_zone: str | None = None
    dates: DateOrder | None = None
    order_level: Sequence[Field] = ()
    fill_down: Sequence[Field] = ()
    only: Mapping[Field, Sequence[str]] = field(default_factory=dict)
    refused: tuple[Text, Text] | None = None
    joined_with: str = ""


GUESSED: Mapping[FileKind, Preset] = {
    "sales": Preset("", {}, order_level=("status", "cancelled", "paid")),
    "products": Preset("", {}, kind="products"),
    "customers": Preset("", {}, kind="customers"),
    "behaviour": Preset("", {}, kind="behaviour"),
}
"""What is true of files that nobody knows."""


def plain_name(name: str) -> str:
    """A header without case, blanks and signs."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def recognise(header: Sequence[str], presets: Sequence[Preset]) -> Preset | None:
    """The preset with most marks of those whose marks are all in ``header``."""
    there = {plain_name(name) for name in header}
    fitting = [preset for preset in presets if all(plain_name(mark) in there for mark in preset.marks)]
    return max(fitting, key=lambda preset: len(preset.marks), default=None)


def positions(preset: Preset, header: Sequence[str]) -> dict[Field, int]:
    """Where the columns of ``preset`` are."""
    there = {plain_name(name): position for position, name in reversed(list(enumerate(header)))}
    found: dict[Field, int] = {}
    for wanted, names in preset.columns.items():
        position = next((place for name in names if (place := _position(name, there)) is not None), None)
        if position is not None:
            found[wanted] = position
    return found


def _position(name: str, there: Mapping[str, int]) -> int | None:
    plain = plain_name(name)
    if name.endswith("*"):
        return next((position for other, position in there.items() if other.startswith(plain)), None)
    return there.get(plain)
