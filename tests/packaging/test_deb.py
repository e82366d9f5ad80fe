import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import icons
import project
import pytest
from stand_in import frozen

if not sys.platform.startswith("linux") or not shutil.which("readelf"):
    pytest.skip("these are for Linux, with binutils", allow_module_level=True)

from linux import deb, desktop, needs


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A stand-in for the frozen program, with one real library in it."""
    folder = frozen(tmp_path / "frozen", project.version())
    library = Path(importlib.util.find_spec("numpy.random.mtrand").origin)
    shutil.copy(library, folder / "_internal" / library.name)
    monkeypatch.setattr(deb, "BUILD", tmp_path)
    monkeypatch.setattr(deb, "DIST", tmp_path)
    monkeypatch.setattr(desktop, "BUILD", tmp_path)
    (tmp_path / "icons").mkdir()
    for size in icons.SIZES:
        (tmp_path / "icons" / f"shelfwise-{size}.png").write_bytes(b"png")
    return folder


def test_the_package_depends_on_what_its_libraries_load(program):
    fields = dict(line.split(": ", 1) for line in deb.control(program).splitlines() if not line.startswith(" "))
    depends = fields["Depends"].split(", ")
    assert any(package.startswith("libc6 (>= 2.") for package in depends)
    assert set(needs.DESKTOP) <= set(depends)
    assert fields["Version"] == project.version()
    assert int(fields["Installed-Size"]) > 100


def test_a_library_from_nowhere_is_an_error(program, monkeypatch):
    monkeypatch.setattr(needs, "LIBRARIES", {})
    with pytest.raises(needs.UnknownLibraryError, match=r"libc\.so\.6"):
        needs.depends(program)


def test_a_library_that_is_bundled_needs_no_package(program):
    (program / "_internal" / "libm.so.6").write_bytes(b"")
    assert "libm.so.6" not in needs._needed(program)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_the_package_can_be_made_and_holds_everything(program):
    made = deb.make_deb(program, "gzip")
    listed = subprocess.run(["dpkg-deb", "--contents", made], capture_output=True, text=True, check=True).stdout
    for path in (
        "./usr/lib/shelfwise/shelfwise", "./usr/bin/shelfwise -> ../lib/shelfwise/shelfwise",
        "./usr/share/applications/shelfwise.desktop", "./usr/share/mime/packages/shelfwise.xml",
        "./usr/share/metainfo/shelfwise.metainfo.xml", "./usr/share/man/man1/shelfwise.1.gz",
        "./usr/share/doc/shelfwise/copyright", "./usr/share/icons/hicolor/48x48/apps/shelfwise.png",
    ):  # fmt: skip
        assert path in listed
    assert "root/root" in listed.splitlines()[0]
    rights = {line.split()[-1]: line.split()[0] for line in listed.splitlines() if " -> " not in line}
    assert rights["./usr/lib/shelfwise/shelfwise"] == "-rwxr-xr-x"
    assert rights["./usr/lib/shelfwise/_internal/data.txt"] == "-rw-r--r--"


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_making_it_twice_gives_the_same(program, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    once = deb.make_deb(program, "gzip").read_bytes()
    assert deb.make_deb(program, "gzip").read_bytes() == once


@pytest.mark.skipif(shutil.which("lintian") is None, reason="lintian is not installed")
def test_lintian_has_nothing_to_say(program):
    made = deb.make_deb(program, "gzip")
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", made], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stdout
