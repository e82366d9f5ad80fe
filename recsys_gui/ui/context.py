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
    from recsys_gui.jobs.edits import Edits
    from recsys_gui.jobs.runner import Runner
    from recsys_gui.services.browse import Browser


class Requests(QObject):
    """What a page may ask of the window, without knowing it.

    Signals:
        page: show the page with this key: ``"recommend"``, ``"data"``, ``"train"``.
        toast: tell in one sentence what was done.
        import_sales: choose a sales file and bring it in.
        import_file: bring in the file at this path. undo_import: take this ``ImportRow`` back.
        export_table: write the table of this name, as far as it matches a search, to a file.
        problem: show this ``UserError``.
        theme: a mode of the theme. language: the code of a language. text_size: a share of the normal size.
        busy: a job's task that the status bar follows until it ends.
    """

    page = Signal(str)
    toast = Signal(str)
    import_sales = Signal()
    import_file = Signal(object)
    undo_import = Signal(object)
    export_table = Signal(str, str)
    problem = Signal(object)
    theme = Signal(str)
    language = Signal(str)
    text_size = Signal(float)
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
    """The shop that is open: where it is, how to read it, how to write its values, how to edit it, if at all."""

    path: Path
    browser: Browser
    formatter: Formatter
    edits: Edits | None = None
