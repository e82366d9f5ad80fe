"""What stands in the window while the shop file of last time is being opened."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.empty_state import EmptyState


class OpeningPage(EmptyState):
    """Names the shop file; there is nothing to do on it."""

    def __init__(self, theme: Theme, shop: Path) -> None:
        super().__init__(theme, "store", "")
        self.set_words(self.tr("Opening {shop}…").replace("{shop}", shop.stem))
        self.setObjectName("page")

    def title(self) -> str:
        """The name of the page."""
        return self.sentence.text()

    def focus_main(self) -> None:
        """Nothing here takes the focus."""
