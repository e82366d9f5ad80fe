"""Numbers on the screen, worked out a second time from the bare sale lines, with nothing of the program's own."""

import sqlite3
import statistics
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale

from recsys_gui.app import page_kinds
from recsys_gui.base.progress import NullProgress
from recsys_gui.engine.messages import GetPriceView, GetSalesView, GetTodayFigures, MakeInsights
from recsys_gui.services import today
from recsys_gui.services.findings import insights
from recsys_gui.services.findings.price_view import Answer, price_view
from recsys_gui.services.findings.sales_view import sales_view
from recsys_gui.ui.frame.shop_desk import ShopDesk
from recsys_gui.ui.main_window import MainWindow

YEAR = 365 * 86_400


@pytest.fixture
def lines(shop_file):
    """Every sale line that counts: moment, kind, customer, product, its name, order, pieces, price."""
    names = "time", "kind", "customer", "product", "name", "order", "pieces", "price"
    with sqlite3.connect(shop_file) as db:
        found = db.execute(
            "SELECT e.time, e.kind, c.code, p.code, p.name, e.order_id, e.quantity, e.unit_price FROM events AS e"
            " JOIN products AS p ON p.id = e.product_id LEFT JOIN customers AS c ON c.id = e.customer_id"
            " LEFT JOIN orders AS o ON o.id = e.order_id WHERE e.kind <= 1 AND coalesce(o.status, 0) = 0"
        ).fetchall()
    return [dict(zip(names, row, strict=True)) for row in found]


@pytest.fixture
def whole_window(shell, chooser, shop_file):
    """The window with all its pages."""
    window = MainWindow(shell, ShopDesk(shell), chooser, page_kinds())
    window.show()
    assert window.desk.open(shop_file)
    yield window
    window.retire()
    window.deleteLater()


def shown(number):
    return QLocale().toString(number)


def pounds(minor):
    return f"£{shown(round(minor / 100))}"


def money(line):
    """Pence, less for what came back."""
    return (line["pieces"] if line["kind"] == 0 else -line["pieces"]) * (line["price"] or 0)


def monday(line):
    day = datetime.fromtimestamp(line["time"], UTC).date()
    return day - timedelta(days=day.weekday())


def test_the_size_of_the_shop(whole_window, lines, shop_file):
    with sqlite3.connect(shop_file) as db:
        customers, products = (
            db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("customers", "products")
        )
    assert f"{shown(len(lines))} sale lines" in whole_window.status._shop.text()
    whole_window.show_page("data")
    tabs = whole_window.stack.page("data").tabs
    assert [tabs.tabText(place) for place in range(3)] == [
        f"Sales  {shown(len(lines))}", f"Products  {shown(products)}", f"Customers  {shown(customers)}",
    ]  # fmt: skip
    whole_window.show_page("today")
    assert whole_window.stack.page("today").side.numbers["products"].text() == shown(products)


def test_the_facts_of_a_customer(whole_window, lines):
    mine = defaultdict(list)
    for line in lines:
        mine[line["customer"]].append(line)
    code = max((code for code in mine if code), key=lambda code: len({line["order"] for line in mine[code]}))
    bought = [line for line in mine[code] if line["kind"] == 0]
    days = sorted({line["time"] // 86_400 for line in bought})
    first = {day: min(line["time"] for line in bought if line["time"] // 86_400 == day) for day in days}
    gaps = [round((first[later] - first[day]) / 86_400) for day, later in pairwise(days)]
    whole_window.show_customer(code)
    facts = whole_window.stack.page("recommend").side.facts._values
    assert facts["orders"].text() == shown(len({line["order"] for line in bought}))
    assert facts["spent"].text() == pounds(sum(money(line) for line in mine[code]))
    rhythm = statistics.median(gaps)
    assert facts["rhythm"].text().split()[0].replace("about", "").strip() in (f"{rhythm:g}", f"{rhythm:.0f}")


def test_what_a_product_sold_in_twelve_months(whole_window, lines):
    newest = max(line["time"] for line in lines)
    sold = Counter()
    for line in lines:
        if line["time"] > newest - YEAR:
            sold[line["product"]] += line["pieces"] if line["kind"] == 0 else -line["pieces"]
    whole_window.show_page("data")
    page = whole_window.stack.page("data")
    page.tabs.setCurrentIndex(1)
    model = page.current.model
    column = next(place for place, each in enumerate(model.columns) if each.title == "Sold, 12 months")
    assert model.row(0).sold == max(sold.values())
    for row in range(5):
        code = model.row(row).code
        assert model.index(row, column).data() == shown(int(sold[code]))


def test_sales_by_week_and_best_sellers(whole_window, lines, runner, shop_file):
    weeks, best = Counter(), Counter()
    for line in lines:
        weeks[monday(line)] += money(line)
        best[line["product"]] += money(line)
    whole_window.show_page("insights")
    page = whole_window.stack.page("insights")
    runner.succeed(GetSalesView, sales_view(shop_file, 0))
    rows = page.sales.model.numbers.rows
    assert {row[0]: row[1] for row in rows if row[1]} == {
        day.isoformat(): round(total) for day, total in weeks.items() if round(total)
    }
    assert page.best.model.numbers.rows[0][1:] == (
        best.most_common(1)[0][0],
        sum(
            (line["pieces"] if line["kind"] == 0 else -line["pieces"])
            for line in lines
            if line["product"] == best.most_common(1)[0][0]
        ),
        round(best.most_common(1)[0][1]),
    )
    whole_window.show_page("today")
    runner.succeed(GetTodayFigures, today.figures(shop_file))
    newest = whole_window.stack.page("today").side.sales.model.numbers.rows[0]
    assert newest[1] == round(weeks[monday(max(lines, key=lambda line: line["time"]))])


def test_segments_are_all_customers_once(whole_window, lines, runner, shop_file):
    buyers = {line["customer"] for line in lines if line["customer"] and line["kind"] == 0}
    whole_window.show_page("insights")
    runner.succeed(MakeInsights, insights.make(shop_file, NullProgress()))
    card = whole_window.stack.page("insights").segments
    assert sum(segment.customers for segment in card.list.rows) == len(buyers)
    newest = max(line["time"] for line in lines)
    once = Counter()
    for customer, _ in {(line["customer"], line["time"] // 86_400) for line in lines if line["kind"] == 0}:
        once[customer] += 1
    fresh = [
        customer for customer in buyers
        if once[customer] == 1
        and max(line["time"] for line in lines if line["customer"] == customer) > newest - 80 * 86_400
    ]  # fmt: skip
    new = next(segment for segment in card.list.rows if segment.key == "new")
    assert new.customers >= len(fresh)


def test_what_is_bought_together(whole_window, lines, runner, shop_file):
    whole_window.show_page("insights")
    runner.succeed(MakeInsights, insights.make(shop_file, NullProgress()))
    rules = [rule for rule in whole_window.stack.page("insights").rules.list.rows if not rule.by_customer]
    baskets = defaultdict(set)
    for line in lines:
        if line["kind"] == 0:
            baskets[line["order"]].add(line["product"])
    rule = rules[0]
    # Of an order with hundreds of products (a day of a till, written as one) only the last 300 are looked at.
    usual = [basket for basket in baskets.values() if len(basket) <= 300]
    least, most = (
        [sum(wanted <= basket for basket in some) for wanted in ({rule.first}, {rule.first, rule.second})]
        for some in (usual, list(baskets.values()))
    )
    assert 0 < least[1] <= rule.count <= most[1]
    cases = rule.count / rule.confidence
    assert cases == pytest.approx(round(cases), abs=1e-3)
    assert least[0] <= round(cases) <= most[0]
    assert rule.support == pytest.approx(rule.count / len(baskets))


def test_prices_that_were_seen(whole_window, lines, runner, shop_file):
    code = Counter(line["product"] for line in lines if line["kind"] == 0 and line["price"]).most_common(1)[0][0]
    seen, weeks = Counter(), defaultdict(set)
    for line in lines:
        if line["product"] == code and line["kind"] == 0 and line["price"]:
            seen[line["price"]] += line["pieces"]
            weeks[line["price"]].add(monday(line))
    whole_window.show_page("insights")
    page = whole_window.stack.page("insights")
    runner.succeed(GetSalesView, sales_view(shop_file, 0))
    page.price.chosen.emit(code)
    runner.succeed(GetPriceView, price_view(shop_file, code, Answer(-1.0, 0.5, shown=False)))
    rows = page.price.model.numbers.rows
    assert [(price, count, pieces) for price, count, pieces, _ in rows] == [
        (price, len(weeks[price]), seen[price]) for price in sorted(seen)
    ]
