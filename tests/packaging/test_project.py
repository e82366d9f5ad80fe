import re

import project
import pytest

import recsys_gui


def test_the_version_is_the_package_s():
    assert project.version() == recsys_gui.__version__


def test_no_tool_writes_the_version_down_again():
    tools = [
        path for path in (project.ROOT / "packaging").rglob("*") if path.is_file() and path.parent.name != "licences"
    ]
    texts = {path: path.read_text(encoding="utf-8") for path in tools if path.suffix != ".pyc"}
    again = re.compile(rf"(?<![\d.]){re.escape(recsys_gui.__version__)}(?![\d.])")
    assert not [path.name for path, text in texts.items() if again.search(text)]


def test_freezing_takes_what_the_program_needs_and_nothing_of_the_tests():
    wanted = {re.split(r"[<>=]", requirement)[0] for requirement in project.requirements("freeze")}
    assert {"torch", "PySide6-Essentials", "pyinstaller"} <= wanted
    assert not wanted & {"pytest", "mypy", "ruff"}


def test_every_package_that_is_frozen_has_one_version_that_the_project_allows():
    requirement = pytest.importorskip("packaging.requirements").Requirement
    lines = (project.ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [requirement(line) for line in lines if not line.startswith("#")]
    versions = {_plain(one.name): next(iter(one.specifier)).version for one in pinned}
    assert all(str(one.specifier).startswith("==") for one in pinned)
    for wanted in map(requirement, project.requirements("freeze")):
        assert versions[_plain(wanted.name)] in wanted.specifier, wanted


def _plain(name):
    return name.lower().replace("_", "-")


def test_source_time_can_be_told(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234")
    assert project.source_time() == "1234"


def test_source_time_is_that_of_the_last_change(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert int(project.source_time()) > 1_600_000_000
