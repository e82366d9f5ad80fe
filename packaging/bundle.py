"""What goes into the frozen program and what stays out; pure rules over names, for the spec."""

from __future__ import annotations

import pathlib
import posixpath
import subprocess
from collections.abc import Callable, Iterable

Entry = tuple[str, str, str]
"""Where it goes in the program, where it comes from, and its kind, as PyInstaller writes it."""

EXCLUDED_MODULES = [
    "IPython", "PIL", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml",
    "PySide6.QtQuick", "_hashlib", "_ssl", "_tkinter",
    "curses", "ensurepip", "hypothesis", "idlelib", "implicit.gpu._cuda", "jedi", "lib2to3", "matplotlib", "mypy",
    "numba", "openpyxl", "pip", "pydoc_data", "pyqtgraph.opengl", "pytest",
    "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp_avx2", "readline", "scipy.io._fast_matrix_market._fmm_core", "setuptools",
    "sqlalchemy", "ssl", "tkinter", "torch.utils.tensorboard", "turtle", "wheel", "xmlrpc",
]  # fmt: skip
"""Optional friends of our libraries. Without ssl the program could not connect to anything if it wanted to."""

HIDDEN_MODULES = ["implicit._nearest_neighbours", "implicit.cpu._als", "implicit.cpu.topk", "tzdata"]
"""Imported out of PyInstaller's sight: by compiled code, or as a store of time zones."""

UNUSED_HOOKS = ("pyi_rth_multiprocessing", "pyi_rth_pyqtgraph_multiprocess")
"""What PyInstaller runs at the start for the sake of Python's own worker processes; our engine is no such process."""

QT_LIBRARIES = {
    "Core", "DBus", "Gui", "OpenGL", "PrintSupport", "Svg", "WaylandClient", "Widgets",
    "WlShellIntegration", "XcbQpa",
}  # fmt: skip
QT_PLUGINS = {
    "iconengines": ("svg",),
    "imageformats": ("svg", "ico", "icns"),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("xcb", "wayland", "offscreen", "qwindows", "cocoa"),
    "platformthemes": ("portal",),
    "printsupport": ("",),
    "styles": ("",),
    "wayland-decoration-client": ("",),
    "wayland-graphics-integration-client": ("",),
    "wayland-shell-integration": ("xdg-shell",),
}
"""Folder → which of its plugins, by part of their names."""
QT_TRANSLATIONS = ("qtbase_en.qm", "qtbase_zh_CN.qm")

OF_THE_SYSTEM = (
    "libEGL.", "libGL.", "libGLX.", "libGLdispatch.", "libOpenGL.", "libX11-xcb.", "libX11.", "libXau.", "libXdmcp.",
    "libbrotlicommon.", "libbrotlidec.", "libbsd.", "libcom_err.", "libdbus-1.", "libdrm.", "libfontconfig.",
    "libfreetype.", "libgcc_s.", "libgcrypt.", "libgio-2.0.", "libglib-2.0.", "libgmodule-2.0.", "libgobject-2.0.",
    "libgpg-error.", "libgssapi_krb5.", "libgthread-2.0.", "libk5crypto.", "libkeyutils.", "libkrb5.",
    "libkrb5support.", "liblz4.", "libmd.", "libpcre2-8.", "libpng16.", "libresolv.", "libselinux.", "libstdc++.",
    "libsystemd.", "libwayland-client.", "libwayland-cursor.", "libwayland-egl.", "libxcb.", "libz.", "libzstd.",
    "libcap.", "libcups.", "libmount.", "libblkid.", "libxml2.",
)  # fmt: skip
"""Libraries that belong to the desktop on Linux: a second copy of them clashes with its drivers and themes."""

_NEVER = ("tests", "test", "examples", "include", "__pycache__", "bench_data")
_NEVER_SUFFIXES = (".pyi", ".h", ".hpp", ".pxd", ".pyx", ".c", ".cpp", ".a", ".lib", ".cmake", ".typed", ".tp")


def loaded_by(path: str) -> set[str]:
    """The names of the libraries that a library or program asks for itself."""
    said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True).stdout
    return {line.split()[1] for line in said.splitlines() if line.strip().startswith("NEEDED")}


def wanted(entries: Iterable[Entry], linux: bool) -> list[Entry]:
    """The entries that the program needs."""
    return [
        entry
        for entry in entries
        if _is_wanted(entry[0], entry[2], linux)
        and (entry[2] != "SYMLINK" or _is_wanted(_link_target(entry), "BINARY", linux))
    ]


def _is_wanted(target: str, kind: str, linux: bool) -> bool:
    path = pathlib.PurePosixPath(target.replace("\\", "/"))
    if path.parts[0] == "PySide6":
        return _is_wanted_of_qt(path)
    if kind == "DATA" and (path.suffix in _NEVER_SUFFIXES or any(part in _NEVER for part in path.parts[:-1])):
        return False
    if path.parts[0] == "sklearn" and "datasets" in path.parts and kind == "DATA":
        return False
    return not (linux and len(path.parts) == 1 and path.name.startswith(OF_THE_SYSTEM))


def _is_wanted_of_qt(path: pathlib.PurePosixPath) -> bool:
    if "plugins" in path.parts:
        folder = path.parent.name
        return any(part in path.name for part in QT_PLUGINS.get(folder, ()))
    if "translations" in path.parts:
        return path.name in QT_TRANSLATIONS
    if (module := _qt_module(path)) is not None:
        return module in QT_LIBRARIES
    return path.name != "opengl32sw.dll" and "qml" not in path.parts and path.suffix not in (".pyi", ".qmltypes")


def without_unused(entries: list[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Without libraries that no remaining part loads, and without links to what is not there.

    Args:
        needs: file → the names of the libraries it loads.
    """
    libraries = {pathlib.PurePosixPath(entry[0]).name: entry for entry in entries if entry[2] == "BINARY"}
    waiting = [entry for entry in entries if entry[2] != "SYMLINK" and not _is_used_by_others_only(entry)]
    kept = set(waiting)
    while waiting:
        _target, source, kind = waiting.pop()
        names = needs(source) if kind in ("BINARY", "EXTENSION") else ()
        found = {libraries[name] for name in names if name in libraries} - kept
        kept |= found
        waiting += found
    targets = {entry[0] for entry in kept}
    return [entry for entry in entries if entry in kept or (entry[2] == "SYMLINK" and _link_target(entry) in targets)]


def _is_used_by_others_only(entry: Entry) -> bool:
    path = pathlib.PurePosixPath(entry[0])
    return entry[2] == "BINARY" and not path.name.startswith("libpython") and (
        len(path.parts) == 1 or path.parts[:3] == ("PySide6", "Qt", "lib")
    )  # fmt: skip


def _link_target(entry: Entry) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(entry[0]), entry[1]))


def _qt_module(path: pathlib.PurePosixPath) -> str | None:
    """``Core`` for libQt6Core.so.6, Qt6Core.dll, QtCore.abi3.so and what lies in QtCore.framework."""
    for part in (path.name, *path.parts):
        for start in ("libQt6", "Qt6", "Qt"):
            if part.startswith(start) and part not in ("Qt", "Qt6"):
                return part[len(start) :].partition(".")[0]
    return None
