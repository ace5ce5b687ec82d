"""A card to choose a procedure with: its picture, its name, a line under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from prep_guide.ui.look.painting import painter, rounded
from prep_guide.ui.parts.card import Raised
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.pressable import Pressable, Touch
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.language import Offer
    from prep_guide.ui.view import View


class ChoiceCard(Raised, Pressable, QPushButton):
    """One procedure to choose.

    Args:
        view: What the page is built with.
        offer: The procedure.
        width: The width in px it is composed for.
        wide: Whether the words stand beside the picture instead of below it.
    """

    elevation = 1

    def __init__(self, view: View, offer: Offer, width: int, *, wide: bool) -> None:
        super().__init__(f"{offer.short}, {offer.with_}")
        self.prepare(view)
        self.setObjectName(f"offer-{offer.procedure}")
        metrics = view.metrics
        self.radius = metrics.sp(24)
        air = metrics.sp(10)
        picture = Picture(view, offer.picture, ratio=0, radius=18)
        title, line = Text(view, offer.short, "h3"), Text(view, offer.with_, "small", "ink2")
        title.spoken_role = None  # the card is a button, and its name says it
        for part in (picture, title, line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(metrics.sp(2))
        if wide:
            side = min(metrics.sp(240), round(width * 0.42))
            picture.setFixedSize(side, round(side * 0.75))
            words.addStretch(1)
            words.addWidget(title)
            words.addWidget(line)
            words.addStretch(1)
            box: QHBoxLayout | QVBoxLayout = QHBoxLayout(self)
            box.setContentsMargins(air, air, 2 * air, air)
            box.setSpacing(metrics.sp(24))
            box.addWidget(picture)
            box.addLayout(words, 1)
        else:
            share = 0.86 if width < metrics.px(260) else 0.72
            picture.setFixedHeight(round((width - 2 * air) * share))
            words.setContentsMargins(metrics.sp(8), 0, metrics.sp(4), 0)
            words.addWidget(title)
            words.addWidget(line)
            words.addStretch(1)
            box = QVBoxLayout(self)
            box.setContentsMargins(air, air, air, metrics.sp(18))
            box.setSpacing(metrics.sp(14))
            box.addWidget(picture)
            box.addLayout(words)
        self._box = box
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return self._box.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """What its contents ask for."""
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its contents cannot do without."""
        return self._box.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the card."""
        view, met = self._view, self.touch is not Touch.REST
        outline = (
            view.color("focus" if met else "edge")
            if view.contrast
            else view.color("accent" if met else "line")
        )
        width = 2 if met or view.contrast else 1
        rounded(painter(self), self.rect(), self.radius, view.color("surface"), outline, width)
