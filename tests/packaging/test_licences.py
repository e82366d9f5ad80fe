import importlib.metadata
import json

import licences
import pytest
from licences import Component, NoLicenceError, bill_of_materials, components, write_texts

from recsys_gui import __version__


@pytest.fixture
def numpy_file():
    return str(importlib.metadata.distribution("numpy").locate_file("numpy/__init__.py"))


@pytest.fixture
def as_if_frozen(monkeypatch):
    """The environment of the tests has no PyInstaller; any other package stands in for it."""
    monkeypatch.setattr(licences, "_LOADER", "ruff")


def test_a_bundled_file_is_traced_to_its_package_and_that_to_its_licence(numpy_file, as_if_frozen):
    found = {component.name: component for component in components([numpy_file])}
    assert "BSD" in found["numpy"].licence
    assert any("NumPy" in text.read_text(encoding="utf-8") for text in found["numpy"].texts)
    assert found["numpy"].purl == f"pkg:pypi/numpy@{importlib.metadata.version('numpy')}"


def test_python_and_our_fonts_and_icons_and_sales_are_always_there(as_if_frozen):
    found = {component.name: component.licence for component in components([])}
    assert (
        found.items()
        >= {"Python": "PSF-2.0", "Inter": "OFL-1.1", "Lucide": "ISC", "Online Retail II": "CC-BY-4.0"}.items()
    )


def test_qt_comes_with_the_texts_of_the_lgpl(as_if_frozen):
    pytest.importorskip("PySide6")
    file = importlib.metadata.distribution("pyside6-essentials").locate_file("PySide6/__init__.py")
    (qt,) = [component for component in components([str(file)]) if component.name.lower().startswith("pyside6")]
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} <= {text.name for text in qt.texts}
    assert all(text.stat().st_size > 1000 for text in qt.texts)


def test_what_has_no_licence_is_not_given_away(numpy_file, as_if_frozen, monkeypatch):
    monkeypatch.setattr(licences, "_of_distribution", lambda found: Component(found.metadata["Name"], "1", "unknown"))
    with pytest.raises(NoLicenceError, match="numpy"):
        components([numpy_file])


def test_texts_of_the_same_name_do_not_replace_each_other(tmp_path):
    texts = []
    for part in ("one", "two", "three/two"):
        (tmp_path / part).mkdir(parents=True)
        texts.append(tmp_path / part / "LICENSE")
        texts[-1].write_text(part, encoding="utf-8")
    write_texts([Component("library", "1.0", "MIT", texts=texts)], tmp_path / "licenses")
    own, library = json.loads((tmp_path / "licenses" / "index.json").read_text(encoding="utf-8"))
    assert (own["name"], own["version"]) == ("Shelfwise", __version__)
    said = [(tmp_path / "licenses" / text).read_text(encoding="utf-8") for text in library["texts"]]
    assert said == ["one", "two", "three/two"]


def test_the_bill_of_materials_names_everything(tmp_path):
    found = [
        Component("numpy", "2.0", "BSD-3-Clause", "https://numpy.org", purl="pkg:pypi/numpy@2.0"),
        Component("Inter", "", "OFL-1.1"),
    ]
    bill = bill_of_materials(found)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["components"] == [
        {
            "type": "library",
            "name": "numpy",
            "version": "2.0",
            "purl": "pkg:pypi/numpy@2.0",
            "licenses": [{"license": {"name": "BSD-3-Clause"}}],
            "externalReferences": [{"type": "website", "url": "https://numpy.org"}],
        },
        {"type": "library", "name": "Inter", "licenses": [{"license": {"name": "OFL-1.1"}}]},
    ]
