"""The language of the window, read straight from the translators' files; plural forms also of English."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from recsys_gui.base.paths import resource

LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
_LOCALES = {"en": "en_GB", "zh_CN": "zh_CN"}
Forms = tuple[str, ...]


class TsTranslator(QTranslator):
    """Translates from one ``.ts`` file; what has no translation stays as it is in the code.

    That of English has plural forms only, so it is read when the first sentence that counts something is asked for.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._counts_only = path.stem.endswith("_en")
        self._one = 1 if self._counts_only else -1

    @cached_property
    def _messages(self) -> dict[tuple[str, str], Forms]:
        return read_ts(self._path)

    def isEmpty(self) -> bool:
        """Qt's method; there is no file without a sentence."""
        return False

    def translate(self, context: str, source: str, _hint: str | None = None, n: int = -1) -> str | None:
        """Qt's method: the plural form for ``n``, where there are several."""
        if self._counts_only and n < 0:
            return None
        forms = self._messages.get((context, source))
        if not forms:
            return None
        return forms[0] if n == self._one or len(forms) == 1 else forms[1]


def read_ts(path: Path) -> dict[tuple[str, str], Forms]:
    """(context, source) → translation forms of a file of Qt Linguist; unfinished ones are left out."""
    from xml.etree import ElementTree

    messages: dict[tuple[str, str], Forms] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            messages[name, message.findtext("source", "")] = forms
    return messages


class Language:
    """Which language is spoken now, and the translators that do it."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = "en"

    def speak(self, code: str) -> None:
        """Speak a language of :data:`LANGUAGES`; "" that of the computer, English where it is not known."""
        self.code = code if code in LANGUAGES else of_computer()
        self.silence()
        self._installed = [self._qt(), TsTranslator(resource("translations", f"shelfwise_{self.code}.ts"))]
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(locale_of(self.code))

    def silence(self) -> None:
        """Speak as the code is written, without plural forms."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _qt(self) -> QTranslator:
        result = QTranslator()
        result.load(f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return result


def of_computer() -> str:
    """The language of this computer, when the window speaks it."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def locale_of(code: str) -> QLocale:
    """How numbers and dates are written: as the computer does, when it speaks this language."""
    system, own = QLocale.system(), QLocale(_LOCALES[code])
    return system if system.language() == own.language() and system.name() != "C" else own
