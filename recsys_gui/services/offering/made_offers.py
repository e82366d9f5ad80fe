"""What becomes of offers: the log of what was shown, sold or not wanted, and what it brought."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import Door, Effect, MadeOffer, Outcome
from recsys_gui.domain.rules import Rules
from recsys_gui.offers import effect as measure
from recsys_gui.services.offering.export_offers import People
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, offer_log, rules, totals

_LATER = 30
_PATIENCE = 28


def made(offers: Sequence[Offer], door: Door, *, held_out: bool = False) -> list[MadeOffer]:
    """What the log keeps of these offers."""
    return [
        MadeOffer(
            door, o.customer, o.product, o.list_name, o.rank, o.model, o.chance, o.price, held_out
        )
        for o in offers
    ]  # fmt: skip


def log(shop: Path, offers: Sequence[MadeOffer], now: float | None = None) -> None:
    """Note that these offers were shown, or kept back; a shop file that may not be written is left as it is."""
    moment = int(time.time() if now is None else now)
    try:
        with database.open(shop) as db, db.transaction():
            offer_log.add(db, offers, moment)
    except UserError:
        return


def mark(
    shop: Path, customer: str, product: str, outcome: Outcome | None, days: int = _LATER, now: float | None = None
) -> None:
    """Note what came of offering ``product`` to ``customer`` (codes); None takes the note back.

    What is not wanted is not offered to this customer again; what is wanted later is offered again after ``days``.

    Raises:
        UserError: there is no such customer or product, or the shop file cannot be written.
    """
    moment = int(time.time() if now is None else now)
    with database.open(shop) as db, db.transaction():
        customer_id, product_id = _found(db, customer, product)
        number = offer_log.newest(db, customer_id, product_id)
        if not number:
            offer_log.add(db, [MadeOffer("customer", customer, product, "all", 1, "")], moment)
            number = offer_log.newest(db, customer_id, product_id)
        offer_log.decide(db, number, outcome, moment, moment + days * DAY if outcome == "later" else None)


def _found(db: Database, customer: str, product: str) -> tuple[int, int]:
    customer_id, product_id = catalogue.find(db, "customers", customer), catalogue.find(db, "products", product)
    if customer_id is None:
        raise UserError("There is no customer “{code}” in this shop.", "Check the number and try again.", code=customer)
    if product_id is None:
        raise UserError("There is no product “{code}” in this shop.", "Check the code and try again.", code=product)
    return customer_id, product_id


def effect(shop: Path, days: int = _PATIENCE) -> Effect:
    """What the contact lists brought: how many offers were bought within ``days``, with contact and without.

    Raises:
        UserError: the shop file cannot be used.
    """
    with database.open(shop, read_only=True) as db:
        newest = totals.totals(db).last or 0
        (contacted, taken), (held, held_taken) = offer_log.taken(db, days * DAY, newest)
    return measure.effect(days, contacted, taken, held, held_taken)


def set_rules(shop: Path, changed: Rules) -> None:
    """Let these rules hold from now on.

    Raises:
        UserError: the shop file cannot be written.
    """
    with database.open(shop) as db, db.transaction():
        rules.put(db, changed)


def people(shop: Path) -> People:
    """Name, e-mail address and phone number of every customer, by code."""
    with database.open(shop, read_only=True) as db:
        return catalogue.people(db)
