"""What a patient may see, hear, feel or smell: an icon, the sense, a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.ui.view import View

_ICONS = {"see": "eye", "hear": "ear", "feel": "hand", "smell": "nose"}


class Notice(QWidget):
    """One notice.

    Args:
        view: What the page is built with.
        sense: ``see``, ``hear``, ``feel`` or ``smell``.
        sentence: The sentence.
        roomy: Whether there is room for more air around it.
    """

    def __init__(self, view: View, sense: str, sentence: QWidget, *, roomy: bool = False) -> None:
        super().__init__()
        metrics = view.metrics
        label = Text(view, view.text(f"notice_{sense}"), "label", "accent_ink")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label)
        said.addWidget(sentence)
        disc = Disc(view, _ICONS[sense])
        box = QHBoxLayout(self)
        box.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(said, 1)
        box.setSpacing(metrics.sp(16))
        padding = metrics.sp(11 if roomy else 6)
        box.setContentsMargins(0, padding, 0, padding)
