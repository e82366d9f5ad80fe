"""The things a shop has: itself, its products, customers, events, imports and runs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class EventKind(IntEnum):
    """What one line of behaviour is; the numbers stand in shop files and never change."""

    PURCHASE = 0
    RETURN = 1
    FAVOURITE = 2
    VIEW = 3
    RATING = 4


@dataclass(frozen=True)
class ShopInfo:
    """What is true of the whole shop file: its name, currency (ISO 4217) and time zone (IANA)."""

    name: str
    currency: str = "GBP"
    time_zone: str = "UTC"


@dataclass(frozen=True)
class Product:
    """A thing the shop sells; prices in minor units, None where unknown."""

    code: str
    name: str
    category: str = ""
    list_price: int | None = None
    unit_cost: int | None = None
    stock: float | None = None
    active: bool = True
    recommend: bool = True


@dataclass(frozen=True)
class Customer:
    """A person or firm that buys; only the code is always known."""

    code: str
    name: str = ""
    email: str = ""
    phone: str = ""
    region: str = ""
