"""What every page is built with: the program's parts, and the shop that is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from recsys_gui.base.settings import Settings
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.language import Language
from recsys_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recsys_gui.jobs.runner import Runner
    from recsys_gui.services.browse import Browser


class Requests(QObject):
    """What a page may ask of the window, without knowing it.

    Signals:
        page: show the page with this key: ``"recommend"``, ``"data"``, ``"train"``.
        toast: tell in one sentence what was done.
        import_sales: choose a sales file and bring it in.
        busy: a job's task that the status bar follows until it ends.
    """

    page = Signal(str)
    toast = Signal(str)
    import_sales = Signal()
    busy = Signal(object)


@dataclass(frozen=True)
class Shell:
    """The parts of the program that outlive a shop."""

    theme: Theme
    runner: Runner
    settings: Settings
    requests: Requests
    language: Language


@dataclass(frozen=True)
class OpenShop:
    """The shop that is open: where it is, how to read it, how to write its values."""

    path: Path
    browser: Browser
    formatter: Formatter
