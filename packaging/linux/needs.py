"""Which packages of Debian and Ubuntu the frozen program needs, checked against the libraries it really loads."""

from __future__ import annotations

import pathlib
import re
import subprocess

LIBRARIES = {
    "ld-linux-x86-64.so.2": "libc6", "libc.so.6": "libc6", "libdl.so.2": "libc6", "libm.so.6": "libc6",
    "libpthread.so.0": "libc6", "libresolv.so.2": "libc6", "librt.so.1": "libc6", "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}  # fmt: skip
"""Library that is not bundled → the package that has it."""

DESKTOP = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")
RECOMMENDED = ("at-spi2-core", "fonts-noto-cjk", "libcups2")
OPTIONAL = {"libcups.so.2"}
"""Loaded where it is there; without it, pages are printed into a PDF file."""
_VERSIONED = {"libc6": "GLIBC", "libstdc++6": "GLIBCXX"}
_GCC_OF_GLIBCXX = {28: "10", 29: "11", 30: "12", 31: "13", 32: "13.2", 33: "14"}


class UnknownLibraryError(Exception):
    """The program loads a library that no package of ours brings."""


def depends(folder: pathlib.Path) -> list[str]:
    """What `Depends:` has to say for the program in ``folder``.

    Raises:
        UnknownLibraryError: a library is neither bundled nor known here.
    """
    needed, symbols = _needed(folder) - OPTIONAL, _symbol_versions(folder)
    if unknown := needed - set(LIBRARIES):
        raise UnknownLibraryError(f"Neither bundled nor from a known package: {', '.join(sorted(unknown))}")
    packages = {LIBRARIES[library] for library in needed}
    return sorted([_at_least(package, symbols) for package in packages]) + list(DESKTOP)


def _needed(folder: pathlib.Path) -> set[str]:
    """The names of libraries that parts of the program load and that are not among them."""
    files = _elf_files(folder)
    said = _readelf("-d", files)
    return set(re.findall(r"\(NEEDED\).*\[(.+)\]", said)) - {path.name for path in folder.rglob("*.so*")}


def _symbol_versions(folder: pathlib.Path) -> dict[str, tuple[int, ...]]:
    """The newest version of the C and C++ libraries' symbols that any part asks for."""
    newest: dict[str, tuple[int, ...]] = {}
    for name, numbers in re.findall(r"Name: (GLIBC|GLIBCXX)_([0-9.]+)", _readelf("-V", _elf_files(folder))):
        asked = tuple(int(number) for number in numbers.split("."))
        newest[name] = max(newest.get(name, ()), asked)
    return newest


def _at_least(package: str, symbols: dict[str, tuple[int, ...]]) -> str:
    version = symbols.get(_VERSIONED.get(package, ""))
    if version is None:
        return package
    if package == "libstdc++6":
        return f"{package} (>= {_GCC_OF_GLIBCXX.get(version[2], '10')})" if len(version) > 2 else package
    return f"{package} (>= {'.'.join(map(str, version))})"


def _elf_files(folder: pathlib.Path) -> list[pathlib.Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]


def _is_elf(path: pathlib.Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _readelf(option: str, files: list[pathlib.Path]) -> str:
    return subprocess.run(["readelf", "-W", option, *files], capture_output=True, text=True, check=True).stdout
