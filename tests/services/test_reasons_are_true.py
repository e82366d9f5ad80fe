"""Every number in a reason is counted again with SQL; and what a reason names is what the score rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from recsys_gui.domain.offer import Offer
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database

ZONE = ZoneInfo("Europe/London")
KNOWN = "SELECT {what} FROM events AS e JOIN customers AS c ON c.id = e.customer_id JOIN products AS p"
KNOWN += " ON p.id = e.product_id WHERE e.kind = 0 AND c.code = ? AND p.code = ?"
CUSTOMERS = [f"C{number}" for number in range(0, 81, 3)]


@pytest.fixture
def gaps(shop):
    """The shop, in which some customers lack one of the five products that those like them buy together."""
    with database.open(shop) as db, db.transaction():
        for customer in CUSTOMERS:
            number = int(customer[1:])
            db.run("DELETE FROM events WHERE customer_id = ? AND product_id = ?", (number + 1, 13 + number % 4))
        db.touch("sales")
    return shop


def day_of(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).astimezone(ZONE).date().isoformat()


def bought_before(db: Database, offer: Offer, said: dict[str, object]) -> None:
    pair = (offer.customer, offer.product)
    times = db.number(KNOWN.format(what="count(DISTINCT e.order_id)"), pair)
    words = offer.reason.template
    assert said.get("n", {"Bought once": 1, "Bought twice": 2}.get(" ".join(words.split()[:2]).rstrip(","))) == times
    assert said["day"] == day_of(db.number(KNOWN.format(what="max(e.time)"), pair))
    if "days" in said or "nearly every day" in words:
        days = db.all(int, KNOWN.format(what="DISTINCT e.time / 86400") + " ORDER BY 1", pair)
        assert said.get("days", 1) == pytest.approx(np.median(np.diff(days)), abs=0.5)


def in_baskets(db: Database, offer: Offer, said: dict[str, object]) -> None:
    both = (
        "SELECT count(*) FROM (SELECT order_id FROM events AS e JOIN products AS p ON p.id = product_id WHERE kind = 0"
        " AND coalesce(nullif(p.name, ''), p.code) IN (?, ?) GROUP BY 1 HAVING count(DISTINCT product_id) = 2)"
    )
    assert said["n"] == db.number(both, (offer.name, str(said["product"])))
    own = "SELECT count(*) FROM events AS e JOIN customers AS c ON c.id = customer_id JOIN products AS p"
    own += " ON p.id = product_id WHERE c.code = ? AND coalesce(nullif(p.name, ''), p.code) = ?"
    assert db.number(own, (offer.customer, str(said["product"]))) > 0


def by_customers(db: Database, offer: Offer, said: dict[str, object]) -> None:
    since = 0
    if "day" in said:
        since = int(datetime.combine(date.fromisoformat(str(said["day"])), datetime.min.time(), ZONE).timestamp())
    many = "SELECT count(DISTINCT customer_id) FROM events JOIN products AS p ON p.id = product_id"
    assert said["n"] == db.number(f"{many} WHERE kind = 0 AND p.code = ? AND time >= ?", (offer.product, since))


COUNTED: dict[str, Callable[[Database, Offer, dict[str, object]], None]] = {
    "Bought by": by_customers, "Liked by": by_customers, "In {n}": in_baskets,
    "Bought": bought_before,
}  # fmt: skip


def test_every_number_in_a_reason_can_be_counted_again(gaps):
    desk, seen = OfferDesk(gaps), set()
    with database.open(gaps, read_only=True) as db:
        for customer in CUSTOMERS:
            for offer in desk.offers(customer, ["again", "new"], 20):
                start = next(start for start in COUNTED if offer.reason.template.startswith(start))
                COUNTED[start](db, offer, dict(offer.reason.values))
                seen.add(COUNTED[start].__name__)
    assert seen == {"bought_before", "in_baskets", "by_customers"}


def score(desk: OfferDesk, customer: str, product: str, name: str, model: str) -> float:
    data = desk._current()
    histories = data.interactions.histories(np.array([data.customer(customer)]))
    found = data.recommender(name, model).score(histories, name)
    return float(found[0, data.product(product)])


@pytest.mark.parametrize("customer", CUSTOMERS[:9])
def test_without_the_purchases_it_speaks_of_a_product_scores_less(shop, customer):
    offer = OfferDesk(shop).offers(customer, ["again"], 1, "usual")[0]
    before = score(OfferDesk(shop), customer, offer.product, "again", "usual")
    with database.open(shop) as db, db.transaction():
        db.run(
            "DELETE FROM events WHERE customer_id = (SELECT id FROM customers WHERE code = ?)"
            " AND product_id = (SELECT id FROM products WHERE code = ?)",
            (customer, offer.product),
        )
        db.touch("sales")
    after = score(OfferDesk(shop), customer, offer.product, "again", "usual")
    assert after < before


def test_without_the_product_it_goes_with_a_new_product_scores_less(gaps):
    desk, fell = OfferDesk(gaps), 0
    for customer in CUSTOMERS[:9]:
        offers = desk.offers(customer, ["new"], 20, "item_to_item")
        offer = next((offer for offer in offers if offer.reason.template.startswith("In {n}")), None)
        if offer is None:
            continue
        data = desk._current()
        who, what = data.customer(customer), data.product(offer.product)
        histories = data.interactions.histories(np.array([who]))
        names = data.interactions.table.name
        anchor = names.index(str(offer.reason.values["product"]))
        model = data.recommender("new", "item_to_item")
        rest = histories.events.take(histories.events.product != anchor)
        without = type(histories)(np.array([0, len(rest)]), rest, histories.now)
        assert model.score(without, "new")[0, what] < model.score(histories, "new")[0, what]
        fell += 1
    assert fell > 0
