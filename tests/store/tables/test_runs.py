import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.reports import Backtest, EpochMetrics, ListScore, ModelScore
from recsys_gui.store.tables import runs

ROUNDS = [EpochMetrics("mlp", n, 5, 1.0 / n, None, {"all": 0.1 * n, "new": 0.0}, float(n), n == 2) for n in (1, 2)]
SCORE = ListScore(9, 0.3, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8)
BACKTEST = Backtest(100, 200, 9, 5, [ModelScore("mlp", {"all": SCORE}, 2.0)], [], text("Better by {n}.", n=3))


def trained(db, model="mlp", weights=b"weights"):
    number = runs.start(db, model, {"seconds": 60}, 7, 1234)
    runs.finish(db, number, weights, seconds=12.5, best_epoch=2, history=ROUNDS, backtest=BACKTEST)
    return number


def test_a_run_is_kept_with_its_rounds_and_backtest(db):
    number = trained(db)
    found = runs.one(db, number)
    assert (found.id, found.model, found.sales, found.seconds) == (number, "mlp", 1234, 12.5)
    assert (found.epochs, found.best_epoch, found.history, found.backtest) == (2, 2, ROUNDS, BACKTEST)
    assert found.started <= found.finished
    assert not found.in_use


def test_a_run_that_never_ended_is_unfinished(db):
    number = runs.start(db, "mlp", {}, 0, 1)
    assert runs.one(db, number).finished is None
    with pytest.raises(UserError, match="no longer kept"):
        runs.weights(db, number)


def test_an_unknown_run_is_none(db):
    assert runs.one(db, 3) is None


def test_history_tells_the_newest_first(db):
    numbers = [trained(db) for _ in range(4)]
    assert [run.id for run in runs.history(db, limit=3)] == numbers[:0:-1]


def test_a_run_takes_over_some_lists(db):
    quick, deep = trained(db, "usual"), 0
    runs.use(db, quick, ["again", "new", "all"])
    deep = trained(db)
    before = db.data_version()
    runs.use(db, deep, ["new"])
    assert runs.in_use(db) == {"again": quick, "new": deep, "all": quick}
    began = {number: runs.one(db, number).started for number in (quick, deep)}
    assert runs.serving(db) == {
        "again": runs.Serving("usual", began[quick], None),
        "all": runs.Serving("usual", began[quick], None),
        "new": runs.Serving("mlp", began[deep], None),
    }
    assert [run.in_use for run in runs.history(db)] == [True, True]
    assert db.data_version().models == before.models + 1


def test_a_run_without_weights_cannot_take_over(db):
    kept = trained(db)
    runs.use(db, kept, ["all"])
    with pytest.raises(UserError, match="no longer kept"):
        runs.use(db, runs.start(db, "mlp", {}, 0, 1), ["all"])
    assert runs.in_use(db) == {"all": kept}


def test_weights_come_back_byte_for_byte(db):
    weights = bytes(range(256)) * 1000
    assert runs.weights(db, trained(db, weights=weights)) == weights


def test_only_weights_in_use_and_the_newest_are_kept(db):
    serving, idle, newest = trained(db), 0, 0
    runs.use(db, serving, ["all"])
    idle, newest = trained(db), trained(db)
    assert runs.weights(db, serving) == runs.weights(db, newest) == b"weights"
    with pytest.raises(UserError, match="no longer kept"):
        runs.weights(db, idle)
    assert len(runs.history(db)) == 3


@pytest.mark.parametrize("damage", ["data = X'00'", "sha256 = zeroblob(32)"])
def test_damaged_weights_are_noticed(db, damage):
    number = trained(db)
    db.run(f"UPDATE weights SET {damage}")
    with pytest.raises(UserError, match="is damaged"):
        runs.weights(db, number)


@pytest.mark.parametrize("history", ["no json", "[1, 2]", '[{"model": 3}]', "{}"])
def test_a_damaged_history_is_a_damaged_file(db, history):
    trained(db)
    db.run("UPDATE runs SET history = ?", (history,))
    with pytest.raises(UserError, match="is damaged"):
        runs.history(db)
    with pytest.raises(UserError, match="is damaged"):
        runs.one(db, 1)


def test_the_last_checkpoint_counts_until_the_run_ends(db):
    number = runs.start(db, "mlp", {}, 0, 1)
    runs.save_checkpoint(db, number, 1, b"first")
    runs.save_checkpoint(db, number, 2, b"second")
    assert runs.checkpoint(db, number) == b"second"
    runs.finish(db, number, b"done", seconds=1, best_epoch=2)
    with pytest.raises(UserError, match="no longer kept"):
        runs.checkpoint(db, number)


def test_saving_a_checkpoint_is_no_change_of_the_shop(db):
    number = runs.start(db, "mlp", {}, 0, 1)
    before = db.data_version()
    runs.save_checkpoint(db, number, 1, b"first")
    assert db.data_version() == before


def test_a_cancelled_run_is_forgotten_with_all_it_left(db):
    number = runs.start(db, "mlp", {}, 0, 1)
    runs.save_checkpoint(db, number, 1, b"first")
    runs.discard(db, number)
    assert runs.one(db, number) is None
    assert db.number("SELECT count(*) FROM checkpoints") == 0


def test_a_run_that_serves_is_never_forgotten(db):
    number = trained(db)
    runs.use(db, number, ["all"])
    runs.discard(db, number)
    assert runs.one(db, number).in_use


def test_a_run_that_came_to_no_end_is_found_with_what_it_left(db):
    ended, quick, killed = trained(db), runs.start(db, "mlp", {}, 0, 1), runs.start(db, "mlp", {"data": "x"}, 7, 1)
    runs.save_checkpoint(db, killed, 4, b"state")
    assert [(run.id, run.seed, run.config) for run in runs.cut_off(db, "mlp")] == [(killed, 7, {"data": "x"})]
    assert runs.cut_off(db, "cnn") == []
    assert [(run.id, run.unfinished, run.kept) for run in runs.history(db)] == [
        (killed, True, 4), (quick, True, None), (ended, False, None),
    ]  # fmt: skip


def test_a_run_that_is_taken_up_says_so(db):
    number = runs.start(db, "mlp", {"data": "x"}, 0, 1)
    runs.take_up(db, number, {"data": "x", "resumed": 4})
    assert runs.one(db, number).resumed == 4


def test_a_trained_model_waits_for_its_comparison(db):
    number = runs.start(db, "mlp", {"data": "x"}, 0, 1)
    runs.finish(db, number, b"weights", seconds=1, best_epoch=1, to_compare=b"later")
    assert runs.checkpoint(db, number) == b"later"
    assert [run.id for run in runs.cut_off(db, "mlp")] == [number]
    runs.compared(db, number, BACKTEST)
    found = runs.one(db, number)
    assert (found.backtest, found.unfinished) == (BACKTEST, False)
    assert runs.cut_off(db, "mlp") == []


def test_what_is_forgotten_leaves_trained_models_alone(db):
    finished, killed = (runs.start(db, "mlp", {"data": "x"}, 0, 1) for _ in range(2))
    runs.finish(db, finished, b"weights", seconds=1, best_epoch=1, to_compare=b"later")
    runs.save_checkpoint(db, killed, 1, b"state")
    runs.forget(db, [finished, killed])
    assert [(run.id, run.unfinished) for run in runs.history(db)] == [(finished, False)]
    assert runs.weights(db, finished) == b"weights"
    assert db.number("SELECT count(*) FROM checkpoints") == 0
