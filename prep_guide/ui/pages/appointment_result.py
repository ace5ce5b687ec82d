"""The result on the page: when, from whom and how, and when to call. What the clinic left open is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.clinic.texts import best_text
from prep_guide.session.plan import expect
from prep_guide.ui.look.painting import painter
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Disc
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.session.appointment import Appointment
    from prep_guide.ui.dates import Dates
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
        self._dates, self._appointment = dates, appointment
        known = {
            "result_when": ("calendar", self._when()),
            "result_who": ("person", self._said(view.clinic.results.from_, "result_from")),
            "result_way": ("list", self._said(view.clinic.results.how, "result_how")),
            "result_call": ("phone", self._silent()),
        }
        for icon, words in known.values():
            if words:
                body.addLayout(self._line(icon, words))
        if missing := [key for key, (_, words) in known.items() if not words]:
            body.addWidget(Text(view, view.text("result_ask"), "body", "ink2"))
            for key in missing:
                body.addLayout(self._blank(view.text(key)))

    def _when(self) -> str:
        view, results = self._view, self._view.clinic.results
        if not results.working_days:
            return ""
        if self._appointment is None:
            return view.text("result_days", n=results.working_days[1])
        by = expect(results, self._appointment).by
        return view.text("result_by", date=self._dates.day(by)) if by else ""

    def _said(self, texts: Mapping[str, str], key: str) -> str:
        view = self._view
        words = best_text(texts, view.language, view.clinic.fallback)
        return view.text(key, words=words) if words else ""

    def _silent(self) -> str:
        view, results = self._view, self._view.clinic.results
        number = results.call
        if not (results.silent_after and number):
            return ""
        if view.metrics.rtl:
            # Groups of digits would else be read in the order of the language.
            number = f"\N{LEFT-TO-RIGHT ISOLATE}{number}\N{POP DIRECTIONAL ISOLATE}"
        if self._appointment is None:
            return view.text("result_silent_days", n=results.silent_after, number=number)
        silent = expect(results, self._appointment).silent
        return view.text("result_silent", date=self._dates.day(silent), number=number) if silent else ""

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
