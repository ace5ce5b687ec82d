"""The printers of this computer, and pages put on paper. No dialog of the system's: names to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

PPI = 300
"""Pixels an inch that pages are drawn in for a printer."""

_SIZES = {"letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}


def printer_names() -> list[str]:
    """The names of the printers, the system's own choice first; none where none is set up."""
    names = sorted(QPrinterInfo.availablePrinterNames())
    first = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=first.__ne__)


def print_on(name: str, pages: Sequence[bytes], paper: str) -> bool:
    """Prints pages on the printer of a name; False where it did not take them.

    Args:
        name: One of :func:`printer_names`.
        pages: A PNG each.
        paper: ``letter`` or ``a4``.
    """
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    return put_on_paper(printer, pages, paper)


def put_on_paper(printer: QPrinter, pages: Sequence[bytes], paper: str) -> bool:
    """Draws pages, a PNG each, over the whole paper of a printer; False where it did not take them."""
    layout = QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF())
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    brush = QPainter()
    if not brush.begin(printer):
        return False
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            brush.end()
            return False
        brush.drawImage(QRect(0, 0, sheet.width(), sheet.height()), QImage.fromData(page))
    return brush.end()
