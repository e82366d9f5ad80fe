"""How soon the same thing is offered again, category by category."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recsys_gui.domain.changes import Changes
from recsys_gui.domain.rules import CategoryRule
from recsys_gui.ui.pages.settings import category_words as words
from recsys_gui.ui.pages.settings.category_dialog import CategoryDialog
from recsys_gui.ui.pages.settings.rule_editing import RuleEditing
from recsys_gui.ui.pages.settings.section import Section
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_ROWS, _ROW_SPACE = 8, 16
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CategoryModel(QAbstractTableModel):
    """One row a category: its name, whether it is bought again, how soon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rules: list[CategoryRule] = []

    def fill(self, rules: list[CategoryRule]) -> None:
        """Show these rules; where the categories are the same, rows stay in place."""
        same = [rule.category for rule in rules] == [rule.category for rule in self.rules]
        if same and rules:
            self.rules = rules
            self.dataChanged.emit(self.index(0, 0), self.index(len(rules) - 1, 2))
            return
        self.beginResetModel()
        self.rules = rules
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else len(self.rules)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt's method."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if not index.isValid():
            return None
        rule = self.rules[index.row()]
        cells = rule.category, words.buy_again(rule), words.how_soon(rule)
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell for cell in cells if cell)
        return plain_tip(cells[index.column()]) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's method."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Category"), self.tr("Buy again"), self.tr("How soon"))[section]
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return left if role == Qt.ItemDataRole.TextAlignmentRole else None


class CategoriesSection(Section):
    """The table of categories; Enter, a double click or the button changes the chosen one."""

    needs_shop = True

    def __init__(self, editing: RuleEditing, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CategoriesSection", "Repeat policy"), parent)
        self.editing = editing
        self.model = CategoryModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.name)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(QFontMetrics(font()).height() + _ROW_SPACE)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.activated.connect(lambda _: self.ask())
        self.change = button(self.tr("Change…"), self.ask, name="change-category")
        self.none = label("", "secondary", wrap=True)
        hint = self.tr("How soon the same thing is offered to the same customer again.")
        self.column.addWidget(label(hint, "secondary", wrap=True))
        self.column.addWidget(self.none)
        self.column.addWidget(self.table)
        self.column.addLayout(row(self.change, None))
        editing.changed.connect(self._show)

    def refresh(self, changes: Changes) -> None:
        """Read the categories again; the rules come by themselves."""
        if changes.products or changes.settings:
            self._show()

    def ask(self) -> CategoryDialog | None:
        """Let the owner change the rule of the chosen category."""
        place = self.table.currentIndex()
        if not (place.isValid() and self.editing.can_edit):
            return None
        dialog = CategoryDialog(self.model.rules[place.row()], self.window())
        dialog.filled.connect(self.editing.set_category)
        dialog.open()
        return dialog

    def _show(self) -> None:
        shop, rules = self.editing.shop, self.editing.rules
        if shop is None:
            return
        known = dict.fromkeys([*shop.browser.categories(), *(rule.category for rule in rules.categories)])
        self.model.fill([rules.of(category) for category in sorted(known, key=str.casefold)])
        if known and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.none.setText(
            self.tr("Your products have no categories yet. Fill the column Category on the page Data, or import it.")
        )
        self.none.setVisible(not known)
        self.table.setVisible(bool(known))
        self.change.setVisible(bool(known))
        self.change.setEnabled(self.editing.can_edit)
        rows = min(len(known), _ROWS)
        height = self.table.verticalHeader().defaultSectionSize() * rows
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 2)
