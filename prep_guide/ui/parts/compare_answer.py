"""One answer of a comparison's row, as it stands in the table and in a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.content.model import Side
    from prep_guide.ui.parts.boxes import Margins
    from prep_guide.ui.view import View


class Answer(QWidget):
    """What one side says, beside its figure.

    Args:
        view: What the page is built with.
        side: The answer.
        figure: What is drawn beside it; None for nothing.
        guided: Whether it is the image-guided side, which speaks a little louder.
        margins: The px around it: left, top, right, bottom.
    """

    def __init__(
        self, view: View, side: Side, figure: QWidget | None, *, guided: bool, margins: Margins = (0, 0, 0, 0)
    ) -> None:
        super().__init__()
        words = column(Text(view, side.say, "h3" if guided else "strong", wrap=Wrap.PRETTY))
        if side.more:
            words.addWidget(Text(view, side.more, "small", "ink2"))
        words.addStretch(1)
        # So that two lines stand in the middle of a figure; all answers of a row begin in line.
        words.setContentsMargins(0, view.metrics.px(4), 0, 0)
        pair = row(gap=view.metrics.sp(16), margins=margins)
        if figure is not None:
            pair.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        pair.addLayout(words, 1)
        self.setLayout(column(pair, None))
