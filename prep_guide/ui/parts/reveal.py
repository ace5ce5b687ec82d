"""A disclosure with what it opens, which is built when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.disclosure import Disclosure
from prep_guide.ui.parts.reading_order import keep_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLayout

    from prep_guide.ui.view import View


class Reveal(QWidget):
    """A label that opens what lies below it.

    Args:
        view: What the page is built with.
        name: What it is called in a place's ``opened``; its label's object name too.
        words: The label.
        build: Gives the contents; called once, when they are first shown.
        opened: Whether it is open from the start.

    Signals:
        opened_changed: Emitted with its name and whether it is open now.
    """

    opened_changed = Signal(str, bool)

    def __init__(
        self, view: View, name: str, words: str, build: Callable[[], QLayout], *, opened: bool
    ) -> None:
        super().__init__()
        self._name, self._build, self._air = name, build, view.metrics.sp(8)
        self._contents: QWidget | None = None
        self._label = Disclosure(view, words, opened=opened)
        self._label.setObjectName(name)
        self._label.clicked.connect(self._on_clicked)
        self._box = column(row(self._label, None))
        self.setLayout(self._box)
        if opened:
            self._show()

    def _show(self) -> None:
        if self._contents is None:
            self._contents = holder(column(self._air, self._build()))
            self._box.addWidget(self._contents)
        self._contents.show()

    def _on_clicked(self, opened: bool) -> None:
        if opened:
            self._show()
            keep_reading_order(self._box)
        elif self._contents is not None:
            self._contents.hide()
        self.opened_changed.emit(self._name, opened)
