"""Nothing leaves the computer, nobody else may read the files, and who is erased is gone."""

import csv
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.edits import CellEdit, DeleteRows, SetCells, Undo
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.findings import insights
from recsys_gui.services.offering import day_list, made_offers
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping import backups
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import database

ROOT = Path(__file__).resolve().parents[2]
SECRETS = ["K-77-QUXLEY", "Philippa Quxley", "philippa@quxley.example", "+44 7700 900123", "Quxleyshire"]
OLDER = ["Philippa Vandersnoot", "pip@vandersnoot.example", "020 7946 0999"]


def written(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


@pytest.fixture
def shop(tmp_path):
    """A shop where one customer left traces everywhere: imports, an undone one, edits, offers, rejected rows."""
    shop = tmp_path / "mine.shop"
    people = ["customer number", "customer name", "email", "phone", "region"]
    sales = ["order", "customer number", "product code", "product name", "quantity", "unit price", "date"]
    rows = []
    for n in range(900):
        customer = SECRETS[0] if n % 7 == 0 else f"C{n % 40}"
        rows.append([f"O{n}", customer, f"P{n % 12}", f"Thing {n % 12}", 1, 2.5, f"2024-0{1 + n % 9}-11"])
    rows.append(["O9999", SECRETS[0], "P1", SECRETS[1], "many", "not a price", "no date"])
    import_sales(shop, written(tmp_path / "sales.csv", sales, rows))
    import_sales(shop, written(tmp_path / "people1.csv", people, [[SECRETS[0], *OLDER, "Elsewhere"]]))
    import_sales(shop, written(tmp_path / "people2.csv", people, [SECRETS]))
    extra = [[f"X{n}", SECRETS[0], "P3", "Thing 3", 1, 2.5, "2024-10-11"] for n in range(200)]
    report = import_sales(shop, written(tmp_path / "extra.csv", sales, extra))
    undo_import(shop, report.import_id)
    fit_quick(shop, NullProgress())
    made_offers.log(shop, [MadeOffer("contact", SECRETS[0], "P2", "new", 1, "usual", 0.5, 250)])
    desk = OfferDesk(shop)
    desk.offers(SECRETS[0], ["all"], 3)
    day_list.make(desk, progress=NullProgress())
    desk.close()
    insights.make(shop, NullProgress())
    with Browser(shop) as browser:
        lines = [row.id for row in browser.sales(SECRETS[0])][:3]
    with Editor(shop) as editor:
        editor.do(DeleteRows("sales", tuple(lines)))
        editor.do(Undo())
        editor.do(DeleteRows("sales", (lines[0],)))
        editor.do(SetCells("customers", (CellEdit(number(shop), "region", SECRETS[4]),)))
    return shop


def number(shop):
    with Browser(shop) as browser:
        return next(row.id for row in browser.customers(SECRETS[0]))


def traces(shop, secrets):
    """Which of the secrets, or of their longer words, stand in the bytes of the file and of what lies beside it."""
    found = set()
    for path in shop.parent.glob(f"{shop.name}*"):
        content = path.read_bytes().lower()
        words = {part.lower() for secret in secrets for part in (secret, *re.split(r"[ @.]", secret)) if len(part) > 4}
        for encoding in ("utf-8", "utf-16-le"):
            found |= {word for word in words if word.encode(encoding) in content}
    return found - {"example"}


def test_who_is_erased_is_in_no_byte_of_the_file(shop):
    assert {secret.lower() for secret in SECRETS} <= traces(shop, SECRETS)
    with Editor(shop) as editor:
        editor.do(DeleteRows("customers", (number(shop),)))
        assert traces(shop, SECRETS + OLDER) == set()
    assert traces(shop, SECRETS + OLDER) == set()
    with database.open(shop, read_only=True) as db:
        assert db.number("SELECT count(*) FROM events") == 899
        assert db.sound()


def test_a_backup_made_after_holds_nothing_of_who_was_erased(shop):
    with Editor(shop) as editor:
        editor.do(DeleteRows("customers", (number(shop),)))
    made = backups.back_up(shop)
    assert traces(made.path, SECRETS + OLDER) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_the_owner_may_read_what_the_program_writes(shop, tmp_path, monkeypatch):
    backups.back_up(shop)
    home = tmp_path / "home"
    variables = {**os.environ, "SHELFWISE_HOME": str(home), "PYTHONPATH": str(ROOT)}
    line = [sys.executable, "-m", "recsys_gui", "export", str(shop), str(tmp_path / "out.csv"), "--table", "customers"]
    subprocess.run(line, env=variables, check=True, capture_output=True, umask=0)
    with Editor(shop) as editor:
        editor.do(SetCells("customers", (CellEdit(number(shop), "region", "North"),)))
        made = [path for path in tmp_path.glob("mine*") if path.is_file()]
        assert any(path.name.endswith("-wal") for path in made)
        made += [tmp_path / "out.csv", *(tmp_path / "mine backups").iterdir()]
        assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}
    assert stat.S_IMODE((tmp_path / "mine backups").stat().st_mode) == 0o700


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_whole_session_opens_no_connection(tmp_path):
    """Import, training, offers and the drawn window: not one socket of the internet."""
    heard = tmp_path / "calls"
    picture = tmp_path / "window.png"
    line = ["strace", "-f", "--seccomp-bpf", "-e", "trace=socket,connect,bind,sendto", "-o", str(heard)]
    line += [sys.executable, "-m", "recsys_gui", "--self-test", "--screenshot", str(picture)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(line, env=variables, capture_output=True, text=True, check=False)
    if "ptrace" in ran.stderr and not picture.exists():
        pytest.skip("no process may be traced here")
    assert ran.returncode == 0, ran.stderr
    assert picture.exists()
    calls = heard.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any("+++ exited" in call for call in calls)
    assert [call for call in calls if "AF_INET" in call] == []
