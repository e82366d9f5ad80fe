import json
import os
import threading

import pytest

from recsys_gui.base.files import replacing
from recsys_gui.base.settings import Saver, Settings


def test_a_value_is_there_again_after_a_restart(tmp_path):
    path = tmp_path / "settings.json"
    Settings(path).set("theme", "dark")
    assert Settings(path).get("theme") == "dark"


def test_unknown_keys_give_the_default(tmp_path):
    assert Settings(tmp_path / "none.json").get("page", "recommend") == "recommend"


def test_what_a_newer_version_has_written_stays_for_it(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"of tomorrow": {"deep": [1, 2]}, "theme": "dark"}', encoding="utf-8")
    Settings(path).set("theme", "light")
    assert json.loads(path.read_text(encoding="utf-8")) == {"of tomorrow": {"deep": [1, 2]}, "theme": "light"}


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00"])
def test_a_damaged_file_counts_as_empty_and_is_replaced_at_the_next_change(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.get("theme") is None
    settings.set("theme", "light")
    assert json.loads(path.read_text()) == {"theme": "light"}


def test_two_windows_keep_what_the_other_has_changed(tmp_path):
    path = tmp_path / "settings.json"
    Settings(path).set("folder", "old")
    first, second = Settings(path), Settings(path)
    first.set("language", "zh_CN")
    second.set("theme", "dark")
    first.drop("folder")
    second.set("text_size", 2)
    assert json.loads(path.read_text()) == {"language": "zh_CN", "theme": "dark", "text_size": 2}


def test_what_could_not_be_saved_is_saved_with_the_next_change(tmp_path, caplog):
    path = tmp_path / "later" / "settings.json"
    settings = Settings(path)
    settings.set("theme", "dark")
    caplog.clear()
    path.parent.mkdir()
    settings.set("language", "en")
    assert json.loads(path.read_text()) == {"theme": "dark", "language": "en"}


def test_setting_the_same_value_again_writes_nothing(tmp_path):
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("theme", "light")
    path.unlink()
    settings.set("theme", "light")
    assert not path.exists()


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text("old")
    with pytest.raises(OSError, match="disk full"), replacing(path) as temporary:
        temporary.write_text("half")
        raise OSError("disk full")
    assert path.read_text() == "old"
    with replacing(path) as temporary:
        temporary.write_text("new")
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_written_costs_only_the_memory_of_it(tmp_path, caplog):
    settings = Settings(tmp_path / "gone" / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"
    assert "settings are not saved" in caplog.text
    caplog.clear()


def test_a_saver_brings_what_was_set_last_to_the_disk(tmp_path):
    path, saver = tmp_path / "settings.json", Saver()
    settings = Settings(path, saver)
    for number in range(20):
        settings.set("number", number)
    saver.wait()
    assert json.loads(path.read_text()) == {"number": 19}
    saver.wait()


def test_what_was_set_is_known_before_it_is_on_the_disk(tmp_path):
    class Busy(Saver):
        def put(self, work):
            """The process ends before the thread gets to it."""

    path = tmp_path / "settings.json"
    Settings(path).set("theme", "light")
    Settings(path, Busy()).set("theme", "dark")
    assert json.loads(path.read_text()) == {"theme": "light"}
    assert Settings(path).get("theme") == "dark"


def test_a_torn_or_older_second_file_does_not_count(tmp_path):
    path, second = tmp_path / "settings.json", tmp_path / "settings.new.json"
    Settings(path).set("theme", "light")
    second.write_text('{"theme": "da')
    assert Settings(path).get("theme") == "light"
    second.write_text('{"theme": "dark"}')
    os.utime(second, (0, 0))
    assert Settings(path).get("theme") == "light"


def test_newer_work_takes_the_place_of_what_waits():
    done, saver, go = [], Saver(), threading.Event()
    saver.put(lambda: done.append(go.wait(10)))
    while saver._next is not None:
        pass
    saver.put(lambda: done.append("older"))
    saver.put(lambda: done.append("newer"))
    go.set()
    saver.wait()
    assert done == [True, "newer"]
