import stat
import sys
from pathlib import Path

import pytest

from recsys_gui.base import paths


def test_the_users_folders_lie_where_the_variable_says_and_are_private(own_home):
    for folder in (paths.config_folder(), paths.data_folder(), paths.log_folder()):
        assert folder.is_dir()
        assert own_home in folder.parents
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_resources_are_found_in_a_checkout_and_in_a_frozen_program(monkeypatch, tmp_path):
    root = Path(__file__).parents[2] / "resources"
    some = next(path for path in root.rglob("*") if path.is_file())
    parts = some.relative_to(root).parts
    assert paths.resource(*parts) == some
    frozen = tmp_path / "resources" / "thing.txt"
    frozen.parent.mkdir()
    frozen.write_text("x")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("thing.txt") == frozen


def test_a_resource_that_was_not_shipped_is_named():
    with pytest.raises(FileNotFoundError, match="icons/none"):
        paths.resource("icons", "none.svg")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="dialogs of the system's own")
@pytest.mark.parametrize("before", [None, "", "/opt/share"])
def test_the_folders_of_the_system_stay_first(before):
    environment = {} if before is None else {"XDG_DATA_DIRS": before}
    paths.make_files_known(environment)
    paths.make_files_known(environment)
    folders = environment["XDG_DATA_DIRS"].split(":")
    assert folders[:-1] == ([before] if before else ["/usr/local/share", "/usr/share"])
    assert sorted(path.name for path in (Path(folders[-1]) / "mime").iterdir()) == ["globs2", "packages"]
