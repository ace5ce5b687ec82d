"""A field for a sentence or two in one's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.boxes import row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from prep_guide.ui.view import View

_RADIUS = 24


class WritingField(QWidget):
    """A rounded field. Return is no new line but the wish to be done.

    Args:
        view: What the page is built with.
        name: The object name of what takes the typing.
        words: What is to be written; the name assistive technology has for it.
        most: How many characters it takes.
        lines: How many lines of it are seen.
        typed: What stands in it at first.

    Signals:
        typed_changed: Emitted with what is typed now.
        finished: Emitted when Return was pressed.
    """

    typed_changed = Signal(str)
    finished = Signal()

    def __init__(
        self, view: View, name: str, words: str, most: int, typed: str = "", *, lines: int = 3
    ) -> None:
        super().__init__()
        self._view, self._most = view, most
        self._entry = _Entry(view, words, self)
        self._entry.setObjectName(name)
        self._entry.setPlainText(typed[:most])
        self._entry.moveCursor(QTextCursor.MoveOperation.End)
        self._entry.textChanged.connect(self._on_text)
        air = view.metrics.sp(14)
        self.setLayout(row(self._entry, margins=(air, air, air, air)))
        high = lines * self._entry.fontMetrics().lineSpacing()
        self.setFixedHeight(max(view.metrics.hit(), high + 2 * air + 10))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def typed(self) -> str:
        """What is typed now."""
        return self._entry.toPlainText()

    @property
    def radius(self) -> int:
        """The radius of its corners in px."""
        return self._view.metrics.sp(_RADIUS)

    def insert(self, letters: str) -> None:
        """Types letters where the cursor stands."""
        self._entry.insertPlainText(letters)
        self._entry.ensureCursorVisible()

    def delete(self) -> None:
        """Takes away what is marked, or the letter before the cursor."""
        self._entry.textCursor().deletePreviousChar()

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

    def _on_text(self) -> None:
        typed = self.typed
        if len(typed) > self._most:
            # What is too much is taken away where it was typed or pasted, not from the end.
            cursor = self._entry.textCursor()
            start = max(0, cursor.position() - (len(typed) - self._most))
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            return
        self.typed_changed.emit(typed)


class _Entry(QPlainTextEdit):
    """Takes the typing; the field around it is painted by the part."""

    def __init__(self, view: View, words: str, field: WritingField) -> None:
        super().__init__()
        self._field = field
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        # What is beside the field needs its width more: a line of it is long enough at any.
        self.setMinimumWidth(1)
        self.setFont(view.metrics.font("lead"))
        self.setAccessibleName(words)
        self.setCursorWidth(max(2, view.metrics.px(2)))
        # A menu of Qt's own would not look or read like anything else here.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        palette, role = self.palette(), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        for part, token in (
            (role.Text, "ink"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
        ):
            palette.setColor(part, view.color(token))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)

    def focus_rect(self) -> QRect:
        """What the focus ring goes around, in its own coordinates: the field."""
        return self._field.rect().translated(-self.pos())

    def focus_radius(self) -> float:
        """The radius of what the focus ring goes around, in px."""
        return self._field.radius

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Is done with Return; leaves Escape to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._field.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
