import numpy as np
import pytest

from recsys_gui.domain.entities import EventKind
from recsys_gui.importing.cells import actions
from recsys_gui.importing.cells.coded import CodedColumn, Coder, Table


def column(*cells):
    coder = Coder()
    codes = coder.codes(cells)
    return CodedColumn(list(coder), codes)


def table(**columns):
    many = len(next(iter(columns.values())))
    return Table({name: column(*cells) for name, cells in columns.items()}, np.arange(many), many, [], 0)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("view", EventKind.VIEW), ("Page View", EventKind.VIEW), ("pv", EventKind.VIEW), ("浏览", EventKind.VIEW),
        ("add_to_cart", EventKind.FAVOURITE), ("AddToCart", EventKind.FAVOURITE), ("收藏", EventKind.FAVOURITE),
        ("add-to-wishlist", EventKind.FAVOURITE), ("Rated", EventKind.RATING), ("评分", EventKind.RATING),
        (" BUY ", EventKind.PURCHASE), ("购买", EventKind.PURCHASE), ("refund", EventKind.RETURN),
        ("sneezed", actions.UNKNOWN), ("", actions.UNKNOWN),
    ],
)  # fmt: skip
def test_words_for_what_was_done_are_known(word, kind):
    assert actions.meaning(word) == kind


def test_without_a_column_for_it_all_are_views_or_with_stars_all_are_ratings():
    assert set(actions.kinds(table(product=["a", "b"])).tolist()) == {EventKind.VIEW}
    assert set(actions.kinds(table(product=["a"], rating=["4"])).tolist()) == {EventKind.RATING}


@pytest.mark.parametrize(
    ("written", "stars"),
    [
        (["1", "3,5", "5"], [1, 3.5, 5]), (["2", "10"], [1, 5]), (["50", "100"], [2.5, 5]), (["0", "4"], [0.1, 4]),
        (["1000", "500"], [5, 2.5]),
    ],
)  # fmt: skip
def test_ratings_of_any_scale_become_stars_of_five(written, stars):
    rated = table(rating=written)
    assert actions.weights(rated, actions.kinds(rated), np.ones(len(written))) == pytest.approx(stars)


def test_a_rating_that_is_none_is_not_known_and_others_count_once():
    mixed = table(action=["view", "rating", "rating", "buy"], rating=["", "nice", "-1", ""])
    found = actions.weights(mixed, actions.kinds(mixed), np.array([7.0, 7.0, 7.0, 7.0]))
    assert found[[0, 3]].tolist() == [1, 7]
    assert np.isnan(found[[1, 2]]).all()
