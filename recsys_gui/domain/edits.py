"""What the owner can do to single rows by hand, and what is told of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recsys_gui.base.text import Text
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.domain.rules import Rules

EditTable = Literal["products", "customers", "sales"]
Cell = str | int | float | None


@dataclass(frozen=True)
class CellEdit:
    """One cell gets another value: money in minor units, times in UTC seconds, ``recommend`` 0 or 1.

    Sales have the fields ``time``, ``customer`` and ``product`` (codes, "" for nobody), ``quantity`` (negative for a
    return) and ``unit_price``; products and customers those of :mod:`recsys_gui.domain.entities`.
    """

    id: int
    field: str
    value: Cell


@dataclass(frozen=True)
class SetCells:
    """Change cells of one table, all or none."""

    table: EditTable
    cells: tuple[CellEdit, ...]


@dataclass(frozen=True)
class AddProduct:
    """A new product."""

    product: Product


@dataclass(frozen=True)
class AddCustomer:
    """A new customer."""

    customer: Customer


@dataclass(frozen=True)
class AddSale:
    """One sale line typed in; ``customer`` is a code or "", ``quantity`` negative for a return, price minor units."""

    product: str
    customer: str
    quantity: float
    unit_price: int | None
    time: int


@dataclass(frozen=True)
class DeleteRows:
    """Take rows out. A product goes with its sale lines; the sale lines of a customer stay, of nobody known."""

    table: EditTable
    ids: tuple[int, ...]


@dataclass(frozen=True)
class PutBack:
    """What was deleted under this key comes back."""

    key: str


@dataclass(frozen=True)
class MergeRows:
    """Rows ``others`` are the same product or customer as ``kept``."""

    table: Literal["products", "customers"]
    kept: int
    others: tuple[int, ...]


@dataclass(frozen=True)
class MarkFavourite:
    """A customer likes a product, or (``on`` False) does no longer; both by code."""

    customer: str
    product: str
    time: int
    on: bool = True


@dataclass(frozen=True)
class Rate:
    """A customer gives a product one to five stars; None takes the stars away."""

    customer: str
    product: str
    stars: int | None
    time: int


@dataclass(frozen=True)
class ChangeRules:
    """Let other rules hold for all offers."""

    rules: Rules


Fact = Literal["name", "currency", "time_zone", "message_template"]
"""What is true of the whole shop, by its key in the shop file."""


@dataclass(frozen=True)
class ChangeFact:
    """Something else is true of the whole shop from now on."""

    key: Fact
    value: str


@dataclass(frozen=True)
class SwitchRule:
    """Switch the association rule between two products (codes) off, or on again."""

    first: str
    second: str
    on: bool


@dataclass(frozen=True)
class NoteContacts:
    """Customers were contacted about these offers at a moment (UTC seconds); held-out ones were kept back then."""

    offers: tuple[MadeOffer, ...]
    time: int


@dataclass(frozen=True)
class SoldLine:
    """Some pieces of a product (code) at a price each, minor units, None where unknown."""

    product: str
    quantity: float
    unit_price: int | None


@dataclass(frozen=True)
class RecordSale:
    """A customer (code, "" for nobody known) bought these at ``time``, UTC seconds; offers of them count as sold.

    ``noted`` is the moment by the clock at which that is noted of the offers.
    """

    lines: tuple[SoldLine, ...]
    customer: str
    time: int
    noted: int


@dataclass(frozen=True)
class RefuseOffer:
    """A customer does not want a product (codes): it is not offered to them any more."""

    customer: str
    product: str
    time: int


@dataclass(frozen=True)
class NoteShown:
    """These offers were shown at a moment; no step of the owner, so nothing to take back."""

    offers: tuple[MadeOffer, ...]
    time: int


@dataclass(frozen=True)
class PutOff:
    """Offers (codes of customer and product) that are to come again only after ``until``, UTC seconds."""

    pairs: tuple[tuple[str, str], ...]
    time: int
    until: int


@dataclass(frozen=True)
class Undo:
    """Take the last step back."""


@dataclass(frozen=True)
class Redo:
    """Make the step again that was taken back last."""


Edit = (
    SetCells | AddProduct | AddCustomer | AddSale | DeleteRows | PutBack | MergeRows | MarkFavourite | Rate
    | ChangeRules | ChangeFact | SwitchRule | NoteContacts | PutOff | RecordSale | RefuseOffer | NoteShown | Undo | Redo
)  # fmt: skip


@dataclass(frozen=True)
class EditDone:
    """What was done.

    Attributes:
        sentence: in one sentence, such as "List price of Party Bunting changed".
        changes: which parts of the shop differ now.
        undo, redo: the steps that can be taken back and made again next, None without any.
        added: row number of the new row, where one was added.
        took_back: whether this was itself an undo.
    """

    sentence: Text
    changes: Changes
    undo: Text | None
    redo: Text | None
    added: int | None = None
    took_back: bool = False
