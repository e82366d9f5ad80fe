"""The page that shows what the sales tell: how they go, who buys, what goes together, what prices do."""

from recsys_gui.ui.pages.insights.page import InsightsPage

__all__ = ["InsightsPage"]
