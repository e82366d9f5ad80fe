import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import encodings

CHINESE = "订单号,商品名称,数量\n1001,红色咖啡杯大号,2\n1002,陶瓷茶壶,1\n"
TAIWANESE = "訂單編號,商品名稱,數量\n1001,紅色咖啡杯大號,2\n1002,陶瓷茶壺,1\n"
JAPANESE = "注文番号,商品名,数量\n1001,コーヒーカップの赤,2\n1002,ティーポット,1\n"
RUSSIAN = "Номер заказа,Товар,Количество\n1001,Красная кружка,2\n1002,Заварочный чайник,1\n"
GERMAN = "Bestellnr;Artikel;Preis\n1;Tasse für Öl;2,50 €\n2;Schüssel;3,00 €\n"


def detect(data, size=7):
    return encodings.detect(lambda: (data[i : i + size] for i in range(0, len(data), size)), "a.csv")


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (GERMAN, "utf-8", "utf-8"), (GERMAN, "utf-8-sig", "utf-8-sig"), (GERMAN, "utf-16", "utf-16"),
        (GERMAN, "utf-16-le", "utf-16-le"), (GERMAN, "utf-16-be", "utf-16-be"), (GERMAN, "cp1252", "cp1252"),
        (CHINESE, "gbk", "gb18030"), (CHINESE, "gb18030", "gb18030"), (TAIWANESE, "big5", "big5"),
        (JAPANESE, "cp932", "cp932"), (RUSSIAN, "cp1251", "cp1251"), (CHINESE, "utf-8", "utf-8"),
        ("a,b\n1,2\n", "ascii", "utf-8"),
    ],
)  # fmt: skip
def test_an_encoding_is_told_by_its_marks_or_its_letters(text, encoding, expected):
    assert detect(text.encode(encoding)) == encodings.Encoding(expected)


def test_letters_that_come_late_in_a_large_file_are_looked_at():
    data = b"a,b\n" * 200_000 + CHINESE.encode("gbk")
    assert detect(data, 1 << 16).name == "gb18030"


def test_a_stray_byte_does_not_spoil_the_letters_of_the_rest():
    found = detect((CHINESE * 20).encode() + b"\xa3 2.50\n")
    assert (found.name, found.errors) == ("utf-8", "replace")


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_file_cut_off_within_a_letter_is_told_plainly(encoding):
    with pytest.raises(UserError, match="breaks off in the middle of a letter"):
        detect(CHINESE.encode(encoding) + "红".encode(encoding)[:1])


def test_zeros_between_are_no_text():
    with pytest.raises(UserError, match="no text file"):
        detect(b"a\0\0b,c\n" * 30)
