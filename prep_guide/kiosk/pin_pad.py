"""The pad the staff's PIN is typed on: digits on the screen, so that no keyboard has to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from prep_guide.kiosk.overlay import Overlay
from prep_guide.kiosk.pin import LONGEST, SHORTEST
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.changing_text import ChangingText
from prep_guide.ui.parts.plate import KeyPlate
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from prep_guide.ui.view import View

_WIDTH = 520
_KEY = 72
_DOT, _NONE = "●", " "
_DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")


class PinPad(Overlay):
    """Takes digits and shows dots. It knows nothing of what is right.

    Args:
        view: What the window is built with.
        application: Tells which control has the focus.
        line: What it says under its title: what to do, or what was wrong.

    Signals:
        tried: Emitted with the digits that were typed.
    """

    tried = Signal(str)

    def __init__(self, view: View, application: QApplication, line: str) -> None:
        super().__init__(view, application, view.text("pin_title"), _WIDTH)
        sp = view.metrics.sp
        self._typed = ""
        dots = [_DOT * count or _NONE for count in range(LONGEST + 1)]
        self._dots = ChangingText(view, dots, "h3", "accent_ink")
        cancel = Button(view, view.text("pin_cancel"), "secondary")
        cancel.setObjectName("pin-cancel")
        cancel.clicked.connect(self.closed)
        self._open = Button(view, view.text("pin_open"), "primary")
        self._open.setObjectName("pin-open")
        self._open.clicked.connect(self._on_open)
        keys = self._keys()
        self.compose(
            column(
                Text(view, view.text("pin_title"), "h2", centered=True),
                sp(4),
                Text(view, line, "body", "ink2", centered=True),
                sp(8),
                self._dots,
                sp(8),
                row(None, keys, None),
                sp(16),
                row(cancel, None, self._open),
            )
        )
        self._show()

    def _keys(self) -> QWidget:
        view = self._view
        side = max(view.metrics.least, view.metrics.sp(_KEY))
        size = QSize(side, side)
        grid = QGridLayout()
        grid.setSpacing(view.metrics.sp(10))
        grid.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for index, digit in enumerate(_DIGITS):
            key = KeyPlate(view, digit, size)
            key.setObjectName(f"pin-{digit}")
            self._group.addButton(key, int(digit))
            place = index if digit != "0" else 10
            grid.addWidget(key, place // 3, place % 3)
            if index == 0:
                self.first = key
        delete = KeyPlate(view, view.text("pin_delete"), size, icon="left")
        delete.setObjectName("pin-delete")
        delete.clicked.connect(self._on_delete)
        grid.addWidget(delete, 3, 2)
        self._group.idClicked.connect(self._on_digit)
        keys = holder(grid)
        # Digits stand in the same places everywhere.
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return keys

    def _on_digit(self, digit: int) -> None:
        self._typed = (self._typed + str(digit))[:LONGEST]
        self._show()

    def _on_delete(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    def _on_open(self) -> None:
        self.tried.emit(self._typed)

    def _show(self) -> None:
        self._dots.say(_DOT * len(self._typed) or _NONE)
        self._dots.setAccessibleName(self._view.text("pin_typed", n=len(self._typed)))
        # What cannot be used is not shown.
        self._open.setVisible(len(self._typed) >= SHORTEST)
