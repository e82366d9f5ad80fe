"""How late the window answers while work goes on: a 5 ms timer in the real window, by phase.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/event_loop.py
        [--lines N] [--products N] [--seconds N] [--json FILE]

Makes the sample shop, opens it, looks at every page once and then again, lets the automatic model learn on it for so
many seconds, brings N made-up sale lines into another shop, writes everybody's offers of the sample, and types into the
searches of a shop with N products. Prints a table: median, 99th percentile and worst delay in milliseconds, and
the most that the window's own thread worked at a stretch, beside the same timer in a bare PySide6 window that does
nothing, in the same run. On a busy computer the delays are those of the computer; the last column is not.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile
import time
from collections.abc import Callable

import make_shop
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QWidget

from recsys_gui import app
from recsys_gui.base.garbage import keep_what_is_there
from recsys_gui.base.settings import Settings
from recsys_gui.engine.messages import ExportOffers, ImportSales, MakeSample, Train
from recsys_gui.jobs.ahead import SHOP, WORK, Ahead
from recsys_gui.jobs.quick_imports import leave_sources_unread
from recsys_gui.jobs.runner import Runner
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.ui.main_window import MainWindow

PATIENCE = 1_800_000
TICK = 5
TYPED = "large oak clock", "蓝色杯子", "No. 123"


class Probe:
    """A timer that should come every 5 ms: how late it comes, and how long the window's thread worked until it came."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.worked: list[float] = []
        self._before = (time.perf_counter(), time.thread_time())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def _tick(self) -> None:
        now, before = (time.perf_counter(), time.thread_time()), self._before
        self.late.append(max(0.0, (now[0] - before[0]) * 1e3 - TICK))
        self.worked.append((now[1] - before[1]) * 1e3)
        self._before = now

    def begin(self) -> None:
        """Forget what was."""
        self.late, self.worked = [], []
        self._before = (time.perf_counter(), time.thread_time())

    def figures(self) -> dict[str, float]:
        """Milliseconds since :meth:`begin`: p50, p99 and worst delay, and the longest work at a stretch."""
        ordered = sorted(self.late) or [0.0]
        at = (ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.99, 1))
        found = dict(zip(("p50", "p99", "worst"), at, strict=True))
        return found | {"own work": max(self.worked, default=0.0), "ticks": float(len(ordered))}


class Session:
    """The window, and what was found of each phase."""

    def __init__(self, work: pathlib.Path) -> None:
        leave_sources_unread()
        self.qapp = QApplication.instance() or QApplication([])
        assert isinstance(self.qapp, QApplication)
        self.probe, self.found = Probe(), dict[str, dict[str, float]]()
        self.phase("a bare window", self._bare)
        self.runner = Runner()
        self.window: MainWindow = app.build(self.qapp, Settings(work / "settings.json"), self.runner).window
        self.window.show()
        ahead = Ahead([*SHOP, *WORK])  # as at a start of the program: they are imported after the first picture
        ahead.start()
        while not ahead.isFinished():
            pass_time(50)
        keep_what_is_there()
        pass_time(2_000)

    def phase(self, name: str, work: Callable[[], object]) -> None:
        """Do something, and note how late the timer was meanwhile."""
        self.probe.begin()
        work()
        self.found[name] = told = self.probe.figures()
        cells = " | ".join(f"{told[key]:.0f}" for key in ("p50", "p99", "worst", "own work"))
        print(f"| {name} | {cells} |", flush=True)

    def wait(self) -> None:
        """Until nothing runs any more."""
        patience = QDeadlineTimer(PATIENCE)
        while not (self.runner.idle() or patience.hasExpired()):
            pass_time(20)

    def run(self, request: object) -> None:
        """Have a job done."""
        self.runner.submit(request)  # type: ignore[arg-type]
        self.wait()

    def open(self, shop: pathlib.Path) -> None:
        """Open a shop file, and wait until its first page and all that it asked for are there."""
        self.window.desk.open(shop)
        self.wait()
        pass_time(3_000)

    def look_around(self) -> None:
        """Look at every page."""
        for page in (*self.window.stack.keys, "settings"):
            self.window.show_page(page)
            self.wait()
            pass_time(300)

    def type_in(self) -> None:
        """Type into the search of each table, and take it out again."""
        self.window.show_page("data")
        page = self.window.stack.page("data")
        for place in range(3):
            page.tabs.setCurrentIndex(place)  # type: ignore[union-attr]
            for words in TYPED:
                self.window.menus.search.trigger()
                type_words(QApplication.focusWidget() or self.window, words)
        self.wait()

    @staticmethod
    def _bare() -> None:
        bare = QMainWindow()
        bare.setCentralWidget(QTableWidget(50, 8))
        bare.show()
        pass_time(3_000)
        bare.close()


def type_words(field: QWidget, words: str) -> None:
    """Type as somebody does, then clear the field."""
    for letter in words:
        QTest.keyClicks(field, letter)
        pass_time(120)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    pass_time(300)


def pass_time(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(work: pathlib.Path, lines: int, products: int, seconds: float) -> dict[str, dict[str, float]]:
    """All phases; name → figures."""
    sample, large = work / "sample.shop", work / "large.shop"
    make_shop.write(work / "sales.csv", make_shop.Size.of(lines))
    make_shop.write(work / "large.csv", make_shop.Size.of(4 * products, products=products))
    import_sales(large, work / "large.csv")
    print("| phase | p50 | p99 | worst | own work |\n|---|---|---|---|---|")
    session = Session(work)
    session.phase("making the sample shop", lambda: session.run(MakeSample(str(sample))))
    session.phase("opening it", lambda: session.open(sample))
    session.phase("looking at every page for the first time", session.look_around)
    session.phase("looking at every page again", session.look_around)
    request = ImportSales(str(work / "made.shop"), str(work / "sales.csv"))
    session.phase(f"importing {lines:,} lines", lambda: session.run(request))
    session.phase("training the automatic model", lambda: session.run(Train(str(sample), "automatic", seconds)))
    session.phase("writing everybody's offers", lambda: session.run(ExportOffers(str(sample), str(work / "o.csv"))))
    session.open(large)
    session.phase(f"searching while typing, {products:,} products", session.type_in)
    session.window.close()
    session.runner.shutdown()
    return session.found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--products", type=int, default=50_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SHELFWISE_HOME"] = folder
        found = measure(pathlib.Path(folder), options.lines, options.products, options.seconds)
    if options.json is not None:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
