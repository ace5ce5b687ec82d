"""Printing at the nurse's desk: which sheet, how it looks, and onto which printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.papers import handout_of, sign_off_of
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.paper_controls import PaperControls
from prep_guide.ui.parts.segmented import Choice, Segmented
from prep_guide.ui.parts.sheet_preview import SheetPreview
from prep_guide.ui.parts.switch import Switch
from prep_guide.ui.parts.text import Text
from prep_guide.ui.printout import Printout

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from prep_guide.nurse.desk import Desk
    from prep_guide.paper.handout import Sheet
    from prep_guide.ui.view import View

KINDS = ("patient", "companion", "signoff")
"""The sheets, the first one first."""


class PaperPanel(QWidget):
    """One of three sheets, its pages, and what can be done with it.

    Args:
        view: What the console is built with.
        desk: Whose sheets they are.
        kind: One of ``KINDS``.
        large: Whether it is set in large print.

    Signals:
        wanted: Emitted with the kind and the print of the sheet that is wanted instead.
    """

    wanted = Signal(str, bool)

    def __init__(self, view: View, desk: Desk, kind: str, *, large: bool) -> None:
        super().__init__()
        self._desk, self._kind, self._large = desk, kind, large
        title, sp = view.text(f"nurse_sheet_{kind}"), view.metrics.sp
        self._printout = Printout(
            view.press,
            self._sheet,
            template="signoff" if kind == "signoff" else "handout",
            file=view.text(f"paper_{kind}_file") + ".pdf",
            paper=view.clinic.paper.size,
            parent=self,
        )
        choices = [Choice(each, view.text(f"nurse_sheet_{each}")) for each in KINDS]
        kinds = Segmented(view, "sheet", choices, kind)
        kinds.setAccessibleName(view.text("nurse_sheets"))
        kinds.chosen_changed.connect(self._on_kind)
        preview = SheetPreview(view, title)
        self._printout.seen.connect(preview.show_pages)
        box = column(kinds, Text(view, view.text(f"nurse_sheet_{kind}_line"), "body", "ink2"), gap=sp(14))
        if kind != "signoff":
            switch = Switch(
                view, "large-print", view.text("paper_large"), view.text("paper_large_hint"), on=large
            )
            switch.toggled.connect(self._on_large)
            box.addWidget(switch)
        box.addWidget(PaperControls(view, self._printout, view.clinic.paper.printer))
        box.addWidget(preview)
        self.setLayout(box)

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for the pages."""
        super().showEvent(event)
        self._printout.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Waits for nothing any more."""
        super().hideEvent(event)
        self._printout.withdraw()

    def _sheet(self) -> Sheet:
        if self._kind == "signoff":
            return sign_off_of(self._desk)
        return handout_of(
            self._desk, "companion" if self._kind == "companion" else "patient", large=self._large
        )

    def _on_kind(self, kind: str) -> None:
        self.wanted.emit(kind, self._large)

    def _on_large(self, large: bool) -> None:
        self.wanted.emit(self._kind, large)
