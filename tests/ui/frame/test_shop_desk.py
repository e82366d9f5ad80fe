import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.paths import data_folder
from recsys_gui.engine.messages import MakeSample
from recsys_gui.ui.frame.shop_desk import SAMPLE_FILE, RecentFiles, ShopDesk


@pytest.fixture
def desk(shell):
    desk = ShopDesk(shell)
    yield desk
    desk.release()


def problems(desk):
    found = []
    desk.failed.connect(found.append)
    return found


def test_an_open_shop_is_remembered_for_next_time(desk, shell, shop_file):
    assert desk.open(shop_file)
    assert desk.summary.name == "Sample gift shop"
    assert desk.recent.paths() == [shop_file]
    again = ShopDesk(shell)
    assert again.open_last()
    assert again.shop.path == shop_file
    again.release()


@pytest.mark.parametrize(
    "content", [b"", b"date,product\n", b"SQLite format 3\0" + b"\0" * 200], ids=["0", "csv", "db"]
)
def test_what_is_no_shop_file_leaves_the_open_shop_alone(desk, shop_file, tmp_path, content):
    desk.open(shop_file)
    broken = tmp_path / "broken.shop"
    broken.write_bytes(content)
    found = problems(desk)
    assert not desk.open(broken)
    assert isinstance(found[0], UserError)
    assert desk.shop.path == shop_file
    assert desk.shop.browser.summary().sales
    assert broken.read_bytes() == content


def test_a_missing_file_is_told_and_not_made(desk, tmp_path):
    found = problems(desk)
    assert not desk.open(tmp_path / "gone.shop")
    assert len(found) == 1
    assert not (tmp_path / "gone.shop").exists()


def test_closing_a_shop_lets_the_next_start_begin_at_the_welcome(desk, shop_file):
    desk.open(shop_file)
    desk.close()
    assert desk.shop is None
    assert not desk.open_last()
    assert desk.recent.paths() == [shop_file]


def test_the_sample_is_made_once_and_then_opened(desk, runner, shop_file):
    making = []
    desk.making.connect(making.append)
    desk.open_sample()
    desk.open_sample()
    path = data_folder() / SAMPLE_FILE
    assert [task.request for task in making] == [MakeSample(str(path))]
    path.write_bytes(shop_file.read_bytes())
    runner.succeed(MakeSample, None)
    assert desk.shop.path == path
    desk.close()
    desk.open_sample()
    assert desk.shop.path == path
    assert len(making) == 1


def test_a_sample_that_could_not_be_made_can_be_tried_again(desk, runner):
    found, making = problems(desk), []
    desk.making.connect(making.append)
    desk.open_sample()
    runner.fail(MakeSample, UserError("The disk is full."))
    desk.open_sample()
    assert [str(error) for error in found] == ["The disk is full."]
    assert len(making) == 2


def test_recent_files_are_newest_first_without_those_that_have_gone(shell, tmp_path):
    recent = RecentFiles(shell.settings)
    files = [tmp_path / f"{number}.shop" for number in range(10)]
    for file in files:
        file.touch()
        recent.add(file)
    recent.add(files[5])
    files[9].unlink()
    assert recent.paths() == [files[5], files[8], files[7], files[6], files[4], files[3], files[2]]


def test_damaged_settings_count_as_none(shell):
    shell.settings.set("recent_files", {"a": 1})
    shell.settings.set("last_file", 7)
    assert RecentFiles(shell.settings).paths() == []
    assert not ShopDesk(shell).open_last()
