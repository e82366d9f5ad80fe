import shutil
import sys

import fingerprint
import project
import pytest


@pytest.fixture
def root(tmp_path):
    """A copy of what freezing depends on, small enough to change."""
    copied = ["packaging", "resources/fonts", "recsys_gui/offers/rules.py"]
    for part in [*copied, *(f"recsys_gui/{name}" for name in fingerprint.START_UP)]:
        source, target = project.ROOT / part, tmp_path / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return tmp_path


def append(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


@pytest.mark.parametrize(
    "path",
    [
        "packaging/shelfwise.spec", "packaging/hooks/hook-torch.py", "packaging/linux/install.sh",
        "recsys_gui/__main__.py", "recsys_gui/app.py", "recsys_gui/engine/client.py", "recsys_gui/cli/__init__.py",
    ],
)  # fmt: skip
def test_what_freezing_depends_on_changes_it(root, path):
    before = fingerprint.fingerprint(root)
    append(root / path, "\n")
    assert fingerprint.fingerprint(root) != before


def test_a_new_import_or_module_or_resource_changes_it(root):
    marks = [fingerprint.fingerprint(root)]
    for path in ("recsys_gui/ui/new_module.py", "resources/fonts/new.otf"):
        append(root / path, "")
        marks.append(fingerprint.fingerprint(root))
    append(root / "recsys_gui/offers/rules.py", "\nfrom scipy import signal\n")
    marks.append(fingerprint.fingerprint(root))
    assert len(set(marks)) == 4


def test_other_code_and_words_do_not(root):
    before = fingerprint.fingerprint(root)
    append(root / "recsys_gui/offers/rules.py", "\n# the same\n")
    append(root / "packaging/README.md", "\nmore\n")
    assert fingerprint.fingerprint(root) == before


def test_every_file_that_starts_the_program_is_there():
    assert all((project.ROOT / "recsys_gui" / name).exists() for name in fingerprint.START_UP)


def test_what_was_tried_out_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert not fingerprint.is_tried_out("one")
    fingerprint.remember("one")
    fingerprint.remember("two")
    assert fingerprint.is_tried_out("one")
    assert not fingerprint.is_tried_out("thre")


def test_the_smoke_test_says_when_it_is_skipped(tmp_path, monkeypatch, capsys):
    import dev

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["dev.py", "smoke", "--if-changed"])
    fingerprint.remember(fingerprint.fingerprint())
    dev.main()
    assert "Skipped freezing" in capsys.readouterr().out


def test_the_smoke_test_runs_after_a_change_and_is_not_remembered_when_it_fails(tmp_path, monkeypatch):
    import dev
    import smoke_test

    done = []
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["dev.py", "smoke", "--if-changed"])
    monkeypatch.setattr(dev, "freeze", lambda _arguments: done.append("freeze"))
    monkeypatch.setattr(smoke_test, "main", lambda: sys.exit("failed"))
    with pytest.raises(SystemExit):
        dev.main()
    assert done == ["freeze"]
    assert not fingerprint.is_tried_out(fingerprint.fingerprint())
