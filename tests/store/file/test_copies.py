from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.domain.backups import REASONS
from recsys_gui.store.file.copies import Copy, Policy, copies_of, folder_of, name_for, superfluous

NOW = datetime(2026, 3, 15, 12, 30)


def copies(*moments, reason="automatic"):
    return [Copy(Path(f"{moment:%Y%m%d%H%M%S} {reason}"), moment, reason) for moment in sorted(moments, reverse=True)]


def kept(made, now=NOW, policy=None):
    gone = superfluous(made, now, policy or Policy())
    return [copy for copy in made if copy not in gone]


@pytest.mark.parametrize(
    "stem", ["Corner shop", "街角の店 2026", "a" * 300, "店" * 100, "x 2026-01-01 10.00.00 by hand"]
)
@pytest.mark.parametrize("reason", REASONS)
def test_the_name_tells_when_and_why(tmp_path, stem, reason):
    shop = tmp_path / f"{stem}.shop"
    path = name_for(shop, reason, NOW)
    assert len(path.name.encode()) <= 255
    assert len(path.parent.name.encode()) <= 255
    path.parent.mkdir()
    path.touch()
    assert [(copy.moment, copy.reason) for copy in copies_of(shop)] == [(NOW, reason)]


def test_two_backups_of_one_second_do_not_meet(tmp_path):
    shop = tmp_path / "a.shop"
    folder_of(shop).mkdir()
    for _ in range(3):
        name_for(shop, "by hand", NOW).touch()
    assert len(copies_of(shop)) == 3


def test_other_files_in_the_folder_are_no_backups(tmp_path):
    shop = tmp_path / "a.shop"
    folder_of(shop).mkdir()
    for name in ("a.shop", "notes.txt", "a 2026-13-45 99.99.99 by hand.shop", "b 2026-01-01 10.00.00 by hand.shop"):
        (folder_of(shop) / name).touch()
    assert copies_of(shop) == []


def test_two_long_names_that_begin_alike_have_folders_of_their_own(tmp_path):
    assert folder_of(tmp_path / f"{'a' * 240}1.shop") != folder_of(tmp_path / f"{'a' * 240}2.shop")


def test_of_a_year_of_hourly_backups_the_newest_of_each_span_stay():
    made = copies(*(NOW - timedelta(hours=n) for n in range(24 * 365)))
    stay = kept(made)
    hours, days = 6, 7
    assert stay[:hours] == made[:hours]
    assert {copy.moment.date() for copy in stay} >= {(NOW - timedelta(days=n)).date() for n in range(days)}
    assert len({(copy.moment.year, copy.moment.month) for copy in stay}) == 12
    assert len(stay) <= 6 + 7 + 4 + 12


def test_backups_before_something_never_push_out_the_hourly_ones():
    hourly = copies(*(NOW - timedelta(hours=n) for n in range(6)))
    before = copies(*(NOW - timedelta(minutes=n) for n in range(50)), reason="before import")
    made = sorted([*hourly, *before], key=lambda copy: copy.moment, reverse=True)
    stay = kept(made)
    assert set(hourly) <= set(stay)
    assert sum(copy.reason == "before import" for copy in stay) == 5


def test_a_clock_that_is_set_back_costs_no_backup():
    made = copies(*(NOW - timedelta(days=n) for n in range(40)))
    stay = kept(made)
    assert kept(stay, now=datetime(1980, 1, 1)) == stay


@given(
    st.lists(st.tuples(st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1)), st.sampled_from(REASONS)), max_size=60)
)
def test_the_newest_always_stays_and_rotating_twice_changes_nothing(made):
    found = [Copy(Path(str(n)), moment, reason) for n, (moment, reason) in enumerate(made)]
    found.sort(key=lambda copy: copy.moment, reverse=True)
    stay = kept(found)
    assert kept(stay) == stay
    past = [copy for copy in found if copy.moment <= NOW]
    assert not past or past[0] in stay


def test_a_policy_keeps_something():
    with pytest.raises(ValueError, match="at least one"):
        Policy(hours=0)
