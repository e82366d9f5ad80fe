"""All settings on one page: the list at the left jumps, the sections scroll; each change counts at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.domain.changes import Changes
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.pages.settings.backups import BackupsSection
from recsys_gui.ui.pages.settings.categories import CategoriesSection
from recsys_gui.ui.pages.settings.look import LookSection
from recsys_gui.ui.pages.settings.message import MessageSection
from recsys_gui.ui.pages.settings.offers import OffersSection
from recsys_gui.ui.pages.settings.privacy import AboutSection, PrivacySection
from recsys_gui.ui.pages.settings.rule_editing import RuleEditing
from recsys_gui.ui.pages.settings.section import Section
from recsys_gui.ui.pages.settings.shop import ShopSection
from recsys_gui.ui.pages.settings.training import TrainingSection
from recsys_gui.ui.theme.fonts import font, scaled
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.page import Page

_LIST = 186
_ONE_COLUMN, _TWO_COLUMNS = 500, 860
_ITEM_SPACE = 22


class SettingsPage(Page):
    """Stays while shops come and go; sections about the shop are there only while one is open."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        words = QCoreApplication.translate("SettingsPage", "Changes are saved as you make them")
        super().__init__(QCoreApplication.translate("SettingsPage", "Settings"), words, parent)
        self.editing = RuleEditing(self)
        self.look, self.shop = LookSection(shell), ShopSection()
        self.offers, self.categories = OffersSection(self.editing), CategoriesSection(self.editing)
        self.message, self.backups = MessageSection(), BackupsSection(shell)
        self.training = TrainingSection(shell.settings)
        self.privacy, self.about = PrivacySection(shell.theme), AboutSection(shell.theme)
        self._left: list[Section] = [self.look, self.shop, self.training, self.privacy, self.about]
        self._right: list[Section] = [self.offers, self.categories, self.message, self.backups]
        self.sections: list[Section] = [
            self.look, self.shop, self.offers, self.categories, self.message, self.backups, self.training, self.privacy,
            self.about,
        ]  # fmt: skip
        self.list = QListWidget()
        self._lay_out()
        self.set_shop(None)

    def set_shop(self, shop: OpenShop | None) -> None:
        """Speak of another shop, or of none."""
        self.editing.set_shop(shop)
        for section in self.sections:
            section.set_shop(shop)
        for place, section in enumerate(self.sections):
            self.list.item(place).setHidden(section.isHidden())
        shown = sum(not section.isHidden() for section in self.sections)
        self.list.setFixedHeight(shown * self._item_height() + 2)

    def focus_main(self) -> None:
        """The list of sections."""
        self.list.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again what has changed."""
        if changes.settings:
            self.editing.read()
        for section in self.sections:
            if not section.isHidden():
                section.refresh(changes)

    def jump_to(self, section: Section) -> None:
        """Scroll until a section stands at the top, as far as the page goes."""
        top = section.mapTo(self._inner, section.rect().topLeft()).y()
        self._area.verticalScrollBar().setValue(top)

    def showEvent(self, event: QShowEvent) -> None:
        """What was made meanwhile is listed when the page is seen."""
        super().showEvent(event)
        self.backups.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow pages have one column."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setObjectName("sections")
        self.list.setFixedWidth(scaled(_LIST))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in self.sections:
            self.list.addItem(section.name)
            item = self.list.item(self.list.count() - 1)
            item.setSizeHint(QSize(0, self._item_height()))
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(lambda place: self.jump_to(self.sections[place]))
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._line = line = QHBoxLayout(self._inner)
        line.setContentsMargins(0, 0, 6, 0)
        line.setSpacing(CARD_GAP)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column in self._columns:
            column.setSpacing(CARD_GAP)
            line.addLayout(column, 1)
        self._shape = 0
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QHBoxLayout()
        body.setSpacing(CARD_GAP)
        body.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        body.addWidget(self._area, 1)
        self.body.addLayout(body, 1)
        self._arrange()

    def _item_height(self) -> int:
        return QFontMetrics(font()).height() + _ITEM_SPACE

    def _arrange(self) -> None:
        shape = 2 if self.width() - scaled(_LIST) >= scaled(_TWO_COLUMNS) else 1
        self.list.setVisible(self.width() >= scaled(_LIST + _ONE_COLUMN))
        if shape == self._shape:
            return
        self._shape = shape
        self._line.setStretch(1, shape - 1)
        for column in self._columns:
            for section in self.sections:  # an item that is only taken out would go on caching the section's height
                column.removeWidget(section)
            while column.count():
                column.takeAt(0)
        parts = (self._left, self._right) if shape == 2 else (self.sections, [])
        for column, sections in zip(self._columns, parts, strict=True):
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
        place = self.list.currentRow()
        if place >= 0:
            QTimer.singleShot(0, self, lambda: self.jump_to(self.sections[place]))
