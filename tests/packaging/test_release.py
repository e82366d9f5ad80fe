import re
import sys

import dev
import project
import pytest

WORKFLOW = (project.ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")


def test_every_command_of_the_workflow_exists():
    commands = re.findall(r"packaging/dev\.py (\w+)", WORKFLOW)
    assert {"freeze", "smoke", "installer"} <= set(commands) <= set(dev.COMMANDS)
    scripts = re.findall(r"python3 (packaging/\S+\.py)", WORKFLOW)
    assert all((project.ROOT / script).is_file() for script in scripts)


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_each_system_is_built_and_its_installer_tried_out(system):
    assert f"- system: {system}" in WORKFLOW
    steps = re.split(r"\n      - ", WORKFLOW)
    tried = [step for step in steps if f"matrix.system == '{system}'" in step and "smoke_test.py" in step]
    assert len(tried) == 1


def test_everything_is_attached_with_sums_and_a_bill_of_materials():
    for pattern in ("*.deb", "*.tar.xz", "*-setup.exe", "*.dmg", "*.cdx.json", "SHA256SUMS"):
        assert pattern in WORKFLOW


def test_unsigned_programs_say_so_and_how_to_open_them():
    notes = (project.ROOT / "packaging/release-notes.md").read_text(encoding="utf-8")
    assert "--notes-file packaging/release-notes.md" in WORKFLOW
    for words in ("not signed", "Run anyway", "Open Anyway", "SHA256SUMS", "没有签名"):
        assert words in notes


def test_the_version_can_be_asked_for(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["dev.py", "version"])
    dev.main()
    assert capsys.readouterr().out == f"{project.version()}\n"


def test_installers_come_with_their_sums(tmp_path, monkeypatch):
    import installer
    import smoke_test

    made = tmp_path / "program.deb"
    monkeypatch.setattr(installer, "DIST", tmp_path)
    monkeypatch.setattr(smoke_test, "frozen_program", lambda: tmp_path)
    monkeypatch.setattr(installer, "_makers", lambda: [lambda: made])
    made.write_bytes(b"abc")
    assert installer.make_installers() == [made]
    sums = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  program.deb\n"
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8") == sums
