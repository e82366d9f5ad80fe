import time

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.engine.messages import ExportOffers, ImportSales, RestoreBackup, Train, UndoImport
from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Succeeded
from recsys_gui.jobs.task import Task
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.ui.frame.unfinished import Unfinished

ROW = "1,P1,Tea,1,2011-01-01,2.5,C1,UK\n"
HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"


def began(shell, request):
    """A job that was running when the program was killed."""
    Unfinished(shell.settings).watch(Task(request))


def banner(window):
    found = window._banner
    return None if found is None else (found.title_label.text(), found.detail_label.text())


@pytest.fixture
def sales(tmp_path):
    path = tmp_path / "may.csv"
    path.write_text(HEADER + ROW)
    return path


def test_an_import_that_was_killed_is_told_at_the_next_start(shell, window, shop_file, sales):
    began(shell, ImportSales(str(shop_file), str(sales)))
    window.unfinished = Unfinished(shell.settings)
    window.desk.open(shop_file)
    assert banner(window) == (
        "The import of may.csv was cut off", "Nothing of it is in the shop. Bring the file in again."
    )  # fmt: skip
    window.drop_banner()
    window.desk.open(shop_file)
    assert banner(window) is None


def test_an_import_that_was_in_when_the_program_was_killed_is_told_so(shell, window, shop_file, sales):
    began(shell, ImportSales(str(shop_file), str(sales)))
    import_sales(shop_file, sales)
    window.unfinished = Unfinished(shell.settings)
    window.desk.open(shop_file)
    assert banner(window)[1] == "All of it is in the shop."


@pytest.mark.parametrize(
    ("request_", "title"),
    [
        (Train("{shop}", "mlp"), "The training was cut off"),
        (UndoImport("{shop}", 1), "Undoing an import was cut off"),
        (RestoreBackup("{shop}", "b"), "Restoring was cut off"),
    ],
)
def test_every_work_on_the_file_is_told_of(shell, window, shop_file, request_, title):
    began(shell, type(request_)(str(shop_file), *list(vars(request_).values())[1:]))
    window.unfinished = Unfinished(shell.settings)
    window.desk.open(shop_file)
    assert banner(window)[0] == title


@pytest.mark.parametrize("end", [Succeeded(None), Failed(UserError("No.")), Cancelled()])
def test_what_ended_is_not_told(shell, shop_file, end):
    task = Task(Train(str(shop_file), "mlp"))
    Unfinished(shell.settings).watch(task)
    assert shell.settings.get("unfinished")["time"] <= time.time()
    task.end(end)
    assert shell.settings.get("unfinished") is None


def test_what_changes_nothing_is_not_noted(shell, shop_file, sales):
    for request in (ExportOffers(str(shop_file), "x.csv"), ImportSales(str(shop_file), str(sales), dry_run=True)):
        began(shell, request)
    assert shell.settings.get("unfinished") is None


def test_another_shop_hears_nothing_of_it(shell, window, shop_file, tmp_path):
    began(shell, Train(str(tmp_path / "other.shop"), "mlp"))
    window.unfinished = Unfinished(shell.settings)
    window.desk.open(shop_file)
    assert banner(window) is None
