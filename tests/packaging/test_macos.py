import plistlib

from macos import disk_image
from macos.info import DOCUMENT, info_plist


def read_back(version="1.2.3"):
    return plistlib.loads(plistlib.dumps(info_plist(version)))


def test_the_information_can_be_written_and_read():
    assert read_back() == info_plist("1.2.3")
    assert read_back()["CFBundleShortVersionString"] == "1.2.3"


def test_a_shop_file_is_declared_and_opened_by_this_program():
    plist = read_back()
    (kind,), (document,) = plist["UTExportedTypeDeclarations"], plist["CFBundleDocumentTypes"]
    assert kind["UTTypeIdentifier"] == DOCUMENT
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["shop"]
    assert document["LSItemContentTypes"] == [DOCUMENT]
    assert document["LSHandlerRank"] == "Owner"


def test_it_is_sharp_and_for_apple_silicon_and_in_two_languages():
    plist = read_back()
    assert plist["NSHighResolutionCapable"] is True
    assert plist["LSArchitecturePriority"] == ["arm64"]
    assert plist["CFBundleLocalizations"] == ["en", "zh_CN"]


def test_the_image_shows_the_program_and_where_to_drag_it(tmp_path):
    app = tmp_path / "Shelfwise.app"
    (app / "Contents").mkdir(parents=True)
    (app / "Contents" / "Info.plist").write_bytes(plistlib.dumps(info_plist("1.2.3")))
    (app / "Contents" / "link").symlink_to("Info.plist")
    folder = tmp_path / "image"
    disk_image.lay_out(app, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["Applications", "Shelfwise.app"]
    assert (folder / "Applications").readlink().as_posix() == "/Applications"
    assert (folder / "Shelfwise.app" / "Contents" / "link").is_symlink()
    assert disk_image.command(folder, tmp_path / "x.dmg")[-3:] == ["-srcfolder", str(folder), str(tmp_path / "x.dmg")]
