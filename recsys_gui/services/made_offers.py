"""What becomes of offers: the contact list, the log of what was shown, sold or not wanted, and what it brought."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import Progress
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import Door, Effect, MadeOffer, Outcome
from recsys_gui.domain.rules import Rules
from recsys_gui.offers import effect as measure
from recsys_gui.services.export_offers import People, writer
from recsys_gui.services.recommend import OfferDesk
from recsys_gui.store import catalogue, database, offer_log, rules, settings, totals
from recsys_gui.store.database import Database

_LATER = 30
_PATIENCE = 28


def contact_list(
    desk: OfferDesk, n: int, per_customer: int, out: Path | None = None, *, progress: Progress, now: float | None = None
) -> list[Offer]:
    """Whom to contact today: the best ``n`` offers, written to ``out`` when given, and logged.

    Some customers, drawn at random each day, are kept back where the rules say so: what they buy all the same shows
    later what contacting the others brought.

    Args:
        desk: of the shop.
        n: how many offers.
        per_customer: at most so many for one customer.
        out: a .csv or .xlsx file.
        progress: told along the way.
        now: stands in for the clock.

    Raises:
        UserError: ``out`` cannot be written.
        JobCancelled: through ``progress``.
    """
    open_writer = None if out is None else writer(out, people(desk.path))
    share = desk.rules().rules.hold_out
    best = desk.contact(n + math.ceil(n * share * 2) + per_customer, per_customer, progress=progress)
    moment = int(time.time() if now is None else now)
    kept_back = _drawn({offer.customer for offer in best}, share, moment // DAY)
    shown = [offer for offer in best if offer.customer not in kept_back][:n]
    last = shown[-1].rank if shown else 0
    held = [offer for offer in best if offer.customer in kept_back and offer.rank <= last]
    if open_writer is not None:
        with database.open(desk.path, read_only=True) as db:
            currency = settings.info(db).currency
        with open_writer(currency) as sheet:
            sheet.write(renumbered(shown))
    log(desk.path, [*made(shown, "contact"), *made(held, "contact", held_out=True)], moment)
    return renumbered(shown)


def _drawn(customers: set[str], share: float, day: int) -> set[str]:
    ordered = sorted(customers)
    lots = np.random.default_rng([day, len(ordered)]).random(len(ordered))
    return {code for code, lot in zip(ordered, lots.tolist(), strict=True) if lot < share}


def renumbered(offers: Sequence[Offer]) -> list[Offer]:
    """The same offers with ranks from 1."""
    return [replace(offer, rank=rank) for rank, offer in enumerate(offers, 1)]


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
