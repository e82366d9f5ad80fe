"""What the window's process asks of the engine: small frozen dataclasses, one JSON object a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recsys_gui.domain.edits import EditTable
from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers
from recsys_gui.domain.insights import SegmentKey
from recsys_gui.domain.offer import ListName
from recsys_gui.domain.offer_log import MadeOffer, Outcome
from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.domain.rules import Rules


@dataclass(frozen=True)
class MakeSample:
    """Make the sample shop at ``shop``. Answer: ``ImportReport``."""

    shop: str


@dataclass(frozen=True)
class ImportSales:
    """Bring ``file`` into ``shop`` (made when missing). Answer: ``ImportReport``.

    ``answers`` are what the owner decided; ``rejected`` is where to save the rows that cannot be used, "" for nowhere.
    """

    shop: str
    file: str
    dry_run: bool = False
    answers: Answers = NOTHING_DECIDED
    rejected: str = ""


@dataclass(frozen=True)
class PreviewFile:
    """What ``file`` is and which column is what, so far; ``shop`` may not exist yet. Answer: ``FilePreview``."""

    shop: str
    file: str
    answers: Answers = NOTHING_DECIDED


@dataclass(frozen=True)
class UndoImport:
    """Take the import number ``import_id`` back. Answer: ``int``, the sale lines that went."""

    shop: str
    import_id: int


@dataclass(frozen=True)
class Train:
    """Train ``model``; emits ``EpochMetrics``. Answer: ``RunSummary``.

    ``seconds`` 0: no limit. ``months``: only the newest so many months of sales, 0 all.
    """

    shop: str
    model: str
    seconds: float = 0.0
    seed: int = 0
    use: bool = True
    months: int = 0


@dataclass(frozen=True)
class UseRun:
    """Let the finished training number ``run`` rank all lists. Answer: None."""

    shop: str
    run: int


@dataclass(frozen=True)
class OffersFor:
    """The best ``n`` offers of each list for one customer. Answer: ``CustomerOffers``."""

    shop: str
    customer: str
    lists: list[ListName]
    n: int = 10


@dataclass(frozen=True)
class GetVisitStates:
    """Who is due, late, gone or new. Answer: ``VisitStates``."""

    shop: str


@dataclass(frozen=True)
class AudienceOf:
    """Who would want ``product``, the likeliest ``n``. Answer: ``Audience``."""

    shop: str
    product: str
    n: int = 20


@dataclass(frozen=True)
class BasketOffers:
    """What goes with the products in a basket, for ``customer`` ("": not known). Answer: ``OfferList``."""

    shop: str
    products: list[str]
    n: int = 10
    customer: str = ""


@dataclass(frozen=True)
class MakeDayList:
    """Make the contact list of today and keep it in the shop file; nothing is logged. Answer: ``DayList``."""

    shop: str


@dataclass(frozen=True)
class ExportCustomer:
    """Write the ideas for ``customer`` to ``file`` (.csv or .xlsx): of the best ``n`` of each list those shown.

    ``lists`` and ``products`` say which these are, in their order. Answer: ``int``, the rows written.
    """

    shop: str
    file: str
    customer: str
    lists: list[ListName]
    products: list[str]
    n: int


@dataclass(frozen=True)
class ExportAudience:
    """Write who would want ``product`` to ``file`` (.csv or .xlsx): of the best ``n`` those ``customers``, in order.

    Answer: ``int``, the rows written.
    """

    shop: str
    file: str
    product: str
    customers: list[str]
    n: int


@dataclass(frozen=True)
class ExportContacts:
    """Write the kept contact list, as far as it is about ``customers``, to ``file`` (.csv or .xlsx).

    Answer: ``int``, the rows written.
    """

    shop: str
    file: str
    customers: list[str]


@dataclass(frozen=True)
class GetTodayFigures:
    """Sales by week and what the advice brought. Answer: ``TodayFigures``."""

    shop: str


@dataclass(frozen=True)
class GetSalesView:
    """Sales of the newest ``weeks`` weeks (0: all) by week and product, of a category or all. Answer: ``SalesView``."""

    shop: str
    weeks: int = 52
    category: str = ""


@dataclass(frozen=True)
class MakeInsights:
    """Find segments, product map and rules, and keep them in the shop file. Answer: ``Insights``."""

    shop: str


@dataclass(frozen=True)
class GetSegment:
    """Which customers belong to a segment. Answer: ``SegmentMembers``."""

    shop: str
    segment: SegmentKey


@dataclass(frozen=True)
class GetPriceView:
    """How price and demand of ``product`` go together. Answer: ``PriceView``."""

    shop: str
    product: str


@dataclass(frozen=True)
class GetRules:
    """The owner's rules and the habits of each category. Answer: ``RulesInForce``."""

    shop: str


@dataclass(frozen=True)
class SetRules:
    """Let ``rules`` hold from now on. Answer: None."""

    shop: str
    rules: Rules


@dataclass(frozen=True)
class LogOffers:
    """Note that these offers were shown. Answer: None."""

    shop: str
    offers: list[MadeOffer]


@dataclass(frozen=True)
class MarkOffer:
    """Note what came of an offer (None: nothing yet); ``later`` comes again after ``days``. Answer: None."""

    shop: str
    customer: str
    product: str
    outcome: Outcome | None
    days: int = 30


@dataclass(frozen=True)
class EffectOfOffers:
    """What the contact lists brought within ``days``. Answer: ``Effect``."""

    shop: str
    days: int = 28


@dataclass(frozen=True)
class AdviseTraining:
    """Whether training again is worth it; takes a second or so after new sales. Answer: ``TrainingAdvice``."""

    shop: str


@dataclass(frozen=True)
class ExportOffers:
    """Write the offers of every customer to ``file`` (.csv or .xlsx). Answer: ``int``, the rows written."""

    shop: str
    file: str
    n: int = 10


@dataclass(frozen=True)
class ExportTable:
    """Write what matches ``search`` and is ``wanted`` of a table to ``file`` (.csv or .xlsx).

    Answer: ``int``, the rows written.
    """

    shop: str
    file: str
    table: EditTable
    search: str = ""
    wanted: RowFilter = EVERY_ROW


@dataclass(frozen=True)
class ListBackups:
    """The backups of ``shop``, which may be damaged or gone. Answer: ``BackupList``."""

    shop: str


@dataclass(frozen=True)
class BackUp:
    """Back ``shop`` up. Answer: the ``Backup``; None when an ``automatic`` one would hold nothing new."""

    shop: str
    automatic: bool = False


@dataclass(frozen=True)
class RestoreBackup:
    """Make ``shop`` what ``backup``, the path of one, holds; it is backed up first. Answer: ``Restored``."""

    shop: str
    backup: str


@dataclass(frozen=True)
class RescueShop:
    """Make a whole file of what can be read of ``shop``, which is damaged. Answer: ``Salvaged``."""

    shop: str


@dataclass(frozen=True)
class CheckShop:
    """Look through all of ``shop``. Answer: ``CheckReport``."""

    shop: str


@dataclass(frozen=True)
class SaveCopy:
    """Write a copy of ``shop`` to ``file``, also of a damaged one. Answer: None."""

    shop: str
    file: str


@dataclass(frozen=True)
class Warm:
    """Load what offers of ``shop`` need (with "": the libraries only), so that they come at once. Answer: None."""

    shop: str


@dataclass(frozen=True)
class Release:
    """Forget ``shop`` and close its file. Answer: None."""

    shop: str


Control = Literal["pause", "resume", "stop", "cancel"]
"""Sent while a job runs: ``stop`` keeps the best so far and completes the job soon; ``cancel`` undoes it."""

Request = (
    MakeSample
    | ImportSales
    | PreviewFile
    | UndoImport
    | Train
    | UseRun
    | OffersFor
    | GetVisitStates
    | AudienceOf
    | BasketOffers
    | MakeDayList
    | GetTodayFigures
    | GetSalesView
    | MakeInsights
    | GetPriceView
    | GetSegment
    | ExportAudience
    | ExportContacts
    | ExportCustomer
    | GetRules
    | SetRules
    | LogOffers
    | MarkOffer
    | EffectOfOffers
    | AdviseTraining
    | ExportOffers
    | ExportTable
    | ListBackups
    | BackUp
    | RestoreBackup
    | RescueShop
    | CheckShop
    | SaveCopy
    | Warm
    | Release
)
