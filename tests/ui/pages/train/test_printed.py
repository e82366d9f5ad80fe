from recsys_gui.ui.pages.train.page import TrainPage
from recsys_gui.ui.pages.train.printed import comparison_sheet


def test_the_comparison_on_paper_has_every_model_with_its_range(stage, run):
    printed = comparison_sheet(run(), stage.browser.summary(), stage.shop.formatter)
    (table,) = printed.tables
    assert [column.title for column in table.columns] == [
        "Model", "Buy again", "New for them", "All together", "Customers", "Time",
    ]  # fmt: skip
    assert table.rows[0].cells == ["MLP", "0.430", "0.090", "0.350", "2,143", "1:36"]
    assert table.rows[0].below[1] == "0.420–0.440"
    assert table.rows[1].cells[:3] == ["Usual basket", "0.410", "–"]
    assert printed.title == "Comparison of MLP"
    assert printed.shop == "Sample shop"
    assert any("2,143 customers" in line for line in printed.lines)


def test_what_was_not_compared_is_not_printed(stage, run):
    assert comparison_sheet(run(backtest=None), stage.browser.summary(), stage.shop.formatter) is None


def test_the_page_prints_what_it_shows(stage, run, qtbot):
    stage.browser.run_list = [run()]
    page = TrainPage(stage.shell, stage.shop)
    qtbot.addWidget(page)
    assert page.printout() is None
    page.review()
    assert page.printout().title == "Comparison of MLP"
    with qtbot.waitSignal(stage.requests.print_page):
        page.finished.print_wanted.emit()
