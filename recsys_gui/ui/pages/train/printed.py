"""The comparison of models on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import RunSummary, ShopSummary
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import ComparisonModel
from recsys_gui.ui.models.words import clock, list_title, model_title
from recsys_gui.ui.pages.train import verdict
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable, Printout


def _tr(words: str) -> str:
    return QCoreApplication.translate("TrainPrinted", words)


def comparison_sheet(run: RunSummary, summary: ShopSummary, formatter: Formatter) -> Printout | None:
    """The verdict, what it rests on, and every model with its likely range; None for a run that was not compared."""
    if run.backtest is None or not run.backtest.scores:
        return None
    model = ComparisonModel(formatter)
    model.show_backtest(run.backtest, run.model)
    lists = model.lists()
    columns = [
        PrintedColumn(_tr("Model"), 3),
        *(PrintedColumn(list_title(name), 2, right=True) for name in lists),
        PrintedColumn(_tr("Customers"), 1.3, right=True),
        PrintedColumn(_tr("Time"), 1, right=True),
    ]
    rows = []
    for row in model.scores:
        found = [row.lists.get(name) for name in lists]
        cells = ["–" if score is None else formatter.number(score.ndcg, 3) for score in found]
        ranges = [
            "" if score is None else f"{formatter.number(score.ndcg_low, 3)}–{formatter.number(score.ndcg_high, 3)}"
            for score in found
        ]
        most = formatter.number(max((score.n for score in found if score is not None), default=0))
        rows.append(PrintedRow([model_title(row.model), *cells, most, clock(row.seconds)], ["", *ranges, "", ""]))
    said = [verdict.headline(run), verdict.evidence(run, formatter), *verdict.in_plain_words(run, formatter)]
    heading = _tr("NDCG at 10 with 95% range, on sales no model has seen")
    title = _tr("Comparison of {model}").replace("{model}", model_title(run.model))
    day = formatter.time(run.finished or run.started)
    return Printout(title, summary.name, day, "", said, [PrintedTable(heading, columns, rows)])
