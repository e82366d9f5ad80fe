"""The small window that asks how many were sold and at what price."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models import typed
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label, restyle

_WIDTH = 280


class SoldPopover(QDialog):
    """Asks for quantity and price; Enter records the sale, Esc or a click elsewhere leaves it.

    Signals:
        confirmed: the quantity, and the price of a piece in minor units, None where it was left out.
    """

    confirmed = Signal(float, object)

    def __init__(self, formatter: Formatter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._formatter = formatter
        frame = QFrame()
        frame.setProperty("kind", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.title = label(role="strong", wrap=True)
        self.quantity, self.price = QLineEdit(), QLineEdit()
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for words, field in ((self.tr("&Quantity"), self.quantity), (self.tr("&Price each"), self.price)):
            field.setAccessibleName(words.replace("&", ""))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.textEdited.connect(self._forget_problem)
            form.addRow(words, field)
        self.problem = label(role="small", wrap=True)
        self.problem.hide()
        self.record = button(self.tr("Record sale"), self._confirm, "primary", name="record-sale")
        self.record.setDefault(True)
        cancel = button(self.tr("Cancel"), self.reject)
        cancel.setAutoDefault(False)
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(row(None, cancel, self.record))
        self.setFixedWidth(_WIDTH)

    def ask(self, product: str, offer: Offer, place: QPoint) -> None:
        """Open with one piece at the suggested price; the lower left corner comes to ``place`` on the screen."""
        self.title.setText(product)
        self.setAccessibleName(self.tr("Mark as sold: {product}").replace("{product}", product))
        self.quantity.setText(typed.number_text(self._formatter, 1))
        price = offer.price if offer.price is not None else offer.list_price
        self.price.setText(typed.money_text(self._formatter, price))
        self._forget_problem()
        self.adjustSize()
        self.move(place - QPoint(0, self.height()))
        self.show()
        self.quantity.setFocus(Qt.FocusReason.PopupFocusReason)
        self.quantity.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter records the sale from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        for field in (self.quantity, self.price):
            try:
                self._parsed(field)
            except UserError as error:
                self.problem.setText(f"{say(error.sentence)} {say(error.advice)}".strip())
                self.problem.show()
                restyle(field, "problem", "true")
                field.setFocus()
                self.adjustSize()
                return
        quantity, price = self._parsed(self.quantity), self._parsed(self.price)
        self.accept()
        self.confirmed.emit(quantity, price)

    def _parsed(self, field: QLineEdit) -> float | int | None:
        """What was typed.

        Raises:
            UserError: it makes no sense.
        """
        parse = typed.quantity if field is self.quantity else typed.money
        value = parse(self._formatter)(field.text())
        assert not isinstance(value, str)
        if field is self.quantity and (value is None or value <= 0):
            raise UserError("This quantity makes no sense.", "Type how many were sold.")
        if field is self.price and value is not None and value < 0:
            raise UserError("A price may not be negative.", "Type zero or more.")
        return value

    def _forget_problem(self) -> None:
        self.problem.hide()
        for field in (self.quantity, self.price):
            restyle(field, "problem", "false")
