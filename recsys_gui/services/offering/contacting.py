"""Whom to contact today, the same for the window and for files, and who is kept back to learn what that brings."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from recsys_gui.base.clock import shop_today
from recsys_gui.base.progress import Progress
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.services.offering import made_offers
from recsys_gui.services.offering.export_offers import writer
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database
from recsys_gui.store.tables import settings, totals

_LOOKED_AT = 3
"""Offers looked at for each customer, at least."""


def choose(
    desk: OfferDesk, most: int, each: int, day: str, *, progress: Progress
) -> tuple[list[Offer], list[MadeOffer]]:
    """The offers to contact customers with, the best chance first, and those kept back.

    Customers are kept back at random where the rules say so: the same ones all day, whatever else is on the list. An
    offer that is kept back has the rank of the shown one that it would have stood before.

    Args:
        desk: of the shop.
        most: how many offers.
        each: at most so many for one customer.
        day: ISO day that counts as today.
        progress: told along the way.

    Raises:
        JobCancelled: through ``progress``.
    """
    share = desk.rules().rules.hold_out
    wanted = most + math.ceil(most * share * 2)
    best = desk.contact(_LOOKED_AT * wanted, max(each, _LOOKED_AT), progress=progress)
    best = _capped(best, each)[:wanted]
    shown: list[Offer] = []
    held: list[Offer] = []
    for offer in sorted(best, key=lambda offer: -(offer.chance if offer.chance is not None else offer.score)):
        part = held if _drawn(offer.customer, share, day) else shown
        part.append(replace(offer, rank=len(shown) + 1))
    shown = shown[:most]
    return shown, made_offers.made([offer for offer in held if offer.rank <= len(shown)], "contact", held_out=True)


def contact_list(
    desk: OfferDesk, n: int, each: int, out: Path, *, contacted: bool, progress: Progress, now: float | None = None
) -> list[Offer]:
    """Write the list of today to ``out`` (.csv or .xlsx).

    Args:
        desk: of the shop.
        n: how many offers.
        each: at most so many for one customer.
        out: the file.
        contacted: note these customers as contacted, and those kept back as kept back.
        progress: told along the way.
        now: stands in for the clock.

    Raises:
        UserError: ``out`` cannot be written.
        JobCancelled: through ``progress``.
    """
    open_writer = writer(out, made_offers.people(desk.path))
    with database.open(desk.path, read_only=True) as db:
        info, newest = settings.info(db), totals.totals(db).last
    moment = time.time() if now is None else now
    day = shop_today(newest, info.time_zone, datetime.fromtimestamp(moment, UTC)).isoformat()
    shown, held = choose(desk, n, each, day, progress=progress)
    with open_writer(info.currency) as sheet:
        sheet.write(shown)
    if contacted:
        made_offers.log(desk.path, [*made_offers.made(shown, "contact"), *held], moment)
    return shown


def _capped(offers: Sequence[Offer], each: int) -> list[Offer]:
    """The offers in their order, without those that stand behind ``each`` of the same customer."""
    many, kept = dict[str, int](), []
    for offer in offers:
        many[offer.customer] = many.get(offer.customer, 0) + 1
        if many[offer.customer] <= each:
            kept.append(offer)
    return kept


def _drawn(customer: str, share: float, day: str) -> bool:
    """Whether a customer is kept back today."""
    lot = hashlib.blake2b(f"{day}:{customer}".encode(), digest_size=8).digest()
    return int.from_bytes(lot, "big") < share * 2**64
