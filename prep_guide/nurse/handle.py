"""The way back to the nurse's notes while the patient's page covers them: a small window of its own.

It is no part of the patient's window, which never shows anything of the nurse's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from prep_guide.ui.parts.card import Canvas, stacked
from prep_guide.ui.parts.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prep_guide.ui.view import View

KEY = "F6"
"""The key that does the same."""


class Handle(Canvas):
    """A button at the trailing edge of the screen.

    Args:
        view: What the console is built with.
        covering: The window that covers the notes; the key works there too.

    Signals:
        pressed: Emitted when the nurse wants the notes back.
    """

    pressed = Signal()

    def __init__(self, view: View, covering: QWidget) -> None:
        super().__init__(view, "tint")
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(flags)
        self.setWindowTitle(view.text("nurse_hide"))
        button = IconButton(view, "list", view.text("nurse_hide"))
        button.setObjectName("hide-patient")
        button.clicked.connect(self.pressed)
        stacked(self).addWidget(button)
        self._key = QShortcut(QKeySequence(KEY), covering)
        self._key.activated.connect(self.pressed)
        screen, side = covering.screen().geometry(), button.sizeHint().width()
        left = screen.left() if view.metrics.rtl else screen.right() + 1 - side
        self.setGeometry(left, screen.center().y() - side // 2, side, side)

    def let_go(self) -> None:
        """Goes, with its key."""
        self._key.deleteLater()
        self.close()
        self.deleteLater()
