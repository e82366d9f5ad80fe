"""A small real shop, and a runner that only keeps what it is asked to do."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pyqtgraph  # noqa: F401 - loaded at once here, so that charts are there when a test looks
import pytest
from PySide6.QtCore import QLocale, QObject, Signal

from recsys_gui.app import page_kinds
from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Settings
from recsys_gui.engine.messages import ListBackups, Request, Warm
from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Succeeded
from recsys_gui.jobs.task import Task
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.ui.context import Requests, Shell
from recsys_gui.ui.frame.page_stack import PageKind
from recsys_gui.ui.frame.shop_desk import ShopDesk
from recsys_gui.ui.language import Language
from recsys_gui.ui.main_window import MainWindow
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.page import Page

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class IdleRunner(QObject):
    """The test says how each task ends."""

    changed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self):
        super().__init__()
        self.tasks: list[Task] = []
        self.controls: list[str] = []
        self.is_shut_down = False

    def soon(self, begin: Callable[[], object]) -> None:
        begin()

    def submit(self, request: Request) -> Task:
        task = Task(request)
        task.begin(self.controls.append)
        self.tasks.append(task)
        return task

    def warm(self, shop: str = "") -> Task:
        return self.submit(Warm(shop))

    def busy(self) -> bool:
        return any(not task.is_finished and not isinstance(task.request, Warm | ListBackups) for task in self.tasks)

    def training(self, shop: str) -> Task | None:
        return None

    def shutdown(self) -> None:
        self.is_shut_down = True

    def last(self, kind: type) -> Task:
        return [task for task in self.tasks if isinstance(task.request, kind)][-1]

    def succeed(self, kind: type, answer: object) -> None:
        self.last(kind).end(Succeeded(answer))

    def fail(self, kind: type, error: UserError) -> None:
        self.last(kind).end(Failed(error))

    def cancel(self, kind: type) -> None:
        self.last(kind).end(Cancelled())


class Chooser:
    """Chooses what the test says, as the owner would in the system's dialogs."""

    def __init__(self):
        self.shop = self.sales = self.new_shop = self.offers = self.table = None

    def backup_to_bring_back(self):
        return self.shop

    def shop_to_open(self):
        return self.shop

    def sales_to_import(self):
        return self.sales

    def shop_to_make(self, name):
        return self.new_shop

    def offers_to_write(self, name):
        return self.offers

    def table_to_write(self, name):
        return self.table

    def place_for(self, title, name, kinds):
        return self.table


class BlankPage(Page):
    """Stands for the pages that other tests look at."""

    def __init__(self, shell, shop):
        super().__init__("Blank")
        self.changes = []

    def refresh(self, changes):
        self.changes.append(changes)

    def choose(self, code):
        self.chosen = code


@pytest.fixture(scope="session")
def small_shop(tmp_path_factory) -> Path:
    """The 300 newest orders of the sample shop; tests read it, or copy it first."""
    path = tmp_path_factory.mktemp("shops") / "small.shop"
    make_sample(path, orders=300)
    return path


@pytest.fixture
def shop_file(small_shop, tmp_path) -> Path:
    """A shop file of the test's own."""
    return Path(shutil.copy(small_shop, tmp_path / "corner.shop"))


@pytest.fixture(scope="session")
def one_theme(qapp) -> Theme:
    theme = Theme("light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(one_theme, qapp) -> Theme:
    """The light theme; dressing the program anew for every test would take long."""
    one_theme.set_mode("light")
    return one_theme


@pytest.fixture
def runner(qapp) -> IdleRunner:
    return IdleRunner()


@pytest.fixture
def english(qapp):
    """British English, whatever the computer speaks."""
    before = QLocale()
    language = Language(qapp)
    language.speak("en")
    QLocale.setDefault(QLocale("en_GB"))
    yield language
    QLocale.setDefault(before)
    language.silence()


@pytest.fixture
def shell(theme, runner, tmp_path, english) -> Shell:
    return Shell(theme, runner, Settings(tmp_path / "settings.json"), Requests(), english)


@pytest.fixture
def chooser() -> Chooser:
    return Chooser()


@pytest.fixture
def window(shell, chooser) -> MainWindow:
    """The real window; only its pages about recommending and training are blank."""
    kinds = [kind if kind.entry.key == "data" else PageKind(kind.entry, BlankPage) for kind in page_kinds()]
    window = MainWindow(shell, ShopDesk(shell), chooser, kinds)
    window.show_welcome()
    window.show()
    yield window
    window.retire()
    window.deleteLater()
