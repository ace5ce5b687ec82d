"""What is shown when a page cannot be: a calm sentence and the way home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.pages.page import Page
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


class Failed(Page):
    """Says that this page cannot be shown and whom to ask."""

    name = "failed"

    def __init__(self, view: View, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        sp = view.metrics.sp
        self.setAccessibleName(view.text("failed_title"))
        again = Button(view, view.text("start_again"), "secondary")
        again.setObjectName("start-again")
        again.clicked.connect(self._on_again)
        body = column(
            None,
            Text(view, view.text("failed_title"), "title"),
            sp(12),
            Text(view, view.text("failed_line"), "lead", "ink2", widest=view.metrics.px(620)),
            sp(24),
            row(again, None),
            None,
        )
        self.compose(body)

    def _on_again(self) -> None:
        self.request("welcome", forward=False)
