"""The rules as the page changes them: each change builds on the one before, saved or still on its way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from recsys_gui.domain.edits import CellEdit, ChangeRules, EditTable, SetCells
from recsys_gui.domain.rules import NO_RULES, CategoryRule, Rules
from recsys_gui.ui.context import OpenShop


class RuleEditing(QObject):
    """Signals: changed, after the rules were read again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop: OpenShop | None = None
        self.rules: Rules = NO_RULES

    def set_shop(self, shop: OpenShop | None) -> None:
        """Change the rules of another shop."""
        self._shop = shop
        self.read()

    @property
    def shop(self) -> OpenShop | None:
        """The shop whose rules these are."""
        return self._shop

    @property
    def can_edit(self) -> bool:
        """Whether the shop file can be written."""
        return self._shop is not None and self._shop.edits is not None

    def read(self) -> None:
        """Take the rules from the shop file, unless a change is still on its way to it."""
        shop = self._shop
        if shop is None or shop.edits is None or shop.edits.idle():
            self.rules = shop.browser.rules() if shop is not None else NO_RULES
        self.changed.emit()

    def set(self, **values: object) -> None:
        """Give fields of the rules other values."""
        self._submit(replace(self.rules, **values))  # type: ignore[arg-type]

    def set_category(self, rule: CategoryRule) -> None:
        """Let this rule hold for its category."""
        self._submit(self.rules.put(rule))

    def mark(self, table: EditTable, row: int, field: str, value: float) -> None:
        """Mark a single product or customer."""
        if self._shop is not None and self._shop.edits is not None:
            self._shop.edits.submit(SetCells(table, (CellEdit(row, field, value),)))

    def _submit(self, rules: Rules) -> None:
        if rules != self.rules and self._shop is not None and self._shop.edits is not None:
            self.rules = rules
            self._shop.edits.submit(ChangeRules(rules))
