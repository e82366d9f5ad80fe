"""A page is imported when it is looked at, and no other page with it."""

import subprocess
import sys

import pytest

PAGES = ("today", "recommend", "data", "train", "insights", "settings")


@pytest.mark.parametrize("page", ["today", "recommend", "train", "settings"])
def test_a_page_does_not_import_another(page):
    code = f"import recsys_gui.ui.pages.{page}.page, sys; print(*(name for name in sys.modules if '.pages.' in name))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    others = {f"recsys_gui.ui.pages.{other}.page" for other in PAGES if other != page}
    assert not others & set(found)
