"""The whole way in a temporary folder: sample, training, offers, export, and the same offers after reopening."""

from __future__ import annotations

import contextlib
import csv
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.offer import LISTS, Offer
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.browse import Browser
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.services.training.train import train

_ORDERS = 2_000
_SECONDS = 20
_OFFERS = 10


@dataclass(frozen=True)
class Tested:
    """What the self-test leaves for further steps: a trained shop, and one customer's offers."""

    shop: Path
    customer: str
    offers: list[Offer]


@contextlib.contextmanager
def self_test(say: Callable[[str], None]) -> Iterator[Tested]:
    """Do every step on a small sample and ``say`` what was done; the shop file is gone afterwards.

    Raises:
        UserError: a step gave another result than it must.
    """
    progress = NullProgress()
    with tempfile.TemporaryDirectory(prefix="shelfwise-self-test-") as folder:
        shop = Path(folder) / "Sample 店.shop"
        report = make_sample(shop, progress, orders=_ORDERS)
        say(f"Sample shop made: {report.kept:,} sale lines of {report.customers:,} customers.")
        fit_quick(shop, progress)
        run = train(shop, "mlp", seconds=_SECONDS, progress=progress)
        say(f"Network trained: {run.epochs} rounds, the best was round {run.best_epoch}.")
        with Browser(shop) as browser:
            customer = browser.customers(limit=1)[0].code
        before = _offers(shop, customer)
        _must(bool(before), "the offers of a customer")
        say(f"Offers for customer {customer}: {len(before)}, the first is {before[0].name}.")
        out = Path(folder) / "offers.csv"
        rows = OfferDesk(shop).everyone(_OFFERS, out, progress=progress)
        with out.open(encoding="utf-8", newline="") as file:
            _must(sum(1 for _ in csv.reader(file)) == rows + 1, "the exported file")
        say(f"Everyone's offers exported: {rows:,} rows.")
        _must(_offers(shop, customer) == before, "the offers after reopening")
        say("Shop file reopened: the same offers again.")
        yield Tested(shop, customer, before)


def _offers(shop: Path, customer: str) -> list[Offer]:
    return OfferDesk(shop).offers(customer, LISTS, _OFFERS)


def _must(right: bool, what: str) -> None:
    if not right:
        raise UserError("The self-test failed at {what}.", "Please install Shelfwise again.", what=what)
