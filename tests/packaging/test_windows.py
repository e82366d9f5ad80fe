import re

import icons
import pytest
from windows import setup
from windows.version_info import numbers, version_info

needs_nsis = pytest.mark.skipif(setup.makensis() is None, reason="makensis is not installed")
SCRIPT = setup.SCRIPT.read_text(encoding="utf-8")


@pytest.fixture
def payload(tmp_path):
    """A stand-in for the frozen program, with a file deep inside."""
    folder = tmp_path / "frozen"
    (folder / "_internal" / "resources" / "图标").mkdir(parents=True)
    for name in ("shelfwise.exe", "recsys-gui.exe", "_internal/python311.dll", "_internal/resources/图标/x.svg"):
        (folder / name).write_bytes(name.encode() * 50)
    icon = tmp_path / "icon.ico"
    icon.write_bytes(icons.ico(icons.draw((16, 32))))
    return folder, icon


@needs_nsis
def test_the_installer_compiles_without_a_warning(payload, tmp_path):
    pytest.importorskip("PySide6")
    done = setup.compile_setup(*payload, tmp_path / "shelfwise-setup.exe")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "shelfwise-setup.exe").read_bytes()[:2] == b"MZ"


@needs_nsis
def test_a_payload_that_is_not_there_is_an_error(payload, tmp_path):
    pytest.importorskip("PySide6")
    assert setup.compile_setup(tmp_path / "nothing", payload[1], tmp_path / "shelfwise-setup.exe").returncode != 0


def test_it_is_for_one_user_without_an_administrator():
    assert "RequestExecutionLevel user" in SCRIPT
    assert not re.search(r"\b(HKLM|HKCR|SHCTX|HKEY_LOCAL_MACHINE)\b", SCRIPT)


def test_every_sentence_is_there_in_both_languages():
    said = re.findall(r"LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT)
    names = {name for name, _ in said}
    assert sorted(said) == sorted((name, language) for name in names for language in ("ENGLISH", "SIMPCHINESE"))
    assert names == set(re.findall(r"\$\((\w+)\)", SCRIPT))


def test_what_is_written_is_taken_off_again():
    install, uninstall = SCRIPT.split('Section "Uninstall"')
    shortcuts = re.findall(r'CreateShortcut "([^"]+)"', install)
    assert len(shortcuts) == 2
    assert all(f'Delete "{shortcut}"' in uninstall for shortcut in shortcuts)
    for key in ("${UNINSTALL_KEY}", "Software\\Shelfwise", "Software\\Classes\\${DOCUMENT}"):
        assert f'DeleteRegKey HKCU "{key}"' in uninstall


def test_the_uninstaller_removes_only_folders_of_the_program():
    uninstall = SCRIPT.split('Section "Uninstall"')[1]
    assert re.findall(r"RMDir /r (.+)", uninstall) == ['"$INSTDIR\\_internal"']
    assert not re.search(r"APPDATA|DOCUMENTS|\*\.shop", uninstall)


@pytest.mark.parametrize(
    ("version", "four"), [("0.1.0", (0, 1, 0, 0)), ("12.3", (12, 3, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))]
)
def test_windows_gets_four_numbers(version, four):
    assert numbers(version) == four


class Part:
    """Stands for every class that PyInstaller reads the resource with."""

    def __init__(self, *words, **named):
        self.words, self.named = words, named


def test_the_version_resource_is_what_pyinstaller_reads():
    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    resource = eval(version_info("recsys-gui", "1.2.3"), dict.fromkeys(names, Part))
    assert resource.named["ffi"].named["filevers"] == (1, 2, 3, 0)
    strings = dict(part.words for part in resource.named["kids"][0].words[0][0].words[1])
    assert strings["OriginalFilename"] == "recsys-gui.exe"
    assert strings["FileVersion"] == strings["ProductVersion"] == "1.2.3"
