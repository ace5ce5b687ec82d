"""The links of a paragraph, as the keyboard and assistive technology meet them: each by itself."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from prep_guide.ui.parts.prose import RichText

_LINK = re.compile(r'<a [^>]*?href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>')
_TAG = re.compile(r"<[^>]*>")
_FOLLOW = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_AIR = 2
"""Px between the words and what the focus ring goes around."""


class LinkPart(QWidget):
    """One link of a label. The label paints it and takes the mouse; this takes the focus and the keys.

    Args:
        label: The label it is part of.
        address: Where it leads.
        words: Its words.
        start: The place of its first character in the text of the label.

    Signals:
        followed: Emitted with the address when the link is chosen.
    """

    followed = Signal(str)

    def __init__(self, label: RichText, address: str, words: str, start: int) -> None:
        super().__init__(label)
        self._label, self._address = label, address
        self._part = slice(start, start + len(words))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self.resize(0, 0)

    @classmethod
    def of(cls, label: RichText) -> list[LinkPart]:
        """Makes the parts for all links in a label's text, in reading order."""
        text, parts = label.text(), []
        for found in _LINK.finditer(text):
            start = len(_plain(text[: found.start()]))
            parts.append(cls(label, html.unescape(found["address"]), _plain(found["words"]), start))
        return parts

    @property
    def place(self) -> QRect:
        """Where its words are seen in the label, in px; of words on two lines those on the first."""
        return self._label.places(self._part)[0].toAlignedRect().adjusted(-_AIR, 0, _AIR, 0)

    def follow(self) -> None:
        """Chooses the link."""
        self.followed.emit(self._address)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Goes to its place. Before it has the focus nobody needs that, and it takes a layout to know it."""
        self.setGeometry(self.place)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follows the link with Return; all other keys are the page's."""
        if event.key() not in _FOLLOW:
            event.ignore()
        elif not event.isAutoRepeat():
            self.follow()


class LinkInterface(QAccessibleWidget):
    """A link part with the role of a link, and what can be done with it."""

    def __init__(self, part: LinkPart) -> None:
        super().__init__(part, QAccessible.Role.Link)
        self._part = part

    def state(self) -> QAccessible.State:
        """As Qt has it, and a link."""
        state = super().state()
        state.linked = True
        return state

    def rect(self) -> QRect:
        """Where it is seen, in px of the screen."""
        part = self._part
        return QRect(part.mapToGlobal(part.place.topLeft() - part.pos()), part.place.size())

    def actionNames(self) -> list[str]:
        """Following it, and what Qt has for every widget."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Follows it, or does what Qt does."""
        if name == self.pressAction():
            self._part.follow()
        else:
            super().doAction(name)


def _plain(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))
