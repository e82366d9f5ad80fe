import gzip
import lzma

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.sniffing import sniff

TEXT = "order;Kunde;Preis €\n1;Müller;2,5\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_usual_encoding_is_recognised(tmp_path, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes(TEXT.encode(encoding))
    layout = sniff(path)
    assert layout.header == ("order", "Kunde", "Preis €")
    assert layout.delimiter == ";"


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_compressed_files_are_recognised_by_their_content(tmp_path, pack):
    path = tmp_path / "a.csv"
    path.write_bytes(pack(TEXT.encode()))
    assert sniff(path).header[1] == "Kunde"


def test_a_letter_of_the_old_code_page_late_in_the_file_counts(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 500_000 + "3,é\n".encode("cp1252"))
    assert sniff(path).encoding == "cp1252"


def test_bytes_that_fit_no_encoding_are_taken_as_they_are(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n\x81\xff,2\n")
    assert sniff(path).encoding == "latin-1"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_in_the_header(tmp_path, delimiter):
    path = tmp_path / "a.csv"
    path.write_text(delimiter.join(['"a,;|\t"', "b", "c"]) + "\n", encoding="utf-8")
    assert sniff(path).delimiter == delimiter
    assert len(sniff(path).header) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"hello\nworld\n", "holds no table"),
        (b"a," * 5_000 + b"\n", "holds no table"),
        (b"PK\x03\x04rest", "is no text file"),
        (b"%PDF-1.7", "is no text file"),
        (b"a,b\0c\n", "is no text file"),
        (b"\x1f\x8b\x08\0broken", "is damaged"),
        (lzma.compress(TEXT.encode() * 999)[:-20], "is damaged"),
        (gzip.compress(TEXT.encode() * 999)[:-20], "is damaged"),
    ],
)
def test_what_is_no_table_is_told_plainly(tmp_path, content, words):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(UserError, match=words):
        sniff(path)


def test_a_missing_file_and_a_folder_are_told_plainly(tmp_path):
    with pytest.raises(UserError, match="no file at"):
        sniff(tmp_path / "nothing.csv")
    with pytest.raises(UserError, match="is a folder"):
        sniff(tmp_path)


def test_a_file_one_may_not_read_is_told_plainly(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(UserError, match="cannot be read"):
        sniff(path)
