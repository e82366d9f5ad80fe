"""An import's report in the shopkeeper's words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from recsys_gui.domain.reports import ImportReport
from recsys_gui.ui.formatting import Formatter


@dataclass(frozen=True)
class Figure:
    """One count of a report: its name, what it means, the icon and colour it is shown with."""

    name: str
    count: int
    meaning: str
    icon: str
    color: str


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ImportWords", text, "", n)


def headline(report: ImportReport) -> str:
    """How many rows can be used."""
    form = Formatter()
    template = _tr("{kept} of {lines} rows are ready to import")
    return template.format(kept=form.number(report.kept), lines=form.number(report.lines))


def extent(report: ImportReport, form: Formatter) -> str:
    """From when to when, how many customers and products."""
    counts = _tr("%Ln customers", report.customers), _tr("%Ln products", report.products)
    if report.first is None or report.last is None:
        return " · ".join(counts)
    days = _tr("{first} to {last}").format(first=form.day(report.first), last=form.day(report.last))
    return " · ".join((days, *counts))


def figures(report: ImportReport) -> list[Figure]:
    """The four counts that matter."""
    done = report.cleaning
    return [
        Figure(_tr("Kept"), report.kept, _tr("Rows that will be saved"), "check", "accent"),
        Figure(_tr("Duplicates"), _twice(report), _tr("Twice in the file or in your shop. Left out"), "copy", "chart4"),
        Figure(
            _tr("Returns"), done.get("returns", 0), _tr("Among those kept; taken off the sales"), "undo-2", "chart0"
        ),
        Figure(_tr("Could not be used"), report.rejected, _tr("Left out. See below"), "triangle-alert", "chart1"),
    ]


def parts(report: ImportReport) -> list[tuple[int, str]]:
    """How the rows of the file divide, with colours; together they are all rows."""
    returns = min(report.cleaning.get("returns", 0), report.kept)
    known = report.kept + _twice(report) + report.rejected
    return [
        (report.kept - returns, "accent"),
        (returns, "chart0"),
        (_twice(report), "chart4"),
        (report.rejected, "chart1"),
        (max(report.lines - known, 0), "edge"),
    ]


def _twice(report: ImportReport) -> int:
    return report.cleaning.get("duplicates", 0) + report.cleaning.get("already_there", 0)


def others(report: ImportReport) -> list[str]:
    """The other decisions, each with its count."""
    counts = report.cleaning
    sentences = (
        ("not_products", _tr("%Ln rows are no products (postage, fees, samples)", counts.get("not_products", 0))),
        ("no_customer", _tr("%Ln rows without a customer count for the products only", counts.get("no_customer", 0))),
        ("zero_price", _tr("%Ln rows with a price of zero were left out", counts.get("zero_price", 0))),
    )
    return [sentence for key, sentence in sentences if counts.get(key)]
