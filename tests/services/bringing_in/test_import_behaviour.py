"""Views, favourites and ratings from a file: what they are taken for, and that they change what is offered."""

import numpy as np
import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.import_answers import Answers
from recsys_gui.services import shops
from recsys_gui.services.bringing_in.import_preview import preview
from recsys_gui.services.bringing_in.import_sales import import_file
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import database

ENGLISH = "user_id,item_id,event_type,timestamp"
VIEWS = [
    "C1,P3,view,2011-06-01 10:00",
    "C1,P3,view,2011-06-01 10:05",
    "C1,P7,add_to_cart,2011-06-01 10:06",
    "C2,P3,view,2011-06-01 10:00",
]


@pytest.fixture
def written(tmp_path):
    def write(header, lines, name="behaviour.csv"):
        path = tmp_path / name
        path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
        return path

    return write


def behaviour(shop):
    """(customer, product, kind, quantity) of everything that is no sale."""
    with database.open(shop, read_only=True) as db:
        found = load_interactions(db)
    events, rows = found.events, found.rows
    which = np.flatnonzero(events.kind > EventKind.RETURN)
    return [
        (found.customers[rows[at]], found.products[events.product[at]], EventKind(events.kind[at]).name,
         float(events.quantity[at]))
        for at in which.tolist()
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "lines"),
    [
        (ENGLISH, VIEWS),
        (
            "用户ID,商品ID,行为类型,时间",
            [line.replace("view", "浏览").replace("add_to_cart", "加购") for line in VIEWS],
        ),
    ],
    ids=["English", "Chinese"],
)
def test_what_customers_did_is_found_out_by_itself_and_brought_in_once(shop, written, header, lines):
    before = shops.summary(shop)
    file = written(header, lines)
    found = preview(shop, file, Answers())
    assert (found.kind, found.questions) == ("behaviour", [])
    report = import_file(shop, file, Answers())
    assert report.added == {"sales": 0, "behaviour": 4, "customers": 0, "products": 0}
    assert sorted(behaviour(shop)) == [
        ("C1", "P3", "VIEW", 1.0), ("C1", "P3", "VIEW", 1.0), ("C1", "P7", "FAVOURITE", 1.0), ("C2", "P3", "VIEW", 1.0),
    ]  # fmt: skip
    after = shops.summary(shop)
    assert (after.sales, after.orders) == (before.sales, before.orders)
    again = import_file(shop, file, Answers())
    assert (again.kept, again.import_id) == (0, None)


def test_stars_are_ratings_of_five(shop, written):
    file = written("customer,product,rating,date", ["C1,P3,9,2011-06-01", "C2,P4,2,2011-06-01"])
    import_file(shop, file, Answers())
    assert behaviour(shop) == [("C1", "P3", "RATING", 4.5), ("C2", "P4", "RATING", 1.0)]


def test_told_what_they_are_rows_without_a_kind_are_views(shop, written):
    file = written("customer,product,date", ["C1,P3,2011-06-01"])
    import_file(shop, file, Answers(kind="behaviour", columns={"action": "none"}))
    assert behaviour(shop) == [("C1", "P3", "VIEW", 1.0)]


def test_purchases_in_between_are_sales(shop, written):
    sales = shops.summary(shop).sales
    file = written(ENGLISH, [*VIEWS, "C1,P3,buy,2011-06-02 10:00"])
    report = import_file(shop, file, Answers())
    assert (report.added["sales"], report.added["behaviour"]) == (1, 4)
    assert shops.summary(shop).sales == sales + 1


def test_rows_that_say_nothing_are_rejected_with_the_reason(shop, written):
    lines = [*VIEWS, "C1,P3,sneeze,2011-06-01", ",P3,view,2011-06-01", "C1,,view,2011-06-01", "C1,P3,view,soon"]
    report = import_file(shop, written(ENGLISH, lines), Answers())
    assert report.kept == 4
    assert report.rejected == 4
    assert {str(row.reason) for row in report.examples} == {
        "Nobody knows what the customer did.", "No customer.", "No product code.", "No date that can be read.",
    }  # fmt: skip


def test_a_file_that_only_says_who_and_when_is_asked_about(shop, written):
    with pytest.raises(UserError, match="action"):
        import_file(shop, written("customer,product,date", ["C1,P3,2011-06-01"]), Answers(kind="behaviour"))


def test_sales_stay_sales(shop, written):
    header = "order,customer,product,quantity,price,date,event,rating"
    file = written(header, ["1,C1,P3,2,1.00,2011-06-01,sale,5", "2,C1,P3,2,1.00,2011-06-02,refund,"])
    assert preview(shop, file, Answers()).kind == "sales"


def test_it_can_be_undone_as_a_whole(shop, written):
    report = import_file(shop, written(ENGLISH, [*VIEWS, "NEW,P3,view,2011-06-01"]), Answers())
    assert len(behaviour(shop)) == 5
    undo_import(shop, report.import_id)
    assert behaviour(shop) == []


def test_a_favourite_goes_to_the_top_and_a_bad_rating_down(shop, written):
    """From the file to the list: nothing is trained in between."""
    lists = {code: OfferDesk(shop).offers(code, ["new"], 10, "usual") for code in ("C1", "C2")}
    last = {code: offers[-1].product for code, offers in lists.items()}
    marked = written(ENGLISH, [f"C1,{last['C1']},favourite,2011-06-01"])
    bad = written("customer,product,rating,date", [f"C2,{lists['C2'][0].product},1,2011-06-01"], "stars.csv")
    for file in (marked, written(ENGLISH, ["C3,P3,view,2011-06-01"], "views.csv")):
        import_file(shop, file, Answers())
    import_file(shop, bad, Answers(columns={}))
    after = {code: OfferDesk(shop).offers(code, ["new"], 10, "usual") for code in ("C1", "C2")}
    assert after["C1"][0].product == last["C1"]
    assert after["C2"][0].product != lists["C2"][0].product
