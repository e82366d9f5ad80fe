"""Damages a shop file at random places, one bit at a time, and tries everything on it.

    python tests/benchmarks/bit_flips.py [--flips 500] [--seed 0] [--json]

Every use of the damaged file must work or end in a plain sentence; its backup must bring everything back.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import CellEdit, SetCells
from recsys_gui.domain.offer import LISTS
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering.made_offers import effect
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.safekeeping.export_table import export_table
from recsys_gui.services.training.quick import fit_quick

ORDERS = 150


def main() -> int:
    """Flip, try, count; 1 when something was lost or not told plainly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flips", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcomes, mistakes = flip_all(Path(folder), options.flips, random.Random(options.seed))
    found = {**outcomes, "mistakes": len(mistakes)}
    print(json.dumps(found) if options.json else "\n".join(f"{name}: {count}" for name, count in found.items()))
    for mistake in mistakes[:10]:
        print(mistake, file=sys.stderr)
    return 1 if mistakes else 0


def flip_all(folder: Path, flips: int, chance: random.Random) -> tuple[dict[str, int], list[str]]:
    """What came of each flip, and what went wrong."""
    whole = folder / "whole.shop"
    make_sample(whole, orders=ORDERS)
    fit_quick(whole, NullProgress())
    content = whole.read_bytes()
    kept = backups.back_up(whole)
    assert kept is not None
    outcomes, mistakes = collections.Counter[str](), list[str]()
    for number in range(flips):
        shop = folder / "damaged.shop"
        place, bit = chance.randrange(len(content)), chance.randrange(8)
        data = bytearray(content)
        data[place] ^= 1 << bit
        shop.write_bytes(data)
        try:
            outcomes["harmless" if _use_all(shop, folder) else "told"] += 1
            backups.restore(shop, kept.path)
            if not checking.check(shop).whole:
                raise AssertionError("not whole after restoring")
            outcomes["restored"] += 1
        except Exception:
            mistakes.append(f"flip {number}, byte {place}, bit {bit}: {traceback.format_exc()}")
        _clear(shop)
    return {"flips": flips, **outcomes}, mistakes


def _use_all(shop: Path, folder: Path) -> bool:
    """Whether everything worked; each use stands for itself."""
    uses: list[Callable[[], object]] = [
        lambda: _browse(shop),
        lambda: OfferDesk(shop).offers(_someone(shop), LISTS, 5),
        lambda: export_table(shop, "sales", folder / "out.csv"),
        lambda: effect(shop, 30),
        lambda: _edit(shop),
        lambda: _checked(shop),
    ]
    worked = [_works(use) for use in uses]
    return all(worked)


def _works(use: Callable[[], object]) -> bool:
    try:
        use()
    except UserError:
        return False
    return True


def _browse(shop: Path) -> None:
    with Browser(shop) as browser:
        browser.summary()
        for rows in (
            browser.customers("a"),
            browser.products("bag"),
            browser.sales(),
            browser.imports(),
            browser.runs(),
        ):
            assert isinstance(rows, list)
        browser.card(browser.customers()[0].code)
        browser.sale_count("white")


def _someone(shop: Path) -> str:
    with Browser(shop) as browser:
        return browser.customers()[0].code


def _edit(shop: Path) -> None:
    with Browser(shop) as browser:
        product = browser.products()[3]
    with Editor(shop) as editor:
        editor.do(SetCells("products", (CellEdit(product.id, "name", "another name"),)))


def _checked(shop: Path) -> None:
    found = checking.check(shop)
    if not found.whole:
        raise UserError(str(found.problems[0]))


def _clear(shop: Path) -> None:
    for path in shop.parent.glob("damaged.shop*"):
        path.unlink()
    shutil.rmtree(shop.with_name("damaged backups"), ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
