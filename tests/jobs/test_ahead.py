import sys

import pytest

from recsys_gui.jobs.ahead import SHOP, WORK, Ahead


@pytest.mark.parametrize("modules", [SHOP, WORK])
def test_what_a_shop_needs_is_there_when_it_says_so(qtbot, modules):
    thread = Ahead(modules)
    with qtbot.waitSignal(thread.finished, timeout=20_000):
        thread.start()
    thread.wait()
    assert set(modules) <= set(sys.modules)


def test_it_ends_even_where_a_module_is_missing(qtbot):
    thread = Ahead(("no_such_module_anywhere", "json"))
    with qtbot.waitSignal(thread.finished, timeout=20_000):
        thread.start()
    thread.wait()
