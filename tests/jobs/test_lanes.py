from recsys_gui.domain.changes import EVERYTHING
from recsys_gui.engine.messages import AudienceOf, BackUp, MakeSample, Train, Warm
from recsys_gui.jobs import lanes


def test_writers_wait_for_each_other_and_quick_ones_for_nobody():
    assert lanes.lane(MakeSample("a.shop")) == "writing"
    assert lanes.lane(Warm("a.shop")) == "quick"
    assert lanes.lane(BackUp("a.shop", automatic=True)) == "beside"


def test_a_training_is_told_from_others_and_by_its_shop():
    training = Train("a.shop", "usual")
    assert lanes.is_training(training)
    assert lanes.is_training(training, "a.shop")
    assert not lanes.is_training(training, "b.shop")
    assert not lanes.is_training(MakeSample("a.shop"))


def test_only_what_somebody_waits_for_is_a_job():
    assert lanes.is_job(BackUp("a.shop", automatic=True))
    assert lanes.is_job(MakeSample("a.shop"))
    assert not lanes.is_job(Warm("a.shop"))


def test_what_was_written_is_to_be_read_again():
    assert lanes.changes_of(MakeSample("a.shop")) == EVERYTHING
    assert lanes.changes_of(Warm("a.shop")) is None


def test_only_the_question_for_everybody_is_patient():
    assert lanes.is_patient(AudienceOf("a.shop", "P1"))
    assert not lanes.is_patient(Warm("a.shop"))
