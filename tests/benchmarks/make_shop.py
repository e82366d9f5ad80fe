"""Make up the sales of a shop of any size, with the tails and habits of real ones; the same seed makes the same file.

    python tests/benchmarks/make_shop.py FILE.csv [--lines 1000000] [--customers N] [--products N] [--seed 0]

What is made up, and after what: what sells follows a power law (Zipf), and so does how often customers come (Pareto);
with each line a customer takes again something taken before or something else, so their favourites grow as in Simon's
(1955) process, and they return to what they like; something else is mostly from a few kinds of products they care for.
Products appear over the two years, some have a season, and December is twice as busy as June. Prices change now and
then. Some orders have no customer, and a few lines come back.

Without being told, there are 20,000 customers and 16,000 products for a million lines; customers grow with the lines,
products with their square root (Heaps' law), up to 50,000 products and 200,000 customers for ten million lines.
"""

from __future__ import annotations

import argparse
import pathlib
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_DAYS = 730
_START = np.datetime64("2024-01-01")
_LINES_A_BASKET = 5
_KINDS = 60
_CARED_FOR = 4
_WRITTEN_AT_ONCE = 500_000
_LOOKS = ("Blue", "Red", "Small", "Large", "Oak", "Tin", "Glass", "Linen", "Round", "Striped", "Vintage", "Plain")
_THINGS = ("mug", "lamp", "basket", "towel", "clock", "plate", "candle", "box", "cushion", "jar", "brush", "蓝色杯子")


@dataclass(frozen=True)
class Size:
    """How much there is to be of everything."""

    lines: int
    customers: int
    products: int

    @staticmethod
    def of(lines: int, customers: int = 0, products: int = 0) -> Size:
        """Customers and products that go with so many lines, unless they are given."""
        return Size(
            lines,
            customers or min(200_000, max(20, lines // 50)),
            products or min(50_000, max(50, int(15.85 * lines**0.5))),
        )


def sales(size: Size, seed: int = 0) -> dict[str, NDArray[np.generic]]:
    """The columns of the file but for names: parallel arrays, orders one after the other in time."""
    random = np.random.default_rng(seed)
    customer, day, order = _lines(size, random)
    product = _chosen(size, customer, order, random)
    unique = np.unique(order * size.products + product, return_index=True)[1]
    customer, day, order, product = (values[unique] for values in (customer, day, order, product))
    base = np.maximum(np.round(np.exp(random.normal(1.6, 0.9, size.products)), 1), 0.2)
    raised = 1 + 0.05 * random.integers(-1, 3, (size.products, 4)).cumsum(axis=1)
    price = np.round(base[product] * raised[product, np.minimum(day * 4 // _DAYS, 3)], 2)
    price = np.where(random.random(len(price)) < 0.04, np.round(price * 0.8, 2), price)
    quantity = random.geometric(0.55, len(price))
    quantity[random.random(len(price)) < 0.012] *= -1
    hours = random.integers(9 * 60, 18 * 60, int(order[-1]) + 1)
    return {
        "order": order, "customer": customer, "product": product, "quantity": quantity, "unit_price": price,
        "minute": day * 1440 + hours[order],
    }  # fmt: skip


def _lines(size: Size, random: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    """Customer (-1: unknown), day and order of each line, in the order of time."""
    orders = 10 + int(1.03 * size.lines) // _LINES_A_BASKET
    keen = np.minimum(random.pareto(1.3, size.customers) + 0.3, 40.0)
    first = np.maximum(random.uniform(-0.8, 0.8, size.customers), 0)
    customer = np.searchsorted(np.cumsum(keen / keen.sum()), random.random(orders)).clip(max=size.customers - 1)
    along = first[customer] + (1 - first[customer]) * random.random(orders)
    busy = 1 + np.cos(2 * np.pi * (np.arange(_DAYS) % 365 - 345) / 365) / 3 + 0.3 * (np.arange(_DAYS) % 7 < 5)
    day = np.searchsorted(np.cumsum(busy / busy.sum()), along).clip(max=_DAYS - 1)
    by_day = np.argsort(day, kind="stable")
    customer, day = customer[by_day], day[by_day]
    customer[random.random(orders) < 0.05] = -1
    # More than wanted: what stands twice in a basket goes.
    lines = 1 + random.geometric(1 / (_LINES_A_BASKET * 1.12), orders)
    order = np.repeat(np.arange(orders), lines)
    return customer[order], day[order], order


def _chosen(size: Size, customer: Ints, order: Ints, random: np.random.Generator) -> Ints:
    """The product of each line: something the customer took before, or else something new."""
    many = len(order)
    fresh = _fresh(size, customer, random)
    by_customer = np.argsort(customer, kind="stable")
    place = np.empty(many, np.int64)
    place[by_customer] = np.arange(many)
    starts = np.searchsorted(customer[by_customer], customer)
    before = place - starts
    faithful = random.beta(2, 2, size.customers)
    again = (random.random(many) < faithful[customer]) & (before > 0) & (customer >= 0)
    earlier = by_customer[starts + (random.random(many) * before).astype(np.int64)]
    source = np.where(again, earlier, np.arange(many))
    while not np.array_equal(further := source[source], source):
        source = further
    return fresh[source]


def _fresh(size: Size, customer: Ints, random: np.random.Generator) -> Ints:
    """A product for each line as if it were the first of its kind: mostly of the kinds the customer cares for."""
    many = len(customer)
    loved = np.argsort(random.random(size.products))  # rank → product
    rank = _zipf(size.products, many, random)
    kinds = random.integers(0, _KINDS, (size.customers, _CARED_FOR))
    kind = kinds[customer, random.integers(0, _CARED_FOR, many)]
    # Products of a kind are those whose rank leaves the same rest: each kind has its own best sellers.
    of_kind = np.minimum(rank // _KINDS * _KINDS + kind, size.products - 1)
    return loved[np.where(random.random(many) < 0.7, of_kind, rank)]


def _zipf(most: int, many: int, random: np.random.Generator) -> Ints:
    """Ranks from 0, the first most often."""
    shares = np.cumsum(1 / (np.arange(most) + 8.0) ** 0.95)
    return np.searchsorted(shares / shares[-1], random.random(many)).clip(max=most - 1)


def names(products: int, seed: int = 0) -> NDArray[np.object_]:
    """A name for each product."""
    random = np.random.default_rng([seed, 1])
    looks, things = (
        np.array(words, object)[random.integers(0, len(words), products)] for words in (_LOOKS, _THINGS)
    )  # fmt: skip
    return looks + " " + things + " No. " + np.arange(products).astype(str).astype(object)


def write(path: pathlib.Path, size: Size, seed: int = 0) -> int:
    """Write the file; how many lines it has, which are never more than wanted."""
    columns = sales(size, seed)
    many, called = min(size.lines, len(columns["order"])), names(size.products, seed)
    codes = np.array([f"P{number:05}" for number in range(size.products)], object)
    people = np.array([*(f"C{number:06}" for number in range(size.customers)), ""], object)
    categories = np.array([f"Kind {number:02}" for number in range(_KINDS)], object)
    with path.open("w", encoding="utf-8", newline="") as file:
        for start in range(0, many, _WRITTEN_AT_ONCE):
            part = {name: values[start : min(many, start + _WRITTEN_AT_ONCE)] for name, values in columns.items()}
            time = _START + part["minute"].astype("timedelta64[m]")
            rows = pd.DataFrame({
                "order": part["order"] + 1, "customer": people[part["customer"]], "product": codes[part["product"]],
                "name": called[part["product"]], "category": categories[part["product"].astype(np.int64) % _KINDS],
                "quantity": part["quantity"], "unit_price": part["unit_price"],
                "date": np.char.replace(time.astype(str), "T", " "),
            })  # fmt: skip
            rows.to_csv(file, index=False, header=start == 0)
    return many


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--customers", type=int, default=0)
    parser.add_argument("--products", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    size = Size.of(options.lines, options.customers, options.products)
    print(
        f"{write(options.file, size, options.seed):,} lines, {size.customers:,} customers, {size.products:,} products"
    )


if __name__ == "__main__":
    main()
