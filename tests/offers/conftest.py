"""Shops with prices for the tests of offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import DAY, Events, Interactions, ProductTable

Sale = tuple[int, int, int, float]


def build_sales(
    sales: Sequence[Sale], products: int, *, customers: int, today: int, cost: float | None = None
) -> Interactions:
    """A shop from (customer, product, day, price in minor units); ``today`` is the day after the last sale."""
    lines = sorted(sales, key=lambda line: (line[0], line[2]))
    customer, product, day = (np.array([line[place] for line in lines], np.int64) for place in range(3))
    price = np.array([line[3] for line in lines], np.float32)
    events = Events(
        product.astype(np.int32), day * DAY + DAY // 2, np.ones(len(lines), np.float32), price,
        (customer * 10_000 + day).astype(np.int32), np.full(len(lines), EventKind.PURCHASE, np.int8),
    )  # fmt: skip
    table = ProductTable.bare(tuple(f"Thing {number}" for number in range(products)))
    if cost is not None:
        table = replace(table, unit_cost=np.full(products, cost, np.float32))
    return Interactions(
        IdMap(f"C{number}" for number in range(customers)),
        IdMap(f"P{number}" for number in range(products)),
        np.searchsorted(customer, np.arange(customers + 1)).astype(np.int64),
        events, Events.empty(), table, today * DAY,
    )  # fmt: skip


@pytest.fixture(scope="session")
def build():
    return build_sales
