"""The result on the page: when, from whom and how, and when to call. What the clinic left open is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.session.plan_words import ResultWords
from prep_guide.ui.look.painting import painter
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.session.appointment import Appointment
    from prep_guide.session.dates import Dates
    from prep_guide.ui.view import View


class ResultCard(Card):
    """What is known of the result, and lines for what is not.

    Without an appointment it counts working days instead of giving dates.
    """

    def __init__(self, view: View, dates: Dates, appointment: Appointment | None) -> None:
        sp = view.metrics.sp
        body = column(
            Text(view, view.text("result_title"), "h2"),
            gap=sp(14),
            margins=(sp(24), sp(22), sp(24), sp(24)),
        )
        super().__init__(view, body, elevation=1, outline="line")
        languages = view.language, view.clinic.fallback
        said = ResultWords(view.wording, view.clinic.results, languages, dates, appointment)
        known = {
            "result_when": ("calendar", said.when),
            "result_who": ("person", said.who),
            "result_way": ("list", said.way),
            "result_call": ("phone", said.silent),
        }
        for icon, words in known.values():
            if words:
                body.addLayout(self._line(icon, words))
        if missing := [key for key, (_, words) in known.items() if not words]:
            body.addWidget(Text(view, view.text("result_ask"), "body", "ink2"))
            for key in missing:
                body.addLayout(self._blank(view.text(key)))

    def _line(self, icon: str, words: str) -> QBoxLayout:
        view = self._view
        line = row(gap=view.metrics.sp(14))
        line.addWidget(Disc(view, icon, 44), 0, Qt.AlignmentFlag.AlignTop)
        text = Text(view, words, "body")
        text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        text.setMinimumHeight(view.metrics.px(44))
        line.addWidget(text, 1)
        return line

    def _blank(self, label: str) -> QBoxLayout:
        """A label, and a line to write on."""
        view = self._view
        return column(Text(view, label, "strong"), _Rule(view))


class _Rule(QWidget):
    """A line to write on, with room for handwriting above it."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(view.metrics.px(28))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the line."""
        painter(self).fillRect(0, self.height() - 2, self.width(), 2, self._view.color("edge"))
