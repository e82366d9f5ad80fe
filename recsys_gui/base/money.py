"""Money as whole numbers of the currency's smallest unit (pence, cents, yen)."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

_DIGITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"), 0),
    **dict.fromkeys(("PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
_SYMBOLS = {
    "GBP": "£", "EUR": "€", "USD": "$", "CNY": "¥", "JPY": "¥", "INR": "₹", "KRW": "₩", "AUD": "A$", "CAD": "C$",
}  # fmt: skip


def decimals(currency: str) -> int:
    """How many decimal places prices in ``currency`` (ISO 4217) have."""
    return _DIGITS.get(currency, 2)


def to_minor(amount: Decimal | float | str, currency: str) -> int:
    """An amount such as 2.55 as minor units (255), rounded half to even.

    Raises:
        decimal.InvalidOperation: ``amount`` is no finite number.
    """
    scaled = Decimal(str(amount)).scaleb(decimals(currency))
    return int(scaled.to_integral_value(rounding=ROUND_HALF_EVEN))


def from_minor(minor: int, currency: str) -> Decimal:
    """Minor units as an exact amount: 255 pence are ``Decimal("2.55")``."""
    return Decimal(minor).scaleb(-decimals(currency))


def plain(minor: int | None, currency: str) -> str:
    """For files: ``2.55`` without sign or grouping; empty for None."""
    return "" if minor is None else f"{from_minor(minor, currency):f}"


def symbol(currency: str) -> str:
    """The sign put before amounts, or the code and a blank for currencies without a common one."""
    return _SYMBOLS.get(currency, f"{currency} ")
