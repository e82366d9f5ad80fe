"""The archive for every other Linux: unpack it and run `install.sh`, which needs no special right."""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import tarfile

from linux import desktop
from project import BUILD, DIST, PROGRAM, source_time, version

HERE = pathlib.Path(__file__).resolve().parent
SCRIPTS = ("install.sh", "uninstall.sh")
_README = """\
Shelfwise {version}

    ./install.sh      installs Shelfwise for you alone; no special right is needed
    ./uninstall.sh    takes it off again; settings and shop files stay

Or run program/shelfwise where it is.
"""


def make_tarball(frozen: pathlib.Path) -> pathlib.Path:
    """Make `dist/shelfwise-VERSION-linux-x86_64.tar.xz` of the frozen program and give its path."""
    top = f"{PROGRAM}-{version()}"
    extras = BUILD / "tarball"
    lay_out(extras)
    path = DIST / f"{top}-linux-x86_64.tar.xz"
    with path.open("wb") as file:
        xz = subprocess.Popen(["xz", "-6", "-T0", "-c"], stdin=subprocess.PIPE, stdout=file)
        assert xz.stdin is not None
        with xz.stdin, tarfile.open(fileobj=xz.stdin, mode="w|", format=tarfile.PAX_FORMAT) as archive:
            archive.add(extras, top, filter=_made_equal)
            archive.add(frozen, f"{top}/program", filter=_made_equal)
        if xz.wait():
            raise OSError(f"xz could not write {path}")
    return path


def lay_out(folder: pathlib.Path) -> None:
    """What goes into the archive beside the program."""
    shutil.rmtree(folder, ignore_errors=True)
    desktop.lay_out(folder / "share")
    desktop.write(folder / "README.txt", _README.format(version=version()))
    for name in SCRIPTS:
        shutil.copyfile(HERE / name, folder / name)
        (folder / name).chmod(0o755)


def _made_equal(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Whoever packs it whenever, the archive is the same."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = int(source_time())
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry
