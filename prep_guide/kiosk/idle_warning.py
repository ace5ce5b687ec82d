"""The question before a session is cleared: is anybody there?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal

from prep_guide.kiosk.overlay import Overlay
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.ring import Ring
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

    from prep_guide.ui.view import View

_WIDTH = 600
_SIDE = 176


class IdleWarning(Overlay):
    """Counts down, with two ways on: carry on, or clear at once.

    Args:
        view: What the window is built with.
        application: Tells which control has the focus.
        seconds: How many seconds it counts down.

    Signals:
        carried_on: Emitted when somebody is there.
        cleared: Emitted when the session is to be cleared at once.
    """

    carried_on = Signal()
    cleared = Signal()

    def __init__(self, view: View, application: QApplication, seconds: int) -> None:
        super().__init__(view, application, view.text("idle_title"), _WIDTH)
        self._seconds, sp = seconds, view.metrics.sp
        side = sp(_SIDE)
        self._ring_of_time = Ring(
            view, 1.0, str(seconds), view.text("idle_seconds", n=seconds), self._left(seconds), side
        )
        carry_on = Button(view, view.text("idle_carry_on"), "primary")
        carry_on.setObjectName("carry-on")
        carry_on.clicked.connect(self.carried_on)
        self.closed.connect(self.carried_on)
        self._clear = Button(view, view.text("idle_clear"), "quiet")
        self._clear.setObjectName("clear-now")
        self._clear.clicked.connect(self.cleared)
        self.first = carry_on
        words = column(
            Text(view, view.text("idle_title"), "title", centered=True),
            sp(10),
            Text(view, view.text("idle_line"), "lead", "ink2", centered=True),
        )
        head: QBoxLayout
        if view.metrics.text < LARGE_TEXT or view.portrait:
            head = column(row(None, self._ring_of_time, None), sp(24), words)
        else:
            # There is no height for all of it below each other.
            head = row(gap=sp(28))
            head.addWidget(self._ring_of_time, 0, Qt.AlignmentFlag.AlignTop)
            head.addLayout(words, 1)
        self.compose(column(head, sp(28), row(None, carry_on, None), sp(8), row(None, self._clear, None)))

    def count(self, seconds: int) -> None:
        """Shows how many seconds are left."""
        self._ring_of_time.show_share(seconds / self._seconds, str(seconds), self._left(seconds))

    def clears(self, position: QPointF) -> bool:
        """Whether a press there, in px of the window, is one on the button that clears."""
        button: QWidget = self._clear
        corner = button.mapTo(self, QPoint(0, 0))
        return button.rect().translated(corner).contains(position.toPoint())

    def _left(self, seconds: int) -> str:
        return self._view.text("idle_left", n=seconds)
