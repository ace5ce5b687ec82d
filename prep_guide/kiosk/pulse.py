"""A px of the window that is painted when asked: the proof that all of it still would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Pulse(QWidget):
    """Sees whether a paint that was asked for was done. It shows nothing: what lies below it is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, 1, 1)

    @property
    def was_painted(self) -> bool:
        """Whether the last paint asked for was done; True as well where there is no screen to paint on."""
        handle = self.window().windowHandle()
        return not self._asked or handle is None or not handle.isExposed()

    def ask(self) -> None:
        """Asks for a paint."""
        self._asked = True
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Notes that it was painted."""
        self._asked = False
