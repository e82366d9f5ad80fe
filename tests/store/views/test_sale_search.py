import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.domain.entities import Customer, Product
from recsys_gui.store.views.sale_search import find_sales


def lines(db, text):
    condition = find_sales(db, text).condition
    return db.all(int, f"SELECT id FROM events WHERE {condition.sql} ORDER BY id", condition.parameters)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", [1, 2, 3, 4, 5, 6, 7]),
        ("heart", [1, 3, 4, 5]),
        ("17850", [1, 2, 3, 6]),
        ("béatrice", [4, 5]),
        ("O1", [1, 2]),
        ("O6", [7]),
        ("p", [6]),
        ("zzz", []),
        ("United", []),
    ],
)
def test_lines_of_a_product_a_customer_or_an_order(shop, text, ids):
    assert lines(shop, text) == ids
    assert find_sales(shop, text).count == len(ids)


@pytest.fixture
def tangled(db, filled):
    """Codes and names that product, customer and order share, so that one text finds all three at once."""
    random = np.random.default_rng(3)
    products = [Product(f"RED{n}", f"red thing {n % 3}") for n in range(6)] + [Product("BLUE", "blue")]
    customers = [Customer(f"RED{n}", "red" if n % 2 else "Redford blue") for n in range(5)]
    order = np.sort(random.integers(0, 60, 300))
    buyers = random.integers(0, 6, 61)
    rows = [
        (int(n), int(buyers[n]), int(random.integers(1, 8)), int(n), 1, 100, int(random.integers(0, 2))) for n in order
    ]
    filled(db, rows, products, customers)
    db.run("UPDATE orders SET code = CASE WHEN id % 3 THEN 'RED' || id % 7 ELSE 'BLUE' END")
    return db


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.sampled_from(
        ["red", "RED1", "RED6", "blue", "thing", "redford", "red blue", "red 1", "BLUE", "RE", "1", "ed1"]
    )
)
def test_a_line_that_matches_twice_counts_once(tangled, text):
    assert find_sales(tangled, text).count == len(lines(tangled, text))
