"""Rules and facts of the whole shop, changed by hand."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from recsys_gui.base.errors import UserError
from recsys_gui.base.money import decimals
from recsys_gui.base.text import Text, text
from recsys_gui.domain.edits import Fact
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, rules, settings
from recsys_gui.store.tables.journal import Journal

_LONGEST = {"name": 200, "message_template": 4_000}
_CHANGED = {
    "only_in_stock": text("Rule about stock changed"),
    "least_margin": text("Least margin changed"),
    "price_ending": text("Ending of prices changed"),
    "most_of_category": text("Most of one category changed"),
    "days_between": text("Days between contacts changed"),
    "hold_out": text("Share that is not contacted changed"),
    "name": text("Name of the shop changed"),
    "currency": text("Currency changed"),
    "time_zone": text("Time zone changed"),
    "message_template": text("Message changed"),
}


def change_rules(db: Database, journal: Journal, changed: Rules) -> Text:
    """Let these rules hold; what was done."""
    before = rules.rules(db)
    journal.set(rules.KEY, rules.written(changed))
    return _difference(before, changed)


def switch_rule(db: Database, journal: Journal, first: str, second: str, *, on: bool) -> Text:
    """Switch the association rule from product ``first`` to ``second`` (codes) off, or on again; what was done.

    Raises:
        UserError: there is no such product.
    """
    names = [_product_name(db, code) for code in (first, second)]
    off = rules.switched_off(db)
    changed = off - {(first, second)} if on else off | {(first, second)}
    journal.set(rules.OFF, rules.written_off(changed))
    if on:
        return text("Rule from {first} to {second} switched on", first=names[0], second=names[1])
    return text("Rule from {first} to {second} switched off", first=names[0], second=names[1])


def _product_name(db: Database, code: str) -> str:
    number = catalogue.find(db, "products", code)
    if number is None:
        raise UserError("There is no product “{code}” in this shop.", "Check the code and try again.", code=code)
    return db.one(str, "SELECT coalesce(nullif(name, ''), code) FROM products WHERE id = ?", (number,)) or code


def change_fact(db: Database, journal: Journal, key: Fact, value: str) -> Text:
    """Let something else be true of the shop; what was done.

    Raises:
        UserError: the value makes no sense.
    """
    checked = value if key == "message_template" else value.strip()
    if len(checked) > _LONGEST.get(key, 64):
        raise UserError("This text is too long.", "Make it shorter.")
    if key == "name" and not checked:
        raise UserError("A shop needs a name.", "Type at least one letter.")
    if key == "time_zone":
        _check_time_zone(checked)
    if key == "currency":
        _check_currency(checked, settings.info(db).currency)
    journal.set(key, checked)
    return _CHANGED[key]


def _difference(before: Rules, after: Rules) -> Text:
    """What differs, named after its first part."""
    of = {category: (before.of(category), after.of(category)) for category in _categories(before, after)}
    for category, (old, new) in of.items():
        if old != new:
            return _category_sentence(category, old, new)
    field = next((name for name in _CHANGED if getattr(before, name, None) != getattr(after, name, None)), "")
    return _CHANGED.get(field, text("Rules changed"))


def _category_sentence(category: str, old: CategoryRule, new: CategoryRule) -> Text:
    if new == replace(old, never=True):
        return text("{category} is never recommended now", category=category)
    if new == replace(old, never=False):
        return text("{category} can be recommended again", category=category)
    return text("Rule for {category} changed", category=category)


def _categories(before: Rules, after: Rules) -> list[str]:
    return sorted({rule.category for held in (before, after) for rule in held.categories})


def _check_time_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ValueError, OSError) as error:  # ZoneInfoNotFoundError is a KeyError on some systems
        raise _no_time_zone(name) from error
    except KeyError as error:
        raise _no_time_zone(name) from error


def _no_time_zone(name: str) -> UserError:
    return UserError("There is no time zone “{name}”.", "Choose one from the list.", name=name)


def _check_currency(code: str, before: str) -> None:
    if not (len(code) == 3 and code.isascii() and code.isupper()):
        raise UserError("“{code}” is no currency.", "Choose one from the list.", code=code)
    if decimals(code) != decimals(before):
        raise UserError(
            "Prices in {code} have another number of decimals, so all prices would change.",
            "Choose a currency with as many decimals, or import your sales into a new shop file.",
            code=code,
        )
