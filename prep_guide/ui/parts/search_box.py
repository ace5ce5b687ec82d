"""A search field, and the keyboard that opens below it where the screen is all there is to type on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from prep_guide.session.session import Mode
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.keyboard import Keyboard
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.ui.view import View

KEYBOARD = "keyboard"
"""What the open keyboard is called in a place's ``opened``."""


class SearchBox(QWidget):
    """Something to search with. At a kiosk a touch of the field opens the keyboard, and "Done" closes it.

    The keyboard is built when it is first opened: most people never do.

    Args:
        view: What the page is built with.
        name: The object name of what takes the typing.
        words: What can be searched.
        alphabet: The rows of small letters of the language shown.
        typed: What stands in it at first.
        opened: Whether the keyboard is there from the start; only at a kiosk.

    Signals:
        typed_changed: Emitted with what is typed now.
        opened_changed: Emitted with whether the keyboard is there now: it wants the width of a page, and to be seen.
    """

    typed_changed = Signal(str)
    opened_changed = Signal(bool)

    def __init__(
        self,
        view: View,
        name: str,
        words: str,
        alphabet: Sequence[str],
        typed: str = "",
        *,
        opened: bool = False,
    ) -> None:
        super().__init__()
        self._view, self._name, self._alphabet = view, name, alphabet
        self._field = SearchField(view, name, words, typed)
        self._field.typed_changed.connect(self.typed_changed)
        self._box = column(self._field)
        self.setLayout(self._box)
        self._keys: QWidget | None = None
        if view.mode is Mode.KIOSK:
            self._field.pressed.connect(self._on_pressed)
            if opened:
                self._show_keys()

    @property
    def typed(self) -> str:
        """What is typed now."""
        return self._field.typed

    def clear(self) -> None:
        """Takes away what is typed."""
        self._field.clear()

    def _show_keys(self) -> None:
        if self._keys is None:
            self._keys = self._keyboard()
            self._box.addWidget(self._keys)
            keep_reading_order(self._box)
        self._keys.show()

    def _keyboard(self) -> QWidget:
        view, sp = self._view, self._view.metrics.sp
        keyboard = Keyboard(view, self._alphabet, capital=not self.typed)
        keyboard.typed.connect(self._field.insert)
        keyboard.deleted.connect(self._field.delete)
        done = Button(view, view.text("done"), "secondary", icon="check")
        done.setObjectName(f"done-{self._name}")
        done.clicked.connect(self._on_done)
        return holder(column(sp(14), keyboard, sp(10), row(None, done, None)))

    def _on_pressed(self) -> None:
        if self._keys is None or self._keys.isHidden():
            self._show_keys()
            self.opened_changed.emit(True)  # noqa: FBT003 - what the signal tells

    def _on_done(self) -> None:
        if self._keys is not None:
            self._keys.hide()
            self.opened_changed.emit(False)  # noqa: FBT003
