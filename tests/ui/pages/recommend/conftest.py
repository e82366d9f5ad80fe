import pytest

from recsys_gui.ui.pages.recommend.page import RecommendPage


@pytest.fixture
def open_page(qtbot, stage):
    def make():
        page = RecommendPage(stage.shell, stage.shop)
        qtbot.addWidget(page)
        page.resize(1170, 800)
        page.show()
        return page

    return make


@pytest.fixture
def page(open_page):
    return open_page()
