"""The ideas for one customer, or the customers for one product, as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recsys_gui.base.progress import Progress
from recsys_gui.domain.offer import ListName, Offer
from recsys_gui.services.offering.export_offers import Opened, writer
from recsys_gui.services.offering.made_offers import people
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database
from recsys_gui.store.tables import settings


def write(desk: OfferDesk, customer: str, shown: Sequence[tuple[ListName, str]], n: int, out: Path) -> int:
    """Write those of the best ``n`` offers of each list to ``out`` (.csv or .xlsx) that are shown; the rows written.

    Args:
        desk: of the shop.
        customer: code.
        shown: list and product code of each, in the order of the file.
        n: of each list, as they were asked for.
        out: the file.

    Raises:
        UserError: there is no such customer, ``out`` has another ending, or it cannot be written.
    """
    open_writer = writer(out, people(desk.path))
    lists: list[ListName] = ["again", "new", "all"]
    offers = {(offer.list_name, offer.product): offer for offer in desk.offers(customer, lists, n)}
    return _written(desk, open_writer, [offers[key] for key in shown if key in offers])


def write_audience(
    desk: OfferDesk, product: str, customers: Sequence[str], n: int, out: Path, *, progress: Progress
) -> int:
    """Write those of the best ``n`` customers for a product to ``out`` (.csv or .xlsx) that are shown; the rows.

    Args:
        desk: of the shop.
        product: code.
        customers: codes of those shown, in the order of the file.
        n: how many were asked for.
        out: the file.
        progress: told while customers are looked at.

    Raises:
        UserError: there is no such product, ``out`` has another ending, or it cannot be written.
        JobCancelled: through ``progress``.
    """
    open_writer = writer(out, people(desk.path))
    offers = {offer.customer: offer for offer in desk.audience(product, n, progress=progress).offers}
    return _written(desk, open_writer, [offers[code] for code in customers if code in offers])


def _written(desk: OfferDesk, open_writer: Opened, offers: Sequence[Offer]) -> int:
    with database.open(desk.path, read_only=True) as db:
        currency = settings.info(db).currency
    with open_writer(currency) as sheet:
        sheet.write(offers)
    return sheet.rows
