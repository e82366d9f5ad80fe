import gzip
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("these are for Linux", allow_module_level=True)

import icons
import project
from linux import desktop

from recsys_gui.cli import COMMANDS
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import database

MIME = "application/vnd.shelfwise.shop"


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    """The folder as it is installed, with pictures that stand in for the drawn ones."""
    folder = tmp_path_factory.mktemp("linux")
    patch = pytest.MonkeyPatch()
    patch.setattr(desktop, "BUILD", folder)
    (folder / "icons").mkdir()
    for size in icons.SIZES:
        (folder / "icons" / f"shelfwise-{size}.png").write_bytes(str(size).encode())
    desktop.lay_out(folder / "share")
    patch.undo()
    return folder / "share"


def checked_by(*command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    return subprocess.run([str(word) for word in command], capture_output=True, text=True)


def test_the_desktop_entry_is_valid(share):
    done = checked_by("desktop-file-validate", share / "applications/shelfwise.desktop")
    assert done.returncode == 0, done.stdout
    assert not done.stdout


def test_the_desktop_entry_speaks_both_languages_and_opens_shop_files(share):
    lines = (share / "applications/shelfwise.desktop").read_text(encoding="utf-8").splitlines()
    entry = dict(line.split("=", 1) for line in lines[1:])
    assert entry["MimeType"] == f"{MIME};"
    assert entry["Exec"] == "shelfwise %f"
    assert {"GenericName[zh_CN]", "Comment[zh_CN]", "Keywords[zh_CN]"} <= set(entry)


def test_the_description_is_valid(share):
    # The name of a component should begin with a domain of its authors, and there is none.
    lenient = "--override=cid-desktopapp-is-not-rdns=info"
    done = checked_by("appstreamcli", "validate", "--no-net", lenient, share / "metainfo/shelfwise.metainfo.xml")
    assert done.returncode == 0, done.stdout


def test_the_description_names_this_version_and_every_sentence_has_its_translation(share):
    root = ElementTree.parse(share / "metainfo/shelfwise.metainfo.xml").getroot()
    assert root.find("releases/release").get("version") == project.version()
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "p", "li"):
        spoken = [element.get(language) for element in root.iter(tag)]
        assert spoken.count(None) == spoken.count("zh_CN") > 0


def test_the_manual_is_clean(share):
    done = checked_by("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", share / "man/man1/shelfwise.1.gz")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_manual_tells_every_command(share):
    manual = gzip.decompress((share / "man/man1/shelfwise.1.gz").read_bytes()).decode()
    assert project.version() in manual
    assert not [command for command in COMMANDS if f'.BI {command} "' not in manual]


def matches(match, head):
    """Whether the start of a file is what a rule of the shared MIME database says, with the rules inside it."""
    place, value = int(match.get("offset")), match.get("value")
    wanted = int(value, 16).to_bytes(4, "big") if match.get("type") == "big32" else value.replace("\\0", "\0").encode()
    inside = list(match)
    return head[place : place + len(wanted)] == wanted and (not inside or any(matches(inner, head) for inner in inside))


def test_a_new_shop_file_is_known_by_its_first_bytes_and_another_database_is_not(share, tmp_path):
    root = ElementTree.parse(share / "mime/packages/shelfwise.xml").getroot()
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    rules = list(root.find("mime-type/magic"))
    path = tmp_path / "new.shop"
    database.create(path, ShopInfo("Shop", "GBP", "Europe/London")).close()
    head = path.read_bytes()[:100]
    assert any(matches(rule, head) for rule in rules)
    assert not any(matches(rule, head[:68] + b"\0\0\0\0" + head[72:]) for rule in rules)


def test_the_shared_mime_database_takes_the_kind_of_file(share, tmp_path):
    folder = tmp_path / "mime"
    shutil.copytree(share / "mime", folder)
    assert checked_by("update-mime-database", folder).returncode == 0
    assert (folder / "magic").read_bytes().count(MIME.encode()) == 1
    assert f"{MIME}:*.shop" in (folder / "globs2").read_text(encoding="utf-8")


def test_icons_for_the_program_and_for_its_files(share):
    for kind, name in (("apps", "shelfwise"), ("mimetypes", desktop.DOCUMENT_ICON)):
        assert (share / f"icons/hicolor/48x48/{kind}/{name}.png").read_bytes() == b"48"
        assert (share / f"icons/hicolor/scalable/{kind}/{name}.svg").read_text(encoding="utf-8").startswith("<svg")
