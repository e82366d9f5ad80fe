"""What long jobs tell: rounds of a training, backtests, import reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.offer import LISTS, ListName


@dataclass(frozen=True)
class EpochMetrics:
    """One round of a training.

    Attributes:
        model: registry key.
        epoch: 1 for the first; ``epochs`` is the most there can be.
        loss, validation_loss: mean per prediction; None where the method has none.
        ndcg: NDCG@10 per list on the validation window.
        seconds: since the training began.
        best: whether this is the best round so far.
    """

    model: str
    epoch: int
    epochs: int
    loss: float | None
    validation_loss: float | None
    ndcg: dict[ListName, float]
    seconds: float
    best: bool


@dataclass(frozen=True)
class ListScore:
    """How good one model's lists are: means over customers, with 95 % bootstrap interval of NDCG@10.

    Attributes:
        n: customers with something to find.
        ndcg, recall, hit: at 10; recall is hits / min(10, targets).
        ndcg_low, ndcg_high: the interval.
        coverage: share of the products that stand in any list.
        long_tail: share of recommended places given to products outside the best-selling fifth.
    """

    n: int
    ndcg: float
    ndcg_low: float
    ndcg_high: float
    recall: float
    hit: float
    coverage: float
    long_tail: float


@dataclass(frozen=True)
class ModelScore:
    """One model in a backtest."""

    model: str
    lists: dict[ListName, ListScore]
    seconds: float


@dataclass(frozen=True)
class PairedDifference:
    """NDCG@10 of ``model`` minus that of ``baseline`` on the same customers, with its 95 % bootstrap interval."""

    model: str
    baseline: str
    list_name: ListName
    difference: float
    low: float
    high: float


@dataclass(frozen=True)
class Backtest:
    """Models trained before a date and compared with what was really bought after it.

    Attributes:
        cut: the date, UTC seconds; ``end`` closes the test window.
        baskets, customers: how much there was to predict.
        scores: one per model.
        differences: each model against the baselines ``popular`` and ``usual``.
        verdict: one plain sentence.
        enough: whether there was enough data to tell at all.
        notes: what the models found out about the shop while they learned, in plain sentences.
        forecasts: how good times and prices of offers would have been.
        reliability: how often offers came true whose stated chance was about the same.
    """

    cut: int
    end: int
    baskets: int
    customers: int
    scores: list[ModelScore] = field(default_factory=list)
    differences: list[PairedDifference] = field(default_factory=list)
    verdict: Text = NO_TEXT
    enough: bool = True
    notes: list[Text] = field(default_factory=list)
    forecasts: list[Forecast] = field(default_factory=list)
    reliability: list[Reliability] = field(default_factory=list)


@dataclass(frozen=True)
class Forecast:
    """How far forecasts were off on the shop's past, beside the best of some simple rules.

    Attributes:
        what: ``next_visit``, ``due`` (of a product) or ``price``.
        n: how many were compared with what happened.
        error: mean absolute days, or for prices the mean absolute share of what was paid.
        rule: the best simple rule: ``mean_rhythm``, ``usual_rhythm``, ``nobody`` comes, everybody ``at_once``, the
            ``last_price`` of the product, ``own_price`` they paid last, ``median_price`` of the product.
        rule_error: its error.
        held: share of the ranges that held; 0.8 is meant. None where there were hardly any.
        single: of prices, how many paid just the one that was named without a range; None of too few.
        method: who foretells visits, since it was the better: decision ``trees``, the recurrent ``network``, ``both``
            together, or in a small shop the ``rhythm`` of each customer.
        rivals: error of the others.
    """

    what: str
    n: int
    error: float
    rule: str
    rule_error: float
    held: float | None
    method: str = ""
    rivals: dict[str, float] = field(default_factory=dict)
    single: float | None = None


Standing = Literal["better", "alike", "worse"]


def standings(differences: Sequence[PairedDifference], model: str) -> dict[ListName, Standing]:
    """How ``model`` stands on each list against the simple method that is hardest to beat there.

    Better or worse only where chance does not explain it: the interval of the difference leaves zero out.
    """
    found: dict[ListName, Standing] = {}
    for name in LISTS:
        pairs = [pair for pair in differences if (pair.model, pair.list_name) == (model, name)]
        if pairs:
            hardest = min(pairs, key=lambda pair: pair.difference)
            found[name] = "better" if hardest.low > 0 else "worse" if hardest.high < 0 else "alike"
    return found


@dataclass(frozen=True)
class RunSummary:
    """One training, as history shows it.

    Attributes:
        id: number in the shop file.
        model: registry key.
        started, finished: UTC seconds; finished None while it learns or when it was killed.
        sales: sale lines it learned from.
        epochs: rounds done; ``best_epoch`` is the kept one.
        history: every round.
        backtest: the comparison, when one was made.
        in_use: whether lists are ranked by it now.
        resumed: after which round it went on once it had been killed, at least 1; 0 when it never was.
        kept: the round of the checkpoint from which it can go on; None when there is none.
        until: it has learned from everything before this moment, UTC seconds; None where nobody noted it.
    """

    id: int
    model: str
    started: int
    finished: int | None
    sales: int
    seconds: float
    epochs: int
    best_epoch: int
    history: list[EpochMetrics]
    backtest: Backtest | None
    in_use: bool
    resumed: int = 0
    kept: int | None = None
    until: int | None = None

    @property
    def unfinished(self) -> bool:
        """Whether it learns, is being compared, or was killed meanwhile."""
        return self.finished is None or self.kept is not None


@dataclass(frozen=True)
class RejectedRow:
    """A row of a file that could not be used."""

    row: int
    reason: Text
    cells: list[str]


@dataclass(frozen=True)
class FoundColumn:
    """Which column of a file a field was read from, by name or by number, and how sure that is (0…1)."""

    column: str
    confidence: float


@dataclass(frozen=True)
class FileContent:
    """What a file holds, whether the shop has it already or not. Money in minor units.

    Attributes:
        kind: ``sales``, ``products``, ``customers`` or ``behaviour``.
        preset: key of the known export, "" when the columns were guessed.
        encoding, delimiter: of a text; "" for a workbook, which has a ``sheet``.
        mapping: field → its column.
        orders, lines, customers, products: distinct ones in the file, unpaid and cancelled orders among them.
        paid_orders, paid_lines, paid_total: purchases without unpaid, cancelled and refunded ones;
            the total is None where the file tells no prices.
        walk_in_orders: orders of nobody known.
        first, last: oldest and newest sale by the shop's clock, ``YYYY-MM-DD HH:MM:SS``.
        joined: name of the file beside it that was read too, "" mostly.
    """

    kind: str
    preset: str
    encoding: str
    delimiter: str
    sheet: str
    mapping: dict[str, FoundColumn]
    currency: str
    orders: int = 0
    lines: int = 0
    customers: int = 0
    products: int = 0
    paid_orders: int = 0
    paid_lines: int = 0
    paid_total: int | None = 0
    walk_in_orders: int = 0
    first: str | None = None
    last: str | None = None
    joined: str = ""


@dataclass(frozen=True)
class ImportReport:
    """What an import found and did. Money in minor units.

    Attributes:
        file: name without folder.
        lines: rows read; kept: rows that became events.
        orders, customers, products: distinct ones among the kept rows.
        first, last: UTC seconds of the oldest and newest kept row.
        cleaning: kind of decision → count, such as ``{"duplicates": 34335, "returns": 18390}``.
        rejected: how many rows could not be used; ``examples`` are the first of them.
        added: what the shop file has more of now: ``{"sales": …, "customers": …, "products": …}``,
            and ``behaviour`` where there is any.
        found: what the file holds as a whole.
        shown: kind of decision → its first rows.
    """

    file: str
    lines: int
    kept: int
    orders: int
    customers: int
    products: int
    first: int | None
    last: int | None
    cleaning: dict[str, int]
    rejected: int
    examples: list[RejectedRow]
    added: dict[str, int]
    import_id: int | None = None
    found: FileContent | None = None
    shown: dict[str, list[RejectedRow]] = field(default_factory=dict)


@dataclass(frozen=True)
class ShopSummary:
    """The size of a shop and what it is ready for.

    Attributes:
        today: ISO day that counts as today; ``stale`` when it is not the clock's.
        recommenders: list name → registry key of the model that ranks it now.
        trained: UTC seconds of that model's training, None when there is none.
        sales_since: purchases newer than that training.
    """

    name: str
    currency: str
    time_zone: str
    sales: int
    orders: int
    products: int
    customers: int
    first: int | None
    last: int | None
    today: str
    stale: bool
    recommenders: dict[ListName, str]
    trained: int | None
    sales_since: int


@dataclass(frozen=True)
class Reliability:
    """Offers whose stated chance was about the same: mean ``stated`` and ``observed`` share taken up, of ``offers``."""

    stated: float
    observed: float
    offers: int
