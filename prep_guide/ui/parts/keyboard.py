"""A keyboard of our own buttons, in the letters of the language, for a screen that has no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from prep_guide.ui.parts.boxes import column, fits, holder, row
from prep_guide.ui.parts.plate import KeyPlate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLayout

    from prep_guide.ui.view import View

SIGNS = ("1234567890", ".,!'-:", "()/+%&")
"""What can be typed besides letters; the same in all languages."""
_KEY, _WIDEST_KEY = 60, 84
"""The height of a key and its greatest width in px at 100 %."""
_SHARE = 0.42
"""The keyboard takes no more than this share of the page's height, so that one sees what one types."""
_GAP = 6


class Keyboard(QWidget):
    """Letters in rows, and below them capitals, signs, space and delete.

    Where a row is too long for the page, all letters follow each other in as few rows as hold them. Capitals hold
    for one letter each time they are asked for.

    Args:
        view: What the page is built with.
        alphabet: The rows of small letters.
        capital: Whether the first letter is a capital, since nothing is typed yet.

    Signals:
        typed: Emitted with a letter, a sign or a space.
        deleted: Emitted when the last letter is to be taken away.
    """

    typed = Signal(str)
    deleted = Signal()

    def __init__(self, view: View, alphabet: Sequence[str], *, capital: bool) -> None:
        super().__init__()
        self._view, self._capitals = view, capital
        self._gap = view.metrics.sp(_GAP)
        # Letters are wanted large; the keys follow only as far as a whole row of them fits.
        longest = max(map(len, (*alphabet, *SIGNS)))
        fair = (view.column - (longest - 1) * self._gap) // longest
        self._width = max(view.metrics.least, min(fair, view.metrics.px(_WIDEST_KEY)))
        rows = len(alphabet) + 1
        low = round(view.height * _SHARE / rows) - self._gap
        self._height = max(view.metrics.least, min(self._width, view.metrics.px(_KEY), low))
        self._most = max(1, (view.column + self._gap) // (self._width + self._gap))
        self._keys = QButtonGroup(self)
        self._keys.setExclusive(False)
        self._keys.buttonClicked.connect(self._on_key)
        self._letters = self._rows(alphabet)
        self._signs = self._rows(SIGNS)
        self._signs.hide()
        self.setLayout(column(self._letters, self._signs, self._last_row(), gap=self._gap))
        self._show_case()

    def _rows(self, rows: Sequence[str]) -> QWidget:
        box = column(gap=self._gap)
        for letters in rows if all(len(each) <= self._most for each in rows) else self._cut("".join(rows)):
            line = row(None, gap=self._gap)
            for letter in letters:
                key = self._key(letter, f"key-{letter}")
                self._keys.addButton(key)
                line.addWidget(key)
            line.addStretch(1)
            box.addLayout(line)
        return holder(box)

    def _cut(self, letters: str) -> Iterator[str]:
        """Letters in rows as even as can be, where the language's own do not fit."""
        parts = -(-len(letters) // self._most)
        most = -(-len(letters) // parts) if parts else 1
        return (letters[at : at + most] for at in range(0, len(letters), most))

    def _last_row(self) -> QLayout:
        text = self._view.text
        self._shift = self._key(text("key_shift"), "key-shift", icon="up", share=1.3)
        self._shift.setCheckable(True)
        self._shift.clicked.connect(self._on_shift)
        self._layer = self._key(text("key_signs"), "key-signs")
        self._layer.clicked.connect(self._on_layer)
        space = self._key(text("key_space"), "key-space", share=3)
        space.clicked.connect(self._on_space)
        delete = self._key(text("key_delete"), "key-delete")
        delete.setAutoRepeat(True)
        delete.clicked.connect(self.deleted)
        ask = self._key("?", "key-ask")
        ask.clicked.connect(self._on_ask)
        keys = (self._shift, self._layer, space, ask, delete)
        if fits(self._view, keys, gap=self._gap):
            return row(None, *keys, None, gap=self._gap)
        first = row(None, *keys[:2], *keys[3:], None, gap=self._gap)
        return column(first, row(None, space, None), gap=self._gap)

    def _key(self, words: str, name: str, *, icon: str = "", share: float = 1) -> KeyPlate:
        """A key that is ``share`` times as wide as a letter's."""
        size = QSize(round(self._width * share), self._height)
        key = KeyPlate(self._view, words, size, icon=icon)
        key.setObjectName(name)
        return key

    def _show_case(self) -> None:
        for key in self._keys.buttons():
            letter = key.objectName().removeprefix("key-")
            key.setText(letter.upper() if self._capitals and len(letter.upper()) == 1 else letter)
        self._shift.setChecked(self._capitals)

    def _on_key(self, key: KeyPlate) -> None:
        self.typed.emit(key.text())
        if self._capitals and self._letters.isVisible():
            self._capitals = False
            self._show_case()

    def _on_space(self) -> None:
        self.typed.emit(" ")

    def _on_ask(self) -> None:
        self.typed.emit("?")

    def _on_shift(self) -> None:
        self._capitals = not self._capitals
        self._show_case()

    def _on_layer(self) -> None:
        signs = self._letters.isVisible()
        self._letters.setVisible(not signs)
        self._signs.setVisible(signs)
        self._layer.setText(self._view.text("key_letters" if signs else "key_signs"))
