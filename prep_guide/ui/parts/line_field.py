"""A field for a few words on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.boxes import row
from prep_guide.ui.parts.line_entry import LineEntry

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from prep_guide.ui.view import View

_RADIUS = 18


class LineField(QWidget):
    """A rounded field of one line.

    Args:
        view: What the page is built with.
        name: The object name of what takes the typing.
        words: What is to be written; shown while nothing is typed, and its name to assistive technology.
        most: How many characters it takes.
        typed: What stands in it at first.

    Signals:
        typed_changed: Emitted with what is typed now.
        finished: Emitted with what is typed when Return was pressed, which scanners do too.
    """

    typed_changed = Signal(str)
    finished = Signal(str)

    def __init__(self, view: View, name: str, words: str, most: int, typed: str = "") -> None:
        super().__init__()
        self._view = view
        self._entry = LineEntry(view, words, self)
        self._entry.setObjectName(name)
        self._entry.setMaxLength(most)
        self._entry.setText(typed)
        self._entry.textChanged.connect(self.typed_changed)
        self._entry.returnPressed.connect(self._on_return)
        air = view.metrics.sp(18)
        self.setLayout(row(self._entry, margins=(air, 0, air, 0)))
        self.setFixedHeight(view.metrics.hit())
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def typed(self) -> str:
        """What is typed now."""
        return self._entry.text()

    @property
    def radius(self) -> float:
        """The radius of its corners in px."""
        return self._view.metrics.sp(_RADIUS)

    def clear(self) -> None:
        """Takes away what is typed."""
        self._entry.clear()

    def take_focus(self) -> None:
        """Gives the keyboard's focus to the typing."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Takes the typing wherever it is pressed."""
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the field."""
        view, width = self._view, 2 if self._view.contrast else 1.5
        rounded(painter(self), self.rect(), self.radius, view.color("surface"), view.color("edge"), width)

    def _on_return(self) -> None:
        self.finished.emit(self._entry.text())
