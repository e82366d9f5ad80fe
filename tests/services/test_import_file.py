"""What the owner decides, files of products and customers, and orders that change between two exports."""

import csv

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.base.errors import UserError
from recsys_gui.domain.import_answers import Answers
from recsys_gui.services.bringing_in import services_list
from recsys_gui.services.bringing_in.import_preview import preview
from recsys_gui.services.bringing_in.import_sales import import_file
from recsys_gui.store.file import database
from recsys_gui.store.tables import events, figures, imports

HEADER = "order,customer,product code,product name,quantity,unit price,date,status"
LINES = [
    "1001,C1,E-1,Mug,1,2.50,2025-01-02 10:00,paid",
    "1001,C1,E-2,Tea,2,1.50,2025-01-02 10:00,paid",
    "1002,C2,E-1,Mug,3,2.50,2025-01-03 11:00,pending",
    "1003,C1,E-1,Mug,1,2.50,2025-01-04 12:00,cancelled",
]


@pytest.fixture
def shop(tmp_path):
    return tmp_path / "corner.shop"


@pytest.fixture
def write(tmp_path):
    def lines(*lines, header=HEADER, name="sales.csv"):
        path = tmp_path / name
        path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
        return path

    return lines


def rows(shop, sql):
    with database.open(shop, read_only=True) as db:
        return db.all(lambda *row: row, sql)


def dump(shop):
    tables = ("products", "customers", "orders", "events", "imports", "import_changes", "settings")
    return {table: rows(shop, f"SELECT * FROM {table}") for table in tables}


def test_unpaid_and_cancelled_orders_are_kept_and_count_for_nothing(shop, write):
    report = import_file(shop, write(*LINES), Answers())
    assert rows(shop, "SELECT code, status FROM orders ORDER BY code") == [("1001", 0), ("1002", 1), ("1003", 2)]
    assert rows(shop, "SELECT code, lines, orders, spent FROM customers ORDER BY code") == [
        ("C1", 2, 1, 550), ("C2", 0, 0, 0),
    ]  # fmt: skip
    assert (report.found.orders, report.found.lines) == (3, 4)
    assert (report.found.paid_orders, report.found.paid_lines, report.found.paid_total) == (1, 2, 550)
    assert report.cleaning == {"unpaid": 1, "cancelled": 1}


def test_an_order_that_is_paid_in_a_later_export_counts_then(shop, write):
    import_file(shop, write(*LINES), Answers())
    paid = [line.replace("pending", "paid") for line in LINES]
    report = import_file(shop, write(*paid), Answers())
    assert (report.added["sales"], report.cleaning["changed_status"]) == (0, 1)
    assert rows(shop, "SELECT orders, spent FROM customers WHERE code = 'C2'") == [(1, 750)]
    before = dump(shop)
    assert import_file(shop, write(*paid), Answers()).import_id is None
    assert dump(shop) == before


def test_a_refund_in_a_later_export_takes_the_order_back(shop, write):
    import_file(shop, write(*LINES), Answers())
    report = import_file(shop, write(*[line.replace("paid", "refunded") for line in LINES]), Answers())
    assert report.added["sales"] == 0
    assert rows(shop, "SELECT spent FROM customers WHERE code = 'C1'") == [(0,)]


def test_a_file_that_says_nothing_of_payment_changes_no_status(shop, write):
    import_file(shop, write(*LINES), Answers())
    import_file(shop, write(*[line.rsplit(",", 1)[0] for line in LINES], header=HEADER.rsplit(",", 1)[0]), Answers())
    assert rows(shop, "SELECT status FROM orders ORDER BY code") == [(0,), (1,), (2,)]


def test_what_an_import_did_is_noted_for_an_undo(shop, write):
    import_file(shop, write(*LINES[:2]), Answers())
    import_file(shop, write(*LINES, "1004,C3,E-3,Pot,1,9.00,2025-01-05,paid"), Answers())
    assert rows(shop, "SELECT what, first, last, before FROM import_changes WHERE import_id = 2 ORDER BY id") == [
        ("events", 3, 5, None), ("products", 3, 3, None), ("customers", 2, 3, None), ("orders", 2, 4, None),
    ]  # fmt: skip


def test_columns_that_the_owner_told_are_remembered_for_the_header(shop, write):
    header = "order,customer,product code,when,how many"
    file = write("1,C1,E-1,2025-01-02,2", header=header)
    with pytest.raises(UserError, match="not clear which column"):
        import_file(shop, file, Answers())
    told = Answers(columns={"date": "when", "quantity": "how many"})
    assert import_file(shop, file, told).added["sales"] == 1
    assert preview(shop, file, Answers()).remembered
    later = write("2,C1,E-1,2025-01-03,2", header=header, name="later.csv")
    assert import_file(shop, later, Answers()).added["sales"] == 1


def test_a_preview_tells_what_has_to_be_asked(shop, write):
    found = preview(shop, write("1,C1,E-1,03/04/2025,2", header="order,customer,sku,date,what"), Answers())
    assert (found.kind, found.questions, found.rows) == (
        "sales",
        ["quantity", "dates"],
        [["1", "C1", "E-1", "03/04/2025", "2"]],
    )
    assert found.mapping["product"].column == "sku"
    told = Answers(columns={"quantity": "what"}, dates="dmy")
    assert preview(shop, write("1,C1,E-1,03/04/2025,2", header="order,customer,sku,date,what"), told).questions == []
    assert not shop.exists()


def test_dates_that_could_be_both_are_asked_for(shop, write):
    file = write("1,C1,E-1,03/04/2025,2", header="order,customer,sku,date,qty")
    with pytest.raises(UserError, match="--dates dmy"):
        import_file(shop, file, Answers())
    assert import_file(shop, file, Answers(dates="mdy"), dry_run=True).found.first == "2025-03-04 00:00:00"
    assert import_file(shop, file, Answers(dates="dmy"), dry_run=True).found.first == "2025-04-03 00:00:00"


@pytest.mark.parametrize(
    ("kind", "lines", "kept"),
    [
        ("duplicates", [LINES[0], LINES[0]], 2),
        ("zero_price", [LINES[0], "1001,C1,E-3,Gift,1,0,2025-01-02 10:00,paid"], 2),
        ("test_orders", [LINES[0], "1009,test@shop.example,E-1,Mug,1,2.50,2025-01-02 10:00,paid"], 2),
        ("future_date", [LINES[0], "1009,C1,E-1,Mug,1,2.50,2190-01-02 10:00,paid"], 2),
    ],
)
def test_each_kind_of_cleaning_can_be_switched_off(shop, write, kind, lines, kept):
    file = write(*lines)
    cleaned = import_file(shop, file, Answers(), dry_run=True)
    assert (cleaned.kept, cleaned.cleaning[kind], len(cleaned.shown[kind])) == (kept - 1, 1, 1)
    assert import_file(shop, file, Answers(off=frozenset({kind})), dry_run=True).kept == kept


def test_codes_that_differ_in_case_are_shown_and_become_one_when_the_owner_says_so(shop, write):
    file = write(*LINES, "1004,C1,e-1,Mug,1,2.50,2025-01-05,paid")
    report = import_file(shop, file, Answers(), dry_run=True)
    assert (report.products, report.cleaning["same_code"]) == (3, 1)
    assert import_file(shop, file, Answers(on=frozenset({"same_code"})), dry_run=True).products == 2


def test_an_unknown_switch_is_told_plainly(shop, write):
    with pytest.raises(UserError, match="no kind of cleaning “dust”"):
        import_file(shop, write(*LINES), Answers(off=frozenset({"dust"})))


def test_rejected_rows_are_saved_with_their_reasons_and_as_no_formulas(shop, write, tmp_path):
    out = tmp_path / "rejected.csv"
    file = write(*LINES, "1009,C1,E-1,=2+5,1,2.50,soon,paid", "1010,C1,E-1,Mug,1,2.50,2025-01-02,paid,x")
    import_file(shop, file, Answers(), dry_run=True, rejected=out)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream))
    assert found[0][:3] == ["row", "reason", "order"]
    assert [(row[0], row[1]) for row in found[1:]] == [
        ("6", "No date that can be read."), ("7", "The row has more cells than the header."),
    ]  # fmt: skip
    assert "'=2+5" in found[1]


def test_the_owners_own_list_of_services_counts(shop, write):
    import_file(shop, write(LINES[0]), Answers())
    services_list.set_services(shop, [" Gift  wrap ", "E-9", "", "E-9"])
    assert services_list.services(shop) == ["Gift wrap", "E-9"]
    file = write("1005,C1,E-8,Gift wrap,1,1.00,2025-01-05,paid", "1005,C1,e-9,Other,1,1.00,2025-01-05,paid")
    import_file(shop, file, Answers())
    assert rows(shop, "SELECT code, recommend FROM products ORDER BY code") == [("E-1", 1), ("E-8", 0), ("e-9", 0)]


def test_a_price_in_another_currency_is_no_price_of_this_shop(shop, write):
    header = HEADER.replace("status", "currency")
    import_file(shop, write(*[line.rsplit(",", 1)[0] + ",EUR" for line in LINES], header=header), Answers())
    file = write("2001,C1,E-1,Mug,1,2.50,2025-02-02,EUR", "2002,C1,E-1,Mug,1,300,2025-02-02,JPY", header=header)
    report = import_file(shop, file, Answers())
    assert (report.added["sales"], report.cleaning) == (1, {"other_currency": 1})


def test_products_are_added_and_brought_up_to_date(shop, write):
    import_file(shop, write(*LINES), Answers())
    file = write(
        "E-1,Big mug,Kitchen,3.00,12", "E-7,Pot,Kitchen,9.00,1", header="SKU,Product name,Category,Price,Stock"
    )
    report = import_file(shop, file, Answers())
    assert report.added == {"products": 1, "changed": 1}
    assert rows(shop, "SELECT code, name, category, list_price, stock FROM products ORDER BY code") == [
        ("E-1", "Big mug", "Kitchen", 300, 12.0), ("E-2", "Tea", "", None, None), ("E-7", "Pot", "Kitchen", 900, 1.0),
    ]  # fmt: skip
    assert rows(shop, "SELECT before FROM import_changes WHERE before IS NOT NULL AND what = 'products'") != []
    before = dump(shop)
    assert import_file(shop, file, Answers()).import_id is None
    assert dump(shop) == before
    with database.open(shop) as db:
        assert db.all(str, "SELECT name FROM product_search WHERE product_search MATCH '\"Big\"'") == ["Big mug"]
        assert [row.sales for row in imports.history(db)] == [0, 4]


def test_customers_are_added_and_brought_up_to_date(shop, write):
    import_file(shop, write(*LINES), Answers())
    file = write("C1,Zoë Fischer,zoe@example.org", "C9,Max,", header="Customer no.,Customer name,E-mail")
    assert import_file(shop, file, Answers()).added == {"customers": 1, "changed": 1}
    assert rows(shop, "SELECT code, name, email FROM customers ORDER BY code") == [
        ("C1", "Zoë Fischer", "zoe@example.org"), ("C2", "", ""), ("C9", "Max", ""),
    ]  # fmt: skip


def test_a_shop_can_begin_with_its_products(shop, write):
    report = import_file(shop, write("E-1,Mug,3.00", header="SKU,Product name,Price"), Answers(), dry_run=True)
    assert (report.found.kind, report.products, shop.exists()) == ("products", 1, False)


DAYS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=12)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(DAYS, min_size=2, max_size=4))
def test_figures_after_small_imports_are_those_of_all_events(tmp_path_factory, batches):
    folder = tmp_path_factory.mktemp("batches")
    shop, number = folder / "a.shop", 0
    for batch in batches:
        file = folder / "day.csv"
        lines = [HEADER]
        for day, customer, product in batch:
            number += 1
            date = np.datetime64("2022-01-01") + day
            status = "paid" if number % 5 else "pending"
            lines.append(f"{number},C{customer},E-{product},Mug,{1 + number % 3},{product}.50,{date},{status}")
        file.write_text("\n".join(lines), encoding="utf-8")
        import_file(shop, file, Answers())
    kept = [rows(shop, f"SELECT * FROM {table}") for table in ("products", "customers")]
    totals = rows(shop, "SELECT key, value FROM settings WHERE key IN ('sales', 'orders') ORDER BY key")
    with database.open(shop) as db, db.transaction():
        figures.refresh(db, events.counting(db))
    assert [rows(shop, f"SELECT * FROM {table}") for table in ("products", "customers")] == kept
    assert rows(shop, "SELECT key, value FROM settings WHERE key IN ('sales', 'orders') ORDER BY key") == totals


def test_rejected_rows_that_cannot_be_saved_stop_the_import(shop, write, tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        import_file(shop, write(*LINES), Answers(), rejected=tmp_path / "none" / "bad.csv")
    assert not shop.exists()


def test_rejected_rows_of_a_list_of_customers_are_saved_too(shop, write, tmp_path):
    file = write("C1,Zoë,a@b.de", ",Max,", "C2,Eva,c@d.de", header="Customer no.,Customer name,E-mail")
    import_file(shop, file, Answers(), dry_run=True, rejected=tmp_path / "bad.csv")
    assert "No code to know it by." in (tmp_path / "bad.csv").read_text(encoding="utf-8")


def test_what_only_looks_wrong_is_shown_with_its_rows(shop, write):
    file = write(*LINES, "1004,,e-1,Mug,-1,2.50,2025-01-05,paid", "1005,C1,POST,Postage,1,3.00,2025-01-05,paid")
    report = import_file(shop, file, Answers(), dry_run=True)
    shown = {kind: [row.row for row in rows] for kind, rows in report.shown.items()}
    assert shown == {
        "unpaid": [4], "cancelled": [5], "same_code": [6], "returns": [6], "no_customer": [6], "not_products": [7],
    }  # fmt: skip
    assert report.cleaning == dict.fromkeys(shown, 1)
