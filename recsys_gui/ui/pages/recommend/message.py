"""The message that the owner sends a customer about an idea, from the owner's own template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from recsys_gui.domain.offer import Offer
    from recsys_gui.ui.formatting import Formatter


def default_template() -> str:
    """What the message says until the owner words it differently."""
    return QCoreApplication.translate(
        "Message", "Hello {customer},\n\n{product} is here for you at {price}. Shall we put it aside?\n\n{shop}"
    )


def message(template: str, offer: Offer, names: tuple[str, str, str], form: Formatter) -> str:
    """The plain text about ``offer``.

    Args:
        template: with the holes ``{customer}``, ``{product}`` (or ``{products}``), ``{code}``, ``{price}``,
            ``{list_price}`` and ``{shop}``; "" for the words of the program. Other braces stay as they are.
        offer: the idea.
        names: of customer, product and shop.
        form: how money is written.
    """
    customer, product, shop = names
    price = form.money(offer.price if offer.price is not None else offer.list_price)
    values = {
        "customer": customer, "product": product, "products": product, "code": offer.product, "price": price,
        "list_price": form.money(offer.list_price), "shop": shop,
    }  # fmt: skip
    words = template.strip() or default_template()
    parts = words.split("{")
    told = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        told.append(f"{values[name]}{rest}" if brace and name in values else "{" + part)
    return "".join(told)
