"""Which requests may run beside which, and what a finished one has changed.

The requests themselves are imported with the first question, which comes after the window has been painted.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal, cast

from recsys_gui.domain.changes import EVERYTHING, Changes

if TYPE_CHECKING:
    from recsys_gui.engine.messages import Request

Lane = Literal["quick", "reading", "writing", "beside"]
"""Quick ones are answered by the standing engine; nobody need wait for one that only reads; writers run one at a time;
the others run beside each other."""


@functools.cache
def _lanes() -> dict[type, Lane]:
    from recsys_gui.engine import messages as its

    quick = (
        its.OffersFor, its.BasketOffers, its.AudienceOf, its.GetTodayFigures, its.GetPriceView, its.GetSegment,
        its.GetVisitStates,
        its.ExportAudience, its.ExportContacts, its.ExportCustomer, its.Warm, its.Release, its.ListBackups,
    )  # fmt: skip
    reading = (its.AdviseTraining, its.GetSalesView, its.MakeDayList, its.MakeInsights)
    writing = (
        its.MakeSample, its.ImportSales, its.UndoImport, its.Train, its.UseRun, its.RestoreBackup, its.RescueShop,
    )  # fmt: skip
    lanes: dict[type, Lane] = {}
    for kinds, lane in ((quick, "quick"), (reading, "reading"), (writing, "writing")):
        lanes.update(dict.fromkeys(kinds, cast(Lane, lane)))
    return lanes


def lane(request: Request) -> Lane:
    """Where a request belongs."""
    return _lanes().get(type(request), "beside")


def is_patient(request: Request) -> bool:
    """Whether it steps back for other questions: what it has found so far stays with the engine."""
    from recsys_gui.engine.messages import AudienceOf

    return isinstance(request, AudienceOf)


def is_job(request: Request) -> bool:
    """Whether somebody may have to wait for it: quick ones do not count, nor what pages only read."""
    return lane(request) in ("writing", "beside")


def is_training(request: Request, shop: str | None = None) -> bool:
    """Whether it is a training, of this shop where one is named."""
    from recsys_gui.engine.messages import Train

    return isinstance(request, Train) and shop in (None, request.shop)


def changes_of(request: Request) -> Changes | None:
    """What may differ in the shop file once it has been done; None when nothing does."""
    from recsys_gui.engine import messages as its

    match request:
        case its.MakeSample() | its.RestoreBackup() | its.RescueShop():
            return EVERYTHING
        case its.ImportSales(dry_run=False) | its.UndoImport():
            return Changes(sales=True, products=True, customers=True, imports=True, runs=True)
        case its.Train() | its.UseRun():
            return Changes(runs=True)
    return None
