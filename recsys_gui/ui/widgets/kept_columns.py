"""The columns of a table as the owner wants them: widths, order, and which are shown; kept for next time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from recsys_gui.ui.theme.fonts import text_scale

if TYPE_CHECKING:
    from recsys_gui.base.settings import Json
    from recsys_gui.ui.memory import Memory


class KeptColumns(QObject):
    """Remembers under ``name`` what is done with the columns of ``table``; columns are known by their usual place.

    Signals:
        changed: other columns are to be shown, or everything stands as at first again.
    """

    changed = Signal()

    def __init__(self, table: QTableView, titles: Sequence[str], memory: Memory, name: str) -> None:
        super().__init__(table)
        self._table, self._titles, self._memory, self._name = table, list(titles), memory, f"columns of {name}"
        self._widths: dict[int, float] = {}
        self._shown: dict[int, bool] = {}
        self._order: list[int] = []
        self._read(memory.place(self._name))
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        for place, number in enumerate(self._order):
            header.moveSection(header.visualIndex(number), place)
        header.sectionMoved.connect(self._on_moved)

    def width(self, number: int) -> int | None:
        """The width the owner gave to a column, for the text size of now."""
        return round(self._widths[number] * text_scale()) if number in self._widths else None

    def shown(self, number: int) -> bool | None:
        """Whether the owner wants to see a column; None: no word was said."""
        return self._shown.get(number)

    def note_width(self, number: int, width: int) -> None:
        """The owner has made a column wider or narrower."""
        self._widths[number] = width / text_scale()
        self._keep()

    def show(self, number: int, wanted: bool) -> None:
        """Show a column, or hide it."""
        self._shown[number] = wanted
        self._keep()
        self.changed.emit()

    def reset(self) -> None:
        """Everything stands as at first."""
        self._widths.clear()
        self._shown.clear()
        header = self._table.horizontalHeader()
        for number in range(len(self._titles)):
            header.moveSection(header.visualIndex(number), number)
        self._order = []
        self._memory.note_place(self._name, None)
        self.changed.emit()

    def fill(self, menu: QMenu) -> None:
        """Offer every column, and to put everything back; the last one that is seen stays."""
        seen = [number for number in range(len(self._titles)) if not self._table.isColumnHidden(number)]
        header = self._table.horizontalHeader()
        for number in sorted(range(len(self._titles)), key=header.visualIndex):
            action = QAction(self._titles[number], menu)
            action.setCheckable(True)
            action.setChecked(number in seen)
            action.setEnabled(seen != [number])
            action.triggered.connect(lambda on, chosen=number: self.show(chosen, on))
            menu.addAction(action)
        menu.addSeparator()
        back = menu.addAction(self.tr("Columns as at first"))
        back.setEnabled(bool(self._widths or self._shown or self._order))
        back.triggered.connect(self.reset)

    def _on_moved(self) -> None:
        header = self._table.horizontalHeader()
        self._order = [header.logicalIndex(place) for place in range(len(self._titles))]
        self._keep()

    def _keep(self) -> None:
        kept: dict[str, Json] = {
            "of": len(self._titles),
            "order": list(self._order),
            "widths": {str(number): round(width, 1) for number, width in self._widths.items()},
            "shown": {str(number): wanted for number, wanted in self._shown.items()},
        }
        self._memory.note_place(self._name, kept)

    def _read(self, kept: Json) -> None:
        """Take over what was kept, unless this table had other columns then."""
        count = len(self._titles)
        if not isinstance(kept, dict) or kept.get("of") != count:
            return
        order, widths, shown = kept.get("order"), kept.get("widths"), kept.get("shown")
        if isinstance(order, list) and sorted(map(str, order)) == sorted(map(str, range(count))):
            self._order = [int(str(number)) for number in order]
        places = {str(number): number for number in range(count)}
        if isinstance(widths, dict):
            self._widths = {
                places[key]: float(width)
                for key, width in widths.items()
                if key in places and isinstance(width, int | float)
            }
        if isinstance(shown, dict):
            self._shown = {places[key]: bool(wanted) for key, wanted in shown.items() if key in places}
