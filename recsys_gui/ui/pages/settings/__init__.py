"""Settings: the look of the window, the shop, and the rules that every offer keeps."""

from recsys_gui.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
