"""Numbers that no shop has and that no calendar or sum can hold: somebody else wrote them into the file."""

from __future__ import annotations

_MOMENT = "BETWEEN -62000000000 AND 253000000000"
"""UTC seconds of the years 6 to 9987; calendars end in the years 1 and 9999."""
_DAY = "BETWEEN -717000 AND 2928000"
AMOUNT = "BETWEEN -9007199254740992 AND 9007199254740992"
"""What is exact as a floating-point number too."""
_SUM = "BETWEEN -1e300 AND 1e300"
_LIMITS = {
    "events": {"time": _MOMENT, "quantity": AMOUNT, "unit_price": AMOUNT},
    "products": {
        "list_price": AMOUNT, "unit_cost": AMOUNT, "stock": AMOUNT, "usual_price": AMOUNT, "sold": _SUM,
        "last_sold": _MOMENT,
    },
    "customers": {"orders": AMOUNT, "last": _MOMENT},
    "orders": {"day": _DAY},
    "imports": {"time": _MOMENT},
    "runs": {"started": _MOMENT, "finished": _MOMENT},
    "offer_log": {"time": _MOMENT, "price": AMOUNT, "decided": _MOMENT, "until": _MOMENT},
}  # fmt: skip


def beyond(table: str) -> str:
    """The condition that a row of ``table`` holds such a number."""
    return " OR ".join(f"{column} NOT {limit}" for column, limit in _LIMITS[table].items())


ANY_BEYOND = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} NOT INDEXED WHERE {beyond(table)})" for table in _LIMITS
)
"""Asks whether any row of the file holds one; reads all tables but the models."""
