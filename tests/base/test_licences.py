import json
import sys

import pytest

from recsys_gui.base.licences import bundled


@pytest.fixture(params=["licenses", "../Resources/licenses"])
def folder(request, tmp_path, monkeypatch):
    """Where the licences lie in a frozen program: beside its libraries, or as macOS wants it."""
    program = tmp_path / "Frameworks"
    program.mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(program), raising=False)
    result = (program / request.param).resolve()
    (result / "library").mkdir(parents=True)
    return result


def test_from_source_nothing_is_bundled(monkeypatch):
    monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    assert bundled() == []


def test_a_frozen_program_knows_the_terms_of_what_it_brings(folder):
    (folder / "library" / "LICENSE.txt").write_text("Do as you like.\n", encoding="utf-8")
    (folder / "library" / "NOTICE.txt").write_bytes(b"Written by J\xf6rg.\n")
    texts = ["library/LICENSE.txt", "library/NOTICE.txt"]
    entry = {"name": "library", "version": "1.0", "licence": "MIT", "home": "", "texts": texts}
    (folder / "index.json").write_text(json.dumps([entry]), encoding="utf-8")
    (library,) = bundled()
    assert (library.name, library.version, library.licence) == ("library", "1.0", "MIT")
    assert library.terms() == "Do as you like.\n\n\nWritten by J�rg."
