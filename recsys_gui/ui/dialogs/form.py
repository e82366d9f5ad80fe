"""A short form: fields one under the other, what is wrong said beside the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import Cell
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_WIDTH = 460


@dataclass(frozen=True)
class Field:
    """One field of a form.

    Attributes:
        key: under which its value is given.
        title: beside it.
        parse: the value that was typed; raises a UserError.
        begin: what stands in it at first.
        choices: the only texts that may be chosen; empty for a line to type in.
        found: suggestions for what was typed so far.
    """

    key: str
    title: str
    parse: Callable[[str], Cell]
    begin: str = ""
    choices: tuple[str, ...] = ()
    found: Callable[[str], list[str]] | None = None


class FormDialog(QDialog):
    """Signal: filled, with key → value, when everything makes sense."""

    filled = Signal(dict)

    def __init__(self, title: str, fields: Sequence[Field], go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self._fields = fields
        self.inputs: dict[str, QLineEdit | QComboBox] = {field.key: _input(field) for field in fields}
        self.problem: QLabel = label("", "small", wrap=True)
        self.problem.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for field in fields:
            words = QLabel(field.title)
            words.setBuddy(self.inputs[field.key])
            form.addRow(words, self.inputs[field.key])
        self.go = button(go, self._finish, "primary", name="fill")
        self.go.setDefault(True)
        cancel = button(self.tr("Cancel"), self.reject)
        cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addWidget(label(title, "section"))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(row(None, cancel, self.go))
        self.inputs[fields[0].key].setFocus()

    def _finish(self) -> None:
        values: dict[str, Cell] = {}
        for field in self._fields:
            made = self.inputs[field.key]
            try:
                values[field.key] = field.parse(_text(made))
            except UserError as error:
                self.problem.setText(f"{field.title}: {say(error.sentence)} {say(error.advice)}")
                self.problem.show()
                made.setFocus()
                return
        self.filled.emit(values)
        self.accept()


def _input(field: Field) -> QLineEdit | QComboBox:
    if field.choices:
        choice = QComboBox()
        choice.addItems(list(field.choices))
        choice.setAccessibleName(field.title)
        return choice
    line = QLineEdit(field.begin)
    line.setAccessibleName(field.title)
    if field.found is not None:
        _suggest(line, field.found)
    return line


def _suggest(line: QLineEdit, found: Callable[[str], list[str]]) -> None:
    """Suggestions come from the shop file as one types; the code is what stays in the line."""
    from PySide6.QtCore import QStringListModel

    model = QStringListModel(line)
    completer = QCompleter(model, line)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    line.setCompleter(completer)
    line.textEdited.connect(lambda words: model.setStringList(found(words)))


def _text(made: QLineEdit | QComboBox) -> str:
    return made.currentText() if isinstance(made, QComboBox) else made.text()
