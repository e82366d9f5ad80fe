import pytest

from recsys_gui.importing.cells.statuses import OrderStatus, meaning


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("paid", OrderStatus.COUNTS), ("wc-completed", OrderStatus.COUNTS),
        ("Completed", OrderStatus.COUNTS), ("", OrderStatus.COUNTS),
        ("On hold", OrderStatus.UNPAID), ("pending", OrderStatus.UNPAID), ("voided", OrderStatus.CANCELLED),
        ("Storniert", OrderStatus.CANCELLED), ("annulée", OrderStatus.CANCELLED), ("erstattet", OrderStatus.REFUNDED),
        ("交易关闭", OrderStatus.CANCELLED), ("交易成功", OrderStatus.COUNTS), ("退款成功", OrderStatus.REFUNDED),
        ("partially_refunded", OrderStatus.COUNTS), ("blue", None),
    ],
)  # fmt: skip
def test_words_of_several_languages_say_what_an_order_is(word, status):
    assert meaning(word) == status
