"""The history of trainings as columns of a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import RunSummary
from recsys_gui.ui.formatting import UNKNOWN, Formatter
from recsys_gui.ui.models.paged import Column
from recsys_gui.ui.models.words import list_title, model_title


def _tr(words: str) -> str:
    return QCoreApplication.translate("Runs", words)


def quality(run: RunSummary, name: ListName, formatter: Formatter) -> str:
    """NDCG at 10 that the model of a run reached on a list."""
    scores = run.backtest.scores if run.backtest else []
    found = next((row.lists[name] for row in scores if row.model == run.model and name in row.lists), None)
    return formatter.number(found.ndcg, 3) if found else UNKNOWN


def state(run: RunSummary) -> str:
    """Whether lists are ranked by this run now."""
    if run.in_use:
        return _tr("In use")
    return "" if run.finished else _tr("Not finished")


def tone(run: RunSummary) -> str:
    """The colours of the state."""
    return "ok" if run.in_use else "info"


def run_columns(formatter: Formatter) -> list[Column[RunSummary]]:
    """When, which model, from how many sale lines, how good, whether in use."""
    when = formatter.time(0)
    return [
        Column(_tr("Trained"), lambda run: formatter.time(run.finished or run.started), when + "000", strong=True),
        Column(_tr("Model"), lambda run: model_title(run.model)),
        Column(_tr("Sale lines"), lambda run: formatter.number(run.sales), "1,000,000", right=True, minor=True),
        Column(list_title("again"), lambda run: quality(run, "again", formatter), "0.000", right=True, minor=True),
        Column(list_title("new"), lambda run: quality(run, "new", formatter), "0.000", right=True, minor=True),
        Column(_tr("State"), state, _tr("In use") + "00", badge=True, tone=tone),
    ]
