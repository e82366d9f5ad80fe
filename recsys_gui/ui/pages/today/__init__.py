"""The page that tells whom to contact today."""

from recsys_gui.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
