import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.engine.messages import UseRun
from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.ui.pages.train.limits import LimitsCard
from recsys_gui.ui.pages.train.page import TrainPage


@pytest.fixture
def open_page(qtbot, stage):
    stage.browser.fill(100, orders=200)

    def make():
        page = TrainPage(stage.shell, stage.shop)
        qtbot.addWidget(page)
        page.resize(1170, 800)
        page.show()
        return page

    return make


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def training(page, stage):
    page.start()
    stage.engine.start()
    return page


def buttons(page):
    """The words on the buttons of the title row that can be pressed."""
    return [found.text() for found in page.actions_bar.findChildren(QPushButton) if found.isVisible()]


def press(widget, words):
    next(found for found in widget.findChildren(QPushButton) if found.text() == words).click()


def log(page):
    return page.running.log.log.text()


def test_the_recommended_model_is_chosen_and_can_be_started(page, stage, qtbot):
    assert page.showing is page.ready
    assert buttons(page) == ["Start training"]
    with qtbot.waitSignal(stage.requests.busy):
        press(page, "Start training")
    request = stage.engine.last.request
    assert (request.model, request.seconds, request.use, request.months) == ("automatic", 600.0, False, 0)
    assert request.shop == str(stage.shop.path)


def test_any_model_and_time_can_be_chosen(page, stage):
    page.ready.choose("item_to_item")
    page.ready.limits.budget.setCurrentIndex(0)
    page.ready.limits.months.setCurrentIndex(3)
    page.start()
    request = stage.engine.last.request
    assert (request.model, request.seconds, request.months) == ("item_to_item", 0, 12)
    kept = LimitsCard(stage.shell.settings)
    assert (kept.seconds, kept.newest_months) == (0, 12)


def test_only_one_training_runs_at_a_time(training, stage):
    training.start()
    assert len(stage.engine.tasks) == 1


def test_a_training_that_waits_for_another_job_says_so_and_can_be_given_up(page, stage):
    page.start()
    assert page.showing is page.running
    assert "waiting for another job" in page.running.progress.stage.text()
    assert buttons(page) == ["Stop and keep best"]
    page.stop()
    assert stage.engine.steered == ["stop"]


def test_rounds_grow_the_curves_and_the_log(training, stage, metrics):
    for number in (1, 2, 3):
        stage.engine.hear(metrics(number, again=0.2 + number / 100))
    rounds, values = zip(*training.running.curves.quality.points("again"), strict=True)
    assert rounds == (1, 2, 3)
    assert values == pytest.approx((0.21, 0.22, 0.23))
    assert len(training.running.curves.mistakes.points("unseen")) == 3
    assert "Round 3: the best so far. Buy again 0.230" in log(training)


def test_simple_methods_become_lines_to_beat(training, stage, metrics):
    stage.engine.hear(EpochMetrics("usual", 1, 1, None, None, {"again": 0.214}, 0.1, best=True))
    stage.engine.hear(metrics(1))
    assert "to beat: Usual basket 0.214" in training.running.curves.quality.accessibleDescription()
    assert "To beat on Buy again: Usual basket with 0.214." in log(training)


def test_the_last_comparison_tells_what_to_beat_before_the_first_round(open_page, stage, run):
    stage.browser.run_list = [run()]
    page = open_page()
    page.start()
    assert "To beat on New for them: Best sellers with 0.040." in log(page)
    words = page.running.curves.quality.accessibleDescription()
    assert words == "No round is finished yet."


def test_progress_and_other_events_are_shown_or_passed_over(training, stage):
    stage.engine.hear(ProgressUpdate(0.25, text("Reading the sales.")))
    stage.engine.hear("something else")
    assert training.running.progress.stage.text() == "Training Automatic: Reading the sales."
    assert training.running.progress.bar.value() == 250
    assert "Reading the sales." in log(training)


def test_pause_resume_and_stop_steer_the_training(training, stage):
    assert buttons(training) == ["Pause", "Stop and keep best"]
    press(training, "Pause")
    assert buttons(training) == ["Resume", "Stop and keep best"]
    assert training.running.progress.time_left.text() == "Paused"
    press(training, "Resume")
    press(training, "Stop and keep best")
    assert stage.engine.steered == ["pause", "resume", "stop"]
    assert buttons(training) == []
    assert training.running.progress.time_left.text() == "Stopping…"
    training.start_or_pause()
    training.stop()
    assert stage.engine.steered == ["pause", "resume", "stop"]


def test_one_command_starts_and_pauses_and_another_stops(page, stage):
    page.start_or_pause()
    stage.engine.start()
    page.start_or_pause()
    page.start_or_pause()
    page.stop()
    assert stage.engine.steered == ["pause", "resume", "stop"]


def test_a_finished_training_shows_verdict_comparison_and_history(training, stage, run):
    stage.engine.answer(run())
    assert training.showing is training.finished
    assert training.finished.banner.title_label.text().startswith("MLP finds 8% more")
    assert training.finished.banner.property("tone") == "ok"
    assert training.finished.comparison.rowCount() == 3
    assert training.finished.history.row(0).in_use
    assert training.subtitle_label.text() == "Finished 10 Dec 2011 00:00 after 2 min 23 s"
    press(training, "Train again…")
    assert training.showing is training.ready
    assert training.task is None


def test_the_end_is_told_when_the_owner_looks_elsewhere(training, stage, run, qtbot):
    training.hide()
    with qtbot.waitSignal(stage.requests.told) as told:
        stage.engine.answer(run())
    assert told.args[:2] == ["Training finished. See whether the new model is better.", "Show"]


def test_a_better_model_is_offered_first_and_takes_over_when_the_owner_says_so(training, stage, run, qtbot):
    stage.browser.run_list = [run(in_use=False)]
    stage.engine.answer(run(in_use=False))
    assert buttons(training) == ["Train again…", "Use this model"]
    assert training.actions_bar.use.property("kind") == "primary"
    press(training, "Use this model")
    assert (type(stage.engine.last.request), stage.engine.last.request.run) == (UseRun, 3)
    assert buttons(training) == ["Train again…"]
    stage.browser.run_list = [run()]
    with qtbot.waitSignal(stage.requests.toast) as told:
        stage.engine.answer(None)
    assert told.args == ["MLP ranks the lists now."]
    training.refresh(Changes(runs=True))
    assert buttons(training) == ["Train again…"]


def test_a_model_that_is_no_better_can_be_used_but_is_not_pressed_on_the_owner(training, stage, run):
    stage.engine.answer(run(low=-0.05, high=0.01, in_use=False))
    assert buttons(training) == ["Train again…", "Use this model"]
    assert training.actions_bar.use.property("kind") == ""


def test_only_the_newest_run_can_be_used(open_page, stage, run):
    stage.browser.run_list = [run(), run(id=2, in_use=False)]
    page = open_page()
    page.review()
    page.finished.runs.setCurrentIndex(page.finished.history.index(1, 0))
    assert buttons(page) == ["Train again…"]


def test_a_training_stopped_early_shows_no_comparison(training, stage, run):
    stage.engine.answer(run(backtest=None))
    assert training.finished.banner.title_label.text() == "MLP was trained and not compared."
    assert not training.finished.table.isVisible()
    assert training.finished.runs.isVisible()


def test_the_history_shows_the_comparison_of_the_chosen_run(open_page, stage, run):
    stage.browser.run_list = [run(), run(id=2, low=-0.05, high=-0.01, in_use=False)]
    page = open_page()
    press(page.ready, "Show the comparison")
    assert page.finished.shown.id == 3
    page.finished.runs.setCurrentIndex(page.finished.history.index(1, 0))
    assert page.finished.shown.id == 2
    assert page.finished.banner.property("tone") == "warn"


def test_a_failure_says_why_and_can_be_tried_again(training, stage):
    stage.engine.fail(UserError("This model needs more memory than is free.", "Try a simple method."))
    assert training.showing is training.ready
    assert training.failure.isVisible()
    assert training.failure.title_label.text() == "This model needs more memory than is free."
    press(training.failure, "Try again")
    assert training.showing is training.running
    assert not training.failure.isVisible()


def test_a_cancelled_training_leaves_everything_as_it_was(training, stage):
    stage.engine.cancel()
    assert training.showing is training.ready
    assert not training.failure.isVisible()


def test_a_change_of_the_shop_does_not_disturb_a_training(training, stage, metrics):
    stage.engine.hear(metrics(1))
    training.refresh(Changes(sales=True))
    assert training.showing is training.running
    assert len(training.running.curves.quality.points("again")) == 1


def test_a_second_training_starts_with_empty_curves_and_log(training, stage, metrics, run):
    stage.engine.hear(metrics(1))
    stage.engine.answer(run())
    training.show_ready()
    training.start()
    assert training.running.curves.quality.points("again") == []
    assert "Round" not in log(training)


def test_a_page_built_during_a_training_joins_it(training, stage, open_page, metrics):
    page = open_page()
    assert page.showing is page.running
    stage.engine.hear(metrics(7))
    assert page.running.curves.quality.points("again") == [(7, 0.2)]
    page.stop()
    assert stage.engine.steered == ["stop"]


def test_the_log_can_be_copied(training, stage, metrics, qtbot):
    stage.engine.hear(metrics(1))
    with qtbot.waitSignal(stage.requests.toast):
        press(training.running.log, "Copy log")
    assert QGuiApplication.clipboard().text() == log(training)


def test_sales_the_model_does_not_know_are_news(page, stage):
    assert not page.news.isVisible()
    stage.browser.sales_since = 42_291
    page.refresh(Changes(sales=True))
    assert page.news.title_label.text() == "42,291 new sales since the last training on 19 Nov 2011"
    assert page.news.detail_label.text().startswith("The model in use knows 95% of your sales.")


def test_a_small_shop_gets_simple_methods_and_hears_what_would_help(open_page, stage):
    stage.browser.fill(12)
    page = open_page()
    assert page.few.isVisible()
    assert page.ready.chosen == "item_to_item"


def test_the_choice_of_a_model_survives_a_change_of_the_shop(page):
    page.ready.choose("usual")
    page.refresh(Changes(sales=True))
    assert page.ready.chosen == "usual"


def test_a_shop_without_sales_invites_an_import(open_page, stage, qtbot):
    stage.browser.fill(0)
    page = open_page()
    assert page.showing is page.nothing
    assert buttons(page) == []
    page.start()
    assert stage.engine.tasks == []
    with qtbot.waitSignal(stage.requests.import_sales):
        press(page.nothing, "Import my sales")


def test_a_file_that_cannot_be_read_says_so_until_it_can(page, stage):
    stage.browser.error = UserError("The shop file is busy.", "Close the other program.")
    page.refresh(Changes(runs=True))
    assert page.showing is page.problem
    stage.browser.error = None
    press(page.problem, "Try again")
    assert page.showing is page.ready


def test_a_training_that_was_killed_is_told_with_what_to_do(open_page, stage, run):
    stage.browser.run_list = [run(id=2, finished=None, kept=3, in_use=False), run()]
    page = open_page()
    assert page.cut_off.isVisible()
    assert "was cut off" in page.cut_off.title_label.text()
    assert "goes on after round 3" in page.cut_off.detail_label.text()
    stage.browser.run_list = [run()]
    page.refresh(Changes(runs=True))
    assert not page.cut_off.isVisible()
