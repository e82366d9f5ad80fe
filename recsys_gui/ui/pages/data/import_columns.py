"""Step two of an import: which column is what, how sure that is, and how the rows will look."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers, DateOrder, FileKind, FilePreview
from recsys_gui.ui.models.paged import Column, PagedTableModel, Source
from recsys_gui.ui.pages.data import field_words
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button, frame, row
from recsys_gui.ui.widgets.labels import label, restyle
from recsys_gui.ui.widgets.table import DataTable

_SHOWN_VALUES = 3
_SHOWN_ROWS = 5
_LONGEST = 42
_NONE = "none"
_PREVIEW_HEIGHT = 240


class ImportColumns(QWidget):
    """Signals: accepted and reread, both with the ``Answers`` so far (the latter: look at the file anew); rejected."""

    accepted = Signal(object)
    reread = Signal(object)
    rejected = Signal()

    def __init__(
        self, theme: Theme, preview: FilePreview, answers: Answers = NOTHING_DECIDED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._preview, self._answers = theme, preview, answers
        self._found = {field: _position(preview.header, each.column) for field, each in preview.mapping.items()}
        self._begin = _after(self._found, answers, preview.header)
        self.roles: list[QComboBox] = []
        self._sure: list[QLabel] = []
        self.dates = self._date_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        if preview.questions:
            column.addWidget(self._question())
        column.addLayout(self._file())
        column.addWidget(self._columns(), 3)
        self._look = frame("card")
        look = QVBoxLayout(self._look)
        look.setContentsMargins(1, 1, 1, 1)
        look.setSpacing(0)
        self._look.setMinimumHeight(_PREVIEW_HEIGHT)
        column.addWidget(self._look, 2)
        column.addLayout(self._actions())
        self._on_choice()

    def answers(self) -> Answers:
        """What the owner decided, as far as it differs from what was found or was asked for."""
        chosen = self.chosen()
        asked = [field for field in self._preview.questions if field != "dates"]
        told = {
            field: str(place + 1)
            for field, place in chosen.items()
            if self._found.get(field) != place or field in asked or field in self._answers.columns
        }
        told |= {field: _NONE for field in (*self._found, *asked) if field not in chosen}
        order = self.dates.currentData()
        return replace(self._answers, columns=told, dates=cast("DateOrder | None", order or self._answers.dates))

    def chosen(self) -> dict[str, int]:
        """Field → position of its column, as the page shows it now."""
        fields = [(str(box.currentData() or ""), place) for place, box in enumerate(self.roles)]
        return {field: place for field, place in fields if field}

    def _question(self) -> Banner:
        names = [field_words.field_name(field, self._preview.kind) for field in self._preview.questions]
        title = self.tr("Please check: {fields}").format(fields=", ".join(names))
        detail = self.tr("Choose the column below. What no column is chosen for is taken as missing.")
        if self._preview.questions == ["dates"]:
            detail = self.tr("Nothing in the file tells whether 03/04 is in March or in April.")
        return Banner(self._theme, "warn", title, detail)

    def _file(self) -> QHBoxLayout:
        preview = self._preview
        self.kind = self._box(field_words.kind_names(), preview.kind, self.tr("What the rows are"))
        self.kind.activated.connect(self._reread)
        self.sheet = self._box({sheet: sheet for sheet in preview.sheets}, preview.sheet, self.tr("Sheet"))
        self.sheet.activated.connect(self._reread)
        line = [label(self.tr("The rows are"), "secondary"), self.kind]
        if len(preview.sheets) > 1:
            line += [label(self.tr("Sheet"), "secondary"), self.sheet]
        if preview.kind in ("sales", "behaviour") and "date" in preview.mapping:
            line += [label(self.tr("Dates"), "secondary"), self.dates]
        return row(*line, None, label(self._facts(), "small"), spacing=8)

    def _facts(self) -> str:
        preview = self._preview
        known = self.tr("columns as you chose them last time") if preview.remembered else ""
        parts = [preview.preset.replace("_", " "), preview.encoding.upper(), known, preview.joined]
        return " · ".join(part for part in parts if part)

    def _box(self, choices: dict[str, str], current: str, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for key, words in choices.items():
            box.addItem(words, key)
        box.setCurrentIndex(max(box.findData(current), 0))
        return box

    def _date_box(self) -> QComboBox:
        choices = {"": self.tr("As the file says"), **field_words.date_orders()}
        box = self._box(choices, self._answers.dates or "", self.tr("Order of day and month"))
        if "dates" in self._preview.questions:
            box.setProperty("problem", "true")
            box.setCurrentIndex(box.findData("dmy"))
        return box

    def _columns(self) -> QFrame:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(15, 10, 15, 10)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        heads = self.tr("Column in your file"), self.tr("First values"), self.tr("Use as"), self.tr("How sure")
        for place, words in enumerate(heads):
            grid.addWidget(label(words, "small"), 0, place)
        for place, name in enumerate(self._preview.header):
            self._add_column(grid, place, name or self.tr("Column {n}").replace("{n}", str(place + 1)))
        grid.setColumnStretch(len(heads), 1)
        grid.setRowStretch(len(self._preview.header) + 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        inside.setObjectName("scrolled")
        box = frame("card")
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(area)
        return box

    def _add_column(self, grid: QGridLayout, place: int, name: str) -> None:
        field = next((field for field, at in self._begin.items() if at == place), "")
        choices = {"": self.tr("Do not import")}
        choices |= {each: field_words.field_name(each, self._preview.kind) for each in self._preview.fields}
        box = self._box(choices, field, self.tr("Use {column} as").format(column=name))
        box.setMinimumWidth(scaled(210))
        box.activated.connect(lambda _choice, at=place: self._on_choice(at))
        self.roles.append(box)
        self._sure.append(label("", "secondary"))
        values = label(self._values(place), "secondary")
        for across, widget in enumerate((label(_shortened(name), "strong"), values, box, self._sure[-1])):
            grid.addWidget(widget, place + 1, across, Qt.AlignmentFlag.AlignVCenter)

    def _values(self, place: int) -> str:
        values = dict.fromkeys(each[place] for each in self._preview.rows if each[place].strip())
        return _shortened(", ".join(list(values)[:_SHOWN_VALUES]))

    def _on_choice(self, place: int | None = None) -> None:
        """One field, one column: choosing it anew takes it from the column that had it."""
        if place is not None and (field := self.roles[place].currentData()):
            for other, box in enumerate(self.roles):
                if other != place and box.currentData() == field:
                    box.setCurrentIndex(0)
        for at, (box, words) in enumerate(zip(self.roles, self._sure, strict=True)):
            self._tell_certainty(at, str(box.currentData() or ""), box, words)
        self._show_rows()

    def _tell_certainty(self, place: int, field: str, box: QComboBox, words: QLabel) -> None:
        as_found = bool(field) and self._found.get(field) == place
        sure = self._preview.mapping[field].confidence if as_found else None
        text, tone = field_words.certainty(sure)
        if field and not as_found:
            text, tone = self.tr("Your choice"), "text2"
        words.setText(text)
        restyle(words, "role", "strong" if tone == "warn" else "secondary")
        doubtful = tone == "warn" or (as_found and field in self._preview.questions)
        restyle(box, "problem", "true" if doubtful else "false")

    def _show_rows(self) -> None:
        layout = self._look.layout()
        assert isinstance(layout, QVBoxLayout)
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        title = self.tr("How it will look")
        head = QWidget()
        words = row(label(title, "section"), label(self.tr("the first rows"), "small"), None)
        words.setContentsMargins(15, 10, 15, 8)
        head.setLayout(words)
        columns = [self._shown(field, place) for field, place in self.chosen().items()]
        rows = self._preview.rows[:_SHOWN_ROWS]
        model = PagedTableModel(columns, Source(lambda _s, after, _n: [] if after else rows, lambda _s: len(rows)))
        model.reload()
        self.table = DataTable(self._theme, model, title)
        model.setParent(self.table)
        layout.addWidget(head)
        layout.addWidget(self.table, 1)

    def _shown(self, field: str, place: int) -> Column[list[str]]:
        title = field_words.field_name(field, self._preview.kind)
        right = field in ("quantity", "unit_price", "line_total", "list_price", "unit_cost", "stock")
        widest = max((each[place] for each in self._preview.rows[:_SHOWN_ROWS]), key=len, default="")
        sample = "" if field in ("name", "items", "customer_name") else widest[:_LONGEST] + "0"
        return Column(title, lambda cells: cells[place], sample, right=right)

    def _reread(self) -> None:
        kind, sheet = self.kind.currentData(), self.sheet.currentData() or ""
        if kind != self._preview.kind or sheet != self._preview.sheet:
            self.reread.emit(
                Answers(kind=cast(FileKind, kind), sheet=sheet, off=self._answers.off, on=self._answers.on)
            )

    def _actions(self) -> QHBoxLayout:
        promise = label(self.tr("Your choices are remembered for files like this one."), "small")
        cancel = button(self.tr("Cancel"), self.rejected.emit, "link", name="leave-import")
        self.go = button(self.tr("Check the file"), lambda: self.accepted.emit(self.answers()), "primary", name="check")
        self.go.setDefault(True)
        return row(cancel, promise, None, self.go, spacing=12)


def _after(found: dict[str, int], answers: Answers, header: list[str]) -> dict[str, int]:
    """Field → position after what was decided before."""
    told = {field: _position(header, column) for field, column in answers.columns.items() if column != _NONE}
    taken = set(told.values())
    kept = {field: at for field, at in found.items() if field not in answers.columns and at not in taken}
    return kept | told


def _position(header: list[str], column: str) -> int:
    """Columns go by their name, or by their number where they have none."""
    return header.index(column) if column in header else int(column) - 1


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
