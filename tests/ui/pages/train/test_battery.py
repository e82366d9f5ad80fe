import pytest

from recsys_gui.jobs.task import State
from recsys_gui.ui.pages.train.battery import BatteryRest
from recsys_gui.ui.pages.train.page import TrainPage


class Computer:
    def __init__(self):
        self.on_battery = False

    def __call__(self):
        return self.on_battery


@pytest.fixture
def computer():
    return Computer()


@pytest.fixture
def page(qtbot, stage, computer, monkeypatch):
    monkeypatch.setattr(BatteryRest.__init__, "__defaults__", (None, computer))
    stage.browser.fill(100, orders=200)
    page = TrainPage(stage.shell, stage.shop)
    qtbot.addWidget(page)
    page.show()
    page.start()
    stage.engine.start()
    return page


def test_a_training_rests_on_battery_and_goes_on_when_plugged_in(page, computer):
    computer.on_battery = True
    page.battery.look()
    assert page.task.state is State.PAUSED
    assert "plugged in" in page.running.progress.time_left.text()
    computer.on_battery = False
    page.battery.look()
    assert page.task.state is State.RUNNING


def test_on_mains_power_it_goes_on(page):
    page.battery.look()
    assert page.task.state is State.RUNNING


def test_who_lets_it_go_on_all_the_same_is_obeyed(page, computer):
    computer.on_battery = True
    page.battery.look()
    page.start_or_pause()
    page.battery.look()
    assert page.task.state is State.RUNNING


def test_what_the_owner_paused_stays_paused(page, computer):
    page.start_or_pause()
    page.battery.look()
    assert page.task.state is State.PAUSED


def test_without_the_wish_it_never_rests(page, computer, stage):
    page.ready.limits.battery.setChecked(False)
    computer.on_battery = True
    page.battery.look()
    assert page.task.state is State.RUNNING
    assert stage.shell.settings.get("pause_on_battery") is False
