"""What the owner types into cells, as values: money, numbers, moments, words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from recsys_gui.base.cells import restored
from recsys_gui.base.errors import UserError
from recsys_gui.base.money import from_minor, symbol, to_minor
from recsys_gui.domain.edits import Cell
from recsys_gui.ui.formatting import Formatter

Parse = Callable[[str], Cell]
_NOON = 12


def words(typed: str) -> Cell:
    """Words without blanks around them, and without the apostrophe that makes a formula harmless."""
    return restored(typed.strip())


def number(form: Formatter) -> Parse:
    """Numbers as the language writes them, or with a decimal point; nothing means unknown.

    Raises (when called):
        UserError: it is no number.
    """

    def parse(typed: str) -> Cell:
        return None if not typed.strip() else float(_amount(form, typed))

    return parse


def quantity(form: Formatter) -> Parse:
    """A number that must be there."""

    def parse(typed: str) -> Cell:
        return float(_amount(form, typed))

    return parse


def money(form: Formatter) -> Parse:
    """Money as minor units, with or without the currency's sign; nothing means unknown."""

    def parse(typed: str) -> Cell:
        plain = typed.replace(symbol(form.currency).strip(), "").replace(form.currency, "").strip()
        return None if not plain else to_minor(_amount(form, plain), form.currency)

    return parse


def money_text(form: Formatter, minor: int | None) -> str:
    """Money as an editor shows it: the number alone, as the language writes it."""
    if minor is None:
        return ""
    exact = from_minor(minor, form.currency)
    places = max(0, -int(exact.as_tuple().exponent))
    return form.locale.toString(float(exact), "f", places).replace(form.locale.groupSeparator(), "")


def number_text(form: Formatter, value: float | None) -> str:
    """A number as an editor shows it."""
    if value is None:
        return ""
    places = 0 if float(value).is_integer() else 3
    return form.locale.toString(float(value), "f", places).replace(form.locale.groupSeparator(), "")


def moment(form: Formatter) -> Parse:
    """A day, with or without a time of day, as UTC seconds; by the shop's clock."""

    def parse(typed: str) -> Cell:
        try:
            local = datetime.fromisoformat(typed.strip())
        except ValueError as error:
            raise UserError("“{typed}” is no date.", "Type it like 2024-12-31 14:30.", typed=typed) from error
        if len(typed.strip()) <= len("2024-12-31"):
            local = local.replace(hour=_NOON)
        if local.tzinfo is None:
            local = local.replace(tzinfo=ZoneInfo(form.time_zone))
        return int(local.timestamp())

    return parse


def moment_text(form: Formatter, when: int) -> str:
    """A moment as an editor shows it: ``2024-12-31 14:30``."""
    return datetime.fromtimestamp(when, ZoneInfo(form.time_zone)).strftime("%Y-%m-%d %H:%M")


def _amount(form: Formatter, typed: str) -> Decimal:
    plain = "".join(typed.split())
    found, fits = form.locale.toDouble(plain)
    if not fits:
        try:
            found = float(plain)
        except ValueError as error:
            raise UserError("“{typed}” is no number.", "Type a number such as 12.50.", typed=typed) from error
    if not abs(found) < 2**53:
        raise UserError("“{typed}” is no number.", "Type a number such as 12.50.", typed=typed)
    return Decimal(repr(found))


def one_of(yes: str, no: str) -> Parse:
    """One of two words, as 1 and 0."""

    def parse(typed: str) -> Cell:
        said = typed.strip().casefold()
        if said in (yes.casefold(), "1", "true", "yes"):
            return 1
        if said in (no.casefold(), "0", "false", "no"):
            return 0
        raise UserError("This is either “{yes}” or “{no}”.", "Type one of them.", yes=yes, no=no)

    return parse


def code(typed: str) -> Cell:
    """A code, which may not be empty."""
    said = words(typed)
    if not said:
        raise UserError("The code may not be empty.", "Type a code.")
    return said
