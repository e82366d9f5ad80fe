"""The contact list of a day as the shop file keeps it, so that it is there at once the next time."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path

from recsys_gui.base.clock import shop_today
from recsys_gui.base.codec import from_json, parsed, to_json
from recsys_gui.base.errors import UserError
from recsys_gui.domain.today import DayList
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import offer_log, rules, runs, settings, totals

_KEY = "day_list"
"""In the settings of the shop file; goes when a customer is deleted."""
_DAY = 86_400


def stored(db: Database) -> DayList | None:
    """The list as it was made last; None when there is none that can be read."""
    kept = settings.get(db, _KEY)
    if kept is None:
        return None
    try:
        return from_json(DayList, parsed(kept))
    except (KeyError, TypeError, ValueError):
        return None


def open_contacts(db: Database, made: DayList, now: float | None = None) -> DayList:
    """The list without the customers that were contacted, or whose offer was decided on, within the last day."""
    moment = int(time.time() if now is None else now)
    answered = offer_log.answered_since(db, moment - _DAY)
    done = {(contact.offer.customer, contact.offer.product) for contact in made.contacts} & answered
    return replace(made, contacts=[c for c in made.contacts if (c.offer.customer, c.offer.product) not in done])


def stamp(db: Database) -> str:
    """What a list is made from: the day, the sales, who ranks, which rules hold."""
    zone, newest = settings.info(db).time_zone, totals.newest_sale(db)
    today = shop_today(newest, zone)
    held = json.dumps(to_json(rules.rules(db)), sort_keys=True)
    parts = [today.isoformat(), db.data_version().sales, sorted(runs.in_use(db).items()), held]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def keep(shop: Path, made: DayList) -> None:
    """Keep the list; a file that may not be written is left as it is."""
    try:
        with database.open(shop) as db, db.transaction():
            settings.put(db, _KEY, json.dumps(to_json(made)))
    except UserError:
        return
