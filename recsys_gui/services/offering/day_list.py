"""The contact list of a day, as the engine makes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from recsys_gui.base.clock import shop_today
from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import Progress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.today import Contact, DayList, LateCustomer
from recsys_gui.services.findings.rhythms import rhythms
from recsys_gui.services.offering import contacting, kept_day
from recsys_gui.services.offering.export_offers import writer
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, runs, settings, totals

MOST = 50
"""Customers on the list."""
_EACH = 3
"""Offers looked at for each customer to tell when the next ones are due."""
_LATE, _LOST = 1.5, 6.0
"""Late is who stays away for so many of their usual gaps; lost, for so many."""
_VISITS = 3
"""Fewer purchase days tell no rhythm."""


def make(desk: OfferDesk, *, progress: Progress, most: int = MOST) -> DayList:
    """Make the list of today and keep it; in a file that cannot be written it is made all the same.

    Some customers are kept back at random where the rules say so. Nothing is logged: an offer counts as made when the
    owner says that the customer was contacted.

    Raises:
        UserError: the shop file cannot be used.
        JobCancelled: through ``progress``.
    """
    with database.open(desk.path, read_only=True) as db:
        mark, size, zone = kept_day.stamp(db), totals.totals(db), settings.info(db).time_zone
        ranked = bool(runs.in_use(db))
    today = shop_today(size.last, zone)
    made = DayList(today.isoformat(), mark, customers=size.customers)
    if not size.sales or not size.customers:
        return made
    if ranked:
        made = _filled(made, desk, most, progress)
    else:
        made = replace(made, late=_late(desk.path, today, most, progress))
    kept_day.keep(desk.path, made)
    return made


def _filled(made: DayList, desk: OfferDesk, most: int, progress: Progress) -> DayList:
    progress.report(0, 1, text("Learning how often offers were taken up in the past."))
    shown, held = contacting.choose(desk, most, 1, made.day, progress=progress)
    if shown:
        return replace(made, contacts=_known(desk.path, shown), held=held)
    day, many = desk.upcoming(_EACH, progress=progress)
    return replace(made, next_day=day, next_customers=many)


def _known(shop: Path, offers: Sequence[Offer]) -> list[Contact]:
    with database.open(shop, read_only=True) as db:
        return [
            Contact(offer, *(catalogue.contact_facts(db, offer.customer) or ("", 0, "", ""))) for offer in offers
        ]  # fmt: skip


def _late(shop: Path, today: date, most: int, progress: Progress) -> list[LateCustomer]:
    """Who is late by their own rhythm, the most faithful first; who stays away for very long is not late but lost."""
    progress.report(0, 1, text("Looking for customers who are late."))
    with database.open(shop, read_only=True) as db:
        zone = settings.info(db).time_zone
        interactions = load_interactions(db)
        found = rhythms(interactions, zone)
        since = (today - date(1970, 1, 1)).days - found.last
        with np.errstate(invalid="ignore"):
            late = (found.days >= _VISITS) & (since > _LATE * found.gap) & (since < _LOST * found.gap)
        order = np.flatnonzero(late)
        order = order[np.lexsort((since[order], -found.days[order]))][:most]
        codes = [interactions.customers.codes[place] for place in order.tolist()]
        facts = [catalogue.contact_facts(db, code) or ("", 0, "", "") for code in codes]
    return [
        LateCustomer(code, name, orders, int(found.last[place]) * DAY + DAY // 2, float(found.gap[place]),
                     int(since[place]))
        for code, (name, orders, _, _), place in zip(codes, facts, order.tolist(), strict=True)
    ]  # fmt: skip


def export(shop: Path, out: Path, customers: Sequence[str]) -> int:
    """Write the kept list to ``out`` (.csv or .xlsx), as far as it is about ``customers`` (codes); the rows written.

    Raises:
        UserError: no list is kept, ``out`` has another ending, or it cannot be written.
    """
    wanted = set(customers)
    with database.open(shop, read_only=True) as db:
        made, currency = kept_day.stored(db), settings.info(db).currency
    if made is None:
        raise UserError("There is no contact list to write.", "Wait until the list is made, then export again.")
    offers = [contact.offer for contact in made.contacts if contact.offer.customer in wanted]
    people = {contact.offer.customer: (contact.name, contact.email, contact.phone) for contact in made.contacts}
    with writer(out, people)(currency) as sheet:
        sheet.write([replace(offer, rank=rank) for rank, offer in enumerate(offers, 1)])
    return sheet.rows
