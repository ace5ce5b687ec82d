"""A group of a comparison's rows as a table: the question, the surgical answer, the image-guided one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.compare_figure import figure_pair
from prep_guide.ui.parts.compare_sources import RowSources, row_sources, sources_name
from prep_guide.ui.parts.compare_words import CompareWords
from prep_guide.ui.parts.comparison_grid import ComparisonGrid
from prep_guide.ui.parts.read_aloud import Aloud
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Columns, Row, RowGroup, Source
    from prep_guide.ui.parts.boxes import Margins
    from prep_guide.ui.view import View

_SHARES = (23, 34, 43)
"""The widths of the questions, the surgical and the image-guided column, in percent (look: 6)."""
_AIR, _INDENT = 18, 28
"""Px at 100 % above and below what is in a row, and before what is in an answer's column."""


class ComparisonTable(QWidget):
    """One group. The image-guided column is a raised card; the sources of a row open at its end.

    To assistive technology it is a table with the words in its cells, and after it the buttons of the sources.

    Args:
        view: What the page is built with.
        own: The same for the words, which may be in another language.
        group: The rows and their title.
        columns: The names of the two columns of answers.
        sources: All sources of the guide, by id.
        opened: What is open on the page from the start.
        planned: Whether the head of the image-guided column says that this is what is planned.

    Signals:
        opened_changed: Emitted with the name of a row's sources and whether they are shown now.
    """

    opened_changed = Signal(str, bool)

    def __init__(
        self,
        view: View,
        own: View,
        group: RowGroup,
        columns: Columns,
        sources: Mapping[str, Source],
        opened: Collection[str],
        *,
        planned: bool,
    ) -> None:
        super().__init__()
        self._view, self._columns = view, columns
        self._card = Card(view, column(), radius=28, elevation=2, outline="line")
        self._card.setParent(self)
        name = view.text("compare_planned", name=columns.guided) if planned else columns.guided
        self._grid = ComparisonGrid(view, group, (group.title, columns.surgical, name))
        self._grid.setParent(self)
        widths = _widths(view.column)
        self._heads = _heads(view, own, group, columns, widths[2], planned=planned)
        self._rows: list[_Row] = []
        for each in group.rows:
            button = None
            if row_sources(each, sources):
                is_open = sources_name(each) in opened
                button = RowSources(view, each, sources, self, room=widths[0], opened=is_open)
                button.opened_changed.connect(self._on_opened)
            self._rows.append(_Row(_cells(own, each, above_button=button is not None), button))
        self._grid.take(self._heads, [each.cells for each in self._rows])
        self._known: dict[int, tuple[int, ...]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return sum(self._heights(width))

    def sizeHint(self) -> QSize:
        """All the width a page has."""
        return QSize(self._view.column, self.heightForWidth(self._view.column))

    def minimumSizeHint(self) -> QSize:
        """The width it is composed for; a page of another width is built anew."""
        return QSize(self._view.column, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places everything."""
        super().resizeEvent(event)
        widths = _widths(self.width())
        head, *heights = self._heights(self.width())
        self._grid.setGeometry(self.rect())
        self._grid.arrange(widths, head, heights)
        card = QRectF(widths[0] + widths[1], 0, widths[2], self.height())
        self._card.setGeometry(mirrored(self, card).toRect())
        top = head
        for each, height in zip(self._rows, heights, strict=True):
            if each.sources is not None:
                self._place_sources(each.sources, top + each.cells[0].heightForWidth(widths[0]), top + height)
            top += height

    def reading_order(self) -> Iterable[Aloud]:
        """The title, and row by row the question and both answers, each after the name of its column."""
        yield Aloud(self._heads[0])
        for each in self._rows:
            question, surgical, guided = each.cells
            yield Aloud(question)
            for name, cell in ((self._columns.surgical, surgical), (self._columns.guided, guided)):
                yield Aloud(cell, name)
                yield Aloud(cell)
            if each.sources is not None and each.sources.lines is not None:
                yield Aloud(each.sources.lines)

    def _place_sources(self, button: RowSources, label_end: int, row_end: int) -> None:
        """Puts the button below the question, and what it opened across both columns beside the card."""
        size = button.sizeHint()
        place = QRectF(0, label_end, size.width(), size.height())
        button.setGeometry(mirrored(self, place).toRect())
        if button.lines is not None:
            width = self._lines_width(self.width())
            height = button.lines.heightForWidth(width)
            lines = QRectF(0, row_end - height - self._view.metrics.sp(_AIR), width, height)
            button.lines.setGeometry(mirrored(self, lines).toRect())

    def _heights(self, width: int) -> tuple[int, ...]:
        """The heights in px of the head and of every row. Layouts ask this many times over."""
        if width not in self._known:
            rows = (self._height(each, width) for each in self._rows)
            self._known[width] = (_highest(self._heads, _widths(width)), *rows)
        return self._known[width]

    def _height(self, each: _Row, width: int) -> int:
        """The height in px of a row with what is open of it."""
        widths, button = _widths(width), each.sources
        height = _highest(each.cells, widths)
        if button is None:
            return height
        height = max(height, each.cells[0].heightForWidth(widths[0]) + button.sizeHint().height())
        if button.lines is None or not button.isChecked():
            return height
        return height + button.lines.heightForWidth(self._lines_width(width)) + self._view.metrics.sp(_AIR)

    def _lines_width(self, width: int) -> int:
        return width * (_SHARES[0] + _SHARES[1]) // 100 - self._view.metrics.sp(_INDENT)

    def _on_opened(self, name: str, opened: bool) -> None:
        self._known.clear()
        self.updateGeometry()
        self.opened_changed.emit(name, opened)


@dataclass(frozen=True, slots=True)
class _Row:
    """The widgets of a row: the question and the two answers, and the button of its sources if it has any."""

    cells: tuple[QWidget, QWidget, QWidget]
    sources: RowSources | None


class _Pill(QLabel):
    """A filled pill with a few words; a reading, not a control."""

    def __init__(self, view: View, words: str) -> None:
        super().__init__(words)
        self._view = view
        self.setFont(view.metrics.font("label"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words and their padding."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * self._view.metrics.sp(14)
        return QSize(width, self._view.metrics.px(34))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints pill and words."""
        brush = painter(self)
        rounded(brush, self.rect(), self.height() / 2, self._view.color("accent"))
        brush.setPen(self._view.color("on_accent"))
        brush.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def _widths(width: int) -> tuple[int, int, int]:
    """The widths of the three columns in px, which are ``width`` together."""
    first, second = (width * share // 100 for share in _SHARES[:2])
    return first, second, width - first - second


def _highest(parts: Sequence[QWidget], widths: Sequence[int]) -> int:
    """The height in px that parts side by side take."""
    return max(part.heightForWidth(width) for part, width in zip(parts, widths, strict=True))


def _heads(
    view: View, own: View, group: RowGroup, columns: Columns, width: int, *, planned: bool
) -> tuple[QWidget, QWidget, QWidget]:
    """What is seen above the columns; ``width`` is the px of the last one."""
    sp = view.metrics.sp
    title = Text(own, group.title, "h3")
    surgical = Text(own, columns.surgical, "h3", "ink2")
    guided = _planned_head(view, own, columns.guided, width) if planned else _guided_head(own, columns.guided)
    guided.setContentsMargins(sp(_INDENT), sp(22), sp(_INDENT), sp(14))
    return (
        holder(column(None, title, margins=_around(view, 0, sp(22), sp(16), sp(16)))),
        holder(column(None, surgical, margins=_around(view, sp(_INDENT), sp(22), sp(16), sp(16)))),
        holder(guided),
    )


def _guided_head(view: View, name: str) -> QBoxLayout:
    return column(None, Text(view, name, "h2", "accent_ink"))


def _planned_head(view: View, own: View, name: str, width: int) -> QBoxLayout:
    """The name, and a pill beside it, or above it where the column is too narrow."""
    words, pill = Text(own, name, "h2", "accent_ink"), _Pill(view, view.text("compare_plan"))
    sp = view.metrics.sp
    if words.sizeHint().width() + pill.sizeHint().width() + sp(16 + 2 * _INDENT) > width:
        return column(row(pill, None), sp(8), words)
    beside = row(words, None)
    beside.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
    return beside


def _cells(view: View, each: Row, *, above_button: bool) -> tuple[QWidget, QWidget, QWidget]:
    """What is seen of a row: the question, the surgical answer, the image-guided one."""
    sp = view.metrics.sp
    edges, air = (sp(_INDENT), sp(_INDENT)), (sp(_AIR), sp(_AIR))
    # The button below a question brings its own air.
    label_air = (sp(_AIR), sp(2)) if above_button else air
    figures = figure_pair(view, each.figure) or (None, None)
    surgical, guided = each.surgical, each.guided
    return (
        CompareWords(view, each.title, each.ask, role="h3", edges=(0, sp(16)), air=label_air),
        CompareWords(
            view, surgical.say, surgical.more, role="strong", figure=figures[0], edges=edges, air=air
        ),
        CompareWords(view, guided.say, guided.more, role="h3", figure=figures[1], edges=edges, air=air),
    )


def _around(view: View, leading: int, top: int, trailing: int, bottom: int) -> Margins:
    """Margins in px, of which a layout mirrors nothing by itself."""
    left, right = (trailing, leading) if view.metrics.rtl else (leading, trailing)
    return left, top, right, bottom
