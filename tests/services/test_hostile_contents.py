"""What somebody else wrote into a shop file: texts that are no JSON or the wrong JSON, weights of the wrong shape.

Every use of the file must work or end in a plain sentence, and erasing a customer must work whatever stands there.
"""

import contextlib
import hashlib
import json
import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load, save

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import CellEdit, DeleteRows, SetCells
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.findings import insights
from recsys_gui.services.offering import day_list
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.safekeeping.export_table import export_table
from recsys_gui.services.shops import summary
from recsys_gui.services.today import figures
from recsys_gui.services.training import cut_off
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import connecting, database

TEXTS = ("", "null", "17", '{"rows": 5}', "[" * 5_000, '{"stamp": [1], "day": {}}')
SALES = "order,customer,product,quantity,price,date\nO1,C1,P1,1,2.5,2011-12-01\nO2,C2,P2,1,3.5,2011-12-02\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A shop that holds everything a shop can hold."""
    folder = tmp_path_factory.mktemp("made")
    shop, sales = folder / "made.shop", folder / "sales.csv"
    make_sample(shop, orders=80)
    fit_quick(shop, NullProgress())
    sales.write_text(SALES)
    import_sales(shop, sales)
    desk = OfferDesk(shop)
    day_list.make(desk, progress=NullProgress())
    insights.make(shop, NullProgress())
    desk.close()
    with Browser(shop) as browser, Editor(shop) as editor:
        products = browser.products()
        editor.do(DeleteRows("products", (products[5].id,)))
        editor.do(SetCells("products", (CellEdit(products[6].id, "name", "Another name"),)))
    return shop


@pytest.fixture
def shop(made, tmp_path):
    return Path(shutil.copy(made, tmp_path / "mine.shop"))


def change(shop, sql, *values):
    with contextlib.closing(sqlite3.connect(shop, isolation_level=None)) as raw:
        return raw.execute(sql, values).rowcount


def facts(shop):
    """The keys of the facts of the shop that are JSON."""
    with contextlib.closing(sqlite3.connect(shop)) as raw:
        keys = [key for (key,) in raw.execute("SELECT key FROM settings WHERE value LIKE '{%'")]
    assert {"day_list", "insights"} < set(keys)
    assert any(key.startswith("bin:") for key in keys)
    return [*keys, "rules", "chances"]


def use(shop, folder):
    """Everything the window does with a shop; what could not be done, as the sentences that were said."""
    said = []
    with Browser(shop) as browser:
        customer, product = browser.customers()[0], browser.products()[3].id
        imported = browser.imports()[0].id

    def edited(step):
        with Editor(shop) as editor:
            return editor.do(step)

    uses = [
        lambda: summary(shop), lambda: checking.check(shop), lambda: cut_off.cut_off(shop), lambda: figures(shop),
        lambda: looked_through(shop), lambda: OfferDesk(shop).offers(customer.code, ["all"], 3),
        lambda: day_list.make(OfferDesk(shop), progress=NullProgress()),
        lambda: insights.make(shop, NullProgress()), lambda: export_table(shop, "sales", folder / "out.csv"),
        lambda: edited(SetCells("products", (CellEdit(product, "name", "Yet another"),))),
        lambda: edited(DeleteRows("products", (product,))),
        lambda: edited(DeleteRows("customers", (customer.id,))),
        lambda: undo_import(shop, imported), lambda: backups.back_up(shop), lambda: fit_quick(shop, NullProgress()),
    ]  # fmt: skip
    for each in uses:
        try:
            each()
        except UserError as error:
            said.append(str(error.sentence))
    return said, customer.id


def looked_through(shop):
    with Browser(shop) as browser:
        browser.imports()
        browser.runs()
        browser.bin()
        browser.rules()
        browser.day_list()
        browser.insights()
        browser.categories()


@pytest.mark.parametrize("text", TEXTS)
def test_facts_that_are_not_what_they_should_be_keep_nothing_from_working(shop, tmp_path, text):
    for key in facts(shop):
        change(shop, "REPLACE INTO settings (key, value) VALUES (?, ?)", key, text)
    said, customer = use(shop, tmp_path)
    assert said == []
    with database.open(shop, read_only=True) as db:
        assert not db.number("SELECT count(*) FROM customers WHERE id = ?", (customer,))


@pytest.mark.parametrize("text", ["[]", '{"rows": 5, "until": "x", "resumed": [1]}', "[" * 5_000])
@pytest.mark.parametrize(
    "place", ["runs.config", "runs.history", "runs.backtest", "imports.report", "import_changes.before"]
)
def test_texts_that_are_not_what_they_should_be_are_told_in_a_sentence(shop, tmp_path, place, text):
    table, column = place.split(".")
    assert change(shop, f"UPDATE {table} SET {column} = ?", text)
    said, _ = use(shop, tmp_path)
    assert all(said)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("events.time", 10**17), ("events.time", -(10**17)), ("events.quantity", float("inf")),
        ("events.unit_price", 2**62), ("products.sold", float("inf")), ("products.stock", float("-inf")),
        ("customers.last", 2**62), ("orders.day", 10**12), ("imports.time", 2**62), ("runs.finished", -(2**62)),
    ],
)  # fmt: skip
def test_numbers_that_no_shop_can_have_are_damage_and_a_rescue_leaves_them_out(shop, place, value):
    table, column = place.split(".")
    change(shop, f"UPDATE {table} SET {column} = ? WHERE id = (SELECT max(id) FROM {table})", value)
    with pytest.raises(ShopFileError) as told:
        Browser(shop)
    assert told.value.cause == "damaged"
    assert not checking.check(shop).whole
    backups.rescue(shop)
    assert checking.check(shop).problems == []
    with Browser(shop) as browser:
        customer = browser.customers()[0].code
    assert len(OfferDesk(shop).offers(customer, ["all"], 5)) == 5


@pytest.mark.parametrize(
    ("key", "value"), [("time_zone", "Nowhere/../../etc/passwd"), ("currency", "X" * 1000), ("sales", "many")]
)
def test_facts_that_no_shop_has_keep_nothing_from_working(shop, tmp_path, key, value):
    change(shop, "REPLACE INTO settings (key, value) VALUES (?, ?)", key, value)
    said, _ = use(shop, tmp_path)
    assert said == []


@pytest.mark.parametrize("place", ["products.name", "imports.report", "weights.data"])
def test_a_value_of_a_size_that_no_shop_has_is_damage(shop, tmp_path, monkeypatch, place):
    table, column = place.split(".")
    monkeypatch.setattr(connecting, "_LONGEST_VALUE", 1 << 21)
    huge = bytes(3 << 20) if column == "data" else "x" * (3 << 20)
    key = "run_id" if table == "weights" else "id"
    assert change(shop, f"UPDATE {table} SET {column} = ? WHERE {key} = (SELECT max({key}) FROM {table})", huge)
    try:
        with Browser(shop) as browser:
            browser.imports()
        export_table(shop, "products", tmp_path / "out.csv")
        found = checking.check(shop).problems
    except UserError as error:
        found = [error.sentence]
    assert any("damaged" in str(problem) for problem in found), found


@pytest.mark.parametrize("way", ["reshaped", "emptied", "retyped", "renamed", "not numbers"])
def test_weights_of_another_shape_are_never_used(shop, way):
    with Browser(shop) as browser:
        customer = browser.customers()[0].code
    before = len(OfferDesk(shop).offers(customer, ["all"], 5))
    with contextlib.closing(sqlite3.connect(shop, isolation_level=None)) as raw:
        for run, data in raw.execute("SELECT run_id, data FROM weights").fetchall():
            changed = twisted(data, way)
            digest = hashlib.sha256(changed).digest()
            raw.execute("UPDATE weights SET data = ?, sha256 = ? WHERE run_id = ?", (changed, digest, run))
    offers = OfferDesk(shop).offers(customer, ["all"], 5)
    assert len(offers) == before or way == "not numbers"
    assert all(np.isfinite(offer.score) for offer in offers)


def twisted(data, way):
    """Weights whose checksum fits, and which are wrong all the same."""
    header = int.from_bytes(data[:8], "little")
    notes = json.loads(data[8 : 8 + header]).get("__metadata__")
    arrays = load(data)
    changed = {}
    for name, array in arrays.items():
        if way == "reshaped":
            array = np.concatenate([array.ravel(), array.ravel()[:3]])
        elif way == "emptied":
            array = array.ravel()[:0]
        elif way == "retyped":
            array = array.astype(np.float64) if array.dtype != np.float64 else array.astype(np.int8)
        elif way == "not numbers" and array.dtype.kind == "f":
            array = np.full_like(array, np.nan)
        changed[f"x{name}" if way == "renamed" else name] = array
    return save(changed, notes)
