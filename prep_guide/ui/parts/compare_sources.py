"""Where the facts of a comparison's row are from, a tap away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import mirrored, painter
from prep_guide.ui.parts.boxes import holder
from prep_guide.ui.parts.pressable import Opening, Touch
from prep_guide.ui.parts.source_list import source_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import Row, Source
    from prep_guide.ui.view import View

_CHEVRON = 20
_GAP = 6


class RowSources(Opening, QPushButton):
    """A quiet line that opens the sources of a row; where they then lie is up to whoever lays the row out.

    Args:
        view: What the page is built with.
        about: The row.
        sources: All sources of the guide, by id.
        parent: What it and the lines lie on.
        room: The px it may be wide; wider words are shortened.
        opened: Whether the lines are shown from the start.

    Attributes:
        lines: The sources as lines to read; None until they are first shown.

    Signals:
        opened_changed: Emitted with its object name and whether the lines are shown now.
    """

    opened_changed = Signal(str, bool)

    def __init__(
        self,
        view: View,
        about: Row,
        sources: Mapping[str, Source],
        parent: QWidget,
        *,
        room: int,
        opened: bool,
    ) -> None:
        super().__init__(view.text("where_from"), parent)
        self.prepare(view)
        self._about, self._known = about, sources
        self._face = view.metrics.font("label")
        self.radius = view.metrics.sp(14)
        self.lines: QWidget | None = None
        self.setObjectName(sources_name(about))
        self.setAccessibleName(view.text("compare_where_from", row=about.title))
        self.prepare_opening(opened=opened)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if self.sizeHint().width() > room:
            self.setText(view.text("compare_sources"))
            self.setAccessibleName(view.text("compare_sources_of", row=about.title))
        if opened:
            self._show_lines()
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """The words and the chevron."""
        metrics = self._view.metrics
        width = math.ceil(self._words_width()) + metrics.sp(_GAP) + metrics.px(_CHEVRON) + 2
        return QSize(max(metrics.hit(), width), metrics.hit(56))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words, underlined while they are met, and a chevron."""
        view, brush = self._view, painter(self)
        words, color = QFontMetricsF(self._face), view.color("accent_ink")
        place = mirrored(self, QRectF(0, 0, self._words_width(), self.height()))
        baseline = (self.height() + words.capHeight()) / 2
        brush.setFont(self._face)
        brush.setPen(color)
        brush.drawText(QPointF(place.left(), baseline), self.text())
        if self.touch is not Touch.REST:
            brush.fillRect(QRectF(place.left(), baseline + view.metrics.px(4), place.width(), 2), color)
        side = view.metrics.px(_CHEVRON)
        left = place.width() + view.metrics.sp(_GAP)
        chevron = mirrored(self, QRectF(left, (self.height() - side) / 2 + 1, side, side))
        view.icons.paint(brush, self, "up" if self.isChecked() else "down", chevron, color)

    def _words_width(self) -> float:
        return QFontMetricsF(self._face).horizontalAdvance(self.text())

    def _show_lines(self) -> None:
        if self.lines is None:
            self.lines = holder(source_lines(self._view, row_sources(self._about, self._known)))
            self.lines.setParent(self.parentWidget())
        self.lines.show()

    def _on_clicked(self, opened: bool) -> None:
        if opened:
            self._show_lines()
        elif self.lines is not None:
            self.lines.hide()
        self.opened_changed.emit(self.objectName(), opened)


def sources_name(row: Row) -> str:
    """What the sources of a row are called in a place's ``opened``."""
    return f"sources-{row.id}"


def row_sources(row: Row, known: Mapping[str, Source]) -> list[Source]:
    """Where the facts of a row are from, each source once; unknown ids are left out."""
    return [known[key] for key in dict.fromkeys(row.sources) if key in known]
