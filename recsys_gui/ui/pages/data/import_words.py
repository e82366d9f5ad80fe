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
        Figure(_tr("Kept"), report.kept, _tr("Rows that become sales"), "check", "accent"),
        Figure(_tr("Duplicates"), done.get("duplicates", 0), _tr("The same row twice. Left out"), "copy", "chart4"),
        Figure(_tr("Returns"), done.get("returns", 0), _tr("Taken off the sales"), "undo-2", "chart0"),
        Figure(_tr("Could not be used"), report.rejected, _tr("Left out. See below"), "triangle-alert", "chart1"),
    ]


def others(report: ImportReport) -> list[str]:
    """The other decisions, each with its count."""
    shown = {"duplicates", "returns", "rejected"}
    known = {
        "not_products": lambda n: _tr("%Ln rows are no products (postage, fees, samples)", n),
        "no_customer": lambda n: _tr("%Ln rows without a customer count for the products only", n),
    }
    counts = ((key, count) for key, count in report.cleaning.items() if key not in shown and count)
    return [known[key](count) if key in known else f"{key.replace('_', ' ')}: {count}" for key, count in counts]
