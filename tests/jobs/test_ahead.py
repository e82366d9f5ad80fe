import sys

from recsys_gui.jobs import ahead


def test_what_a_shop_needs_is_there_when_it_says_so(qtbot):
    thread = ahead.Ahead()
    with qtbot.waitSignal(thread.finished, timeout=20_000):
        thread.start()
    thread.wait()
    assert set(ahead.MODULES) <= set(sys.modules)


def test_it_ends_even_where_a_module_is_missing(qtbot, monkeypatch):
    monkeypatch.setattr(ahead, "MODULES", ("no_such_module_anywhere", "json"))
    thread = ahead.Ahead()
    with qtbot.waitSignal(thread.finished, timeout=20_000):
        thread.start()
    thread.wait()
