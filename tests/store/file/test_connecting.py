from pathlib import PurePosixPath, PureWindowsPath

import pytest

from recsys_gui.store.file.connecting import _address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/a b/我.shop"), "file:///home/a%20b/%E6%88%91.shop"),
        (PurePosixPath("/x?y=1&mode=ro#z.shop"), "file:///x%3Fy%3D1%26mode%3Dro%23z.shop"),
        (PureWindowsPath(r"C:\shops\a b.shop"), "file:///C:/shops/a%20b.shop"),
        (PureWindowsPath(r"\\server\share\a.shop"), "file:////server/share/a.shop"),
    ],
)
def test_the_address_of_a_file_names_no_server_and_no_option(path, address):
    assert _address(path) == address
