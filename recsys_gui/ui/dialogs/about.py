"""About: version, what leaves the computer (nothing), and whose work the program stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from recsys_gui import __version__
from recsys_gui.base.licences import bundled
from recsys_gui.ui.dialogs.licences import LicencesDialog
from recsys_gui.ui.theme.icons import app_icon
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_SIZE = (560, 520)
_LIBRARIES = (
    ("Qt and PySide6", "LGPL 3"),
    ("PyTorch", "BSD 3-Clause"),
    ("NumPy, SciPy, pandas, scikit-learn", "BSD 3-Clause"),
    ("pyqtgraph, implicit, charset-normalizer, platformdirs", "MIT"),
    ("safetensors", "Apache 2.0"),
    ("RapidFuzz, python-calamine", "MIT"),
    ("XlsxWriter", "BSD 2-Clause"),
    ("SQLite", "public domain"),
    ("Python", "PSF"),
    ("Inter (typeface), The Inter Project Authors", "OFL 1.1"),
    ("Lucide (icons)", "ISC"),
)


class AboutDialog(QDialog):
    """Everything in one scroll; the licence texts lie beside the program."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Shelfwise"))
        self.resize(*_SIZE)
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(56, 56))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Shelfwise", "title"))
        version = self.tr("Version {version}, Qt {qt}, Python {python}")
        text = version.format(version=__version__, qt=qVersion(), python=platform.python_version())
        words.addWidget(label(text, "secondary"))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(mark)
        top.addLayout(words, 1)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Licences and origins"))
        self.text.setProperty("kind", "plain")
        theme.follow(self.text, lambda text: text.setHtml(self._html(theme)))
        close = button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addLayout(row(*self._way_to_terms(), None, close))
        close.setFocus()

    def _way_to_terms(self) -> list[QWidget]:
        """A button to the terms of what is bundled; from source there is nothing bundled."""
        found = bundled()
        if not found:
            return []
        return [button(self.tr("Licence texts…"), lambda: LicencesDialog(found, self).open(), name="terms")]

    def _html(self, theme: Theme) -> str:
        quiet = theme.tokens.text2
        rows = "".join(
            f"<tr><td style='padding:2px 18px 2px 0'>{name}</td>"
            f"<td style='padding:2px 0; color:{quiet}'>{licence}</td></tr>"
            for name, licence in _LIBRARIES
        )
        parts = (
            self.tr("Nothing leaves this computer"),
            self.tr("Shelfwise has no account, no tracking and never connects to the internet."),
            self.tr("Licence"),
            self.tr("Shelfwise is free software under the MIT licence."),
            self.tr("The sample shop"),
            self.tr(
                "Online Retail II: two years of sales of a UK gift wholesaler, by Daqing Chen, UCI Machine Learning "
                "Repository, 2019, doi.org/10.24432/C5CG6D, licence CC BY 4.0. Cleaned and compressed for Shelfwise."
            ),
            self.tr("Built with"),
            self.tr("Qt is used under the LGPL: its libraries are separate files that you may replace."),
        )
        heads = "".join(
            f"<p style='margin:0 0 2px 0; font-weight:600'>{head}</p><p style='margin:0 0 12px 0'>{text}</p>"
            for head, text in zip(parts[::2], parts[1::2], strict=True)
        )
        return f"{heads}<table cellspacing='0' cellpadding='0'>{rows}</table>"
