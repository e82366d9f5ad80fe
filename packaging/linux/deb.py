"""The package for Debian and Ubuntu: the frozen program in /usr/lib/shelfwise, and what the desktop wants to know."""

from __future__ import annotations

import datetime
import os
import pathlib
import shutil
import subprocess

from linux import desktop, needs
from project import BUILD, DIST, NAME, PROGRAM, ROOT, SUMMARY, call, source_time, version

HERE = pathlib.Path(__file__).resolve().parent
MAINTAINER = "The Shelfwise authors <shelfwise@localhost>"
COMMANDS = (PROGRAM, "recsys-gui")
_DESCRIPTION = """\
 Shelfwise learns from the sales of a small shop what to offer to each
 customer: products they are likely to want, with a price, a time and a
 reason in plain words.
 .
 It works offline: the sales lie in one file on your computer, and nothing
 is ever sent anywhere. Before you trust its advice, it shows on your own
 past sales how good that advice would have been."""


def make_deb(frozen: pathlib.Path, compression: str = "xz") -> pathlib.Path:
    """Make `dist/shelfwise_VERSION_amd64.deb` of the frozen program and give its path."""
    tree = BUILD / "deb"
    lay_out(frozen, tree)
    deb = DIST / f"{PROGRAM}_{version()}_amd64.deb"
    call(
        "dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", tree, deb, SOURCE_DATE_EPOCH=source_time()
    )  # fmt: skip
    return deb


def lay_out(frozen: pathlib.Path, tree: pathlib.Path) -> None:
    """Everything the package holds, below ``tree``; the program's files are links to the frozen ones."""
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr/lib" / PROGRAM
    shutil.copytree(frozen, program, symlinks=True, copy_function=os.link)
    commands = tree / "usr/bin"
    commands.mkdir(parents=True)
    for command in COMMANDS:
        (commands / command).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    desktop.lay_out(tree / "usr/share")
    _documents(tree / "usr/share")
    desktop.write(tree / "DEBIAN/control", control(frozen))
    _checksums(tree)
    _rights(tree)


def control(frozen: pathlib.Path) -> str:
    """What the package manager is told."""
    kilobytes = sum(path.lstat().st_size for path in frozen.rglob("*")) // 1024
    fields = {
        "Package": PROGRAM,
        "Version": version(),
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(needs.depends(frozen)),
        "Recommends": ", ".join(needs.RECOMMENDED),
        "Section": "misc",
        "Priority": "optional",
        "Description": f"{SUMMARY[0].lower()}{SUMMARY[1:]}\n{_DESCRIPTION}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _documents(share: pathlib.Path) -> None:
    documents = share / "doc" / PROGRAM
    desktop.write(documents / "copyright", _copyright())
    (documents / "changelog.gz").write_bytes(desktop.packed(_changelog().encode()))
    overrides = (HERE / "lintian-overrides").read_text(encoding="utf-8")
    desktop.write(share / "lintian/overrides" / PROGRAM, overrides)


def _copyright() -> str:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return (
        f"{NAME}\n\n{licence}\n"
        f"The licences of everything bundled lie in /usr/lib/{PROGRAM}/_internal/licenses,\n"
        "one folder for each library, with an index in index.json.\n"
    )


def _changelog() -> str:
    """Debian's form of the change log; what changed is in CHANGELOG.md."""
    when = datetime.datetime.fromtimestamp(int(source_time()), datetime.UTC)
    return (
        f"{PROGRAM} ({version()}) stable; urgency=low\n\n  * Version {version()}; what changed is in CHANGELOG.md.\n\n"
        f" -- {MAINTAINER}  {when:%a, %d %b %Y %H:%M:%S} +0000\n"
    )


def _checksums(tree: pathlib.Path) -> None:
    files = sorted(
        path.relative_to(tree) for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink()
    )  # fmt: skip
    said = subprocess.run(["md5sum", "--", *files], cwd=tree, capture_output=True, text=True, check=True)
    desktop.write(tree / "DEBIAN/md5sums", said.stdout)


def _rights(tree: pathlib.Path) -> None:
    """Everyone may read; only the program may be run, libraries need no such right."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.parent.name == "bin" or path == tree / "usr/lib" / PROGRAM / PROGRAM
        path.chmod(0o755 if runs else 0o644)
