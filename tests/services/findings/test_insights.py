"""What the page of insights shows, each number recomputed from the sale lines in another way."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import numpy as np
import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import SwitchRule, Undo
from recsys_gui.domain.insights import SEGMENTS, PricePoint
from recsys_gui.offers.price_past import demand
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.findings import insights, kept_insights, segments
from recsys_gui.services.findings.map_names import group_names
from recsys_gui.services.findings.price_view import well_seen
from recsys_gui.services.findings.sales_view import sales_view
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database

DAY = 86_400


def rows(shop, sql, *parameters):
    with database.open(shop, read_only=True) as db:
        return db.all(lambda *row: row, sql, parameters)


@pytest.fixture(scope="module")
def found(ready_made):
    return insights.make(ready_made, NullProgress())


def days_of(shop):
    found = defaultdict(set)
    for customer, day in rows(shop, "SELECT customer_id, time / 86400 FROM events WHERE kind = 0"):
        found[customer].add(day)
    return {customer: sorted(days) for customer, days in found.items()}


def kind(days, today):
    """The definition in plain Python, one customer at a time."""
    since, gaps = today - days[-1], np.diff(days)
    gap = float(np.median(gaps)) if len(gaps) else None
    months = Counter((date(1970, 1, 1) + timedelta(days=day)).month for day in days)
    best = max(sum(months[(first + step) % 12 + 1] for step in range(3)) for first in range(12))
    if since > 365:
        return "lapsed"
    if len(days) >= 4 and days[-1] - days[0] >= 300 and best / len(days) >= 0.7:
        return "seasonal"
    if len(days) >= 3 and since > 3 * gap and since > 30:
        return "cooling"
    if len(days) >= 6 and gap <= 60:
        return "regular"
    return "new" if len(days) == 1 and since <= 90 else "occasional"


def test_segments_count_the_customers_of_their_definition(ready_made, found):
    days = days_of(ready_made)
    today = max(max(own) for own in days.values()) + 1
    counts = Counter(kind(own, today) for own in days.values())
    assert {segment.key: segment.customers for segment in found.segments} == counts
    assert sum(segment.customers for segment in found.segments) == 80


@pytest.mark.parametrize("seed", range(4))
def test_every_kind_is_told_apart_as_defined(seed):
    random = np.random.default_rng(seed)
    today = 15_300
    histories = []
    for _ in range(300):
        count, reach = int(random.integers(1, 12)), int(random.integers(1, 900))
        start = today - int(random.integers(1, 500)) - reach
        spread = random.integers(0, reach + 1, count)
        if random.random() < 0.3:  # the same weeks each year
            spread = np.array([365 * (n % 3) + int(random.integers(0, 30)) for n in range(count)])
        histories.append(sorted({min(start + int(day), today - 1) for day in spread}))
    owner = np.concatenate([[place] * len(own) for place, own in enumerate(histories)]).astype(np.int64)
    day = np.concatenate(histories).astype(np.int64)
    gap = np.array([np.median(np.diff(own)) if len(own) > 1 else np.nan for own in histories])
    made = segments.Rhythms(
        np.array([len(own) for own in histories]), np.array([own[0] for own in histories]),
        np.array([own[-1] for own in histories]), gap, owner, day,
    )  # fmt: skip
    kinds, _ = segments.kinds_of(made, today)
    assert [SEGMENTS[place] for place in kinds.tolist()] == [kind(own, today) for own in histories]


def test_segments_share_out_what_known_customers_spent_in_a_year(ready_made, found):
    ((newest,),) = rows(ready_made, "SELECT max(time) FROM events")
    ((total,),) = rows(
        ready_made,
        "SELECT sum(CASE kind WHEN 0 THEN 1 ELSE -1 END * round(quantity * unit_price)) FROM events"
        " WHERE kind <= 1 AND time > ? AND customer_id IS NOT NULL",
        newest + 1 - 365 * DAY,
    )
    assert sum(segment.money for segment in found.segments) == total
    assert sum(segment.share for segment in found.segments) == pytest.approx(1)


def test_a_rules_numbers_can_be_counted_again(ready_made, found):
    baskets, buyers = defaultdict(set), defaultdict(set)
    for order, customer, code in rows(
        ready_made, "SELECT order_id, customer_id, code FROM events JOIN products AS p ON p.id = product_id"
    ):
        baskets[order].add(code)
        buyers[customer].add(code)
    buyers[81] = set()  # C80 is a customer too, who never bought anything
    assert len(found.rules) > 10
    for rule in found.rules[:12]:
        held = list((buyers if rule.by_customer else baskets).values())
        both = sum({rule.first, rule.second} <= each for each in held)
        first, second = (sum(code in each for each in held) for code in (rule.first, rule.second))
        assert rule.count == both
        assert rule.support == pytest.approx(both / len(held), rel=1e-5)
        assert rule.confidence == pytest.approx(both / first, rel=1e-5)
        assert rule.lift == pytest.approx(both / first / (second / len(held)), rel=1e-5)
    pairs = [(rule.first, rule.second) for rule in found.rules]
    assert len(pairs) == len(set(pairs))


def test_the_map_puts_products_of_the_same_buyers_together(ready_made, found):
    """Product n is bought by customers of kind n % 4 only."""
    place = {point.code: np.array([point.x, point.y]) for point in found.points}
    assert len(place) >= 10
    same, other = [], []
    for a in place:
        for b in place:
            if a < b:
                group = same if (int(a[1:]) - int(b[1:])) % 4 == 0 else other
                group.append(float(np.linalg.norm(place[a] - place[b])))
    assert np.mean(same) < 0.7 * np.mean(other)
    buyers = dict(
        rows(
            ready_made,
            "SELECT p.code, count(DISTINCT customer_id) FROM events JOIN products AS p ON p.id = product_id"
            " GROUP BY p.code",
        )
    )  # fmt: skip
    assert all(point.buyers == buyers[point.code] for point in found.points)
    assert "P19" not in place  # never offered
    assert sum(group.products for group in found.groups) == len(found.points)


def test_insights_are_kept_until_the_sales_change(shop):
    made = insights.make(shop, NullProgress())
    with Browser(shop) as browser:
        assert browser.insights() == (made, True)
    with database.open(shop) as db, db.transaction():
        db.touch("sales")
    with Browser(shop) as browser:
        assert browser.insights() == (made, False)
    with database.open(shop) as db:
        db.run("UPDATE settings SET value = '[]' WHERE key = 'insights'")
        assert kept_insights.stored(db) is None


def test_a_shop_without_customers_has_no_segments_and_no_map(few):
    shop = few(1)
    with database.open(shop) as db, db.transaction():
        db.run("DELETE FROM events")
    made = insights.make(shop, NullProgress())
    assert (made.segments, made.points, made.rules) == ([], [], [])


def test_a_rule_that_is_switched_off_no_longer_speaks_for_its_product(shop):
    """Also for a model that is trained afterwards, and until it is switched on again."""
    train(shop, "rules", progress=NullProgress())
    desk = OfferDesk(shop)
    rule = next(rule for rule in insights.make(shop, NullProgress()).rules if rule.first == "P0")

    def score():
        data = desk._current()
        only = data.interactions.histories(np.array([80]))  # nobody's history
        weights = data.recommender("new", None).weights
        assert len(only) == 1
        return weights[data.product("P0"), data.product(rule.second)]

    before = score()
    assert before > 0
    with Editor(shop) as editor:
        done = editor.do(SwitchRule("P0", rule.second, on=False))
        assert str(done.sentence) == f"Rule from Product 0 to {rule.second_name} switched off"
        assert done.changes.settings
        assert not done.changes.sales
        assert score() == 0
        with Browser(shop) as browser:
            kept, fresh = browser.insights()
        assert fresh
        assert [r.second for r in kept.rules if not r.on] == [rule.second]
        train(shop, "rules", progress=NullProgress())
        assert score() == 0
        editor.do(Undo())
    assert score() == pytest.approx(before)


def test_a_rule_between_nothing_cannot_be_switched(shop):
    with Editor(shop) as editor, pytest.raises(UserError, match="“X”"):
        editor.do(SwitchRule("P0", "X", on=False))


def priced(shop, prices):
    """Product P0 was sold at these prices in turn: price → pieces of each of its weeks."""
    with database.open(shop) as db, db.transaction():
        db.run("DELETE FROM events WHERE product_id = 1")
        time = 1_300_000_000
        for turn in range(max(map(len, prices.values()))):
            for price, weeks in prices.items():
                if turn >= len(weeks):
                    continue
                time, pieces = time + 7 * DAY, weeks[turn]
                db.run(
                    "INSERT INTO events (time, kind, customer_id, product_id, quantity, unit_price)"
                    " VALUES (?, 0, 1, 1, ?, ?)",
                    (time, pieces, price),
                )
    return shop


def test_prices_seen_are_those_of_the_lines(shop):
    priced(shop, {100: [8, 6, 7], 120: [5, 5], 150: [1]})
    found = OfferDesk(shop).price_view("P0")
    assert found.points == [PricePoint(100, 3, 21.0), PricePoint(120, 2, 10.0), PricePoint(150, 1, 1.0)]
    assert (found.curve, found.best, found.rough) == ([], None, True)  # only one price in several weeks


def test_a_curve_goes_through_a_constant_elasticity(shop):
    """Pieces are 4,000,000 / price², so a per cent dearer sells two per cent less."""
    prices = {price: [4e6 / price**2] * 6 for price in (100, 110, 120, 130, 140, 150, 160, 170)}
    found = OfferDesk(priced(shop, prices)).price_view("P0")
    assert found.elasticity == pytest.approx(-2, abs=0.25)
    assert not found.rough
    assert (found.curve[0].price, found.curve[-1].price) == (100, 170)
    for point in found.curve:
        assert point.low <= point.pieces <= point.high
        assert point.pieces == pytest.approx(4e6 / point.price**2, rel=0.15)
    assert found.best == 100
    assert not found.by_margin


def test_the_curve_has_the_elasticity_that_prices_are_chosen_by(shop):
    prices = {price: [4e6 / price**2] * 6 for price in (100, 110, 120, 130, 140, 150, 160, 170)}
    found = OfferDesk(priced(shop, prices)).price_view("P0")
    with database.open(shop, read_only=True) as db:
        offered = demand(load_interactions(db))
    assert found.elasticity == offered.value[0]
    steepness = np.log(found.curve[-1].pieces / found.curve[0].pieces) / np.log(170 / 100)
    assert steepness == pytest.approx(offered.value[0])


def test_the_best_margin_needs_the_cost(shop):
    prices = {price: [4e6 / price**2] * 6 for price in (100, 110, 120, 130, 140, 150, 160, 170)}
    priced(shop, prices)
    with database.open(shop) as db, db.transaction():
        db.run("UPDATE products SET unit_cost = 80 WHERE id = 1")
    found = OfferDesk(shop).price_view("P0")
    curve = {point.price: point.pieces for point in found.curve}
    at = sorted(curve)
    earned = {price: np.interp(price, at, [curve[p] for p in at]) * (price - 80) for price in prices}
    assert found.by_margin
    assert found.best == max(earned, key=earned.get) > 120


def test_prices_seen_once_count_for_no_curve():
    points = [PricePoint(100, 40, 400), PricePoint(120, 3, 20), PricePoint(150, 2, 1), PricePoint(90, 200, 1)]
    assert well_seen(points) == [points[0], points[3]]


def test_a_product_that_is_not_there_has_no_prices(shop):
    with pytest.raises(UserError, match="“X”"):
        OfferDesk(shop).price_view("X")


def test_the_year_before_is_of_the_same_weeks(shop):
    """Sales of 200 days have no year before; moved copies of them have."""
    assert sales_view(shop, 52).before == []
    with database.open(shop) as db, db.transaction():
        db.run(
            "INSERT INTO events (time, kind, customer_id, product_id, quantity, unit_price)"
            " SELECT time - 52 * 7 * 86400, kind, customer_id, product_id, quantity, unit_price / 2 FROM events"
        )
    view = sales_view(shop, 20)
    assert len(view.before) == len(view.weeks) == 20
    for now, then in zip(view.weeks, view.before, strict=True):
        assert date.fromisoformat(now.monday) - date.fromisoformat(then.monday) == timedelta(weeks=52)
        assert then.lines == now.lines
    everything = sales_view(shop, 0)
    assert everything.before == []
    ((lines,),) = rows(shop, "SELECT count(*) FROM events")
    assert sum(week.lines for week in everything.weeks) == lines


def test_groups_are_named_by_category_or_by_words():
    names = ["Red Bag", "Blue Bag", "Green Bag", "Tea Cup", "Coffee Cup", "Milk Cup"]
    assert group_names(names, [""] * 6, [0, 0, 0, 1, 1, 1]) == ["Bag", "Cup"]
    categories = ["Home > Bags"] * 3 + ["Kitchen"] * 3
    assert group_names(names, categories, [0, 0, 0, 1, 1, 1]) == ["Bags", "Kitchen"]
    assert group_names(["A", "B"], ["", ""], [0, 0]) == [""]
    assert group_names([], [], []) == []


def test_insights_of_a_shop_are_the_same_again(ready_made, found):
    assert insights.make(ready_made, NullProgress()) == found
