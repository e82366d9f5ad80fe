from recsys_gui.domain.interactions import ProductTable
from recsys_gui.recommender.past.product_words import product_words, vocabulary


def words(*names):
    """The words that at least two of these names share, and those of each name."""
    table = ProductTable.bare((*names, *("x" * (n + 3) for n in range(20))))
    shared = vocabulary(table, 100)
    found = product_words(table, shared)
    each = [[shared[i] for i in found.word[found.indptr[row] : found.indptr[row + 1]]] for row in range(len(names))]
    return shared, each


def test_english_names_share_words_and_pairs_of_them():
    shared, each = words("Red lunch bag", "Lunch bag, blue")
    assert shared == ("bag", "lunch", "lunch bag")
    assert each == [list(shared), list(shared)]


def test_chinese_names_share_pairs_of_characters():
    shared, _ = words("红色咖啡杯 大号", "蓝色咖啡杯")
    assert shared == ("咖啡", "啡杯", "色咖")


def test_both_scripts_in_one_name_are_told_apart():
    shared, _ = words("Nike运动鞋", "Nike 运动包")
    assert shared == ("nike", "运动")
