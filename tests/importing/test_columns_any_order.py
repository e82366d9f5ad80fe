"""Columns in any order, under any of their names, among columns of no use: mapped right, or asked for."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from recsys_gui.importing.columns.guessing import guess
from recsys_gui.importing.columns.words import names_of

NEEDED = ["order", "date", "customer", "quantity"]
WELCOME = ["customer_name", "email", "unit_price", "line_total", "status", "region", "category"]
OTHERS = {
    "shipping": ["Shipping", "Versandkosten", "Frais de port", "运费"],
    "order_total": ["Order total", "Bestellsumme", "Total commande", "订单总额", "Total"],
    "discount": ["Discount %", "Rabatt", "Remise", "折扣"],
    "note": ["Notes", "Bemerkung", "Remarque", "备注"],
    "ship_date": ["Ship date", "Versanddatum", "Date d'expédition", "发货时间"],
    "zip": ["Zip", "PLZ", "Code postal", "邮编"],
    "weight": ["Weight kg", "Gewicht", "Poids", "重量"],
    "row": ["Row ID", "Zeilennr", "Ligne", "行号"],
}


def lines(chance, count=80):
    """Rows of made sales, each a dictionary of texts."""
    found, order = [], 5000
    while len(found) < count:
        order += chance.randint(1, 3)
        customer, date = chance.randint(1, 12), f"2024-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        basket = [(p, chance.choice([1, 1, 2, 3, 6])) for p in chance.sample(range(15), chance.randint(1, 4))]
        price = {p: (p * 7 % 11 + 1) * 1.35 for p, _ in basket}
        total = sum(pieces * price[p] for p, pieces in basket)
        for p, pieces in basket:
            sale = {
                "order": str(order), "date": date, "customer": f"C{customer:04d}", "product": f"SKU-{p:03d}",
                "customer_name": f"Anna {chr(65 + customer)} Muster", "email": f"c{customer}@mail.example",
                "name": f"Fancy thing {chr(65 + p)} red", "quantity": str(pieces), "unit_price": f"{price[p]:.2f}",
                "line_total": f"{pieces * price[p]:.2f}", "status": "paid", "region": "Germany",
                "category": ["Home", "Garden", "Kitchen"][p % 3], "shipping": chance.choice(["0", "3.90", "4.90"]),
                "order_total": f"{total:.2f}", "discount": chance.choice(["0", "0", "10"]),
                "note": chance.choice(["", "please ring"]), "zip": str(10_000 + customer * 37),
                "ship_date": f"2024-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
                "weight": f"{p * 0.25:.2f}", "row": str(900_000 + len(found)),
            }  # fmt: skip
            found.append(sale)
    return found


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1 << 32))
def test_a_file_is_never_read_wrongly_without_asking(seed):
    chance = random.Random(seed)
    fields = NEEDED + chance.choice([["product", "name"], ["name"], ["product"]])
    fields += [field for field in WELCOME if chance.random() < 0.5] + chance.sample(list(OTHERS), chance.randint(0, 5))
    chance.shuffle(fields)
    header = [chance.choice(OTHERS[field] if field in OTHERS else names_of(field)) for field in fields]
    found = guess(header, [[sale[field] for field in fields] for sale in lines(chance)])
    if not found.unclear:
        assert found.kind == "sales"
        assert set(NEEDED) <= found.columns.keys()
        used = {field: fields[position] for field, (position, sure) in found.columns.items() if sure >= 0.6}
        assert used == {field: field for field in used}
