"""Language, theme and size of the text: in force as soon as they are chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from recsys_gui.ui.context import Shell
from recsys_gui.ui.language import LANGUAGES
from recsys_gui.ui.pages.settings.section import Choice, Section
from recsys_gui.ui.theme.theme import MODES

TEXT_SIZES = (1.0, 1.1, 1.25, 1.5)


class LookSection(Section):
    """How the window looks and speaks."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("LookSection", "Look and language"), parent)
        self._shell, wanted = shell, shell.requests
        self.language = Choice(list(LANGUAGES.items()), lambda code: wanted.language.emit(str(code)))
        names = self.tr("Same as the computer"), self.tr("Light"), self.tr("Dark")
        self.theme = Choice(list(zip(MODES, names, strict=True)), lambda mode: wanted.theme.emit(str(mode)))
        self.text_size = Choice([(size, self._size_name(size)) for size in TEXT_SIZES], wanted.text_size.emit)
        self.add_line(self.tr("Language"), self.language)
        self.add_line(self.tr("Theme"), self.theme, self.tr("Light or dark"))
        self.add_line(self.tr("Text size"), self.text_size)
        shell.theme.changed.connect(self._show)
        shell.runner.busy_changed.connect(self._on_busy)
        self.setFocusProxy(self.language)
        self._show()
        self._on_busy()

    def _show(self) -> None:
        self.language.choose(self._shell.language.code)
        self.theme.choose(self._shell.theme.mode)
        self.text_size.choose(self._shell.theme.scale)

    def _on_busy(self, _busy: bool = False) -> None:
        """Both build the window anew, so they wait until no job is followed in it."""
        busy = self._shell.runner.busy()
        why = self.tr("Can be changed when nothing is running") if busy else ""
        for choice in (self.language, self.text_size):
            choice.setDisabled(busy)
            choice.setToolTip(why)

    def _size_name(self, size: float) -> str:
        percent = f"{QLocale().toString(round(size * 100))}{QLocale().percent()}"
        return self.tr("Normal ({percent})").format(percent=percent) if size == 1 else percent
