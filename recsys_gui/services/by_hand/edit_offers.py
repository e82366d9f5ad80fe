"""What comes of offers: sold, or not wanted; as steps of the owner that can be taken back."""

from __future__ import annotations

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, text
from recsys_gui.domain.edits import AddSale, RecordSale, RefuseOffer, SoldLine
from recsys_gui.domain.entities import EventKind
from recsys_gui.services.by_hand import edit_sales
from recsys_gui.services.by_hand.edit_contacts import known
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, offer_log
from recsys_gui.store.tables.journal import Journal

_DAY = 86_400
_COOL_DOWN, _SHORTEST, _LONGEST = 14, 1, 60
"""Days before what was sold is offered again: half of the time since they bought it before, within these bounds."""


def record(db: Database, journal: Journal, sale: RecordSale) -> tuple[Text, int]:
    """Add the sale lines, and note of offers of these products to this customer that they were sold.

    Returns:
        What was done, and the row number of the first line.

    Raises:
        UserError: there is nothing in it, no such product or customer, or a quantity or price makes no sense.
    """
    if not sale.lines:
        raise UserError("There is nothing in the basket.", "Add a product first.")
    order = "" if sale.customer or len(sale.lines) == 1 else f"till {sale.noted}"  # one basket, although of nobody
    added = []
    for line in sale.lines:
        days = _cool_down(db, sale, line.product) if sale.customer else 0
        one = AddSale(line.product, sale.customer, line.quantity, line.unit_price, sale.time)
        added.append(edit_sales.add(db, journal, one, order)[1])
        if sale.customer:
            _note(db, journal, sale.customer, line.product, ("sold", sale.noted, sale.noted + days * _DAY))
    return _sentence(db, sale.lines), added[0]


def refuse(db: Database, journal: Journal, refused: RefuseOffer) -> Text:
    """Note that a product is not wanted.

    Raises:
        UserError: there is no such customer or product.
    """
    _note(db, journal, refused.customer, refused.product, ("not_interested", refused.time, None))
    return text("{name} is not suggested to them any more", name=_name(db, refused.product))


def _note(db: Database, journal: Journal, customer: str, product: str, noted: tuple[str, int, int | None]) -> None:
    outcome, time, until = noted
    customer_id, product_id = known(db, customer, product)
    number = offer_log.newest(db, customer_id, product_id)
    if not number and outcome == "sold":
        return  # it was never offered, so no offer was taken up
    number = number or journal.insert(
        "offer_log", time=time, door="customer", customer_id=customer_id, product_id=product_id, list="all", rank=1,
        model="", held_out=0,
    )  # fmt: skip
    journal.update("offer_log", [number], outcome=outcome, decided=time, until=until)


def _cool_down(db: Database, sale: RecordSale, product: str) -> int:
    """Days before this product is offered to this customer again."""
    customer_id, product_id = known(db, sale.customer, product)
    newest = db.number(
        "SELECT max(time) FROM events WHERE customer_id = ? AND product_id = ? AND kind = ? AND time < ?",
        (customer_id, product_id, int(EventKind.PURCHASE), sale.time),
    )
    if not newest:
        return _COOL_DOWN
    return min(max((sale.time - newest) // _DAY // 2, _SHORTEST), _LONGEST)


def _sentence(db: Database, lines: tuple[SoldLine, ...]) -> Text:
    if len(lines) == 1:
        return text("Sale of {name} recorded", name=_name(db, lines[0].product))
    return text("Sale of {n} products recorded", n=len(lines))


def _name(db: Database, code: str) -> str:
    number = catalogue.find(db, "products", code) or 0
    return db.one(str, "SELECT coalesce(nullif(name, ''), code) FROM products WHERE id = ?", (number,)) or code
