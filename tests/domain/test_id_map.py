import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.domain.id_map import IdMap


@given(st.lists(st.text(), unique=True))
def test_every_code_is_found_at_its_position(codes):
    ids = IdMap(codes)
    assert [ids.index(code) for code in codes] == list(range(len(codes)))
    assert ids.indices(codes).tolist() == list(range(len(codes)))
    assert list(ids) == codes == [ids[i] for i in range(len(ids))]


def test_unknown_codes_have_no_position():
    ids = IdMap(["a", "b"])
    assert ids.index("c") is None
    assert ids.indices(["b", "c"]).tolist() == [1, -1]
    assert "c" not in ids


def test_a_code_cannot_stand_twice():
    with pytest.raises(ValueError, match="twice"):
        IdMap(["a", "a"])


def test_equal_maps_are_equal():
    assert IdMap("ab") == IdMap(["a", "b"])
    assert IdMap("ab") != IdMap("ba")
    assert hash(IdMap("ab")) == hash(IdMap("ab"))
