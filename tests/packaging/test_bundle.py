import re

import project
import pytest
from bundle import QT_LIBRARIES, wanted, without_unused


def kept(*targets, kind="DATA", linux=True):
    return [target for target, _, _ in wanted([(target, f"/from/{target}", kind) for target in targets], linux)]


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/lib/libQt6Core.so.6", "PySide6/Qt6Widgets.dll", "PySide6/QtSvg.abi3.so", "PySide6/QtGui.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm", "PySide6/plugins/styles/qmodernwindowsstyle.dll",
    ],
)  # fmt: skip
def test_what_the_window_needs_of_qt_stays(target):
    assert kept(target, kind="BINARY") == [target]


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/lib/libQt6Network.so.6", "PySide6/Qt6Quick.dll", "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/plugins/platforms/libqvnc.so", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/translations/qtbase_de.qm",
    ],
)  # fmt: skip
def test_the_rest_of_qt_goes(target):
    assert kept(target, kind="BINARY") == []


def test_every_part_of_qt_that_the_program_imports_is_bundled():
    sources = [path.read_text(encoding="utf-8") for path in (project.ROOT / "recsys_gui").rglob("*.py")]
    imported = {name for source in sources for name in re.findall(r"from PySide6\.Qt(\w+) import", source)}
    assert "Widgets" in imported
    assert imported <= QT_LIBRARIES


def test_tests_and_headers_of_libraries_go_but_not_their_code():
    assert kept(
        "scipy/tests/data.npz", "numpy/core.pxd", "sklearn/datasets/data/iris.csv", "pyqtgraph/icons/auto.png"
    ) == ["pyqtgraph/icons/auto.png"]


def test_libraries_of_the_desktop_are_left_to_it_on_linux_only():
    assert kept("libfontconfig.so.1", "libxkbcommon.so.0", kind="BINARY") == ["libxkbcommon.so.0"]
    assert kept("libz.1.dylib", kind="BINARY", linux=False) == ["libz.1.dylib"]


def test_a_link_goes_with_what_it_leads_to():
    links = [
        ("QtNetwork", "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork", "SYMLINK"),
        ("QtCore", "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "SYMLINK"),
        ("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", "SYMLINK"),
    ]
    assert wanted(links, linux=False) == links[1:]


ENTRIES = [
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qt/libqxcb.so", "BINARY"),
    ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "/qt/libQt6XcbQpa.so.6", "BINARY"),
    ("PySide6/Qt/lib/libQt6Test.so.6", "/qt/libQt6Test.so.6", "BINARY"),
    ("libQt6XcbQpa.so.6", "PySide6/Qt/lib/libQt6XcbQpa.so.6", "SYMLINK"),
    ("libQt6Test.so.6", "PySide6/Qt/lib/libQt6Test.so.6", "SYMLINK"),
    ("libxcb-cursor.so.0", "/lib/libxcb-cursor.so.0", "BINARY"),
    ("libgtk-3.so.0", "/lib/libgtk-3.so.0", "BINARY"),
    ("libpython3.11.so.1.0", "/lib/libpython3.11.so.1.0", "BINARY"),
    ("python3.11/lib-dynload/_sqlite3.so", "/py/_sqlite3.so", "EXTENSION"),
    ("libsqlite3.so.0", "/lib/libsqlite3.so.0", "BINARY"),
]
NEEDS = {
    "/qt/libqxcb.so": {"libQt6XcbQpa.so.6", "libc.so.6"},
    "/qt/libQt6XcbQpa.so.6": {"libxcb-cursor.so.0"},
    "/lib/libgtk-3.so.0": {"libxcb-cursor.so.0"},
    "/py/_sqlite3.so": {"libsqlite3.so.0"},
}


def test_only_libraries_that_are_loaded_stay_and_no_link_dangles():
    left = {target for target, _, _ in without_unused(ENTRIES, lambda source: NEEDS.get(source, set()))}
    gone = {"PySide6/Qt/lib/libQt6Test.so.6", "libQt6Test.so.6", "libgtk-3.so.0"}
    assert left == {target for target, _, _ in ENTRIES} - gone
