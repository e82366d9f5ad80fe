"""The page on a real shop file: what it shows is what the file says."""

import pytest

from recsys_gui.services.browse import Browser
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.recommend.page import RecommendPage


@pytest.fixture
def browser(shop_file):
    with Browser(shop_file) as browser:
        yield browser


def test_facts_are_those_of_the_file(stage, browser, shop_file, qtbot):
    page = RecommendPage(stage.shell, OpenShop(shop_file, browser, Formatter("GBP", "Europe/London")))
    qtbot.addWidget(page)
    best = browser.customers("", None, 1)[0]
    assert page.picker.code == best.code
    assert page.side.facts.value("orders") == str(best.orders)
    assert page.picker.model.rowCount() == min(browser.customer_count(), 200)
