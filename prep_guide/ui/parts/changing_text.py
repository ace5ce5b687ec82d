"""Words that change in place, without anything around them moving."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.ui.look.paragraph import Paragraph, Wrap
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prep_guide.ui.view import View


class ChangingText(Text):
    """One of a few phrases, centered, with room for the longest of them.

    Args:
        view: What the page is built with.
        phrases: All that it may show; the first is shown at first.
        role: Its place in the type scale.
        color: The token of its color.
    """

    def __init__(self, view: View, phrases: Iterable[str], role: str, color: str = "ink") -> None:
        every = tuple(phrases)
        super().__init__(view, every[0], role, color, wrap=Wrap.BALANCED, centered=True)
        self._paragraphs = {phrase: self._paragraph_of(phrase) for phrase in every}
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def say(self, phrase: str) -> None:
        """Shows another of its phrases."""
        if phrase != self.text():
            self.paragraph = self._paragraphs[phrase]
            self.setText(phrase)
            self.update()

    def heightForWidth(self, width: int) -> int:
        """The height in px of the highest phrase at a width in px."""
        margins = self.contentsMargins()
        line = width - margins.left() - margins.right()
        highest = max(each.height_at(line) for each in self._paragraphs.values())
        return math.ceil(highest) + margins.top() + margins.bottom()

    def _paragraph_of(self, phrase: str) -> Paragraph:
        metrics = self._view.metrics
        font, line = metrics.font(self.role), metrics.line(self.role)
        return Paragraph(phrase, font, line, wrap=Wrap.BALANCED, centered=True, rtl=metrics.rtl)
