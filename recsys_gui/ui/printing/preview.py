"""Shows sheets before they are printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from recsys_gui.ui.printing.printout import Printout
from recsys_gui.ui.printing.sheets import page_layout, paint

_SIZE = 900, 760


def preview(printout: Printout, parent: QWidget) -> QPrintPreviewDialog:
    """Open the preview; printing and its settings are in the dialog's own bar."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    printer.setDocName(printout.title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(printout.title)
    dialog.resize(*_SIZE)
    # The printer is not the dialog's own and must live as long as it.
    dialog.paintRequested.connect(lambda device, _kept=printer: paint(printout, device))
    dialog.open()
    return dialog
