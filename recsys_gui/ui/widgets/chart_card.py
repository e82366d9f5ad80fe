"""A card with a picture of numbers, which can also be read as a table, copied and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from recsys_gui.base.files import replacing
from recsys_gui.ui.context import SaveWish, Shell
from recsys_gui.ui.delegates.row import RowDelegate
from recsys_gui.ui.models.numbers import Numbers, NumbersModel
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.widgets.labels import label

_SCALE = 2
"""Pictures are saved at twice the resolution of the screen."""
_ROW_SPACE, _SIDES = 13, 22
_LOOKED_AT = 200
"""Rows whose cells say how wide a column is."""


class ChartCard(QFrame):
    """Title, caption, the picture, and a menu of what can be done with it.

    Attributes:
        heading: the row of the title; more controls go before its last item. picked: a row for choices below it.
        model: the numbers, as the table shows them.
    """

    def __init__(self, shell: Shell, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._shell, self._title = shell, title
        self._content: QWidget | None = None
        self.setAccessibleName(title)
        self.caption = label(caption, "small")
        self.model = NumbersModel(self)
        self.table = self._new_table()
        self.words = label("", "secondary", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = self._new_menu()
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self._named = label(title, "section")
        self.heading.addWidget(self._named)
        self.heading.addWidget(self.caption, 0, Qt.AlignmentFlag.AlignVCenter)
        self.heading.addStretch(1)
        self.heading.addWidget(self.more)
        self.picked = QHBoxLayout()
        self.picked.setSpacing(8)
        self._stack = QStackedLayout()
        for part in (self.words, self.table):
            part.setParent(self)  # the first one is shown at once, and without a parent as a window of its own
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDES - 8, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(self.heading)
        column.addLayout(self.picked)
        column.addLayout(self._stack, 1)
        self.show_words("")

    @property
    def title(self) -> str:
        """What the picture is about."""
        return self._title

    def set_caption(self, words: str) -> None:
        """What stands beside the title, where there is room for it."""
        self.caption.setText(words)
        self._fit_caption()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's method: the caption goes where there is no room for it."""
        super().resizeEvent(event)
        self._fit_caption()

    def _fit_caption(self) -> None:
        places = [self.heading.itemAt(place) for place in range(self.heading.count())]
        controls = [place.widget() for place in places if place is not None]
        others = [part for part in controls if part is not None and part is not self.caption]
        taken = sum(part.sizeHint().width() + self.heading.spacing() for part in others)
        room = self.contentsRect().width() - _SIDES - taken
        self.caption.setVisible(bool(self.caption.text()) and self.caption.sizeHint().width() <= room)

    @property
    def content(self) -> QWidget | None:
        """The picture."""
        return self._content

    @property
    def showing(self) -> QWidget | None:
        """What is seen now: the picture, the table, or a sentence."""
        return self._stack.currentWidget()

    def set_content(self, content: QWidget) -> None:
        """The picture itself, which may come after its numbers; shown when there are any."""
        self._content = content
        content.setAccessibleName(self._title)
        self._stack.addWidget(content)
        if self.model.numbers.rows:
            self.show_numbers(self.model.numbers, self.accessibleDescription())

    def show_numbers(self, numbers: Numbers, description: str) -> None:
        """Show the picture; ``description`` says its conclusion, for those who cannot see it."""
        self.model.show_numbers(numbers)
        self.setAccessibleDescription(description)
        if self._content is not None:
            self._content.setAccessibleDescription(description)
            self._content.setToolTip(plain_tip(description) or "")
        if numbers.columns:
            self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.more.setEnabled(bool(numbers.rows))
        self._set_way(self._as_table.isChecked())

    def show_words(self, words: str) -> None:
        """Show a sentence in place of the picture: what it waits for, or why there is none."""
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.more.setEnabled(False)
        self.more.setToolTip(plain_tip(words) or "")
        self._stack.setCurrentWidget(self.words)

    def picture(self) -> QPixmap:
        """The picture with its title, at twice the screen's resolution."""
        size = self._picture_size()
        made = QPixmap(size * _SCALE)
        made.setDevicePixelRatio(_SCALE)
        made.fill(QColor(self._shell.theme.tokens.surface))
        painter = QPainter(made)
        self._draw(painter, size)
        painter.end()
        return made

    def save_picture(self, file: Path) -> None:
        """Write the picture as SVG or PNG, by the ending of ``file``.

        Raises:
            OSError: the file cannot be written.
        """
        with replacing(file) as temporary:
            if file.suffix.lower() == ".svg":
                self._save_svg(temporary)
            elif not self.picture().save(str(temporary), "PNG"):
                raise OSError(f"cannot write {file}")

    def _save_svg(self, file: Path) -> None:
        from PySide6.QtSvg import QSvgGenerator

        size = self._picture_size()
        generator = QSvgGenerator()
        generator.setFileName(str(file))
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(0, 0), size))
        generator.setTitle(self._title)
        generator.setDescription(self.accessibleDescription())
        painter = QPainter(generator)
        painter.fillRect(QRect(QPoint(0, 0), size), QColor(self._shell.theme.tokens.surface))
        self._draw(painter, size)
        painter.end()

    def _picture_size(self) -> QSize:
        content = self._content.size() if self._content is not None else QSize(1, 1)
        return QSize(content.width() + 24, content.height() + self._title_height())

    @staticmethod
    def _title_height() -> int:
        return QFontMetrics(font(15, 600)).height() + 20

    def _draw(self, painter: QPainter, size: QSize) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(15, 600))
        painter.setPen(QColor(self._shell.theme.tokens.text))
        top = self._title_height()
        painter.drawText(QRect(12, 0, size.width() - 24, top), int(Qt.AlignmentFlag.AlignVCenter), self._title)
        if self._content is not None:
            self._content.render(painter, QPoint(12, top))

    def _set_way(self, as_table: bool) -> None:
        if as_table:
            for place in range(1, self.model.columnCount()):  # only when it is looked at: it asks for every cell
                self.table.resizeColumnToContents(place)
            self._stack.setCurrentWidget(self.table)
        elif self._content is not None:
            self._stack.setCurrentWidget(self._content)

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture())
        self._shell.requests.toast.emit(self.tr("Picture copied"))

    def _ask_for_picture(self) -> None:
        kinds = (self.tr("Picture"), ".png"), (self.tr("Drawing"), ".svg")
        self._shell.requests.save.emit(
            SaveWish(self.tr("Save picture"), f"{self._title}.png", kinds, self.save_picture)
        )

    def _ask_for_numbers(self) -> None:
        kinds = ((self.tr("Table"), ".csv"),)
        wish = SaveWish(self.tr("Save numbers"), f"{self._title}.csv", kinds, self.model.numbers.save)
        self._shell.requests.save.emit(wish)

    def _new_menu(self) -> QToolButton:
        more = QToolButton()
        self._shell.theme.dress(more, "ellipsis", "text2")
        more.setAccessibleName(self.tr("More about {title}").replace("{title}", self._title))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        self._as_table = menu.addAction(self.tr("Show as table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._set_way)
        menu.addAction(self.tr("Copy picture"), self._copy_picture)
        menu.addAction(self.tr("Save picture…"), self._ask_for_picture)
        menu.addAction(self.tr("Save CSV…"), self._ask_for_numbers)
        more.setMenu(menu)
        more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return more

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(RowDelegate(self._shell.theme, table))
        table.setAccessibleName(self._title)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(QFontMetrics(font()).height() + _ROW_SPACE)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        table.horizontalHeader().setSectionsClickable(False)
        return table
