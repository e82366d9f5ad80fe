"""What the world does to files: full, read-only, gone, replaced, held by others, strange names, wrong clocks.

Each fault must end in a plain sentence with exit code 1, and leave the shop whole and as it was.
"""

import csv
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from recsys_gui.base.errors import ShopFileError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import AddProduct
from recsys_gui.domain.entities import Product
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.shops import summary
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import connecting, database

ROOT = Path(__file__).resolve().parents[2]
HEADER = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these faults are made with the means of Unix")


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    path = tmp_path_factory.mktemp("ready") / "ready.shop"
    make_sample(path, orders=120)
    fit_quick(path, NullProgress())
    return path


@pytest.fixture(scope="module")
def more_sales(tmp_path_factory):
    path = tmp_path_factory.mktemp("sales") / "more.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for n in range(20_000):
            day, product = f"2011-12-{1 + n % 9:02}", n % 400
            writer.writerow([800_000 + n // 3, f"N{product}", f"NEW {product}", 1, day, 2.5, n % 300, "UK"])
    return path


@pytest.fixture
def command(tmp_path):
    home = tmp_path / "home"

    def run(*arguments, code=1, prefix=()):
        line = [*prefix, sys.executable, "-m", "recsys_gui", *map(str, arguments)]
        variables = {**os.environ, "SHELFWISE_HOME": str(home), "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        ran = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=variables, check=False)
        assert "Traceback" not in ran.stderr
        assert "made a mistake" not in ran.stderr, ran.stderr
        assert ran.returncode == code, ran.stderr
        return ran.stderr.strip().splitlines()[-1] if ran.stderr.strip() else ""

    return run


@pytest.fixture
def small_disk(tmp_path):
    """A disk of its own of a few megabytes."""
    place = tmp_path / "disk"
    place.mkdir()

    def make(size):
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], check=False)
        if made.returncode:
            pytest.skip("no disk may be mounted here")
        return place

    yield make
    subprocess.run(["umount", "-l", place], check=False, capture_output=True)


def unchanged(shop, sales):
    assert checking.check(shop).problems == []
    assert summary(shop).sales == sales
    assert len(OfferDesk(shop).offers(some_customer(shop), ["all"], 3)) == 3


def some_customer(shop):
    with Browser(shop) as browser:
        return browser.customers()[0].code


def filled(disk, free):
    """Leave about ``free`` bytes on the disk."""
    left = shutil.disk_usage(disk).free - free
    with (disk / "ballast").open("wb") as file:
        file.write(bytes(max(left, 0)))


@pytest.mark.parametrize("free", [100_000, 1_200_000, 3_000_000])
@pytest.mark.parametrize("what", ["import", "train", "backup", "restore", "export", "copy"])
def test_a_full_disk_costs_nothing(small_disk, command, ready, more_sales, what, free):
    disk = small_disk("24m")
    shop = Path(shutil.copy(ready, disk / "mine.shop"))
    sales = summary(shop).sales
    kept = backups.back_up(shop)
    filled(disk, free)
    arguments = {
        "import": ("import", shop, more_sales), "train": ("train", shop, "--model", "ease"), "backup": ("backup", shop),
        "restore": ("restore", shop, kept.path), "export": ("export", shop, disk / "sales.csv"),
        "copy": ("backup", shop, "--to", disk / "copy.shop"),
    }  # fmt: skip
    try:
        told = command(*arguments[what])
    except AssertionError as error:
        if "assert 0 == 1" not in str(error):
            raise
        told = "it was room enough"
    assert any(words in told for words in ("no room left", "room enough", "cannot be written")), told
    (disk / "ballast").unlink()
    (disk / "copy.shop").unlink(missing_ok=True)
    if told == "it was room enough":
        assert checking.check(shop).problems == []
    else:
        unchanged(shop, sales)
    assert [found.problem for found in backups.backups_of(shop).backups if found.problem] == []
    assert list(disk.rglob(".*")) == []


def test_no_shop_appears_on_a_full_disk(small_disk, command):
    disk = small_disk("2m")
    assert "no room left" in command("sample", disk / "new.shop")
    assert list(disk.iterdir()) == []


def test_a_read_only_disk_is_read_and_says_why_it_is_not_written(small_disk, command, ready, more_sales, tmp_path):
    disk = small_disk("24m")
    shop = Path(shutil.copy(ready, disk / "mine.shop"))
    sales = summary(shop).sales
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    unchanged(shop, sales)
    for told in (command("import", shop, more_sales), command("backup", shop), command("train", shop)):
        assert "may not be changed" in told or "No file can be made" in told
    assert command("export", shop, tmp_path / "out.csv", code=0) == ""
    assert command("backup", shop, "--to", tmp_path / "copy.shop", code=0) == ""
    unchanged(tmp_path / "copy.shop", sales)


@pytest.fixture
def bound():
    """What makes a command obey the rights of files even where root runs it."""
    if os.geteuid():
        return ()
    powers = "-dac_override,-dac_read_search"
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything")
    return ("setpriv", "--bounding-set", powers, "--inh-caps", powers)


@pytest.mark.parametrize(
    ("mode", "what", "words"),
    [
        (0o000, "check", "cannot be read"),
        (0o000, "import", "cannot be read"),
        (0o000, "backup", "cannot be read"),
        (0o400, "import", "may not be changed"),
        (0o400, "train", "may not be changed"),
    ],
)
def test_a_file_without_the_right_to_it_is_told_of(ready, tmp_path, command, bound, more_sales, mode, what, words):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    sales = summary(shop).sales
    shop.chmod(mode)
    more = {"import": (more_sales,), "train": ("--model", "popular")}.get(what, ())
    assert words in command(what, shop, *more, prefix=bound)
    shop.chmod(0o600)
    unchanged(shop, sales)


def test_a_folder_without_the_right_to_it_is_read_and_never_written(ready, tmp_path, command, bound, more_sales):
    folder = tmp_path / "of somebody else"
    folder.mkdir()
    shop = Path(shutil.copy(ready, folder / "mine.shop"))
    sales = summary(shop).sales
    folder.chmod(0o500)
    try:
        for what in (("import", shop, more_sales), ("backup", shop)):
            assert "No file can be made" in command(*what, prefix=bound)
        assert "cannot be written" in command("export", shop, folder / "sales.csv", prefix=bound)
        assert command("export", shop, tmp_path / "sales.csv", prefix=bound, code=0) == ""
        assert [path.name for path in folder.iterdir()] == ["mine.shop"]
    finally:
        folder.chmod(0o700)
    unchanged(shop, sales)


def test_an_undo_on_a_full_disk_is_done_and_only_gives_no_room_back(small_disk, ready, more_sales):
    disk = small_disk("48m")
    shop = Path(shutil.copy(ready, disk / "mine.shop"))
    sales = summary(shop).sales
    report = import_sales(shop, more_sales)
    shutil.rmtree(disk / "mine backups")
    filled(disk, 2 * shop.stat().st_size + 1_000_000)
    try:
        undo_import(shop, report.import_id)
        assert summary(shop).sales == sales
    except ShopFileError as error:
        assert error.cause == "full"
        assert summary(shop).sales == sales + 20_000
    assert checking.check(shop).problems == []
    (disk / "ballast").unlink()


@pytest.mark.parametrize("fault", ["deleted", "moved", "replaced"])
def test_nothing_is_written_to_a_file_that_is_no_longer_there(ready, tmp_path, fault):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    with Editor(shop) as editor:
        editor.do(AddProduct(Product("A", "Before")))
        if fault == "deleted":
            shop.unlink()
        elif fault == "moved":
            shop.rename(tmp_path / "elsewhere.shop")
        else:
            shutil.copy(ready, tmp_path / "other.shop")
            (tmp_path / "other.shop").replace(shop)
        with pytest.raises(ShopFileError, match="moved, deleted or replaced") as told:
            editor.do(AddProduct(Product("B", "After")))
    assert told.value.cause == "moved"


def test_a_stick_that_is_pulled_out_is_told_of(ready, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    shop = Path(shutil.copy(ready, stick / "mine.shop"))
    with Editor(shop) as editor:
        editor.do(AddProduct(Product("A", "Before")))
        shutil.rmtree(stick)
        with pytest.raises(ShopFileError, match="moved, deleted or replaced"):
            editor.do(AddProduct(Product("B", "After")))


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_file_that_another_program_holds_is_told_of(ready, tmp_path, monkeypatch, lock, more_sales):
    monkeypatch.setattr(connecting, "_BUSY_MILLISECONDS", 200)
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    holder = sqlite3.connect(shop, isolation_level=None)
    if lock == "EXCLUSIVE":
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute(f"BEGIN {lock}")
    holder.execute("UPDATE products SET name = 'held' WHERE id = 1")
    with pytest.raises(ShopFileError, match="Another program is changing") as told:
        import_sales(shop, more_sales)
    assert told.value.cause == "locked"
    holder.execute("ROLLBACK")
    holder.close()
    assert import_sales(shop, more_sales).added["sales"] == 20_000


def test_two_writers_at_once_take_turns(ready, tmp_path, more_sales):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    sales = summary(shop).sales
    line = [sys.executable, "-m", "recsys_gui", "import", str(shop), str(more_sales)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [subprocess.Popen(line, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=variables) for _ in range(2)]
    said = [process.communicate()[1].decode() for process in both]
    assert "database is locked" not in "".join(said)
    assert "Traceback" not in "".join(said)
    assert 0 in [process.returncode for process in both]
    unchanged(shop, sales + 20_000)


def test_a_clock_that_is_set_back_rejects_no_sales(ready, tmp_path, more_sales, monkeypatch):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    day_of_reset = datetime(2001, 1, 1).timestamp()
    monkeypatch.setattr(time, "time", lambda: day_of_reset)
    report = import_sales(shop, more_sales)
    assert (report.rejected, report.added["sales"]) == (0, 20_000)
    monkeypatch.undo()
    unchanged(shop, summary(shop).sales)
    assert [found.reason for found in backups.backups_of(shop).backups] == ["before import"]
    assert backups.is_due(shop, datetime.now() - timedelta(days=9_000))


@pytest.mark.parametrize(
    "name", ["店 铺 2026", "Zoë’s «shop» #1 100%", "a b  c", "n" * 200, "店" * 80, "-- x", "x?y=1&mode=ro"]
)
def test_any_name_will_do(ready, tmp_path, command, name):
    folder = tmp_path / "我的 文件夹"
    folder.mkdir()
    shop = Path(shutil.copy(ready, folder / f"{name}.shop"))
    sales = summary(shop).sales
    made = backups.back_up(shop)
    backups.restore(shop, made.path)
    unchanged(shop, sales)
    assert command("check", shop, code=0) == ""


@pytest.mark.parametrize("what", ["sample", "check", "import", "backup", "export"])
def test_a_name_that_no_disk_can_hold_is_told_of(ready, tmp_path, command, more_sales, what):
    shop, long = Path(shutil.copy(ready, tmp_path / "mine.shop")), tmp_path / f"{'n' * 300}.shop"
    arguments = {
        "sample": ("sample", long), "check": ("check", long), "import": ("import", long, more_sales),
        "backup": ("backup", shop, "--to", long), "export": ("export", shop, long),
    }  # fmt: skip
    told = command(*arguments[what])
    assert any(words in told for words in ("too long", "cannot be read", "cannot be written")), told


def test_names_of_three_hundred_letters_are_kept_and_found(ready, tmp_path):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    name = "Tea " * 75
    with Editor(shop) as editor:
        editor.do(AddProduct(Product("L" * 300, name)))
    with Browser(shop) as browser:
        assert [row.name for row in browser.products("L" * 300)] == [name.strip()]


@pytest.mark.parametrize("megabytes", [450, 700, 900])
def test_training_without_enough_memory_says_so(ready, tmp_path, command, megabytes):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    sales = summary(shop).sales
    code = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({megabytes} << 20,) * 2)"
    script = (
        f"import recsys_gui.services.training.train, sys; {code}\n"
        "from recsys_gui.__main__ import main\n"
        "sys.argv[1:] = ['train', sys.argv[1], '--model', 'ease']\n"
        "sys.exit(main())"
    )
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", script, str(shop)], capture_output=True, text=True, env=variables, check=False
    )
    if ran.returncode:
        assert "not enough memory" in ran.stderr, ran.stderr[-3000:]
    unchanged(shop, sales)


def test_a_database_that_may_not_grow_says_that_it_is_full(ready, tmp_path, monkeypatch, more_sales):
    shop = Path(shutil.copy(ready, tmp_path / "mine.shop"))
    sales = summary(shop).sales
    with database.open(shop) as db:
        pages = db.number("PRAGMA page_count")
    monkeypatch.setattr(connecting, "_PRAGMAS", (*connecting._PRAGMAS, f"max_page_count = {pages}"))
    with pytest.raises(ShopFileError, match="no room left") as told:
        import_sales(shop, more_sales)
    assert told.value.cause == "full"
    monkeypatch.undo()
    unchanged(shop, sales)
