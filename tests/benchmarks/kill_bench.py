"""The kinds of work that :mod:`kill_tests` kills: how each begins, and what may be left of it."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nursery
import window_kills
from nursery import Nursery, Process

from recsys_gui.base.progress import NullProgress
from recsys_gui.base.settings import Settings
from recsys_gui.engine import messages, wire
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.offering import recommend
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.shops import summary
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.store.file import migrate

ROOT = Path(__file__).resolve().parents[2]
LINES, SHOP_ORDERS = 6_000, 400
PROGRAM = [sys.executable, "-m", "recsys_gui"]


@dataclass(frozen=True)
class Case:
    """One kind of work.

    Attributes:
        start: prepares a folder and starts the process that works on ``mine.shop`` in it.
        judge: raises when what is left is wrong; gives ``in`` or ``out``.
        in_window: the kind of work that :mod:`window_kills` does, "" when no window is opened.
    """

    start: Callable[[Path], Process]
    judge: Callable[[Path], str]
    in_window: str = ""


class Bench:
    """Files that all kills begin from, and the kinds of work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._nurseries: dict[str, Nursery] = {}
        self.shop, self.sales = folder / "ready.shop", folder / "more.csv"
        make_sample(self.shop, orders=SHOP_ORDERS)
        fit_quick(self.shop, NullProgress())
        self.sales.write_text(_sales(), encoding="utf-8")
        self.with_import = folder / "imported.shop"
        shutil.copy(self.shop, self.with_import)
        report = import_sales(self.with_import, self.sales)
        shutil.rmtree(folder / "imported backups", ignore_errors=True)
        assert report.import_id is not None
        self.import_id = report.import_id
        self.before, self.after = summary(self.shop).sales, summary(self.with_import).sales
        self.customer = self._some_customer()
        self.offers = _ranked(self.shop, self.customer)
        self.cases: dict[str, Case] = {
            "import": Case(self._import, self._whole_import),
            "undo": Case(self._undo, self._whole_undo),
            "train": Case(self._train, self._still_serves),
            "save a model": Case(self._save_model, self._some_model_serves),
            "update an old file": Case(self._migrate, self._updates),
            "backup": Case(self._backup, self._backed_up),
            "restore": Case(self._restore, self._whole_undo),
            "restore a damaged file": Case(self._restore_damaged, self._comes_back),
            "rescue": Case(self._rescue, self._rescued),
            "export": Case(self._export, self._exported),
            "settings": Case(self._settings, self._settings_readable),
            **{f"window: {kind}": self._window_case(kind) for kind in window_kills.KINDS},
        }

    def close(self) -> None:
        """Let nothing stay that was begun here."""
        for each in self._nurseries.values():
            each.close()

    def _nursery(self, kind: str) -> Nursery | None:
        if nursery.CAN_FORK and kind not in self._nurseries:
            self._nurseries[kind] = Nursery(kind)
        return self._nurseries.get(kind)

    def _started(self, command: list[str], folder: Path, kind: str = "engine") -> Process:
        variables = {**os.environ, "PYTHONPATH": str(ROOT), "SHELFWISE_HOME": str(folder / "home")}
        if kind == "window" and (engines := self._nursery("engine")) is not None:
            variables["SHELFWISE_ENGINES"] = engines.socket
        return nursery.started(self._nursery(kind), command, folder, variables)

    def _window_case(self, kind: str) -> Case:
        def opened(command: list[str], folder: Path) -> Process:
            return self._started(command, folder, "window")

        def start(folder: Path) -> Process:
            return window_kills.start(kind, Path(self._mine(folder)), self.sales, opened)

        def judge(folder: Path) -> str:
            shop = folder / "mine.shop"
            found = window_kills.left(shop, opened)
            _checked(folder)
            self._offers(folder)
            return window_kills.judge(kind, shop, found, self.before, self.after)

        return Case(start, judge, kind)

    def _some_customer(self) -> str:
        with sqlite3.connect(self.shop) as raw:
            return str(raw.execute("SELECT code FROM customers ORDER BY lines DESC LIMIT 1").fetchone()[0])

    def _run(self, folder: Path, *arguments: str) -> Process:
        return self._started([*PROGRAM, *arguments], folder)

    def _engine(self, folder: Path, request: object) -> Process:
        process = self._started([*PROGRAM, "--engine"], folder)
        assert process.stdin is not None
        process.stdin.write(wire.encode(1, request))
        process.stdin.flush()
        return process

    def _mine(self, folder: Path, source: Path | None = None) -> str:
        return shutil.copy(source or self.shop, folder / "mine.shop")

    def _import(self, folder: Path) -> Process:
        shop = self._mine(folder)
        if random.getrandbits(1):
            return self._run(folder, "import", shop, str(self.sales))
        return self._engine(folder, messages.ImportSales(shop, str(self.sales)))

    def _undo(self, folder: Path) -> Process:
        return self._engine(folder, messages.UndoImport(self._mine(folder, self.with_import), self.import_id))

    def _train(self, folder: Path) -> Process:
        return self._run(folder, "train", self._mine(folder), "--model", "mlp", "--seconds", "3")

    def _save_model(self, folder: Path) -> Process:
        return self._engine(folder, messages.Train(self._mine(folder), "popular"))

    def _migrate(self, folder: Path) -> Process:
        _old_copy(self.shop, folder / "mine.shop")
        return self._run(folder, "check", str(folder / "mine.shop"))

    def _backup(self, folder: Path) -> Process:
        shop = self._mine(folder)
        backups.back_up(Path(shop))
        return self._run(folder, "backup", shop)

    def _restore(self, folder: Path) -> Process:
        shop = Path(self._mine(folder))
        kept = backups.back_up(shop)
        assert kept is not None
        self._mine(folder, self.with_import)
        return self._run(folder, "restore", str(shop), str(kept.path))

    def _restore_damaged(self, folder: Path) -> Process:
        shop = Path(self._mine(folder))
        kept = backups.back_up(shop)
        assert kept is not None
        _spoil(shop)
        return self._run(folder, "restore", str(shop), str(kept.path))

    def _rescue(self, folder: Path) -> Process:
        shop = Path(self._mine(folder))
        _spoil(shop)
        return self._run(folder, "restore", str(shop), "--rescue")

    def _export(self, folder: Path) -> Process:
        (folder / "sales.csv").write_text("of last week", encoding="utf-8")
        return self._run(folder, "export", self._mine(folder), str(folder / "sales.csv"))

    def _settings(self, folder: Path) -> Process:
        code = (
            "import sys; from pathlib import Path; from recsys_gui.base.settings import Saver, Settings\n"
            "s = Settings(Path(sys.argv[1]), Saver())\n"
            "for n in range(100000): s.set('count', n); s.set('words', 'x' * (n % 5000))"
        )
        Settings(folder / "settings.json").set("theme", "dark")
        return self._started([sys.executable, "-c", code, str(folder / "settings.json")], folder)

    def _whole_import(self, folder: Path) -> str:
        sales = _checked(folder)
        assert sales in (self.before, self.after), f"half an import: {sales}"
        self._offers(folder)
        return "in" if sales == self.after else "out"

    def _whole_undo(self, folder: Path) -> str:
        sales = _checked(folder)
        assert sales in (self.before, self.after), f"half an undo: {sales}"
        self._offers(folder)
        return "in" if sales == self.before else "out"

    def _still_serves(self, folder: Path) -> str:
        assert _checked(folder) == self.before
        offers = self._offers(folder)
        return "out" if offers == self.offers else "in"

    def _some_model_serves(self, folder: Path) -> str:
        return self._still_serves(folder)

    def _updates(self, folder: Path) -> str:
        with sqlite3.connect(folder / "mine.shop") as raw:
            version = raw.execute("PRAGMA user_version").fetchone()[0]
        assert _checked(folder) == self.before
        return "in" if version == migrate.newest() else "out"

    def _backed_up(self, folder: Path) -> str:
        assert _checked(folder) == self.before
        return "in" if len(backups.backups_of(folder / "mine.shop").backups) == 2 else "out"

    def _comes_back(self, folder: Path) -> str:
        shop = folder / "mine.shop"
        assert shop.exists(), "neither the damaged file nor the backup"
        found = checking.check(shop)
        if not found.whole:
            backups.restore(shop, backups.backups_of(shop).backups[-1].path)
        assert _checked(folder) == self.before
        return "in" if found.whole else "out"

    def _rescued(self, folder: Path) -> str:
        shop = folder / "mine.shop"
        assert shop.exists(), "neither the damaged file nor the rescued one"
        found = checking.check(shop)
        if not found.whole:
            backups.rescue(shop)
        assert _checked(folder) > self.before / 2
        return "in" if found.whole else "out"

    def _exported(self, folder: Path) -> str:
        content = (folder / "sales.csv").read_text(encoding="utf-8-sig")
        assert content == "of last week" or content.count("\n") > self.before, "half a table"
        assert _checked(folder) == self.before
        return "out" if content == "of last week" else "in"

    def _settings_readable(self, folder: Path) -> str:
        assert json.loads((folder / "settings.json").read_text(encoding="utf-8"))["theme"] == "dark"
        stored = Settings(folder / "settings.json")
        assert stored.get("theme") == "dark"
        return "out" if stored.get("count") is None else "in"

    def _offers(self, folder: Path) -> list[object]:
        offers = _ranked(folder / "mine.shop", self.customer)
        assert len(offers) == 5
        return offers


def _sales() -> str:
    chance = random.Random(3)
    rows = ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"]
    for line in range(LINES):
        product, customer = chance.randrange(300), chance.randrange(500)
        day, price = f"2012-0{1 + line % 6}-1{line % 9} 10:00:00", f"{1 + product / 100:.2f}"
        order = 900_000 + line // 4
        rows.append(f"{order},K{product},KILLED {product},{1 + line % 3},{day},{price},{50_000 + customer},France")
    return "\n".join(rows)


def _ranked(shop: Path, customer: str) -> list[object]:
    """What is offered to a customer; without prices and times, which would be learned anew after each kill."""
    desk = recommend.OfferDesk(shop)
    return list(recommend._offers(desk._current(), (customer, ("all",), 5, None), recommend._nothing_yet))


def _old_copy(shop: Path, to: Path) -> None:
    """The shop as the version before the newest wrote it: what the last step made is taken out again."""
    step = max(migrate.STEPS.glob("[0-9]*_*.sql")).read_text(encoding="utf-8")
    shutil.copy(shop, to)
    with sqlite3.connect(to, isolation_level=None) as raw:
        for line in step.splitlines():
            words = line.split()
            if words[:2] == ["CREATE", "TABLE"]:
                raw.execute(f"DROP TABLE {words[2]}")
            elif words[:2] == ["ALTER", "TABLE"]:
                raw.execute(f"ALTER TABLE {words[2]} DROP COLUMN {words[5]}")
        raw.execute(f"PRAGMA user_version = {migrate.newest() - 1}")
    raw.close()


def _spoil(shop: Path) -> None:
    data = bytearray(shop.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x5a" * 4096
    shop.write_bytes(data)


def _checked(folder: Path) -> int:
    """The sale lines of a shop that passes the check, as its backups do."""
    shop = folder / "mine.shop"
    found = checking.check(shop)
    assert found.whole, [str(problem) for problem in found.problems]
    for kept in backups.backups_of(shop).backups:
        assert not kept.problem, kept
        assert checking.check(kept.path).whole or kept.reason == "before update"
    return found.sales
