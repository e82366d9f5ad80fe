from recsys_gui.domain.changes import EVERYTHING, Changes


def test_two_changes_together_are_both():
    assert Changes(sales=True) | Changes(runs=True) == Changes(sales=True, runs=True)
    assert EVERYTHING | Changes() == EVERYTHING
