"""Write the shop's products, customers or sales as a table that spreadsheets open and an import reads again."""

from __future__ import annotations

import contextlib
import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from recsys_gui.base.cells import harmless
from recsys_gui.base.errors import UserError
from recsys_gui.base.files import replacing
from recsys_gui.base.money import from_minor
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import text
from recsys_gui.domain.edits import EditTable
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.domain.rows import CustomerRow, ProductRow, SaleRow
from recsys_gui.services.bringing_in.table_place import must_be_sheet
from recsys_gui.services.browse import Browser

Cell = str | float | None
Write = Callable[[Sequence[Cell]], None]
_PAGE = 5_000
_XLSX_ROWS, _XLSX_TEXT = 1_048_576, 32_767
HEADERS: dict[EditTable, tuple[str, ...]] = {
    "products": ("product code", "product name", "category", "list price", "unit cost", "stock", "recommend"),
    "customers": ("customer number", "customer name", "email", "phone", "region", "orders", "spent"),
    "sales": ("order", "customer number", "product code", "product name", "quantity", "unit price", "date"),
}


def export_table(
    shop: Path, table: EditTable, file: Path, *, search: str = "", wanted: RowFilter = EVERY_ROW,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write the rows that match ``search`` and are ``wanted``, in that order, to ``file``; how many there are.

    ``file`` is a ``.csv`` or ``.xlsx``. Texts that a spreadsheet would run as formulas get an apostrophe in CSV and
    stay texts in XLSX; an import takes the apostrophe off again. Money is in the shop's currency, times are by its
    clock.

    Raises:
        UserError: the shop cannot be read, ``file`` has another ending, or it cannot be written.
        JobCancelled: through ``progress``; no file is left.
    """
    must_be_sheet(file)
    progress = progress or NullProgress()
    written = 0
    try:
        with Browser(shop) as browser, _sheet(file) as write:
            write(HEADERS[table])
            total = _count(browser, table, search, wanted)
            for rows in _pages(browser, table, search, wanted):
                progress.report(written, total, text("Writing the table."))
                for row in rows:
                    write(row)
                written += len(rows)
    except OSError as error:
        raise UserError(
            "“{file}” cannot be written.", "Close it in other programs, or choose another folder.", file=file.name
        ) from error
    progress.report(1, 1, text("The table is written."))
    return written


def _count(browser: Browser, table: EditTable, search: str, wanted: RowFilter) -> int:
    counts = {"products": browser.product_count, "customers": browser.customer_count, "sales": browser.sale_count}
    return counts[table](search, wanted)


def _pages(browser: Browser, table: EditTable, search: str, wanted: RowFilter) -> Iterator[list[list[Cell]]]:
    summary = browser.summary()
    match table:
        case "products":
            product: ProductRow | None = None
            while products := browser.products(search, product, _PAGE, wanted):
                yield [_product(row, summary) for row in products]
                product = products[-1]
        case "customers":
            customer: CustomerRow | None = None
            while customers := browser.customers(search, customer, _PAGE, wanted):
                yield [_customer(row, summary) for row in customers]
                customer = customers[-1]
        case "sales":
            sale: SaleRow | None = None
            zone = ZoneInfo(summary.time_zone)
            while sales := browser.sales(search, sale, _PAGE, wanted):
                yield [_sale(row, summary, zone) for row in sales]
                sale = sales[-1]


def _product(row: ProductRow, shop: ShopSummary) -> list[Cell]:
    return [
        row.code, row.name, row.category, _money(row.list_price, shop), _money(row.unit_cost, shop), row.stock,
        float(row.recommend),
    ]  # fmt: skip


def _customer(row: CustomerRow, shop: ShopSummary) -> list[Cell]:
    return [row.code, row.name, row.email, row.phone, row.region, float(row.orders), _money(row.spent, shop)]


def _sale(row: SaleRow, shop: ShopSummary, zone: ZoneInfo) -> list[Cell]:
    quantity = -row.quantity if row.kind == EventKind.RETURN else row.quantity
    moment = datetime.fromtimestamp(row.time, zone).strftime("%Y-%m-%d %H:%M:%S")
    return [row.order, row.customer, row.product, row.name, quantity, _money(row.unit_price, shop), moment]


def _money(minor: int | None, shop: ShopSummary) -> float | None:
    return None if minor is None else float(from_minor(minor, shop.currency))


@contextlib.contextmanager
def _sheet(file: Path) -> Iterator[Write]:
    with replacing(file) as temporary:
        if file.suffix.lower() == ".xlsx":
            with _workbook(temporary) as write:
                yield write
            return
        with temporary.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)

            def write_line(cells: Sequence[Cell]) -> None:
                writer.writerow([harmless(cell) if isinstance(cell, str) else _plain(cell) for cell in cells])

            yield write_line


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


@contextlib.contextmanager
def _workbook(file: Path) -> Iterator[Write]:
    """Texts are written as texts, so no formula can come of them."""
    import xlsxwriter

    try:
        with xlsxwriter.Workbook(str(file), {"constant_memory": True}) as book:
            page = book.add_worksheet()
            page.freeze_panes(1, 0)
            place = 0

            def write(cells: Sequence[Cell]) -> None:
                nonlocal place
                if place >= _XLSX_ROWS:
                    raise UserError(
                        "An Excel sheet holds at most {n} rows, and there are more.", "Write a .csv file instead.",
                        n=_XLSX_ROWS,
                    )  # fmt: skip
                for column, value in enumerate(cells):
                    if isinstance(value, str):
                        page.write_string(place, column, value[:_XLSX_TEXT])
                    elif value is not None:
                        page.write_number(place, column, value)
                place += 1

            yield write
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error
