"""The lines of a label with rich text: where its words lie, and how to write some of them in another color."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from prep_guide.ui.look.bands import line_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QLabel

    from prep_guide.ui.look.bands import Ink


class RichLines:
    """A label's text, laid out as the label has it.

    What a label lays its text out with cannot be had; the same text in the same width lies alike.

    Args:
        label: A label with one paragraph of rich text, aligned to the top.
        line: The px from line to line.
    """

    def __init__(self, label: QLabel, line: float) -> None:
        room = label.contentsRect()
        self._line = line
        self._corner = QPointF(room.topLeft())
        self._palette = label.palette()
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(label.font())
        self._document.setHtml(label.text())
        self._document.setTextWidth(room.width())
        self._document.documentLayout().documentSize()  # lays it out; until then it has no lines

    @property
    def plain(self) -> str:
        """The text without any markup."""
        return self._document.toPlainText()

    def places(self, part: slice) -> list[QRectF]:
        """Where a part of the text is seen, in the px of the label: a rectangle a line."""
        layout = self._document.firstBlock().layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        corner = self._corner + layout.position()
        return list(line_places(lines, part, corner, self._line))

    def draw(self, brush: QPainter, inks: Sequence[Ink]) -> None:
        """Draws the text as the label does, but for what has another color."""
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self._palette)
        palette.setColor(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.WindowText))
        context.palette = palette
        self._draw(brush, context)
        for ink in inks:
            with ink.clipped(brush):
                # Links have a color of their own, which only a selection overrides.
                context.selections = [self._all(ink.color)]
                self._draw(brush, context)

    def _draw(self, brush: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        brush.save()
        # As a label does, whose underlines are sharp.
        brush.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003
        brush.translate(self._corner)
        self._document.documentLayout().draw(brush, context)
        brush.restore()

    def _all(self, color: QColor) -> QAbstractTextDocumentLayout.Selection:
        """All of the text, selected in a color."""
        selection = QAbstractTextDocumentLayout.Selection()
        cursor, form = QTextCursor(self._document), QTextCharFormat()
        cursor.select(QTextCursor.SelectionType.Document)
        form.setForeground(color)
        selection.cursor, selection.format = cursor, form
        return selection
