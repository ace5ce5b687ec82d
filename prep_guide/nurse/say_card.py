"""What the nurse may say at the present stage: from the guide's own files, never made up here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Disc, Icon
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Stage
    from prep_guide.ui.view import View


class SayCard(Card):
    """Presenter notes of a stage: what to do, and what the patient should keep.

    Args:
        view: What the console is built with.
        stage: The stage the patient is at; None before the walk and beside it.
        points: What the nurse may do and say while it is shown.
    """

    def __init__(self, view: View, stage: Stage | None, points: Sequence[str]) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(margins=(air, air, air, air), gap=sp(10))
        super().__init__(view, box, elevation=1, outline="line")
        head = row(gap=sp(12))
        head.addWidget(Disc(view, "sound", 44), 0, Qt.AlignmentFlag.AlignTop)
        title = Text(view, view.text("nurse_say"), "h3")
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(title, 1)
        box.addLayout(head)
        if stage is None:
            box.addWidget(Text(view, view.text("nurse_say_before"), "lead"))
        else:
            for words in points:
                box.addLayout(_point(view, words, "right"))
            for words in (stage.do, *stage.remember):
                box.addLayout(_point(view, words, "heart"))
        box.addStretch(1)


def _point(view: View, words: str, icon: str) -> QBoxLayout:
    line = row(gap=view.metrics.sp(10))
    line.addWidget(Icon(view, icon, 22), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(view, words, "body"), 1)
    return line
