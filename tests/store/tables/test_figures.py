from collections import Counter, defaultdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.store.tables import events, figures

DAY, YEAR, LATELY = 86_400, 365, 60
ONE_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
LINE = st.tuples(
    st.integers(0, 900), st.integers(0, 3), st.integers(1, 3), st.integers(0, 9), st.integers(1, 20),
    st.none() | st.integers(1, 4), st.integers(0, 1),
)  # fmt: skip


def products(db):
    rows = db.all(lambda *row: row, "SELECT code, lines, sold, last_sold, usual_price FROM products")
    return {code: facts for code, *facts in rows}


def customers(db):
    rows = db.all(lambda *row: row, "SELECT code, lines, orders, spent, last FROM customers")
    return {code: facts for code, *facts in rows}


def at(day):
    return (15_000 + day) * DAY + 43_200


def test_products_know_what_was_sold_of_them(shop):
    assert products(shop) == {
        "85123A": [4, 5.0, at(8), 110],  # 2 + 3 + 1 - 1; 110 twice, 100 once
        "22423": [2, 5.0, at(22), 250],  # 250 and 240 once each: the higher
        "POST": [1, 1.0, at(21), None],
    }


def test_customers_know_what_they_spent(shop):
    assert customers(shop) == {"17850": [4, 3, 780, at(21)], "12583": [2, 1, 0, at(8)]}


def test_sales_of_over_a_year_ago_are_not_sold_lately_but_were_sold(db, filled):
    filled(db, [(0, 1, 1, 1, 9, 100, 0), (400, 1, 2, 2, 1, 100, 0)])
    assert products(db)["P1"] == [1, 0.0, at(0), 100]


def test_the_usual_price_is_that_of_small_quantities_lately(db, filled):
    long_ago = [(day, 1, 1, 1 + day, 1, 300, 0) for day in range(9)]
    singly = [(90 + day, 1, 1, 20 + day, 1, 250, 0) for day in range(3)]
    by_the_dozen = [(90 + day, 2, 1, 40 + day, 12, 200, 0) for day in range(6)]
    filled(db, [*long_ago, *singly, *by_the_dozen])
    assert products(db)["P1"][3] == 250


def test_more_returned_than_sold_lately_is_nothing_sold(db, filled):
    filled(db, [(0, 1, 1, 1, 9, 100, 0), (400, 1, 1, 2, 9, 100, 1)])
    assert products(db)["P1"] == [2, 0.0, at(0), 100]


def test_what_no_longer_has_sales_counts_nothing_again(shop):
    shop.run("DELETE FROM events WHERE product_id = 3 OR customer_id = 2")
    figures.refresh(shop, events.counting(shop))
    assert products(shop)["POST"] == [0, 0.0, None, None]
    assert customers(shop)["12583"] == [0, 0, 0, None]


def test_views_and_favourites_are_no_sales(shop, event_columns):
    before = products(shop), customers(shop)
    events.add(shop, event_columns([(25, 1, 1, 0, 1, None, 2), (26, 1, 1, 0, 1, None, 3), (27, 2, 2, 0, 5, None, 4)]))
    figures.refresh(shop, events.counting(shop))
    assert (products(shop), customers(shop)) == before


def test_a_shop_without_sales_has_no_figures(db):
    figures.refresh(db, events.EventColumns.empty())
    assert db.all(str, "SELECT value FROM settings WHERE key IN ('orders', 'sales')") == ["0", "0"]


@ONE_FIXTURE
@given(lines=st.lists(LINE, min_size=1, max_size=40))
def test_figures_are_what_plain_counting_gives(event_columns, lines):
    columns = event_columns(lines)
    newest = max(line[0] for line in lines)
    expected = {}
    for product in {line[2] for line in lines}:
        own = [line for line in lines if line[2] == product]
        bought = [line for line in own if line[6] == 0]
        recent = sum(q * (1 if kind == 0 else -1) for day, *_, q, _, kind in own if day > newest - YEAR)
        last = max((line[0] for line in bought), default=None)
        priced = [line for line in bought if line[5] is not None]
        late = [line for line in priced if line[0] > max(line[0] for line in priced) - LATELY]
        small = sorted(line[4] for line in late)[(len(late) - 1) // 4] if late else 0
        usual = Counter(line[5] for line in late if line[4] <= small)
        price = max(usual, key=lambda amount: (usual[amount], amount), default=None)
        expected[product] = (len(own), max(recent, 0), None if last is None else at(last), price)
    found = figures.product_figures(columns, at(newest))
    assert {number: tuple(facts) for *facts, number in found} == expected


@ONE_FIXTURE
@given(lines=st.lists(LINE, max_size=40))
def test_customer_figures_are_what_plain_counting_gives(event_columns, lines):
    spent, count, baskets, last = Counter(), Counter(), defaultdict(set), {}
    for day, customer, _, order, quantity, price, kind in lines:
        count[customer] += 1
        spent[customer] += quantity * (price or 0) * (1 if kind == 0 else -1)
        if kind == 0:
            baskets[customer] |= {order} - {0}
            last[customer] = max(last.get(customer, 0), at(day))
    expected = {c: (count[c], len(baskets[c]), spent[c], last.get(c)) for c in count if c}
    found = figures.customer_figures(event_columns(lines))
    assert {number: tuple(facts) for *facts, number in found} == expected
