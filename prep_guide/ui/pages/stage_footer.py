"""The foot of a stage: back, skip and next, and "more below" where the text is large. Nothing is ever squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import row
from prep_guide.ui.parts.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.ui.view import View


class StageFooter(QObject):
    """The buttons that fit the width, in the order labels shorten, "skip" moves, "more below" shortens.

    Attributes:
        layout: The row they lie in.
        skip: "Skip this"; lies in the row only where ``skip_fits``, else the page puts it at its end.
        more: "More below"; hidden until :meth:`offer_more` and on pages whose scroller floats its own.
    """

    def __init__(self, view: View, *, next_label: str, skippable: bool) -> None:
        super().__init__()
        self._large = view.metrics.text >= LARGE_TEXT
        self.back = Button(view, view.text("back"), "secondary", icon="left")
        self.back.setObjectName("back")
        full = view.text("next_stage", stage=next_label) if next_label else view.text("finish_walk")
        short = view.text("next") if next_label else full
        ahead = "right" if next_label else "check"
        self.next = Button(view, full, "primary", after=ahead, tall=True)
        self.skip = Button(view, view.text("skip"), "quiet", icon="skip")
        self.more = Button(view, view.text("more_below"), "tonal", icon="down")
        gap = view.metrics.sp(20)
        rest = [self.back, *([self.more] if self._large else [])]
        room = view.column
        self.skip_fits = skippable and _fits(room, gap, [*rest, self.skip, self.next])
        if not self.skip_fits and not _fits(room, gap, [*rest, self.next]):
            self.next = Button(view, short, "primary", after=ahead, tall=True)
            # The words are shorter than what happens; assistive technology hears all of it.
            self.next.setAccessibleName(full)
            if not _fits(room, gap, [*rest, self.next]):
                self.more = Button(view, view.text("more"), "tonal", icon="down")
                self.more.setAccessibleName(view.text("more_below"))
            # Where not even that fits, keys and a finger still scroll, and the fade still tells that there is more.
            self._large = self._large and _fits(room, gap, [self.back, self.more, self.next])
        self.next.setObjectName("next")
        self.skip.setObjectName("skip")
        self.more.setObjectName("more-below")
        keep = self.more.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(keep)
        self.more.hide()
        self.layout = row(self.back, None)
        if self._large:
            self.layout.addWidget(self.more)
            self.layout.addStretch(1)
        if self.skip_fits:
            self.layout.addWidget(self.skip)
            self.layout.addSpacing(gap)
        self.layout.addWidget(self.next)

    def offer_more(self, hidden_below: bool) -> None:
        """Shows "more below" where the footer holds it and something is hidden below."""
        self.more.setVisible(self._large and hidden_below)


def _fits(room: int, gap: int, buttons: Sequence[Button]) -> bool:
    return sum(button.sizeHint().width() for button in buttons) + gap * (len(buttons) - 1) <= room
