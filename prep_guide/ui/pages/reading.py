"""What the pages beside the walk share: a way back at their foot, and words with something beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import column, fits, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.reveal import Reveal
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout

    from prep_guide.content.model import Coping, Guide, Topic
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_ROOMY = 1200
"""From this measure on, the title grows (look: 6)."""
_WORDS_SHARE = 0.58
_READABLE = 42
"""The characters a line needs to leave room for something beside it (look: 6)."""
_CHARACTER = 0.46
"""The average width of a character in em, with a little to spare."""
_EASY_LINE = 640
"""The widest a column of prose gets, in px at 100 %: about 75 characters."""
_GAP = 52


class ReadingPage(Page):
    """A page of prose. Subclasses compose it with :meth:`compose` or :meth:`compose_with_back`.

    Attributes:
        above: The page the way back leads to.
    """

    above: ClassVar[str] = "home"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self.guide = guide
        self._linked: set[str] = set()
        self._more: Button | None = None

    def compose_with_back(self, body: QLayout, ahead: Button | None = None) -> None:
        """Lays the page out with "Back" at its foot, and beside it "More below" where the text is large.

        Args:
            body: What scrolls.
            ahead: What leads on, at the end of the foot; "More below" gives way where it does not fit beside it.
        """
        view = self.view
        back = Button(view, view.text("back"), "secondary", icon="left")
        back.setObjectName("back")
        back.setAccessibleName(view.text(f"back_to_{self.above}"))
        back.clicked.connect(self._on_back)
        self.compose_over(body, row(back, None), [back] if ahead is None else [back, ahead])

    def compose_over(self, body: QLayout, footer: QHBoxLayout, buttons: Sequence[Button]) -> None:
        """Lays the page out over a foot; where the text is large, "More below" is in it if it fits.

        Args:
            body: What scrolls.
            footer: The foot, with the first of the buttons in it, if that is the way back.
            buttons: All buttons of the foot; the others are put behind "More below".
        """
        self.compose(body, footer=footer)
        if self.view.metrics.text >= LARGE_TEXT and self.scroller is not None:
            more = self._more = self._more_beside(buttons)
            if more is not None:
                more.clicked.connect(self.scroller.page_down)
                footer.addWidget(more)
                self.scroller.more_changed.connect(more.setVisible)
        for button in buttons:
            if footer.indexOf(button) < 0:
                footer.addSpacing(self.view.metrics.sp(12))
                footer.addWidget(button)

    def _more_beside(self, others: Sequence[Button]) -> Button | None:
        """The button for more, in fewer words where there is little room; None where neither fits beside the others."""
        view = self.view
        for key in ("more_below", "more"):
            more = Button(view, view.text(key), "tonal", icon="down")
            if fits(view, [*others, more], gap=view.metrics.sp(12)):
                more.setObjectName("more-below")
                more.setAccessibleName(view.text("more_below"))
                keep = more.sizePolicy()
                keep.setRetainSizeWhenHidden(True)
                more.setSizePolicy(keep)
                more.hide()
                return more
        return None

    @property
    def wide(self) -> bool:
        """Whether something fits beside the words without making their lines too short."""
        line = self._words_width() / (self.view.metrics.px(20) * _CHARACTER)
        return not self.view.portrait and line >= _READABLE

    def beside(self, words: QBoxLayout, side: QBoxLayout) -> QLayout:
        """The words, and beside them in a column of its own what goes with them. Only where it is ``wide``.

        What is too wide for its column goes below the words.
        """
        gap = self.view.metrics.sp(_GAP)
        width = self.view.column - gap - self._words_width()
        aside = holder(side)
        if aside.minimumSizeHint().width() > width:
            return column(words, gap, aside, None)
        words.addStretch(1)
        side.addStretch(1)
        aside.setFixedWidth(width)
        box = row(gap=gap)
        box.addLayout(words, 1)
        box.addWidget(aside)
        return box

    def title(self, words: str, language: str = "") -> Text:
        """The heading, which names the page too; in a language if it may be another than the one shown."""
        self.setAccessibleName(words)
        view = self.view
        roomy = view.measure > _ROOMY or (view.portrait and view.metrics.text < LARGE_TEXT)
        own = view.written_in(language or view.language)
        return Text(own, words, "display" if roomy else "title")

    def prose(self, topic: Topic | Coping) -> QBoxLayout:
        """The body of a topic or an exercise, which says so where it is not in the reader's language."""
        view = self.view
        box = column(gap=view.metrics.sp(12))
        if topic.origin.language != view.language:
            box.addWidget(Text(view, view.text("not_translated"), "small", "ink2"))
        body = Prose(view.written_in(topic.origin.language), topic.body, self.guide.glossary, self._linked)
        body.read_from = topic.origin
        body.link_activated.connect(self.link_requested)
        box.addWidget(body)
        return box

    def picture(self, topic: Topic, ratio: float) -> MovingPicture:
        """The picture of a topic, ``ratio`` times as wide as high, with its words."""
        # A name without a description, or the other way around, would be half a picture.
        whole = bool(topic.caption and topic.describe)
        return MovingPicture(
            self.view,
            topic.picture,
            ratio=ratio,
            name=topic.caption if whole else "",
            description=topic.describe if whole else "",
        )

    def reveal(self, name: str, key: str, build: Callable[[], QLayout]) -> Reveal:
        """A label that opens what ``build`` gives; it is open again when the page is built anew."""
        reveal = Reveal(self.view, name, self.view.text(key), build, opened=name in self._opened)
        reveal.opened_changed.connect(self.note_opened)
        return reveal

    def _words_width(self) -> int:
        share = int((self.view.column - self.view.metrics.sp(_GAP)) * _WORDS_SHARE)
        return min(share, self.view.metrics.px(_EASY_LINE))

    def _on_back(self) -> None:
        self.request(self.above, forward=False)
