"""What a kiosk shows while nobody is there: a few neutral words, a quiet picture, the languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.language_button import LanguageButton
from prep_guide.ui.parts.letterhead import letterhead
from prep_guide.ui.parts.marks import Disc, Icon
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_PICTURE = "page-attract"
_WIDEST = 700
"""The widest the words and buttons of a wide window are, in px at 100 %."""


class Attract(Page):
    """Invites without saying for what: whoever passes by learns nothing of the person in front of it.

    Touching a language begins.
    """

    name = "attract"
    can_be_finished = False

    def __init__(self, view: View, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self.setAccessibleName(view.text("attract_title"))
        words = self._words()
        body: QBoxLayout
        if view.portrait:
            body = column(self._picture(1.1), view.metrics.sp(36), words, None)
        else:
            body = row(gap=view.metrics.sp(52))
            body.addLayout(column(None, words, None), 1)
            if view.metrics.text < LARGE_TEXT:
                body.addWidget(self._picture(0), 1)
        self.compose(body, top=44)

    def _words(self) -> QBoxLayout:
        view, sp = self.view, self.view.metrics.sp
        role = "hero" if view.portrait else "display"
        whose = letterhead(view)
        box = column(
            *((row(whose, None), sp(20)) if whose is not None else ()),
            Text(view, view.text("attract_title"), role),
            sp(8),
            Text(view, view.text("attract_line"), "lead2" if view.portrait else "lead", "ink2"),
            sp(28),
        )
        begin = row(Icon(view, "globe", 28), gap=sp(12))
        begin.addWidget(Text(view, view.text("attract_begin"), "strong"), 1, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(begin)
        box.addSpacing(sp(12))
        box.addLayout(self._languages())
        box.addSpacing(sp(28))
        for icon, key, role_of_words in (
            ("person", "attract_nurse", "strong"),
            ("shield", "promise_kiosk", "small"),
        ):
            line = row(Disc(view, icon, 48), gap=sp(16))
            line.addWidget(Text(view, view.text(key), role_of_words), 1, Qt.AlignmentFlag.AlignVCenter)
            box.addLayout(line)
            box.addSpacing(sp(8))
        return box

    def _languages(self) -> QLayout:
        """A button for each language, in two columns where there are several and they fit."""
        view = self.view
        group = QButtonGroup(self)
        columns = 2 if len(view.languages) > 1 and view.metrics.text < LARGE_TEXT else 1
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(view.metrics.sp(14))
        for index, language in enumerate(view.languages):
            button = LanguageButton(view, language.name)
            button.setObjectName(f"begin-{language.code}")
            group.addButton(button, index)
            grid.addWidget(button, index // columns, index % columns)
        group.idClicked.connect(self._on_language)
        return grid

    def _picture(self, ratio: float) -> Picture:
        return Picture(self.view, _PICTURE, ratio=ratio)

    def _on_language(self, index: int) -> None:
        self.session.choose_language(self.view.languages[index].code)
        self.request("welcome")
