"""Rows below each other that open, one at a time."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from prep_guide.ui.look.painting import is_rtl, mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Paragraph
from prep_guide.ui.parts.boxes import column, holder
from prep_guide.ui.parts.card import stacked
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.pressable import Opening, Touch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

    from prep_guide.ui.view import View

_EDGE = 24
_CHEVRON = 26
_ALL_SHOWN: Mapping[str, str] = MappingProxyType({})


class Accordion(QWidget):
    """Rows of which at most one is open. What a row opens is built when it is opened.

    Args:
        view: What the page is built with.
        rows: The words of each row by its name.
        languages: The language of the words of rows that are not in the one shown, by the names of the rows.
        build: Gives what the row of a name opens.
        opened: The name of the row that is open from the start; empty for none.
        prefix: What comes before a row's name in its object name.

    Signals:
        opened_changed: Emitted with the name of the row that is open now; empty for none.
    """

    opened_changed = Signal(str)

    def __init__(
        self,
        view: View,
        rows: Mapping[str, str],
        build: Callable[[str], QLayout],
        *,
        languages: Mapping[str, str] = _ALL_SHOWN,
        opened: str = "",
        prefix: str = "",
    ) -> None:
        super().__init__()
        self._opened = ""
        self._entries: dict[str, _Entry] = {}
        edge = view.metrics.sp(_EDGE)
        box = stacked(self)
        for name, words in rows.items():
            if self._entries:
                box.addLayout(column(Hairline(view), margins=(edge, 0, edge, 0)))
            row = AccordionRow(view.written_in(languages.get(name, view.language)), words)
            row.setObjectName(prefix + name)
            entry = _Entry(row, name, build)
            entry.turned.connect(self._on_turned)
            self._entries[name] = entry
            box.addWidget(entry)
        if opened in self._entries:
            self._opened = opened
            self._entries[opened].turn(opened=True)

    def entry(self, name: str) -> QWidget | None:
        """A row and what it opened; None if there is no row of this name."""
        return self._entries.get(name)

    def _on_turned(self, name: str, opened: bool) -> None:
        if self._opened and self._opened != name:
            self._entries[self._opened].turn(opened=False)
        self._opened = name if opened else ""
        self._entries[name].turn(opened=opened)
        self.opened_changed.emit(self._opened)


class _Entry(QWidget):
    """A row and what it opens."""

    turned = Signal(str, bool)

    def __init__(self, row: AccordionRow, name: str, build: Callable[[str], QLayout]) -> None:
        super().__init__()
        self._row, self._name, self._build = row, name, build
        self._row.clicked.connect(self._on_clicked)
        self._contents: QWidget | None = None
        self._box = column(self._row)
        self.setLayout(self._box)

    def turn(self, *, opened: bool) -> None:
        """Opens or closes it."""
        self._row.setChecked(opened)
        if self._contents is not None:
            self._contents.hide()
            self._contents.deleteLater()
            self._contents = None
        if opened:
            self._contents = holder(self._build(self._name))
            self._box.addWidget(self._contents)

    def _on_clicked(self, opened: bool) -> None:
        self.turned.emit(self._name, opened)


class AccordionRow(Opening, QPushButton):
    """A row of at least 68 px with a chevron; checked while what it opens is shown. Its view is that of its words."""

    def __init__(self, view: View, words: str) -> None:
        super().__init__(words)
        self.prepare(view)
        metrics = view.metrics
        self.prepare_opening(opened=False)
        self.radius = metrics.sp(24)
        # Layouts ask for the height of every row many times over.
        self._least, self._air = metrics.hit(68), metrics.sp(30)
        self._around = 2 * metrics.sp(_EDGE) + metrics.px(_CHEVRON) + metrics.sp(16)
        self._words = Paragraph(words, metrics.font("strong"), metrics.line("strong"), rtl=metrics.rtl)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return max(self._least, math.ceil(self._words.height_at(self._room(width))) + self._air)

    def sizeHint(self) -> QSize:
        """A comfortable row."""
        width = self._view.metrics.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the chevron."""
        return QSize(math.ceil(self._words.longest_word) + 2 + self._around, self._least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints words and chevron."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        if self.touch is not Touch.REST:
            outline = view.color("focus") if view.contrast else None
            rounded(brush, self.rect(), self.radius, view.color("tint", 0.5), outline)
        edge, side, room = metrics.sp(_EDGE), metrics.px(_CHEVRON), self._room(self.width())
        height = self._words.layout(room)
        left = self.width() - edge - room if is_rtl(self) else edge
        ink = view.color("accent_ink" if self.isChecked() else "ink")
        self._words.draw(brush, left, (self.height() - height) / 2, ink)
        place = QRectF(self.width() - edge - side, (self.height() - side) / 2, side, side)
        icon = "up" if self.isChecked() else "down"
        view.icons.paint(brush, self, icon, mirrored(self, place), view.color("accent_ink"))

    def _room(self, width: int) -> int:
        return max(1, width - self._around)
