"""Set up, run and test Shelfwise; needs nothing but Python 3.11 or newer.

python3 packaging/dev.py run        make the environment and open the window on the sample shop
python3 packaging/dev.py test       make the environment and run lint, types, import contracts and tests
python3 packaging/dev.py bench      measure every promise of speed and size; --quick tries it out in some minutes
python3 packaging/dev.py freeze     make the program that needs no Python, in dist/shelfwise
python3 packaging/dev.py smoke      try the frozen program out, as somebody who just installed it;
                                    with --if-changed freeze and try it only when that can have changed anything
python3 packaging/dev.py installer  freeze, and make the installers of this system in dist/
python3 packaging/dev.py version    print the version
"""

import argparse
import ctypes
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

from project import BUILD, ROOT, call, say, version

VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
BELOW_JOBS = ("base", "domain", "store", "importing", "recommender", "offers", "services", "engine", "cli")

# What Qt loads at run time and a minimal Debian or Ubuntu lacks: library → package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libgomp.so.1": "libgomp1",
}


def install_packages(packages: list[str], purpose: str) -> None:
    """Install Debian packages when root, otherwise print the command that does."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        say(f"{purpose} needs libraries this system lacks; on Debian they are in: {' '.join(packages)}")
    elif os.geteuid() != 0:
        say(f"{purpose} needs some system libraries. Please run: sudo {' '.join(command)}")
    else:
        say(f"Installing system libraries: {' '.join(packages)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment)
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)


def missing_qt_packages() -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def stamp(extra: str) -> str:
    """Changes whenever the environment has to be made anew."""
    content = (ROOT / "pyproject.toml").read_bytes() + f"{sys.version}{extra}{ROOT}".encode()
    return hashlib.sha256(content).hexdigest()


def is_ready(extra: str) -> bool:
    marks = [VENV / f".ready-{extra or 'run'}"] + ([] if extra else [VENV / ".ready-test"])
    wanted = {stamp(extra), stamp("test")}
    return PYTHON.exists() and any(mark.exists() and mark.read_text() in wanted for mark in marks)


def make_environment(extra: str = "") -> None:
    """Make `.venv` with the program (editable) and the packages of ``extra``, unless it is there already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file also runs where nothing is installed
        sys.exit(f"Shelfwise needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if packages := missing_qt_packages():
        install_packages(packages, "The window")
    if is_ready(extra):
        return
    if not PYTHON.exists():
        make_venv()
    say("Installing the packages (a few minutes the first time)")
    call(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", f".[{extra}]" if extra else ".")
    (VENV / f".ready-{extra or 'run'}").write_text(stamp(extra))


def make_venv() -> None:
    say(f"Making the environment in {VENV.name}/")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True).returncode:
        install_packages([version], "The environment")
    call(sys.executable, "-m", "venv", "--clear", VENV)


def output(*code: str) -> str:
    return subprocess.run([PYTHON, "-c", *code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def has_display() -> bool:
    return not sys.platform.startswith("linux") or any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> None:
    """Open the window on the sample shop, or do the same job on the command line where there is no display."""
    make_environment()
    program = (PYTHON, "-m", "recsys_gui")
    if arguments:
        call(*program, *arguments)
        return
    folder = output("from recsys_gui.base.paths import data_folder; print(data_folder())")
    shop = pathlib.Path(folder) / "Sample shop.shop"
    if not shop.exists():
        say("Making the sample shop: two years of a UK gift shop")
        call(*program, "sample", shop)
    if has_display():
        call(*program, shop)
        return
    say("There is no display, so here is the same job on the command line: train, then the offers of one customer")
    call(*program, "train", shop)
    call(*program, "recommend", shop, "--customer", "13571", "-n", "10")


def test(arguments: list[str]) -> None:
    """Lint, types, import contracts, and the tests: those below `jobs` without Qt, all others, and the long ones."""
    make_environment("test")
    threads = {"OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    call(PYTHON, "-m", "mypy")
    call(BIN / "lint-imports", "--no-cache")
    below = [f"tests/{name}" for name in BELOW_JOBS if (ROOT / "tests" / name).exists()]
    say("Tests below the window with Qt out of reach, beside all others")
    without_qt = {"PYTHONPATH": str(ROOT / "tests" / "without_qt"), **threads}
    rest = ["tests", *(f"--ignore={path}" for path in below), *arguments]
    side_by_side((["-p", "no:pytest-qt", *below], without_qt), (rest, threads))
    say("The long tests: flipping bits beside killing at random moments and a tenth of a working day")
    flips = "tests/end_to_end/test_bit_flips.py"
    side_by_side((["-m", "slow", flips], threads), (["-m", "slow", "tests", f"--ignore={flips}"], threads))


def side_by_side(*runs: tuple[list[str], dict[str, str]]) -> None:
    """Run pytest once for each of ``runs``, arguments and environment, all at once; each one's words come in turn."""
    folder = BUILD / "tests"
    folder.mkdir(parents=True, exist_ok=True)
    started = []
    for number, (arguments, environment) in enumerate(runs):
        command = [PYTHON, "-m", "pytest", "-q", f"--basetemp={folder / str(number)}", *arguments]
        with (folder / f"{number}.log").open("w", encoding="utf-8") as log:
            started.append(subprocess.Popen(
                [str(word) for word in command], cwd=ROOT, env={**os.environ, **environment},
                stdout=log, stderr=subprocess.STDOUT,
            ))  # fmt: skip
    codes = []
    for number, process in enumerate(started):
        codes.append(process.wait())
        print((folder / f"{number}.log").read_text(encoding="utf-8"), flush=True)
    if any(codes):
        sys.exit("A test failed.")


def bench(arguments: list[str]) -> None:
    """Measure against the references; RecBole, the heaviest of them, only where the extra `bench` was installed."""
    make_environment()
    call(PYTHON, ROOT / "tests" / "benchmarks" / "targets.py", *arguments)


def freeze(_arguments: list[str]) -> None:
    """Freeze; the tools that do it are imported only now, so that `run` needs none of them."""
    from freeze import freeze as make

    packages = missing_qt_packages()
    if sys.platform.startswith("linux") and not (shutil.which("strip") and shutil.which("objdump")):
        packages.append("binutils")
    if packages:
        install_packages(packages, "Freezing")
    make()


def smoke(arguments: list[str]) -> None:
    """Try the frozen program out; with `--if-changed`, freeze and try it only when that can have changed anything."""
    from fingerprint import fingerprint, is_tried_out, remember
    from smoke_test import main as try_out

    mark = fingerprint()
    if "--if-changed" in arguments:
        if is_tried_out(mark):
            say("Skipped freezing and the smoke test: nothing they depend on changed since they passed here.")
            return
        freeze([])
    try_out()
    remember(mark)


def installer(arguments: list[str]) -> None:
    """Freeze, unless told `--frozen`, and make what this system installs from."""
    from installer import make_installers

    if "--frozen" not in arguments:
        freeze(arguments)
    make_installers()


def tell_version(_arguments: list[str]) -> None:
    """Print the version alone."""
    print(version())


COMMANDS = {
    "run": run, "test": test, "bench": bench, "freeze": freeze, "smoke": smoke, "installer": installer,
    "version": tell_version,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    arguments, rest = parser.parse_known_args()
    COMMANDS[arguments.command](rest)


if __name__ == "__main__":
    main()
