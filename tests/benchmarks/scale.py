"""How time and memory grow with the shop: made-up shops of 10,000 to 10,000,000 sale lines, every step in turn.

    python tests/benchmarks/scale.py [--lines 10000,100000,1000000] [--steps NAME,NAME] [--folder DIR] [--json FILE]

Each step is a command of its own; told are seconds of processor and the peak of its memory with all that it starts; of
questions that a page asks, the milliseconds that 95 of 100 take at most. Last comes how each step grows where it grows
most from one size to the next: n to the power of that exponent, less what a shop of next to no size takes. The
arithmetic uses one thread, so that processor time tells the work that is done. DIR keeps the files; steps that stand in
the file of ``--json`` already are not done again.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import pathlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

import make_shop
from measuring import Taken, machine, markdown, program, run

HERE = pathlib.Path(__file__).resolve()
TYPED = ("blu", "blue", "blue mu", "mug No. 12", "蓝色杯子", "No. 1", "C0001", "la", "zzzz")
Steps = dict[str, Callable[[pathlib.Path], Taken]]


def within(what: str) -> Callable[[pathlib.Path], Taken]:
    """A step that asks questions in one process; it prints what they took."""
    return lambda base: run([sys.executable, HERE, "--within", what, base.with_suffix(".shop")], threads=1)


STEPS: Steps = {
    "import": lambda base: program("import", base.with_suffix(".shop"), base.with_suffix(".csv"), threads=1),
    "open": within("opened"),
    "page": within("pages"),
    "search": within("searches"),
    "train automatic": lambda base: program("train", base.with_suffix(".shop"), threads=1),
    "offers of one": within("offers"),
    "offers of all": lambda base: program(
        "recommend", base.with_suffix(".shop"), "--everyone", "--out", base.with_suffix(".offers.csv"), threads=1
    ),
    "contact list": lambda base: program(
        "contact", base.with_suffix(".shop"), "--out", base.with_suffix(".contact.csv"), threads=1
    ),
}
SMALLEST = 1_000


def opened(shop: pathlib.Path) -> list[float]:
    """Open the file and read the first page of each table."""
    from recsys_gui.services.browse import Browser

    def once() -> None:
        with Browser(shop) as browser:
            browser.summary()
            for read in (browser.sales, browser.customers, browser.products):
                read()

    return [timed(once) for _ in range(20)]


def pages(shop: pathlib.Path) -> list[float]:
    """Leaf through the tables, ten pages each."""
    from recsys_gui.services.browse import Browser

    took = []
    with Browser(shop) as browser:
        for read in (browser.sales, browser.customers, browser.products):
            after = None
            for _ in range(10):
                begin = time.perf_counter()
                rows = read("", after)
                took.append(time.perf_counter() - begin)
                after = rows[-1] if rows else after
        took += [timed(lambda code=row.code: browser.card(code)) for row in browser.customers()[:20]]
    return took


def searches(shop: pathlib.Path) -> list[float]:
    """Search each table for what somebody types, with the count of what is found."""
    from recsys_gui.services.browse import Browser

    took = []
    with Browser(shop) as browser:
        for words in TYPED:
            for read, count in (
                (browser.products, browser.product_count), (browser.customers, browser.customer_count),
                (browser.sales, browser.sale_count),
            ):  # fmt: skip
                took.append(timed(lambda read=read, count=count, words=words: (read(words), count(words))))
    return took


def offers(shop: pathlib.Path) -> list[float]:
    """The three lists of a hundred customers, once the desk is ready."""
    from recsys_gui.domain.offer import LISTS
    from recsys_gui.services.offering.recommend import OfferDesk

    desk = OfferDesk(shop)
    ready = timed(desk.refresh)
    learned = timed(lambda: desk.visit(desk._current().interactions.customers.codes[0]))
    codes = desk._current().interactions.customers.codes
    desk.offers(codes[0], LISTS, 10)
    took = [timed(lambda code=code: desk.offers(code, LISTS, 10)) for code in codes[1 :: max(1, len(codes) // 100)]]
    print(json.dumps({"until ready": ready, "until prices": ready + learned}), file=sys.stderr)
    return took


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def ask(what: str, shop: pathlib.Path) -> None:
    """What a step within one process prints: how many questions, and median, 95th percentile and worst, in seconds."""
    took = sorted(globals()[what](shop))
    print(json.dumps({
        "questions": len(took), "median": statistics.median(took), "p95": took[int(0.95 * (len(took) - 1))],
        "worst": took[-1],
    }))  # fmt: skip


def exponent(sizes: list[int], took: dict[int, dict[str, float]], key: str) -> float:
    """How a step grows where it grows most from one size to the next: the slope on logarithmic axes."""
    base = took.get(SMALLEST, {}).get(key, 0.0)
    grown = {size: max(took[size][key] - base, 1e-9) for size in sorted(sizes)}
    return max(math.log(grown[b] / grown[a]) / math.log(b / a) for a, b in itertools.pairwise(grown))


def measure(folder: pathlib.Path, sizes: list[int], steps: list[str], known: dict[str, dict[str, dict[str, float]]],
            keep: Callable[[], None], *, smallest: bool = True) -> None:  # fmt: skip
    """Do every step for every size, and note it in ``known``: step → lines → figures."""
    for size in (SMALLEST, *sizes) if smallest else sizes:
        base = folder / str(size)
        if not base.with_suffix(".csv").exists():
            make_shop.write(base.with_suffix(".csv"), make_shop.Size.of(size))
        for step in steps:
            if str(size) in known.setdefault(step, {}):
                continue
            taken = STEPS[step](base)
            told = {"seconds": taken.seconds, "processor": taken.processor, "memory": float(taken.memory)}
            if taken.output.startswith('{"questions"'):
                told |= json.loads(taken.output)
            known[step][str(size)] = told
            keep()
            print(f"{step}, {size:,} lines: {taken.processor:.2f} s, {taken.memory / 2**20:.0f} MB", file=sys.stderr)


def table(known: dict[str, dict[str, dict[str, float]]], sizes: list[int]) -> str:
    """The figures as Markdown: whole commands in seconds of processor and MB, questions in milliseconds (p95)."""
    rows = []
    for step, by_size in known.items():
        took = {int(size): figures for size, figures in by_size.items()}
        done = [size for size in sizes if size in took]
        key = "p95" if done and "p95" in took[done[-1]] else "processor"
        cells = [
            f"{took[size]['p95'] * 1e3:.1f} ms" if key == "p95" else
            f"{took[size]['processor']:.1f} s, {took[size]['memory'] / 1e6:,.0f} MB"
            for size in done
        ]  # fmt: skip
        cells += [""] * (len(sizes) - len(done))
        rows.append([step, *cells, f"{exponent(done, took, key):.2f}" if len(done) > 1 else ""])
    return markdown(["step", *(f"{size:,} lines" for size in sizes), "exponent"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", default="10000,100000,1000000")
    parser.add_argument("--steps", default=",".join(STEPS))
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--within", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.within:
        ask(options.within[0], pathlib.Path(options.within[1]))
        return
    sizes = [int(number) for number in options.lines.split(",")]
    stored = options.json is not None and options.json.exists()
    known = json.loads(options.json.read_text(encoding="utf-8"))["steps"] if stored else {}

    def keep() -> None:
        if options.json is not None:
            options.json.write_text(json.dumps({"machine": machine(), "steps": known}, indent=1), encoding="utf-8")

    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        measure(folder, sizes, options.steps.split(","), known, keep)
    print(table(known, sizes))


if __name__ == "__main__":
    main()
