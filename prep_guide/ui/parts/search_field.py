"""A field to search with: a magnifier, what is typed, and a button that clears it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.boxes import row
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.line_entry import LineEntry
from prep_guide.ui.parts.marks import Icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from prep_guide.ui.view import View

_HEIGHT = 60
_LONGEST = 80
"""Characters that can be typed; a question has fewer."""


class SearchField(QWidget):
    """A pill to type into.

    Args:
        view: What the page is built with.
        name: The object name of what takes the typing; the button that clears it is called ``clear-`` and this.
        words: What can be searched; shown while nothing is typed.
        typed: What stands in it at first.

    Signals:
        typed_changed: Emitted with what is typed now.
        pressed: Emitted when it is touched or clicked, or cleared: somebody wants to type.
    """

    typed_changed = Signal(str)
    pressed = Signal()

    def __init__(self, view: View, name: str, words: str, typed: str = "") -> None:
        super().__init__()
        self._view = view
        sp = view.metrics.sp
        self._entry = _Entry(view, words, self)
        self._entry.setObjectName(name)
        self._entry.setMaxLength(_LONGEST)
        self._entry.setText(typed)
        self._entry.textChanged.connect(self._on_text)
        self._clear = IconButton(view, "close", view.text("clear_search"))
        self._clear.setObjectName(f"clear-{name}")
        self._clear.clicked.connect(self._on_clear)
        # The margins of a layout do not turn with the language.
        left, right = (sp(6), sp(22)) if view.metrics.rtl else (sp(22), sp(6))
        line = row(Icon(view, "search", 26), sp(14), margins=(left, 0, right, 0))
        line.addWidget(self._entry, 1)
        line.addWidget(self._clear)
        self.setLayout(line)
        # Now that it is inside of something: shown before, it would open as a window of its own.
        self._clear.setVisible(bool(typed))
        self.setFixedHeight(view.metrics.hit(_HEIGHT))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def typed(self) -> str:
        """What is typed now."""
        return self._entry.text()

    @property
    def radius(self) -> float:
        """The radius of its corners in px."""
        return self.height() / 2

    def clear(self) -> None:
        """Takes away what is typed."""
        self._entry.clear()

    def insert(self, letters: str) -> None:
        """Types letters where the cursor stands."""
        self._entry.insert(letters)

    def delete(self) -> None:
        """Takes away what is marked, or the letter before the cursor."""
        self._entry.backspace()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Takes the typing wherever it is pressed."""
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the pill."""
        view, width = self._view, 2 if self._view.contrast else 1.5
        rounded(painter(self), self.rect(), self.radius, view.color("surface"), view.color("edge"), width)

    def _on_text(self, typed: str) -> None:
        self._clear.setVisible(bool(typed))
        self.typed_changed.emit(typed)

    def _on_clear(self) -> None:
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entry.clear()
        self.pressed.emit()


class _Entry(LineEntry):
    """Takes the typing and clears itself with Escape. A press is one of the whole field."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts the cursor where it is pressed, and leaves the press to the field too."""
        super().mousePressEvent(event)
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clears with Escape; an empty field leaves that key to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
