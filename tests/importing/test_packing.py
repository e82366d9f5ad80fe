import gzip
import io
import zipfile

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import packing
from recsys_gui.importing.sniffing import sniff

TEXT = b"order,customer,product\n1,C1,P1\n"


def zipped(**files):
    """A .zip; two underscores in a name stand for the point."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return content.getvalue()


@pytest.fixture
def file(tmp_path):
    def write(data):
        path = tmp_path / "a.zip"
        path.write_bytes(data)
        return path

    return write


def test_the_one_table_in_a_zip_is_read(file):
    assert sniff(file(zipped(readme__md=b"hello", sales__csv=TEXT))).header == ("order", "customer", "product")


def test_a_zip_of_several_tables_is_told_plainly(file):
    with pytest.raises(UserError, match="holds 2 tables"):
        sniff(file(zipped(a__csv=TEXT, b__csv=TEXT)))


@pytest.mark.parametrize("pack", [gzip.compress, lambda data: zipped(a__csv=data)])
def test_a_file_that_unpacks_to_far_too_much_is_refused(file, monkeypatch, pack):
    monkeypatch.setattr(packing, "_SUSPICIOUS_SIZE", 1 << 20)
    with pytest.raises(UserError, match="unpacks to more than"):
        sniff(file(pack(TEXT + b"0" * (8 << 20))))


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "_SUSPICIOUS_SIZE", 1 << 20)
    content = zipped(**{"xl/workbook__xml": b"0" * (8 << 20)})
    with pytest.raises(UserError, match="unpacks to more than"):
        packing.check_workbook(content, tmp_path / "a.xlsx")


def test_a_large_file_that_packs_as_usual_is_read(file, monkeypatch):
    monkeypatch.setattr(packing, "_SUSPICIOUS_SIZE", 1 << 10)
    rows = b"".join(b"%d,C%d,P%d\n" % (i, i * 7 % 113, i * 31 % 97) for i in range(20_000))
    assert sniff(file(gzip.compress(TEXT + rows))).header[0] == "order"
