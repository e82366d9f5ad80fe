import struct

import icons
import pytest

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def pictures():
    pytest.importorskip("PySide6")
    return icons.draw()


def size_of(picture):
    assert picture.startswith(PNG)
    return struct.unpack(">II", picture[16:24])


def test_every_size_is_drawn_and_none_is_empty(pictures):
    assert {size: size_of(picture) for size, picture in pictures.items()} == {
        size: (size, size) for size in icons.SIZES
    }
    assert len(set(pictures.values())) == len(icons.SIZES)


def test_the_windows_icon_holds_its_pictures(pictures):
    chosen = {size: pictures[size] for size in icons.ICO_SIZES}
    data = icons.ico(chosen)
    assert struct.unpack("<HHH", data[:6]) == (0, 1, len(chosen))
    for number, size in enumerate(icons.ICO_SIZES):
        width, height, *_, bits, length, place = struct.unpack("<BBBBHHII", data[6 + 16 * number : 22 + 16 * number])
        assert (width or 256, height or 256, bits) == (size, size, 32)
        assert data[place : place + length] == chosen[size]


def test_the_macos_icon_holds_its_pictures(pictures):
    data = icons.icns(pictures)
    kind, length = struct.unpack(">4sI", data[:8])
    assert (kind, length) == (b"icns", len(data))
    place, found = 8, {}
    while place < len(data):
        kind, length = struct.unpack(">4sI", data[place : place + 8])
        found[kind] = size_of(data[place + 8 : place + length])[0]
        place += length
    assert found == icons.ICNS_KINDS
