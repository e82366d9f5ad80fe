"""A file before it is brought in: what it is, its first rows, which column is what, and what has to be asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.import_answers import Answers, FilePreview
from recsys_gui.importing.cells import dates
from recsys_gui.importing.columns.guessing import FIELDS
from recsys_gui.importing.reading import read
from recsys_gui.services.bringing_in.opened_file import OpenedFile, look, open_file
from recsys_gui.services.bringing_in.table_place import must_not_be_shop
from recsys_gui.store.file import database
from recsys_gui.store.tables import mappings

_ROWS = 50


def preview(shop: Path, file: Path, answers: Answers) -> FilePreview:
    """What the program makes of ``file`` with these answers; the shop file, if there is one, remembers earlier ones.

    Raises:
        UserError: it is no table, or such a file cannot be used.
    """
    must_not_be_shop(file, shop)
    found = look(file, answers)
    earlier = _remembered(shop, found)
    if earlier:
        found = look(file, answers, earlier)
    if not found.columns.unclear:
        found = open_file(found)
    layout, columns = found.layout, found.columns
    width = len(layout.header)
    return FilePreview(
        kind=columns.kind,
        preset=columns.preset.key,
        encoding=layout.encoding,
        delimiter=layout.delimiter,
        sheet=layout.sheet,
        sheets=list(layout.sheets),
        header=list(layout.header),
        rows=[[*row[:width], *[""] * (width - len(row))] for row in layout.first[:_ROWS]],
        mapping=found.mapping,
        fields=list(FIELDS[columns.kind]),
        questions=[*columns.unclear, *(["dates"] if _dates_unclear(found, answers) else [])],
        remembered=bool(earlier),
        joined=found.companion.layout.path.name if found.companion else "",
    )


def _remembered(shop: Path, found: OpenedFile) -> dict[str, str]:
    if not shop.exists():
        return {}
    with database.open(shop, read_only=True) as db:
        return mappings.remembered(db, found.layout.header)


def _dates_unclear(found: OpenedFile, answers: Answers) -> bool:
    """Whether nothing tells if days or months come first; the first rows mostly do, else the whole column is read."""
    position = found.columns.positions.get("date")
    if (
        found.columns.kind not in ("sales", "behaviour")
        or answers.dates
        or found.columns.preset.dates
        or position is None
    ):
        return False
    if not dates.is_unclear([row[position] for row in found.layout.first if len(row) > position]):
        return False
    only = replace(found.columns, positions={"date": position}, groups=())
    return dates.is_unclear(read(found.layout, only, NullProgress()).column("date").values)
