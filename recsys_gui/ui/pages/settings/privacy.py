"""What leaves this computer: nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from recsys_gui import __version__
from recsys_gui.base import paths
from recsys_gui.ui.dialogs.about import AboutDialog
from recsys_gui.ui.pages.settings.section import Section
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label


class PrivacySection(Section):
    """The promise, in the words of the specification."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("PrivacySection", "Privacy"), parent)
        promise = self.tr("Shelfwise has no account, no tracking and never connects to the internet.")
        stays = self.tr(
            "Your shop file, models and backups stay in the folder you chose. To move to another computer, copy the "
            "shop file."
        )
        self.column.addWidget(
            Banner(theme, "ok", self.tr("Nothing leaves this computer"), f"{promise} {stays}", icon="lock")
        )
        erased = self.tr(
            "Deleting a customer removes the name and everything else that tells who it was from the shop file at "
            "once; the sales stay without a name. Backups made before still hold it, until they are deleted too, and "
            "importing a file that names the customer brings the name back."
        )
        self.column.addWidget(label(erased, "secondary", wrap=True))


class AboutSection(Section):
    """Version, licences and the folder of logs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutSection", "About"), parent)
        self.column.addWidget(label(self.tr("Shelfwise {version}").format(version=__version__), "secondary"))
        licences = button(self.tr("Licences and origins"), lambda: AboutDialog(theme, self.window()).open())
        logs = button(self.tr("Show logs"), _show_logs)
        self.column.addLayout(row(licences, logs, None))


def _show_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))
