"""The page that tells what to offer to a customer, and why."""

from recsys_gui.ui.pages.recommend.page import RecommendPage

__all__ = ["RecommendPage"]
