"""A line that tells what has just happened, and makes no other line move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.marks import Icon
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.ui.view import View


class Saying(QWidget):
    """Says one sentence at a time, also to people who use a screen reader; nothing at first."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._box = column()
        self.setLayout(self._box)
        self._line: QWidget | None = None
        self.setMinimumHeight(view.metrics.line("small"))

    def say(self, words: str, icon: str = "info") -> None:
        """Says a sentence in place of the last one; an empty one takes it away."""
        if self._line is not None:
            self._box.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
            self._line = None
        if not words:
            return
        line = row(gap=self._view.metrics.sp(10))
        line.addWidget(Icon(self._view, icon, 24), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(self._view, words, "small"), 1)
        self._line = holder(line)
        self._box.addWidget(self._line)
        announce(self, words)
