"""The commands that ask from the side of a product, of a basket, or of the day."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from recsys_gui.base.money import plain
from recsys_gui.cli.output import counted, print_json, print_table, written
from recsys_gui.cli.terminal import terminal_progress
from recsys_gui.domain.offer import Audience, Offer
from recsys_gui.engine.limits import limit_threads


def audience(options: Namespace) -> None:
    """``recsys-gui audience``."""
    limit_threads()
    from recsys_gui.services.offering.recommend import OfferDesk
    from recsys_gui.services.shops import summary

    with terminal_progress() as progress:
        found = OfferDesk(options.shop).audience(options.product, options.n, progress=progress)
    currency = summary(options.shop).currency
    if options.json:
        told = {
            "product": found.product, "name": found.name, "currency": currency, "customers": found.customers,
            "takers": found.takers, "takers_of_all": found.takers_of_all, "days": found.days,
        }  # fmt: skip
        print_json({**told, "offers": _rows(found.offers, currency)})
    else:
        _print_audience(found, currency)


def _rows(offers: Sequence[Offer], currency: str) -> list[dict[str, object]]:
    from recsys_gui.services.offering.export_offers import COLUMNS, cells

    return [
        {
            **dict(zip(COLUMNS, cells(offer, currency), strict=True)),
            "chance": offer.chance,
            "price_basis": offer.price_basis,
        }
        for offer in offers
    ]


def _print_audience(found: Audience, currency: str) -> None:
    print(f"{found.name or found.product}: {counted(found.customers, 'customers')} looked at.")
    if found.takers is not None and found.takers_of_all is not None:
        print(
            f"About {found.takers:.0f} of these {len(found.offers)} will take it within {counted(found.days, 'days')},"
            f" and about {found.takers_of_all:.0f} of all."
        )
    header = ["", "customer", "chance", "price", "due", "reason"]
    print_table(
        header,
        [
            [str(o.rank), o.customer, _share(o.chance), _money(o.price, currency), o.due or "–", str(o.reason)]
            for o in found.offers
        ],
    )


def basket(options: Namespace) -> None:
    """``recsys-gui basket``."""
    limit_threads()
    from recsys_gui.services.offering.recommend import OfferDesk
    from recsys_gui.services.shops import summary

    offers = OfferDesk(options.shop).basket(options.products, options.n, options.customer)
    currency = summary(options.shop).currency
    if options.json:
        print_json({"basket": options.products, "currency": currency, "offers": _rows(offers, currency)})
        return
    print("Goes with this basket:")
    header = ["", "product", "name", f"price {currency}", "reason"]
    print_table(
        header, [[str(o.rank), o.product, o.name[:40], _money(o.price, currency), str(o.reason)] for o in offers]
    )


def contact(options: Namespace) -> None:
    """``recsys-gui contact``."""
    limit_threads()
    from recsys_gui.services.offering.contacting import contact_list
    from recsys_gui.services.offering.recommend import OfferDesk

    desk = OfferDesk(options.shop)
    with terminal_progress() as progress:
        offers = contact_list(
            desk, options.n, options.each, options.out, contacted=options.contacted, progress=progress
        )
    customers = len({offer.customer for offer in offers})
    if options.json:
        print_json({"file": str(options.out), "rows": len(offers), "customers": customers})
    else:
        print(f"{written(len(offers), 'offers', options.out)} For {counted(customers, 'customers')}.")


def _share(chance: float | None) -> str:
    return "–" if chance is None else f"{chance:.0%}"


def _money(price: int | None, currency: str) -> str:
    return "–" if price is None else plain(price, currency)
