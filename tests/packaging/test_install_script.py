import os
import shutil
import subprocess
import sys

import pytest
from stand_in import frozen

if not sys.platform.startswith("linux"):
    pytest.skip("these are for Linux", allow_module_level=True)

from linux import tarball

BREAKS = "#!/bin/sh\necho 'a library is missing' >&2\nexit 127\n"


class Computer:
    """A user's home, and archives that are unpacked beside it."""

    def __init__(self, folder):
        self.folder, self.home = folder, folder / "home of O'Neil & 李"
        self.home.mkdir()

    def unpack(self, version, **options):
        """What somebody has after unpacking the archive of a version."""
        place = self.folder / f"unpacked {version}"
        (place / "share" / "applications").mkdir(parents=True)
        (place / "share" / "icons").mkdir()
        entry = "[Desktop Entry]\nType=Application\nName=Shelfwise\nExec=shelfwise %f\n"
        (place / "share" / "applications" / "shelfwise.desktop").write_text(entry, encoding="utf-8")
        for script in tarball.SCRIPTS:
            shutil.copy(tarball.HERE / script, place / script)
        frozen(place / "program", version, **options)
        return place

    def run(self, *command):
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        return subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True)

    def said_version(self):
        return self.run(self.home / ".local/bin/shelfwise", "--version").stdout.split()[-1]


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


def test_it_installs_for_one_user(computer):
    done = computer.run("sh", computer.unpack("1.0.0") / "install.sh")
    assert (done.returncode, done.stderr) == (0, "")
    assert computer.said_version() == "1.0.0"
    assert computer.run(computer.home / ".local/bin/recsys-gui", "--version").returncode == 0


def test_the_menu_entry_names_the_whole_path_and_is_valid(computer):
    computer.run("sh", computer.unpack("1.0.0") / "install.sh")
    entry = computer.home / ".local/share/applications/shelfwise.desktop"
    assert f'Exec="{computer.home}/.local/lib/shelfwise/shelfwise" %f' in entry.read_text(encoding="utf-8")
    if shutil.which("desktop-file-validate"):
        assert computer.run("desktop-file-validate", entry).stdout == ""


def test_a_newer_version_replaces_the_older_and_keeps_what_is_the_user_s(computer):
    computer.run("sh", computer.unpack("1.0.0") / "install.sh")
    (computer.home / ".local/lib/shelfwise/_internal/only_in_the_old.so").write_text("", encoding="utf-8")
    settings = computer.home / ".config/Shelfwise/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{}", encoding="utf-8")
    assert computer.run("sh", computer.unpack("2.0.0") / "install.sh").returncode == 0
    assert computer.said_version() == "2.0.0"
    assert not list((computer.home / ".local/lib").rglob("only_in_the_old*"))
    assert sorted(path.name for path in (computer.home / ".local/lib").iterdir()) == ["shelfwise"]
    assert settings.read_text(encoding="utf-8") == "{}"


def test_a_version_that_does_not_start_here_leaves_the_older_one(computer):
    computer.run("sh", computer.unpack("1.0.0") / "install.sh")
    done = computer.run("sh", computer.unpack("2.0.0", script=BREAKS) / "install.sh")
    assert done.returncode == 1
    assert "a library is missing" in done.stderr
    assert "nothing was installed" in done.stderr
    assert computer.said_version() == "1.0.0"
    assert sorted(path.name for path in (computer.home / ".local/lib").iterdir()) == ["shelfwise"]


def test_uninstalling_leaves_only_what_is_the_user_s(computer):
    computer.run("sh", computer.unpack("1.0.0") / "install.sh")
    shop = computer.home / ".local/share/Shelfwise/Sample shop.shop"
    shop.parent.mkdir(parents=True)
    shop.write_text("sales", encoding="utf-8")
    done = computer.run("sh", computer.home / ".local/lib/shelfwise/uninstall.sh")
    assert (done.returncode, done.stderr) == (0, "")
    left = {path.relative_to(computer.home).as_posix() for path in computer.home.rglob("*") if not path.is_dir()}
    assert left - {".local/share/applications/mimeinfo.cache"} == {".local/share/Shelfwise/Sample shop.shop"}


def test_both_scripts_are_plain_sh():
    for script in tarball.SCRIPTS:
        assert subprocess.run(["sh", "-n", tarball.HERE / script]).returncode == 0
