"""The theme in force: follows the computer or is set, and repaints everything without a restart."""

from __future__ import annotations

import functools
import re
import string
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol, get_args

import shiboken6
from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton

from recsys_gui.ui.theme import icons
from recsys_gui.ui.theme.fonts import base_font, font, load_fonts, text_scale
from recsys_gui.ui.theme.palette import faded, palette
from recsys_gui.ui.theme.tokens import BODY, DARK, LIGHT, LINE, Tokens

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = get_args(Mode)
_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_SHEET_ICONS = {
    "icon_check": ("check", "on_accent"),
    "icon_minus": ("minus", "on_accent"),
    "icon_down": ("chevron-down", "text2"),
    "icon_up": ("chevron-up", "text2"),
    "icon_dot": ("circle", "on_accent"),
    "icon_menu_check": ("check", "accent"),
}


class HasIcon(Protocol):
    """A button, action or anything else with an icon."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Qt's own."""


class Theme(QObject):
    """Colours, fonts and icons, and the signal that tells of their change.

    ``changed`` is emitted after palette and stylesheet have been replaced; what paints with tokens itself (charts,
    delegates, icons) repaints then.
    """

    changed = Signal()

    def __init__(self, mode: Mode = "system", parent: QObject | None = None, scale: float = 1.0) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._scale = scale
        self._app: QApplication | None = None
        self._tokens = LIGHT
        self._applied: Tokens | None = None
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._dressed: list[tuple[weakref.ref[QObject], Callable[[], None]]] = []
        self._folder = QTemporaryDir()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """Whether the theme follows the computer or is set."""
        return self._mode

    @property
    def scale(self) -> float:
        """How many times larger than normal texts are."""
        return self._scale

    def color(self, role: str) -> QColor:
        """The colour of a role, such as ``"text2"``."""
        return QColor(self._tokens.color(role))

    def font(self, pixels: int = BODY, weight: int = 400) -> QFont:
        """A font of the interface, for what paints text itself."""
        return font(pixels, weight)

    def apply(self, app: QApplication) -> None:
        """Dress the whole program, now and whenever the computer's own colours change."""
        self._app = app
        load_fonts()
        app.setStyle("Fusion")
        app.setFont(base_font(self._scale))
        app.setWindowIcon(icons.app_icon())
        app.styleHints().colorSchemeChanged.connect(self._follow_computer)
        self.set_mode(self._mode)

    def set_mode(self, mode: Mode) -> None:
        """Follow the computer, or be light or dark whatever it says."""
        self._mode = mode
        if self._app:
            self._app.styleHints().setColorScheme(_SCHEMES[mode])
            self._refresh(self._app)

    def set_scale(self, scale: float) -> None:
        """Write so many times larger than normal; windows that are open already are to be built anew."""
        self._scale = scale
        if self._app and scale != text_scale():
            self._app.setFont(base_font(scale))
            self._applied = None
            self._refresh(self._app)

    def icon(self, name: str, role: str = "text2", selected: str = "") -> QIcon:
        """Icon ``name`` tinted with a colour of the theme; for what lives longer than one theme, see :meth:`dress`."""
        key = (name, role, selected or role)
        if key not in self._icons:
            tint = self._tokens.color
            self._icons[key] = icons.icon(
                functools.partial(self._file, name), tint(role), faded(self._tokens), tint(selected or role)
            )
        return self._icons[key]

    def pixmap(self, name: str, role: str, size: int) -> QPixmap:
        """Icon ``name`` as a picture for a label, at the screen's resolution."""
        ratio = self._app.devicePixelRatio() if self._app else 1.0
        return icons.pixmap(name, self._tokens.color(role), size, ratio)

    def dress(self, target: HasIcon, name: str, role: str = "text2", selected: str = "") -> None:
        """Give a button or action an icon, now and after each change of the theme, as long as it lives."""
        if isinstance(target, QPushButton):
            target.setIconSize(icons.BUTTON_ICON)
            self.follow(target, lambda it: it.setIcon(self._button_icon(name, role)))
        else:
            self.follow(target, lambda it: it.setIcon(self.icon(name, role, selected)))

    def dress_label(self, label: QObject, name: str, role: str, size: int) -> None:
        """Show an icon in a ``QLabel``, now and after each change of the theme."""
        self.follow(label, lambda it: it.setPixmap(self.pixmap(name, role, size)))

    def follow(self, target: object, paint: Callable[..., None]) -> None:
        """Call ``paint(target)`` now and after each change of the theme, as long as the Qt object ``target`` lives."""
        assert isinstance(target, QObject)
        reference = weakref.ref(target)
        self._dressed.append((reference, functools.partial(_paint, reference, paint)))
        paint(target)

    def _button_icon(self, name: str, role: str) -> QIcon:
        key = (name, role, "button")
        if key not in self._icons:
            wide = functools.partial(self._file, name, draw=icons.wide_svg)
            self._icons[key] = icons.button_icon(wide, self._tokens.color(role), faded(self._tokens))
        return self._icons[key]

    def _follow_computer(self) -> None:
        if self._app and self._mode == "system":
            self._refresh(self._app)

    def _refresh(self, app: QApplication) -> None:
        tokens = DARK if self._is_dark(app) else LIGHT
        if tokens is self._applied:
            return
        self._tokens = self._applied = tokens
        self._icons.clear()
        app.setPalette(palette(tokens))
        app.setStyleSheet(self._stylesheet())
        self._dressed = [(reference, paint) for reference, paint in self._dressed if _alive(reference)]
        for _, paint in self._dressed:
            paint()
        self.changed.emit()

    def _is_dark(self, app: QApplication) -> bool:
        if self._mode == "system":
            return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _stylesheet(self) -> str:
        values = {name: value for name, value in vars(self._tokens).items() if isinstance(value, str)}
        values["faded"] = faded(self._tokens)
        for key, (name, role) in _SHEET_ICONS.items():
            values[key] = self._file(name, self._tokens.color(role))
        sheet = Path(__file__).with_name("style.qss").read_text(encoding="utf-8")
        return _enlarged(string.Template(sheet).substitute(values), text_scale())

    def _file(self, name: str, color: str, draw: Callable[[str, str], bytes] = icons.tinted_svg) -> str:
        """A tinted copy of an icon as a file, as stylesheets take pictures from files only."""
        path = Path(self._folder.filePath(f"{draw.__name__}-{name}-{color[1:]}.svg"))
        if not path.exists():
            path.write_bytes(draw(name, color))
        return path.as_posix()


def _enlarged(sheet: str, scale: float) -> str:
    """The stylesheet with larger texts, and with controls as much higher as their line of text is."""
    if scale == 1:
        return sheet
    more = round(LINE * (scale - 1))
    sheet = re.sub(r"font-size: (\d+)px", lambda found: f"font-size: {round(int(found[1]) * scale)}px", sheet)
    sheet = re.sub(r"border-radius: 11px", f"border-radius: {round(11 * scale)}px", sheet)
    return re.sub(r"min-height: (2\d|3\d)px", lambda found: f"min-height: {int(found[1]) + more}px", sheet)


def _alive(reference: weakref.ref[QObject]) -> bool:
    target = reference()
    return target is not None and shiboken6.isValid(target)


def _paint(reference: weakref.ref[QObject], paint: Callable[..., None]) -> None:
    if _alive(reference):
        paint(reference())
