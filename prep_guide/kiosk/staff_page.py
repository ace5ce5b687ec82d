"""What the staff of a kiosk see: how it is, and the few things they can do. Nothing here leads to the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from prep_guide.kiosk.overlay import Overlay
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication, QBoxLayout

    from prep_guide.ui.view import View

_WIDTH = 900
_LABEL = 200


class StaffPage(Overlay):
    """Lines of health, and four buttons.

    Args:
        view: What the window is built with.
        application: Tells which control has the focus.
        lines: What to say, each with its label.

    Signals:
        voice_tested: Emitted when the voice is to be heard.
        restarted: Emitted when the guide is to start anew.
        ended: Emitted when the guide is to close.
    """

    voice_tested = Signal()
    restarted = Signal()
    ended = Signal()

    def __init__(self, view: View, application: QApplication, lines: Iterable[tuple[str, str]]) -> None:
        super().__init__(view, application, view.text("staff_title"), _WIDTH)
        sp = view.metrics.sp
        box = column(Text(view, view.text("staff_title"), "h2"), sp(12))
        for label, words in lines:
            box.addWidget(Hairline(view))
            box.addLayout(self._line(label, words))
        back = Button(view, view.text("staff_back"), "primary")
        back.setObjectName("staff-back")
        back.clicked.connect(self.closed)
        self.first = back
        buttons = Flow(sp(12))
        for name, signal in (
            ("test-voice", self.voice_tested),
            ("restart", self.restarted),
            ("close", self.ended),
        ):
            button = Button(view, view.text(f"staff_{name.replace('-', '_')}"), "secondary")
            button.setObjectName(f"staff-{name}")
            button.clicked.connect(signal)
            buttons.addWidget(button)
        box.addSpacing(sp(20))
        box.addLayout(buttons)
        box.addSpacing(sp(16))
        box.addLayout(row(back, None))
        self.compose(box)

    def _line(self, label: str, words: str) -> QBoxLayout:
        view, sp = self._view, self._view.metrics.sp
        name = Text(view, label, "label")
        name.setFixedWidth(view.metrics.px(_LABEL))
        line = row(gap=sp(16), margins=(0, sp(6), 0, sp(6)))
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(view, words, "body", "ink2"), 1)
        return line
