"""Who is a candidate, and what is known of each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.domain.interactions import Interactions
from recsys_gui.recommender.automatic import candidates
from recsys_gui.recommender.automatic.candidates import Desk
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.members import MEMBERS, Pairs
from recsys_gui.recommender.automatic.past import Past
from recsys_gui.recommender.automatic.seen import Seen
from recsys_gui.recommender.learning import side_by_side
from recsys_gui.recommender.past.time_scale import TimeScale

SCALE = TimeScale(10, 10)


def desk_of(shop: Interactions, config: AutomaticConfig | None = None) -> Desk:
    members = [kind() for kind in MEMBERS]
    for member in members:
        member.fit(shop, SCALE, 0)
    return Desk(members, shop, SCALE, config or AutomaticConfig())


def pairs_of(desk: Desk) -> Pairs:
    return next(member for member in desk.members if isinstance(member, Pairs))


@pytest.fixture(scope="module")
def desk(blocks) -> Desk:
    return desk_of(blocks)


def test_known_and_new_products_stand_apart(desk, blocks):
    found = desk.candidates(blocks.histories())
    bought = blocks.histories().bought(13)
    for part, wanted in ((found.product[:, : found.again], True), (found.product[:, found.again :], False)):
        rows, columns = np.nonzero(part >= 0)
        assert (bought[rows, part[rows, columns]] == wanted).all()


def test_no_product_is_a_candidate_twice(desk, blocks):
    for row in desk.candidates(blocks.histories()).product:
        kept = row[row >= 0]
        assert len(set(kept.tolist())) == len(kept)


def test_what_may_not_be_recommended_is_no_candidate(blocks):
    may = np.ones(13, bool)
    may[[2, 3]] = False
    found = desk_of(replace(blocks, table=replace(blocks.table, recommendable=may))).candidates(blocks.histories())
    assert not np.isin(found.product, [2, 3]).any()


def anew(desk: Desk) -> Desk:
    """The same desk with nothing drawn yet."""
    return Desk(desk.members, desk.past, desk.scale, desk.config)


def test_every_feature_is_a_number_and_has_an_owner(desk, blocks):
    found = desk.candidates(blocks.histories())
    assert np.isfinite(found.cells).all()
    assert found.cells.shape[2] == len(desk.columns)


def test_how_strong_the_evidence_is_and_where_a_candidate_stands_are_both_told(desk, blocks):
    histories = blocks.histories(np.array([3]))
    found, place = desk.candidates(histories), desk.signals.index("near")
    near = dict(zip(Pairs.signals, pairs_of(desk).scores(Past(histories, 13)), strict=True))["near"][0]
    there = found.product[0] >= 0
    sizes = [signal for signal in desk.signals if signal in candidates._ABSOLUTE]
    size = found.cells[0, there, 2 * len(desk.signals) + sizes.index("near")]
    standing = found.cells[0, there, len(desk.signals) + place]
    np.testing.assert_allclose(np.exp(size), np.maximum(near[found.product[0, there]], 1e-5), rtol=1e-3)
    assert standing[size.argmax()] == 1
    assert (standing[near[found.product[0, there]] == 0] == 0).all()


def test_what_says_much_the_same_as_another_draws_no_candidates(desk, blocks, monkeypatch):
    before, pairs = desk.candidates(blocks.histories()), pairs_of(desk)
    told = pairs.scores
    silent = [signal in candidates._SHADES for signal in pairs.signals]
    monkeypatch.setattr(
        pairs,
        "scores",
        lambda past: [0 * scores if off else scores for off, scores in zip(silent, told(past), strict=True)],
    )
    after = anew(desk).candidates(blocks.histories())
    assert any(silent)
    np.testing.assert_array_equal(after.product, before.product)
    assert (after.cells != before.cells).any()


def test_batches_give_the_same_as_all_at_once(desk, blocks):
    whole = desk.candidates(blocks.histories())
    one = desk.candidates(blocks.histories(np.array([5])))
    order, alone = np.argsort(whole.product[5]), np.argsort(one.product[0])
    np.testing.assert_array_equal(whole.product[5][order], one.product[0][alone])
    np.testing.assert_allclose(whole.cells[5][order], one.cells[0][alone], rtol=1e-4, atol=1e-5)


def test_the_own_kind_is_liked_more(desk, blocks):
    liked = desk.candidates(blocks.histories()).rest[:, :12]
    assert liked[0, ::2].mean() > liked[0, 1::2].mean()


def test_histories_seen_a_moment_ago_are_not_drawn_again(desk, blocks):
    seen, drawn = Seen(), []

    def draw(histories):
        drawn.append(len(histories))
        return anew(desk).candidates(histories)

    first = seen.get(blocks.histories(), draw)
    assert seen.get(blocks.histories(), draw) is first
    seen.get(replace(blocks.histories(), now=blocks.now + 1), draw)
    assert drawn == [80, 80]


def test_candidates_are_the_same_on_one_core_and_on_two(desk, monkeypatch):
    histories = desk.past.histories()
    together = desk.candidates(histories)
    monkeypatch.setattr(side_by_side, "cores", lambda: 1)
    monkeypatch.setattr(candidates, "_WORTH_SHARING", 10**9)
    alone = anew(desk).candidates(histories)
    for name in ("product", "cells", "customer", "rest"):
        np.testing.assert_array_equal(getattr(together, name), getattr(alone, name))
