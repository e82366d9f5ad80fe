"""Builds every object of the window and hands it on by constructor."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from recsys_gui import __version__
from recsys_gui.base import paths
from recsys_gui.base.errors import UserError
from recsys_gui.base.garbage import keep_what_is_there
from recsys_gui.base.logs import crash_log, start_log
from recsys_gui.base.settings import Saver, Settings
from recsys_gui.jobs.ahead import SHOP, WORK, Ahead
from recsys_gui.jobs.runner import Runner
from recsys_gui.ui.context import OpenShop, Requests, Shell
from recsys_gui.ui.crash import CrashReporter
from recsys_gui.ui.dialogs.files import SHOP_SUFFIX, FileChooser
from recsys_gui.ui.first_paint import FirstPaint
from recsys_gui.ui.frame.file_open import FileOpenEvents
from recsys_gui.ui.frame.one_window import OneWindow
from recsys_gui.ui.frame.page_stack import PageKind
from recsys_gui.ui.frame.shop_desk import ShopDesk
from recsys_gui.ui.frame.sidebar import Entry
from recsys_gui.ui.frame.window_frame import SETTINGS
from recsys_gui.ui.language import Language
from recsys_gui.ui.main_window import MainWindow
from recsys_gui.ui.theme.fonts import LEAST_SCALE, MOST_SCALE
from recsys_gui.ui.theme.theme import MODES, Mode, Theme

_AGAIN = "again"
_QUIET = 3_000
"""Milliseconds after a job or a new window until what they needed goes back to the system."""
_AFTER_PAINT = 20
"""Milliseconds that a page needs to be drawn once it is there."""


class Program:
    """The window and what outlives it; a change of language builds the window anew."""

    def __init__(self, app: QApplication, settings: Settings, runner: Runner, one: OneWindow | None = None) -> None:
        self._one = one
        theme, language = Theme(_mode(settings), scale=_text_size(settings)), Language(app)
        language.speak(str(settings.get("language", "")))
        theme.apply(app)
        _keep_cores_free(settings)
        self.shell = Shell(theme, runner, settings, Requests(), language)
        self.crashes = CrashReporter(theme)
        self.crashes.user_error.connect(lambda error: self.window.show_problem(error))
        self._tidy = QTimer()
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(_QUIET)
        self._tidy.timeout.connect(_trim)
        runner.busy_changed.connect(lambda busy: self._tidy.stop() if busy else self._tidy.start())
        self.window: MainWindow = self._make_window()
        if one is not None:
            one.wanted.connect(lambda: self.window.come_forward())

    def change_language(self, code: str) -> None:
        """Speak another language at once, with the same shop open."""
        self.shell.settings.set("language", code)
        self._build_anew(lambda: self.shell.language.speak(code))

    def change_text_size(self, scale: float) -> None:
        """Write larger or smaller at once, with the same shop open."""
        self.shell.settings.set("text_size", scale)
        self._build_anew(lambda: self.shell.theme.set_scale(scale))

    def reset_layout(self) -> None:
        """Put window, splitters and columns where they stood at first."""
        self._build_anew(self.shell.memory.reset_places)

    def _build_anew(self, change: Callable[[], object]) -> None:
        old = self.window
        path, in_settings = old.desk.shop.path if old.desk.shop else None, old.is_in_settings
        old.edits.set_edits(None)
        edits = old.desk.hand_over()
        old.retire()
        change()
        self.window = self._make_window()
        self.window.show_welcome()
        self.window.show()
        if path is not None and not self.window.desk.open(path, edits) and edits is not None:
            edits.close()
        if in_settings:
            self.window.show_page(SETTINGS)
            self.window.settings_page.look.setFocus()
        old.deleteLater()
        self._tidy.start()

    def _make_window(self) -> MainWindow:
        shell = self.shell
        window = MainWindow(shell, ShopDesk(shell, one=self._one), FileChooser(shell.settings), page_kinds())
        window.language_chosen.connect(self.change_language)
        window.text_size_chosen.connect(self.change_text_size)
        window.layout_reset.connect(self.reset_layout)
        return window


def build(app: QApplication, settings: Settings, runner: Runner, one: OneWindow | None = None) -> Program:
    """The whole program, not yet shown and without a shop; ``one`` sees to one window for each shop file."""
    program = Program(app, settings, runner, one)
    program.window.show_welcome()
    return program


def page_kinds() -> list[PageKind]:
    """The pages of the sidebar; what draws charts is imported when it is first looked at."""
    tr = QCoreApplication.translate
    return [
        PageKind(Entry("today", tr("Pages", "Today"), "calendar-check"), _today),
        PageKind(Entry("recommend", tr("Pages", "Recommend"), "tag"), _recommend),
        PageKind(Entry("data", tr("Pages", "Data"), "sheet"), _data),
        PageKind(Entry("train", tr("Pages", "Train"), "trending-up"), _train),
        PageKind(Entry("insights", tr("Pages", "Insights"), "chart-column"), _insights),
    ]


def _today(shell: Shell, shop: OpenShop) -> QWidget:
    from recsys_gui.ui.pages.today.page import TodayPage

    return TodayPage(shell, shop)


def _recommend(shell: Shell, shop: OpenShop) -> QWidget:
    from recsys_gui.ui.pages.recommend.page import RecommendPage

    return RecommendPage(shell, shop)


def _data(shell: Shell, shop: OpenShop) -> QWidget:
    from recsys_gui.ui.pages.data.page import DataPage

    return DataPage(shell, shop)


def _insights(shell: Shell, shop: OpenShop) -> QWidget:
    from recsys_gui.ui.pages.insights.page import InsightsPage

    return InsightsPage(shell, shop)


def _train(shell: Shell, shop: OpenShop) -> QWidget:
    from recsys_gui.ui.pages.train.page import TrainPage

    return TrainPage(shell, shop)


def main(argv: Sequence[str]) -> int:
    """Open the window, with the shop file named in ``argv`` or that of last time; the exit code."""
    app = _application(argv)
    start_log(paths.log_folder())
    with crash_log(paths.log_folder()):
        return _run(app, argv)


def _run(app: QApplication, argv: Sequence[str]) -> int:
    saver = Saver()
    settings = Settings(paths.config_folder() / "settings.json", saver)
    one = OneWindow(paths.lock_folder())
    files = [argument for argument in argv[1:] if not argument.startswith("-")]
    if (shop := _shop_to_open(files, settings)) is not None and not one.claim(shop):
        return 0  # the window that has it comes forward
    program = Program(app, settings, Runner(), one)
    program.crashes.install()
    program.crashes.restart_wanted.connect(lambda: _end_to_start_again(app, program.window))
    if sys.platform == "darwin":  # elsewhere no such event comes, and looking at every event takes time
        FileOpenEvents(app).asked.connect(lambda path: program.window.take_file(path))
    steps = _Steps(program, files, shop)
    program.window.show()
    try:
        return app.exec()
    finally:
        steps.wait()
        program.shell.runner.shutdown()
        saver.wait()
        one.release()
        if app.property(_AGAIN):
            _start_again()


def _trim() -> None:
    from recsys_gui.base.memory import trim  # not needed before the first picture

    trim()


def _shop_to_open(files: Sequence[str], settings: Settings) -> Path | None:
    """The shop file that this start is about, as far as it is there."""
    named = files[0] if files else settings.get("last_file")
    path = Path(named) if isinstance(named, str) and named.lower().endswith(SHOP_SUFFIX) else None
    return path if path is not None and path.is_file() else None


def _end_to_start_again(app: QApplication, window: MainWindow) -> None:
    """Let go of everything; once that is done, the same program starts anew and opens the same shop."""
    app.setProperty(_AGAIN, True)
    window.close()
    app.quit()


def _start_again() -> None:
    from PySide6.QtCore import QProcess

    QProcess.startDetached(sys.executable, [] if getattr(sys, "frozen", False) else ["-m", "recsys_gui"])


class _Steps(QObject):
    """What a start does once the window is on the screen: import what a shop needs, open it, and only when its page is
    on the screen too, begin what that page asked for and import the rest.
    """

    def __init__(self, program: Program, files: Sequence[str], shop: Path | None) -> None:
        super().__init__()
        self._program, self._files, self._shop = program, files, shop
        self._shop_ahead, self._work_ahead = Ahead(SHOP), Ahead(WORK)
        self._painted = FirstPaint(program.window)
        self._painted.done.connect(self._begin)
        self._shop_ahead.finished.connect(self._open)
        self._work_ahead.finished.connect(keep_what_is_there)
        self._work_ahead.finished.connect(program.shell.runner.release)
        program.shell.runner.hold()

    def wait(self) -> None:
        """At the end of the program: until no thread is left."""
        self._shop_ahead.wait()
        self._work_ahead.wait()

    def _begin(self) -> None:
        window = self._program.window
        window.show_opening(self._shop) if self._shop else window.show_welcome()
        self._shop_ahead.start()

    def _open(self) -> None:
        window = self._program.window
        if window.isVisible() and window.desk.shop is None:  # else the owner was quicker
            if self._files:
                window.take_file(Path(self._files[0]))
            else:
                window.desk.open_last()
            window.drop_opening()
            if window.desk.shop is None:
                self._program.shell.runner.warm()
        QTimer.singleShot(_AFTER_PAINT, self, self._go_on)

    def _go_on(self) -> None:
        keep_what_is_there()
        self._work_ahead.start()


def screenshot(shop: Path, file: Path) -> None:
    """Write a picture of the window with ``shop`` open, without showing it to anyone; for the self-test.

    Raises:
        UserError: the shop cannot be opened.
        OSError: the picture cannot be written.
    """
    app = QApplication.instance() or _application(["recsys-gui"])
    assert isinstance(app, QApplication)
    runner = Runner()
    try:
        program = build(app, Settings(paths.config_folder() / "self-test.json"), runner)
        problems: list[UserError] = []
        program.window.desk.failed.connect(problems.append)
        if not program.window.desk.open(shop):
            raise problems[0]
        program.window.show()
        _let_settle(app, runner)
        if not program.window.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
        program.window.close()
    finally:
        runner.shutdown()


def _let_settle(app: QApplication, runner: Runner) -> None:
    """Wait until every answer the window asked for has arrived and is drawn, for a minute at most."""
    patience = QDeadlineTimer(60_000)
    app.processEvents()
    while not (runner.idle() or patience.hasExpired()):
        _answer_events(100)
    app.processEvents()


def _answer_events(milliseconds: int) -> None:
    """Let the window live for a while; nothing is done between events, unlike in a loop around ``processEvents``."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _application(argv: Sequence[str]) -> QApplication:
    QCoreApplication.setApplicationName(paths.APP_NAME)
    QCoreApplication.setApplicationVersion(__version__)
    paths.make_files_known()
    app = QApplication(list(argv))
    app.setApplicationDisplayName(paths.APP_NAME)
    app.setDesktopFileName("shelfwise")
    return app


def _keep_cores_free(settings: Settings) -> None:
    """As the owner has chosen; mostly nothing was chosen, and nothing need be loaded for it."""
    if settings.get("processor_use") is not None:
        from recsys_gui.base.cores import limit_cores, processor_use

        limit_cores(processor_use(settings))


def _mode(settings: Settings) -> Mode:
    stored = settings.get("theme")
    return next((mode for mode in MODES if mode == stored), "system")


def _text_size(settings: Settings) -> float:
    stored = settings.get("text_size")
    return float(stored) if isinstance(stored, int | float) and LEAST_SCALE <= stored <= MOST_SCALE else LEAST_SCALE
