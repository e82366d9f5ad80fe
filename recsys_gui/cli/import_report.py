"""The report of an import as one JSON object."""

from __future__ import annotations

from recsys_gui.base.money import from_minor
from recsys_gui.domain.reports import ImportReport

_FIRST = 10


def as_json(report: ImportReport) -> dict[str, object]:
    """What the file holds, what became of its rows, and what was added; money in the currency's main unit."""
    found = report.found
    result: dict[str, object] = {"file": report.file}
    if found is not None:
        result |= {key: value for key, value in vars(found).items() if key != "paid_total"}
        total = found.paid_total
        result["paid_total"] = None if total is None else float(from_minor(total, found.currency))
        result["encoding"] = "utf-16 with BOM" if found.encoding == "utf-16" else found.encoding
        result["delimiter"] = "\\t" if found.delimiter == "\t" else found.delimiter
    first = [{"row": row.row, "reason": str(row.reason), "cells": row.cells} for row in report.examples[:_FIRST]]
    return result | {
        "rows": report.lines,
        "kept": report.kept,
        "cleaning": report.cleaning,
        "examples": {kind: [row.row for row in rows] for kind, rows in report.shown.items()},
        "rejected": {"count": report.rejected, "first": first},
        "added": report.added,
        "import_id": report.import_id,
    }
