"""Headers of known exports, and what is true of all of their files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recsys_gui.importing.coded import Field
from recsys_gui.importing.dates import DateOrder


@dataclass(frozen=True)
class Preset:
    """One known kind of file.

    Attributes:
        key: how reports call it.
        columns: field → the names its column goes by, compared without case, blanks and signs.
        currency, time_zone: for a shop that is made from such a file; None: the usual ones.
        dates: how dates are written where the file leaves it open.
    """

    key: str
    columns: Mapping[Field, Sequence[str]]
    currency: str | None = None
    time_zone: str | None = None
    dates: DateOrder = field(default="dmy")


PRESETS: tuple[Preset, ...] = (
    Preset(
        "online_retail",
        {
            "order": ("Invoice", "InvoiceNo"),
            "product": ("StockCode",),
            "name": ("Description",),
            "quantity": ("Quantity",),
            "date": ("InvoiceDate",),
            "unit_price": ("Price", "UnitPrice"),
            "customer": ("Customer ID", "CustomerID"),
            "region": ("Country",),
        },
        currency="GBP",
        time_zone="Europe/London",
        dates="mdy",
    ),
    Preset(
        "plain",
        {
            "order": ("order", "order id", "order number", "receipt"),
            "customer": ("customer", "customer id", "customer number"),
            "product": ("product", "product code", "product id", "sku", "item"),
            "name": ("name", "product name", "description", "title"),
            "quantity": ("quantity", "qty"),
            "unit_price": ("unit price", "price"),
            "date": ("date", "time", "date and time", "order date"),
            "region": ("region", "country"),
        },
    ),
)
"""Tried in this order; the first whose needed columns are all there is taken."""


def plain_name(column: str) -> str:
    """A column's name without case, blanks and signs: ``Customer ID`` and ``customer_id`` are one."""
    return "".join(letter for letter in column.casefold() if letter.isalnum())
