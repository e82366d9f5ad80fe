"""How late the window answers while work goes on: a 5 ms timer in the real window, by phase.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/event_loop.py [--lines N] [--seconds N]

Opens a sample shop, walks through its pages, types into the search of products, brings in a file of N sale lines, lets
the automatic model learn so many seconds, and writes everybody's offers. Prints a Markdown table: median, 99th
percentile and worst delay in milliseconds, beside the same timer in a bare PySide6 window that does nothing, in the
same run.
"""

import argparse
import csv
import os
import pathlib
import sys
import tempfile

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "end_to_end"))
from conftest import LoopProbe

from recsys_gui import app
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.settings import Settings
from recsys_gui.engine.messages import ExportOffers, ImportSales, Train
from recsys_gui.jobs.runner import Runner
from recsys_gui.services.make_sample import make_sample
from recsys_gui.services.quick import fit_quick

PATIENCE = 1_800_000


def sales_file(path: pathlib.Path, lines: int) -> pathlib.Path:
    """Sales of a made-up shop: baskets of five, 2,000 customers, 1,000 products, a year."""
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(["order", "customer", "product", "name", "quantity", "unit_price", "date"])
        for line in range(lines):
            order = line // 5
            product = (order * 7919 + line * 104_729) % 1000
            day = 1 + order * 28 // max(1, lines // 5)
            date = f"2025-{1 + order % 12:02}-{min(day, 28):02} {9 + order % 9:02}:{order % 60:02}"
            write([order, order % 2000, f"P{product}", f"Product {product}", 1, f"{1 + product % 20}.99", date])
    return path


def pass_time(milliseconds: int) -> None:
    timer = QDeadlineTimer(milliseconds)
    while not timer.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def wait(runner: Runner) -> None:
    patience = QDeadlineTimer(PATIENCE)
    while not (runner.idle() or patience.hasExpired()):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def tell(probe: LoopProbe, phase: str) -> None:
    delays = sorted(probe.delays) or [0]
    at = [delays[int(share * (len(delays) - 1))] for share in (0.5, 0.99, 1)]
    probe.delays = []
    print(f"| {phase} | {at[0]} | {at[1]} | {at[2]} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SHELFWISE_HOME"] = folder
        work = pathlib.Path(folder)
        measure(work, options.lines, options.seconds)


def measure(work: pathlib.Path, lines: int, seconds: float) -> None:
    shop, file = work / "shop.shop", sales_file(work / "sales.csv", lines)
    make_sample(shop, NullProgress(), orders=5_000)
    fit_quick(shop, NullProgress())
    qapp, probe = QApplication.instance() or QApplication([]), LoopProbe()
    probe.start()
    print("| phase | p50 | p99 | worst |\n|---|---|---|---|")
    bare = QMainWindow()
    bare.setCentralWidget(QTableWidget(50, 8))
    bare.show()
    pass_time(3_000)
    tell(probe, "a bare window")
    bare.close()
    runner = Runner()
    program = app.build(qapp, Settings(work / "settings.json"), runner)
    window = program.window
    window.show()
    probe.delays = []
    window.desk.open(shop)
    wait(runner)
    tell(probe, "opening a shop")
    for page in window.stack.keys:
        window.show_page(page)
        wait(runner)
    tell(probe, "looking at every page for the first time")
    window.show_page("data")
    window.menus.search.trigger()
    for letter in "red retrospot bag":
        QTest.keyClick(QApplication.focusWidget() or window, letter)
        pass_time(120)
    wait(runner)
    tell(probe, "searching while typing")
    runner.submit(ImportSales(str(shop), str(file)))
    wait(runner)
    tell(probe, f"importing {lines:,} lines")
    runner.submit(Train(str(shop), "automatic", seconds))
    wait(runner)
    tell(probe, "training the automatic model")
    runner.submit(ExportOffers(str(shop), str(work / "offers.csv")))
    wait(runner)
    tell(probe, "writing everybody's offers")
    window.close()
    runner.shutdown()


if __name__ == "__main__":
    main()
