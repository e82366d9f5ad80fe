import importlib.util
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from recsys_gui.ui.language import LANGUAGES, Language, TsTranslator, read_ts

ROOT = Path(__file__).parents[2]
TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1"><context><name>Shelf</name>
<message><source>Yes</source><translation>是</translation></message>
<message><source>No</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n eggs</source>
<translation><numerusform>%n egg</numerusform><numerusform>%n eggs</numerusform></translation></message>
</context></TS>"""


@pytest.fixture(scope="module")
def translations():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "shelfwise_en.ts"
    path.write_text(TS, encoding="utf-8")
    return path


def test_a_translators_file_is_read_without_compiling(file):
    assert read_ts(file) == {("Shelf", "Yes"): ("是",), ("Shelf", "%n eggs"): ("%n egg", "%n eggs")}


def test_what_has_no_translation_stays(file, qapp):
    translator = TsTranslator(file.rename(file.with_name("shelfwise_zh_CN.ts")))
    qapp.installTranslator(translator)
    said = [QCoreApplication.translate("Shelf", word) for word in ("Yes", "No")]
    qapp.removeTranslator(translator)
    assert said == ["是", "No"]


def test_one_is_singular_in_english(file, qapp):
    translator = TsTranslator(file)
    qapp.installTranslator(translator)
    said = [QCoreApplication.translate("Shelf", "%n eggs", "", n) for n in (0, 1, 2)]
    qapp.removeTranslator(translator)
    assert said == ["0 eggs", "1 egg", "2 eggs"]


def test_a_language_brings_its_numbers_and_dates(qapp):
    before, language = QLocale(), Language(qapp)
    language.speak("zh_CN")
    assert QLocale().language() == QLocale.Language.Chinese
    language.silence()
    QLocale.setDefault(before)


CODE = """
class Shelf(QWidget):
    def title(self):
        return self.tr("Shelf") + self.tr("%Ln eggs", "", 3)

def _tr(words, n=-1):
    return QCoreApplication.translate("Words", words, "", n)

print(_tr("Yes"), text("Bought {n} times", n=1))
raise UserError("No file.", "Choose one." if full else "Make one.")
"""


def test_sentences_are_found_in_the_code(translations, tmp_path):
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    told = {("text", words) for words in ("Bought {n} times", "No file.", "Choose one.", "Make one.")}
    assert translations.collect(tmp_path) == told | {("Shelf", "Shelf"), ("Shelf", "%Ln eggs"), ("Words", "Yes")}


def test_collecting_keeps_what_is_translated(translations, file):
    known = translations.known(file)
    file.write_text(translations.write("en", {("Shelf", "Yes"), ("Shelf", "New")}, known), encoding="utf-8")
    assert read_ts(file) == {("Shelf", "Yes"): ("是",)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_holes_of_their_sentences(translations, language):
    known = translations.known(translations.FOLDER / f"shelfwise_{language}.ts")
    assert known
    for (context, source), forms in known.items():
        holes = set(re.findall(r"\{\w+\}|%L?n", source))
        assert set(re.findall(r"\{\w+\}|%L?n", forms[-1])) == holes, (context, source)
