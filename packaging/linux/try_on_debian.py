"""Try package and archive out on a bare Debian: only what they depend on, as a normal user, without any network.

An older version is installed first and used, then the newer one over it; what the user has must still be there.

    python3 packaging/linux/try_on_debian.py [FOLDER]

It needs root, debootstrap, Xvfb and xdotool. The bare system is made in FOLDER, or in /var/tmp, and kept for next time.
"""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from project import DIST, PROGRAM, say, version

DISPLAY = ":88"
USER = "keeper"
SHOP = f"/home/{USER}/My shop 店.shop"
LEFT_OVER = "_internal/of-an-older-version.txt"
_PATIENCE = 300
_MOUNTS = ("proc", "dev", "dev/shm", "tmp/.X11-unix")
_QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Debian:
    """A bare Debian 12 in a folder."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder

    def make(self) -> None:
        """Make a new one from an archive of the bare one, which is made by debootstrap the first time."""
        bare = self.folder.with_suffix(".bare")
        if not (bare / "etc/debian_version").exists():
            say("Making a bare Debian 12 with debootstrap")
            subprocess.run(["debootstrap", "--variant=minbase", "bookworm", bare], check=True, **_QUIET)
        if f" {self.folder.resolve()}/" in pathlib.Path("/proc/mounts").read_text():
            sys.exit(f"Something is still mounted below {self.folder}; please unmount it first.")
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run(["cp", "-a", bare, self.folder], check=True)
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")

    @contextlib.contextmanager
    def mounted(self) -> Iterator[None]:
        """With the devices, the processes and the screen of this computer."""
        try:
            for name in _MOUNTS:
                (self.folder / name).mkdir(parents=True, exist_ok=True)
                subprocess.run(["mount", "--bind", f"/{name}", self.folder / name], check=True)
            yield
        finally:
            for name in reversed(_MOUNTS):
                subprocess.run(["umount", "-l", self.folder / name], **_QUIET)

    def root(self, *command: str) -> str:
        """What a command of the administrator says; ends everything when it fails."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
        done = subprocess.run(["chroot", self.folder, *command], capture_output=True, text=True, env=environment)
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def user(self, *command: str) -> subprocess.Popen[str]:
        """Start a command as a normal user without any network but this computer's screen."""
        words = ["unshare", "--net", "/usr/sbin/chroot", f"--userspec={USER}:{USER}", str(self.folder), *command]
        environment = {"PATH": "/usr/bin:/bin", "HOME": f"/home/{USER}", "DISPLAY": DISPLAY, "LANG": "C.UTF-8"}
        return subprocess.Popen(
            words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )  # fmt: skip

    def user_says(self, *command: str) -> str:
        """What a command of the normal user says; ends everything when it fails."""
        process = self.user(*command)
        said, _ = process.communicate(timeout=600)
        if process.returncode:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
        return said


@contextlib.contextmanager
def screen() -> Iterator[None]:
    """An X screen that the bare system can use too."""
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24"], **_QUIET)
    try:
        time.sleep(1)
        yield
    finally:
        server.terminate()
        server.wait()


def window_titles() -> list[str]:
    """The titles of the windows of Shelfwise on the screen."""
    environment = {**os.environ, "DISPLAY": DISPLAY}
    search = ["xdotool", "search", "--onlyvisible", "--name", "Shelfwise"]
    found = subprocess.run(search, env=environment, capture_output=True, text=True).stdout.split()
    names = [
        subprocess.run(["xdotool", "getwindowname", one], env=environment, capture_output=True, text=True)
        for one in found
    ]
    return [name.stdout.strip() for name in names]


def wait_for_window(title: str) -> None:
    """Wait for a window whose title has ``title`` in it."""
    until = time.monotonic() + _PATIENCE
    while not any(title in name for name in window_titles()):
        if time.monotonic() > until:
            sys.exit(f"No window with “{title}” appeared; there is {window_titles()}.")
        time.sleep(0.2)


def close_everything(debian: Debian) -> None:
    """End the program where it runs in the bare system, and wait until its windows are gone."""
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            program = (process / "exe").readlink()
            if program.name == PROGRAM and program.is_relative_to(debian.folder.resolve()):
                os.kill(int(process.name), signal.SIGTERM)
    until = time.monotonic() + _PATIENCE
    while window_titles() and time.monotonic() < until:
        time.sleep(0.2)


def older(deb: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """The same program as a package of an older version, with a file that the newer one no longer has."""
    tree = folder / "older"
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", deb, tree], check=True)
    control = tree / "DEBIAN" / "control"
    words = control.read_text(encoding="utf-8")
    control.write_text(words.replace(f"\nVersion: {version()}\n", "\nVersion: 0.0.0.1\n"), encoding="utf-8")
    (tree / "usr/lib" / PROGRAM / LEFT_OVER).touch()
    made = folder / f"{PROGRAM}_older_amd64.deb"
    subprocess.run(["dpkg-deb", "-Znone", "--root-owner-group", "--build", tree, made], check=True, **_QUIET)
    shutil.rmtree(tree)
    return made


def install(debian: Debian, deb: pathlib.Path) -> set[str]:
    """Install a package with its Depends and nothing else; what came with it."""
    before = set(debian.root("dpkg-query", "-W", "-f=${Package}\n").split())
    shutil.copy(deb, debian.folder / "tmp" / deb.name)
    debian.root("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{deb.name}")
    (debian.folder / "tmp" / deb.name).unlink()
    return set(debian.root("dpkg-query", "-W", "-f=${Package}\n").split()) - before - {PROGRAM}


def passes_its_self_test(debian: Debian) -> None:
    """As a normal user without any network; its output is clean."""
    said = debian.user_says(PROGRAM, "--self-test")
    if not said.rstrip().endswith("Everything works.") or "arning" in said:
        sys.exit(f"--self-test said:\n{said}")
    say("--self-test passes as a normal user without network")


def opens_from_a_shop_file(debian: Debian) -> None:
    """A desktop knows what kind of file it is, and with what to open it."""
    kind = debian.user_says("gio", "info", "-a", "standard::content-type", SHOP)
    if "application/vnd.shelfwise.shop" not in kind:
        sys.exit(f"A shop file is taken for:\n{kind}")
    debian.user("dbus-run-session", "--", "sh", "-c", f"gio open '{SHOP}'; sleep 60")
    wait_for_window("Sample gift shop")
    say("The window opens from a shop file")
    close_everything(debian)


def refuses_a_newer_file(debian: Debian) -> None:
    """A shop file of a program that is not there yet is left alone, and said to be that."""
    newer = debian.folder / f"home/{USER}" / "of tomorrow.shop"
    shutil.copy(debian.folder / SHOP.removeprefix("/"), newer)
    with contextlib.closing(sqlite3.connect(newer)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA user_version = 1000000")
    newer.chmod(0o644)
    before = newer.read_bytes()
    process = debian.user("recsys-gui", "check", f"/home/{USER}/{newer.name}")
    said, _ = process.communicate(timeout=_PATIENCE)
    if process.returncode != 1 or "newer version" not in said or newer.read_bytes() != before:
        sys.exit(f"A file of a newer version gave {process.returncode} and {said!r}.")
    newer.unlink()
    say("A shop file of a newer version is refused and left alone")


def opens_from_the_menu(debian: Debian) -> None:
    """It opens the shop of last time, which an older version has written down in its settings."""
    debian.user("dbus-run-session", "--", "gio", "launch", f"/usr/share/applications/{PROGRAM}.desktop")
    wait_for_window("Sample gift shop")
    say("The window opens from the menu entry, with the shop of last time")
    close_everything(debian)


def leaves_only_what_is_the_user_s(debian: Debian) -> None:
    """Nothing of the program stays, and nothing of the user's goes."""
    debian.root("apt-get", "purge", "-y", PROGRAM)
    everywhere = [
        "find",
        "/usr",
        "/etc",
        "/opt",
        "/var/lib",
        "-iname",
        f"*{PROGRAM}*",
        "-not",
        "-path",
        "/var/lib/apt/*",
    ]
    left = debian.root(*everywhere).split()
    files = debian.root("find", f"/home/{USER}", "-type", "f").splitlines()
    if left or SHOP not in files or not any(file.endswith("settings.json") for file in files):
        sys.exit(f"Uninstalling left {left}, and of the user's files {files!r}.")
    say("Uninstalled; only the user's files are left")


def the_archive_works(debian: Debian, archive: pathlib.Path) -> None:
    """Unpacked and installed by the user alone, started from the menu entry, and taken off again."""
    home, top = f"/home/{USER}", archive.name.removesuffix("-linux-x86_64.tar.xz")
    before = set(debian.root("find", home, "-type", "f").splitlines())
    shutil.copy(archive, debian.folder / "tmp" / archive.name)
    debian.user_says("tar", "-xJf", f"/tmp/{archive.name}", "-C", home)
    debian.user_says(f"{home}/{top}/install.sh")
    debian.root("rm", "-r", f"{home}/{top}", f"/tmp/{archive.name}")
    debian.user_says(f"{home}/.local/bin/recsys-gui", "check", SHOP)
    entry = f"{home}/.local/share/applications/{PROGRAM}.desktop"
    debian.user("dbus-run-session", "--", "gio", "launch", entry)
    wait_for_window("Sample gift shop")
    close_everything(debian)
    debian.user_says(f"{home}/.local/lib/{PROGRAM}/uninstall.sh")
    ours = ("/.config/", "/.local/state/", "/.cache/", "/.local/share/mime/", "/mimeinfo.cache", SHOP, " backups/")
    more = set(debian.root("find", home, "-type", "f").splitlines()) - before
    if left := [file for file in more if not any(part in file for part in ours)]:
        sys.exit(f"Taking the archive off again left {left}.")
    say("The archive installs for one user, opens from the menu entry, and is taken off again")


def try_out(debian: Debian, deb: pathlib.Path, archive: pathlib.Path) -> None:
    """Install an older version, use it, install the newer one over it, use that, remove it; then the archive."""
    debian.root("apt-get", "update", "-q")
    before = older(deb, debian.folder.parent)
    added = install(debian, before)
    before.unlink()
    say(f"Installed, with {len(added)} packages it depends on")
    debian.root("useradd", "--create-home", USER)
    passes_its_self_test(debian)
    debian.user_says("recsys-gui", "sample", SHOP)

    # The tools below belong to a desktop; the program itself has been tried out without them by now.
    debian.root("apt-get", "install", "-y", "--no-install-recommends", "libglib2.0-bin", "dbus", "xz-utils")
    with screen():
        opens_from_a_shop_file(debian)
        if more := install(debian, deb):
            sys.exit(f"The same program depends on more: {more}.")
        if (debian.folder / "usr/lib" / PROGRAM / LEFT_OVER).exists():
            sys.exit("The newer version left a file of the older one.")
        say(f"Installed {deb.name} over an older version")
        opens_from_the_menu(debian)
    debian.user_says("recsys-gui", "check", SHOP)
    refuses_a_newer_file(debian)
    leaves_only_what_is_the_user_s(debian)
    with screen():
        the_archive_works(debian, archive)


def main() -> None:
    """Try out the package that `dev.py installer` made."""
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/var/tmp/shelfwise-debian")
    debian = Debian(folder)
    debian.make()
    with debian.mounted():
        archive = DIST / f"{PROGRAM}-{version()}-linux-x86_64.tar.xz"
        try_out(debian, DIST / f"{PROGRAM}_{version()}_amd64.deb", archive)
    say("Package and archive work on a bare Debian")


if __name__ == "__main__":
    main()
