"""A stage told again, in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.pages.page import NotInGuideError
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


class Again(ReadingPage):
    """The stage its place names, in the words of its file for whoever wants to hear it once more.

    Raises:
        NotInGuideError: The guide has not the stage, or no other words for it.
    """

    name = "again"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        stage = next((stage for stage in guide.stages if stage.id == place.anchor), None)
        if stage is None or not stage.again:
            raise NotInGuideError(f"there are no other words for the stage {place.anchor}")
        self._stage = stage
        sp, own = view.metrics.sp, view.written_in(stage.origin.language)
        back = Button(view, view.text("again_back"), "primary", tall=True)
        back.setObjectName("to-step")
        back.clicked.connect(self._on_step)
        words = column(
            Text(view, view.text("again_title"), "h3", "accent_ink"),
            sp(6),
            self.title(stage.title, stage.origin.language),
            sp(14),
            Text(own, stage.again, "lead2"),
        )
        picture = MovingPicture(
            view, stage.picture, ratio=1.42, name=stage.caption, description=stage.describe
        )
        body = self.beside(words, column(picture)) if self.wide else column(words, sp(24), picture, None)
        self.compose_over(body, row(None), [back])

    def _on_step(self) -> None:
        self.request("stage", self._stage.id, forward=False)
