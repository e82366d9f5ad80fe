"""The installer for Windows, compiled with NSIS (`makensis`, also on Linux)."""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys

from project import BUILD, DIST, PROGRAM, version
from windows.version_info import numbers

SCRIPT = pathlib.Path(__file__).resolve().parent / "shelfwise.nsi"
_USUAL_PLACE = pathlib.Path("C:/Program Files (x86)/NSIS/makensis.exe")


def makensis() -> str | None:
    """The compiler, when this computer has it."""
    return shutil.which("makensis") or (str(_USUAL_PLACE) if _USUAL_PLACE.exists() else None)


def make_setup() -> pathlib.Path:
    """Make `dist/shelfwise-VERSION-windows-x64-setup.exe` of the frozen program and give its path."""
    output = DIST / f"{PROGRAM}-{version()}-windows-x64-setup.exe"
    done = compile_setup(DIST / PROGRAM, BUILD / "icons" / "shelfwise.ico", output)
    if done.returncode:
        sys.exit(f"makensis failed:\n{done.stdout}{done.stderr}")
    return output


def compile_setup(payload: pathlib.Path, icon: pathlib.Path, output: pathlib.Path) -> subprocess.CompletedProcess[str]:
    """Compile the script for a folder; every warning counts as an error."""
    compiler = makensis()
    if compiler is None:
        sys.exit("The installer for Windows needs NSIS (nsis.sourceforge.io; on Debian: apt-get install nsis).")
    defined = {
        "VERSION": version(),
        "NUMBERS": ".".join(map(str, numbers(version()))),
        "FILES": payload.resolve() / "*",
        "ICON": icon.resolve(),
        "OUTPUT": output.resolve(),
    }
    options = ["-WX", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in defined.items())]
    return subprocess.run([compiler, *options, str(SCRIPT)], capture_output=True, text=True)
