"""The pages of the shop that is open: built when first looked at, refreshed when the shop changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from recsys_gui.domain.changes import Changes
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.frame.sidebar import Entry

if TYPE_CHECKING:
    from recsys_gui.ui.frame.pages_ahead import PagesAhead


class ShopPage(Protocol):
    """A page about the open shop; every one is a ``QWidget`` too."""

    def title(self) -> str:
        """The name of the page."""

    def focus_main(self) -> None:
        """Put the focus where work on this page begins."""

    def refresh(self, changes: Changes) -> None:
        """Read again what has changed."""


@dataclass(frozen=True)
class PageKind:
    """A page of the sidebar and how to build it for a shop."""

    entry: Entry
    build: Callable[[Shell, OpenShop], QWidget]


class PageStack(QStackedWidget):
    """Pages that stay (welcome, import) and those of one shop, which go with it."""

    def __init__(self, shell: Shell, kinds: Sequence[PageKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._kinds = {kind.entry.key: kind for kind in kinds}
        self._shop: OpenShop | None = None
        self._pages: dict[str, QWidget] = {}
        self._ahead: PagesAhead | None = None

    @property
    def keys(self) -> list[str]:
        """The keys of the pages of a shop."""
        return list(self._kinds)

    def set_shop(self, shop: OpenShop | None) -> None:
        """Drop the pages of the shop before; those of ``shop`` are built when wanted."""
        self._shop = shop
        for page in self._pages.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()

    def show_page(self, key: str) -> None:
        """Show a page of the open shop."""
        if self._shop is None:
            return
        if key not in self._pages:
            self._pages[key] = self._kinds[key].build(self._shell, self._shop)
            self.addWidget(self._pages[key])
        self.setCurrentWidget(self._pages[key])
        self._import_ahead()

    def _import_ahead(self) -> None:
        """Have the other pages imported in idle moments."""
        if self._ahead is None:
            from recsys_gui.ui.frame.pages_ahead import PagesAhead

            self._ahead = PagesAhead([*self._kinds, "settings"], self)
            self._ahead.begin()

    def page(self, key: str) -> QWidget | None:
        """A page that has been built."""
        return self._pages.get(key)

    def shown_key(self) -> str:
        """The key of the page that is shown; "" where it is none of the shop's."""
        return next((key for key, page in self._pages.items() if page is self.currentWidget()), "")

    def focus_main(self) -> None:
        """Put the focus where work on the page shown begins."""
        if (focus := getattr(self.currentWidget(), "focus_main", None)) is not None:
            focus()

    def refresh(self, changes: Changes) -> None:
        """Tell every page that has been built what has changed."""
        for page in self._pages.values():
            cast(ShopPage, page).refresh(changes)
