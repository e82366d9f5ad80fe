from recsys_gui.cli.parser import parse


def test_the_whole_way_works_and_leaves_nothing_behind(command, tmp_path):
    ran = command("--self-test", TMPDIR=str(tmp_path))
    assert ran.err == ""
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "Everything works."
    assert not list(tmp_path.iterdir())


def test_a_picture_needs_a_folder(command, tmp_path):
    ran = command("--self-test", "--screenshot", tmp_path / "none" / "x.png")
    assert ran.code == 1
    assert "no folder" in ran.err


def test_options_of_the_self_test():
    assert parse(["--self-test", "--screenshot", "x.png"]).screenshot.name == "x.png"
