import logging

from recsys_gui.base.logs import start_log


def test_warnings_reach_the_file_and_chatter_does_not(tmp_path, caplog):
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(tmp_path)
    try:
        logging.getLogger("recsys_gui.test").info("chatter")
        logging.getLogger("recsys_gui.test").warning("the disk is nearly full")
    finally:
        for handler in set(root.handlers) - set(before):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    written = (tmp_path / "shelfwise.log").read_text()
    assert "the disk is nearly full" in written
    assert "chatter" not in written
    caplog.clear()
