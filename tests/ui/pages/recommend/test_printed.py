from recsys_gui.domain.offer import Audience
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.pages.recommend.page import RecommendPage


def shown(qtbot, stage):
    page = RecommendPage(stage.shell, stage.shop)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_sheet_of_the_customer_has_the_ideas_as_they_are_shown(qtbot, stage, offers):
    page = shown(qtbot, stage)
    stage.engine.answer(CustomerOffers("13571", offers()))
    printed = page.printout()
    assert printed.title == "Customer 13571"
    assert [table.heading for table in printed.tables] == ["Buy again", "New for them"]
    assert [column.title for column in printed.tables[0].columns] == [
        "#", "Product and reason", "Suggested price", "List price", "When", "Confidence",
    ]  # fmt: skip
    assert printed.tables[0].rows[0].cells[1] == "Charlotte Bag Suki Design"
    assert printed.tables[0].rows[0].below[1].startswith("Bought 17 times")
    assert all(table.tick for table in printed.tables)
    assert printed.lines[0].startswith("United Kingdom · 26 orders · spent £4,547")


def test_a_sheet_waits_for_its_prices_and_is_asked_for_again_once(qtbot, stage, offers):
    page = shown(qtbot, stage)
    stage.engine.answer(CustomerOffers("13571", offers(), complete=False))
    assert page.waits_to_print()
    with qtbot.waitSignal(stage.requests.print_page):
        page.side._on_offers(CustomerOffers("13571", offers()))
    assert not page.waits_to_print()
    with qtbot.assertNotEmitted(stage.requests.print_page):
        page.side._on_offers(CustomerOffers("13571", offers()))


def test_another_customer_ends_the_wait_for_a_sheet(qtbot, stage, offers):
    page = shown(qtbot, stage)
    stage.engine.answer(CustomerOffers("13571", offers(), complete=False))
    assert page.waits_to_print()
    page.side._ask()
    with qtbot.assertNotEmitted(stage.requests.print_page):
        page.side._on_offers(CustomerOffers("13571", offers()))


def test_the_till_has_nothing_to_print(qtbot, stage):
    page = shown(qtbot, stage)
    page.show_mode(2)
    assert page.printout() is None


def test_who_would_want_a_product_goes_on_paper(qtbot, stage, offers):
    page = shown(qtbot, stage)
    page.show_mode(1)
    assert page.printout() is None
    mode = page.product_mode
    mode._on_audience(Audience("P1", "Popcorn Holder", offers()[:2], 10, 1.0, 2.0, 28))
    printed = page.printout()
    assert printed.title.startswith("Who would want")
    assert len(printed.tables[0].rows) == 2
