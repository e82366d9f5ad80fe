"""What a file of sales tells about its customers, and orders that were only tests."""

from __future__ import annotations

import re

import numpy as np

from recsys_gui.importing.cells import names
from recsys_gui.importing.cells.coded import CodedColumn, Mask, Table
from recsys_gui.importing.cells.sales import Ids, Person
from recsys_gui.importing.cells.values import Rows

_TEST = re.compile(
    r"test|testing|test[ -]?(?:order|customer|user|buyer|account|product|item|sale)"
    r"|test[ -]?(?:bestellung|kunde|artikel|commande|client)"
    r"|(?:this is )?a test(?: product| order)?\W?"
    r"|commande (?:de )?test|测试(?:订单|商品|买家|客户|用户)?|テスト(?:注文|商品)?",
    re.IGNORECASE,
)
_TEST_EMAIL = re.compile(r"test(?:er|ing)?\d*@.+|.+@test\.(?:com|de|test)|.+@test")


def test_rows(table: Table, read: Rows) -> Mask:
    """Rows of orders that were only made to try things out."""
    mask: Mask = _holding(read.name, _TEST) | _holding(table.column("status"), _TEST)
    mask |= _holding(read.order, _TEST)
    for column in (read.customer, table.column("email")):
        mask |= _holding(column, _TEST) | _holding(column, _TEST_EMAIL)
    return mask


def _holding(column: CodedColumn, pattern: re.Pattern[str]) -> Mask:
    return column.each(np.array([bool(pattern.fullmatch(value.strip().casefold())) for value in column.values], bool))


def known(table: Table, kept: Ids, customer: Ids, codes: list[str]) -> list[Person]:
    """Name, e-mail and phone of each customer as the newest rows tell them.

    Args:
        table: the file.
        kept: its rows, oldest first.
        customer: the customer of each of them, positions in ``codes`` or beyond.
        codes: the customers.
    """
    columns = [
        _of_each(table.column("customer_name").spelled(names.tidy_name), kept, customer, len(codes)),
        _of_each(table.column("email").spelled(names.tidy_customer), kept, customer, len(codes)),
        _of_each(table.column("phone").spelled(names.tidy_code), kept, customer, len(codes)),
    ]
    return [Person(*values) for values in zip(*columns, strict=True)]


def _of_each(column: CodedColumn, kept: Ids, customer: Ids, customers: int) -> list[str]:
    if not any(column.values):
        return [""] * customers
    filled = ~column.empty()[kept] & (customer < customers)
    newest = np.full(customers, -1, np.int64)
    newest[customer[filled]] = column.codes[kept][filled]
    return [column.values[code] if code >= 0 else "" for code in newest.tolist()]
