"""The sheet that floats over the page, if one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from prep_guide.content.model import Term
    from prep_guide.session.session import Session
    from prep_guide.ui.sheet import Sheet
    from prep_guide.ui.view import View

COMFORT, LANGUAGE, TERM, ADDRESS = "comfort", "language", "term", "address"
"""What a sheet is called. The first two belong to the item of the comfort bar with the same key."""
IN_BAR = frozenset({COMFORT, LANGUAGE})


class Sheets(QObject):
    """Keeps which sheet is open, and builds it anew whenever the page is.

    Attributes:
        key: The name of the open sheet; empty while none is.
        current: The sheet itself.

    Signals:
        close_requested: Emitted when the reader is done with the open sheet.
    """

    close_requested = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._term: Term | None = None
        self._address = ""
        self.key = ""
        self.current: Sheet | None = None

    def open(self, key: str, term: Term | None = None, address: str = "") -> None:
        """Makes a sheet the open one; it is seen once it is built."""
        self.key, self._term, self._address = key, term, address

    def build(self, view: View, area: QRect, focus: str = "") -> None:
        """Builds the open sheet, if there is one.

        Args:
            view: Wording and looks, with the size of the whole window.
            area: The px of the window that the bar leaves free.
            focus: The object name of what gets the keyboard's focus; the sheet's own button if it has no such.
        """
        key = self.key
        share = self.current.scroller.share if self.current is not None else 0.0
        self._drop()
        if not key:
            return
        self.current = sheet = self._made(key, view)
        sheet.setParent(self._window)
        sheet.closed.connect(self.close_requested)
        sheet.lay_out(area)
        sheet.show()
        sheet.raise_()
        sheet.scroller.restore(share)
        focused = sheet.findChild(QWidget, focus) if focus else None
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
            if sheet.scroller.isAncestorOf(focused):
                sheet.scroller.bring_into_view(focused)
        else:
            sheet.focus_first()

    def close(self) -> None:
        """Closes the open sheet."""
        self.key, self._term, self._address = "", None, ""
        self._drop()

    def covers(self, spot: QPoint) -> bool:
        """Whether the open sheet's panel lies at a spot of the window."""
        sheet = self.current
        return sheet is not None and sheet.panel.contains(sheet.mapFrom(self._window, spot))

    def hides(self, widget: QWidget) -> bool:
        """Whether any of a widget lies under the open sheet's panel."""
        sheet = self.current
        if sheet is None or sheet.isAncestorOf(widget):
            return False
        corner = sheet.mapFrom(self._window, widget.mapTo(self._window, QPoint(0, 0)))
        return sheet.panel.intersects(QRect(corner, widget.size()))

    def _made(self, key: str, view: View) -> Sheet:
        # Imported here: nobody has opened a sheet when the first page is painted.
        from prep_guide.ui.comfort_sheet import ComfortSheet  # noqa: PLC0415
        from prep_guide.ui.language_sheet import LanguageSheet  # noqa: PLC0415
        from prep_guide.ui.term_sheet import TermSheet  # noqa: PLC0415

        if self._address:
            from prep_guide.ui.address_sheet import AddressSheet  # noqa: PLC0415 - few have links on the web

            return AddressSheet(view, self._address)
        if self._term is not None:
            return TermSheet(view, self._term)
        return ComfortSheet(view, self._session) if key == COMFORT else LanguageSheet(view, self._session)

    def _drop(self) -> None:
        if self.current is not None:
            self.current.hide()
            self.current.deleteLater()
            self.current = None
