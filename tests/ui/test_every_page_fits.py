"""Every page in both languages and themes, in a small and a large window and with text twice as large."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from recsys_gui import app
from recsys_gui.base.paths import resource
from recsys_gui.base.settings import Settings
from recsys_gui.ui.language import read_ts
from tests.ui.fitting import clipped, untranslated

OWN = {
    "Shelfwise", "CSV", "Excel", "XLSX", "OpenDocument", "Ctrl", "Shift", "Tab", "Enter", "Esc", "Home", "End", "SHOP",
    "MLP", "English",
}  # fmt: skip
WAYS = [
    ("en", "light", (1024, 700), 1.0),
    ("zh_CN", "dark", (1024, 700), 1.0),
    ("en", "dark", (1360, 860), 1.0),
    ("zh_CN", "light", (1360, 860), 1.0),
    ("en", "light", (1920, 1200), 2.0),
    ("zh_CN", "dark", (1920, 1200), 2.0),
]


@pytest.fixture
def opened(qapp, runner, tmp_path, shop_file):
    """Build the window in a language, theme, size and text size, with a shop open."""
    programs = []

    def make(language, theme, size, scale):
        settings = Settings(tmp_path / "settings.json")
        settings.set("language", language)
        settings.set("theme", theme)
        program = app.build(qapp, settings, runner)
        programs.append(program)
        program.shell.theme.set_scale(scale)
        program.change_language(language)
        program.window.resize(*size)
        program.window.show()
        return program.window

    yield make
    for program in programs:
        program.window.retire()
        program.shell.theme.set_scale(1)
        program.shell.language.silence()
        program.window.deleteLater()


def settle(window):
    """Lay out everything: what wraps may need a few rounds."""
    for _ in range(10):
        QApplication.processEvents()
        if not clipped(window):
            return


def states(window, shop_file):
    """The name of each state that can be seen without a training, as it is shown."""
    yield "welcome"
    window.show_page("settings")
    yield "settings without a shop"
    window.take_file(shop_file)
    for key in [*window.stack.keys, "settings"]:
        window.show_page(key)
        yield key
    data = window.stack.page("data")
    window.show_page("data")
    for place in range(data.tabs.count()):
        data.tabs.setCurrentIndex(place)
        yield f"data, tab {place}"
    window.menus.import_sales.trigger()
    yield "import"


@pytest.mark.parametrize(("language", "theme", "size", "scale"), WAYS)
def test_every_text_fits_and_is_translated(opened, shop_file, language, theme, size, scale):
    window = opened(language, theme, size, scale)
    sources = {source for (_, source), forms in translations().items() if forms != (source,)}
    names = own_names(shop_file) | OWN
    problems = {}
    for state in states(window, shop_file):
        settle(window)
        found = clipped(window)
        if language != "en":
            found += [f"not translated: {text}" for text in untranslated(window, sources, names)]
        if found:
            problems[state] = found
    assert not problems, "\n".join(f"{state}:\n    " + "\n    ".join(found) for state, found in problems.items())


def translations():
    return read_ts(resource("translations", "shelfwise_zh_CN.ts"))


def own_names(shop_file):
    """Words of the shop itself, which are in whatever language the shop writes."""
    from recsys_gui.services.browse import Browser
    from tests.ui.fitting import _WORD

    with Browser(shop_file) as browser:
        rows = browser.products(limit=10_000)
        said = [f"{row.name} {row.code}" for row in rows] + [browser.summary().name, str(shop_file)]
        said += [row.file for row in browser.imports()]
    return {word for words in said for word in _WORD.findall(words)}


def test_what_does_not_fit_and_what_is_not_translated_is_found(qtbot, english):
    window = QWidget()
    qtbot.addWidget(window)
    for part, width in ((QLabel("A long sentence"), 30), (QLabel("短"), 30), (QPushButton("Open file"), 20)):
        part.setParent(window)
        part.setGeometry(0, 0, width, 30)
    window.resize(100, 100)
    window.show()
    assert [line.split("”")[0] for line in clipped(window)] == ["QLabel “A long sentence", "QPushButton “Open file"]
    assert untranslated(window, set(), {"Open", "file"}) == ["A long sentence"]
    assert untranslated(window, {"Open file"}, {"Open", "file", "long", "sentence"}) == ["Open file"]
