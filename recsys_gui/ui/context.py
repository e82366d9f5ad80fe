"""What every page is built with: the program's parts, and the shop that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from recsys_gui.base.settings import Settings
from recsys_gui.ui.language import Language
from recsys_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recsys_gui.jobs.edits import Edits
    from recsys_gui.jobs.runner import Runner
    from recsys_gui.services.browse import Browser
    from recsys_gui.ui.formatting import Formatter
    from recsys_gui.ui.memory import Memory


@dataclass(frozen=True)
class SaveWish:
    """Something that a page wants to write to a file which the owner chooses.

    Attributes:
        title: of the dialog.
        name: proposed for the file, with its ending.
        kinds: what kinds of file there are: a name such as "Table" and its ending such as ".csv".
        write: writes it; may raise an OSError or a UserError. True when it has told the owner itself.
    """

    title: str
    name: str
    kinds: tuple[tuple[str, str], ...]
    write: Callable[[Path], bool | None]


class Requests(QObject):
    """What a page may ask of the window, without knowing it.

    Signals:
        page: show the page with this key: ``"recommend"``, ``"data"``, ``"train"``.
        train: begin a training, and show it.
        customer: show what to offer to the customer with this code. product: show the product with this code.
        history: show the sales of the customer with this code. segment: show the customers of the segment of this key.
        toast: tell in one sentence what was done. told: the same, with the words of a button and what it does.
        explain: show a topic of the help: ``"meanings"`` of words, ``"exports"`` from tills and web shops.
        print_page: show how the page that is seen would look on paper.
        import_sales: choose a sales file and bring it in.
        import_file: bring in the file at this path. undo_import: take this ``ImportRow`` back.
        save: let the owner choose a file for a ``SaveWish``, and write it.
        export_table: write the table of this name, as far as it matches a search and a ``RowFilter``, to a file.
        problem: show this ``UserError``.
        reopen: the shop file at this path has another content now; read it anew.
        theme: a mode of the theme. language: the code of a language. text_size: a share of the normal size.
        busy: a job's task that the status bar follows until it ends.
    """

    page = Signal(str)
    train = Signal()
    history = Signal(str)
    segment = Signal(str)
    customer = Signal(str)
    product = Signal(str)
    toast = Signal(str)
    told = Signal(str, str, object)
    explain = Signal(str)
    print_page = Signal()
    save = Signal(object)
    import_sales = Signal()
    import_file = Signal(object)
    undo_import = Signal(object)
    export_table = Signal(str, str, object)
    problem = Signal(object)
    reopen = Signal(object)
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

    @cached_property
    def memory(self) -> Memory:
        """What stays as the owner left it."""
        from recsys_gui.ui.memory import Memory  # not needed to paint the first window

        return Memory(self.settings)


@dataclass(frozen=True)
class OpenShop:
    """The shop that is open: where it is, how to read it, how to write its values, how to edit it, if at all."""

    path: Path
    browser: Browser
    formatter: Formatter
    edits: Edits | None = None
