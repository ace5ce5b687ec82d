"""A row of a comparison as a section of its own, for pages too narrow for a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.compare_figure import figure_pair
from prep_guide.ui.parts.compare_sources import RowSources, row_sources, sources_name
from prep_guide.ui.parts.compare_words import CompareWords
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from prep_guide.content.model import Columns, Row, Side, Source
    from prep_guide.ui.view import View

_SHARES = (46, 54)
"""The widths of the surgical and the image-guided card beside each other, in percent."""


class ComparisonSection(QWidget):
    """The question, both answers under the names of their columns, and where they are from.

    To assistive technology it is a group with a name and a description.

    Args:
        view: What the page is built with.
        own: The same for the words, which may be in another language.
        about: The row.
        columns: The names of the two columns.
        sources: All sources of the guide, by id.
        opened: What is open on the page from the start.
        stacked: Whether the answers stand below each other.

    Signals:
        opened_changed: Emitted with the name of the row's sources and whether they are shown now.
    """

    opened_changed = Signal(str, bool)

    def __init__(
        self,
        view: View,
        own: View,
        about: Row,
        columns: Columns,
        sources: Mapping[str, Source],
        opened: Collection[str],
        *,
        stacked: bool,
    ) -> None:
        super().__init__()
        sp = view.metrics.sp
        self.setAccessibleName(about.title)
        self.setAccessibleDescription(about.ask)
        surgical, guided = figure_pair(view, about.figure) or (None, None)
        planned = view.text("compare_planned", name=columns.guided)
        cards = (
            _card(own, columns.surgical, about.surgical, surgical, guided=False),
            _card(own, planned, about.guided, guided, guided=True),
        )
        answers = column(gap=sp(12)) if stacked else row(gap=sp(16))
        for card, share in zip(cards, _SHARES, strict=True):
            answers.addWidget(card, 0 if stacked else share)
        self._box = column(
            Text(own, about.title, "h3"), Text(own, about.ask, "body", "ink2"), sp(10), answers
        )
        self.setLayout(self._box)
        # A page of another width is built anew, so nobody has to lay the words out for any other.
        self.setMinimumWidth(view.column)
        self._sources: RowSources | None = None
        if row_sources(about, sources):
            is_open = sources_name(about) in opened
            self._sources = RowSources(view, about, sources, self, room=view.column, opened=is_open)
            self._sources.opened_changed.connect(self._on_opened)
            self._box.addWidget(self._sources)
            self._place_lines()

    def _place_lines(self) -> None:
        if self._sources is not None and self._sources.lines is not None:
            self._box.addWidget(self._sources.lines)

    def _on_opened(self, name: str, opened: bool) -> None:
        self._place_lines()
        self.opened_changed.emit(name, opened)


def _card(view: View, name: str, side: Side, figure: QWidget | None, *, guided: bool) -> Card:
    sp = view.metrics.sp
    words = column(
        Text(view, name, "label", "accent_ink" if guided else "ink2"),
        sp(8),
        CompareWords(view, side.say, side.more, role="h3" if guided else "strong", figure=figure),
        None,
        margins=(sp(22), sp(16), sp(22), sp(20)),
    )
    if guided:
        return Card(view, words, elevation=1, outline="accent")
    return Card(view, words, fill="sunken")
