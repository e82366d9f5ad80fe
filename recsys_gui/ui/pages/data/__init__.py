"""The shop's data as tables, and the way new sales come in."""

from recsys_gui.ui.pages.data.page import DataPage

__all__ = ["DataPage"]
