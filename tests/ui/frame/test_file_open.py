from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent

from recsys_gui.ui.frame.file_open import FileOpenEvents


def test_a_file_that_the_system_asks_to_open_is_told_and_other_events_pass(qapp):
    events, asked = FileOpenEvents(qapp), []
    events.asked.connect(asked.append)
    qapp.sendEvent(qapp, QEvent(QEvent.Type.ApplicationStateChange))
    qapp.sendEvent(qapp, QFileOpenEvent("/somewhere/My shop 店.shop"))
    assert asked == [Path("/somewhere/My shop 店.shop")]
    qapp.removeEventFilter(events)
