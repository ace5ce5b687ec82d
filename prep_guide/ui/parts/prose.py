"""Prose on a page: one label for each paragraph and item, with our own line height and our own bullets."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from prep_guide.content.glossary import link_terms
from prep_guide.session.session import Mode
from prep_guide.ui.accessible.link_part import LinkPart
from prep_guide.ui.links import destination
from prep_guide.ui.look.painting import painter
from prep_guide.ui.look.rich_lines import RichLines
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.read_aloud import ReadAloud, paint_mark
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import Origin, Term
    from prep_guide.content.prose import Block
    from prep_guide.content.prose import Prose as ProseText
    from prep_guide.ui.view import View


_LINK = re.compile(r'<a href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>')
_TEXT = re.compile(r"[^<>]+(?=<|$)")
_ENDLESS_WORD = re.compile(r"[^\s&;]{30,}")
_BREAK_EVERY = 12
"""Characters between two places where a word that is too long for a line, such as an address, may break."""


class RichText(ReadAloud, QLabel):
    """One paragraph with bold words and links; to assistive technology a paragraph, or an item of a list.

    ``linkActivated`` is emitted with a link's address.
    """

    spoken_role = QAccessible.Role.Paragraph

    def __init__(self, view: View, markup: str, plain: str, role: str = "body") -> None:
        super().__init__()
        metrics = view.metrics
        self._view, self._role = view, role
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFont(metrics.font(role))
        self.setLayoutDirection(metrics.direction)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, view.color("ink"))
        palette.setColor(QPalette.ColorRole.Link, view.color("accent_ink"))
        self.setPalette(palette)
        styled = _TEXT.sub(_breakable_words, markup).replace("<strong>", "<strong style='font-weight:600'>")
        # A color in place, since a label's own link color holds only for text set after it.
        color = view.theme.colors["accent_ink"]
        styled = styled.replace("<a ", f"<a style='color:{color}' ")
        # A line height in px, since Qt counts a percentage from the face's own, which is taller than ours.
        direction = "rtl" if metrics.rtl else "ltr"
        style = f"margin:0;line-height:{metrics.line(role)}px"
        self.setText(f"<p dir='{direction}' style='{style}'>{styled}</p>")
        self.setAccessibleName(plain)
        self._links = LinkPart.of(self)
        for link in self._links:
            link.followed.connect(self.linkActivated)
        if self._links:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def read_as(self) -> str:
        """The words."""
        return self._lines().plain

    def places(self, part: slice) -> Sequence[QRectF]:
        """Where a part of the words is seen, in its own px, a rectangle a line."""
        return self._lines().places(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words, and behind them what is being said."""
        if self.mark is None:
            super().paintEvent(event)
        else:
            brush = painter(self)
            self._lines().draw(brush, paint_mark(brush, self._view, self))

    def _lines(self) -> RichLines:
        return RichLines(self, self._view.metrics.line(self._role))

    def setObjectName(self, name: str) -> None:
        """Names the label, and its links after it, so that the focus finds them when the page is built anew."""
        super().setObjectName(name)
        for number, link in enumerate(self._links, start=1):
            link.setObjectName(f"{name}-link-{number}")


def _breakable_words(text: re.Match[str]) -> str:
    return _ENDLESS_WORD.sub(_breakable, text[0])


def _breakable(word: re.Match[str]) -> str:
    letters = word[0]
    parts = (letters[at : at + _BREAK_EVERY] for at in range(0, len(letters), _BREAK_EVERY))
    return "\N{ZERO WIDTH SPACE}".join(parts)


class _Bullet(QWidget):
    """A drawn bullet or a number, standing in the middle of the first line."""

    def __init__(self, view: View, number: int = 0) -> None:
        super().__init__()
        self._view, self._number = view, number
        self.setFixedWidth(view.metrics.px(30 if number else 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the bullet."""
        brush, metrics = painter(self), self._view.metrics
        line = metrics.line("body")
        if self._number:
            brush.setFont(metrics.font("strong"))
            brush.setPen(self._view.color("accent_ink"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            brush.drawText(0, 0, self.width(), line, flags, f"{self._number}.")
            return
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(self._view.color("accent_ink"))
        radius = metrics.px(7) / 2
        x = self.width() - metrics.px(14) if metrics.rtl else metrics.px(8)
        # The x-height's middle lies a little below the line's.
        brush.drawEllipse(QPointF(x, line / 2 + metrics.px(2)), radius, radius)


class _Items(QWidget):
    """The items of a list below each other."""

    spoken_role = QAccessible.Role.List


class Prose(QWidget):
    """Blocks of prose below each other.

    Args:
        view: What the page is built with.
        text: What to show.
        terms: The glossary; its words become links.
        seen: The ids of terms the page has linked already; added to.

    Attributes:
        read_from: The content file the words are from, where that may have a recording.

    Signals:
        link_activated: Emitted with the address of a link that was chosen.
    """

    link_activated = Signal(str)
    read_from: Origin | None = None

    def __init__(self, view: View, text: ProseText, terms: Mapping[str, Term], seen: set[str]) -> None:
        super().__init__()
        self._view, self._terms, self._seen = view, terms, seen
        self.setLayoutDirection(view.metrics.direction)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(view.metrics.sp(12))
        for block in text.blocks:
            box.addWidget(self._block(block))

    def _block(self, block: Block) -> QWidget:
        if block.kind == "heading":
            return Text(self._view, block.lines[0].plain, "h3")
        if block.kind == "rule":
            padding = self._view.metrics.sp(18)
            words = column(
                *(Text(self._view, line.plain, "body") for line in block.lines),
                margins=(padding, padding, padding, padding),
            )
            return Card(self._view, words, fill="warm")
        if block.kind == "paragraph":
            return self._line(block, 0)
        items = _Items()
        box = QVBoxLayout(items)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(self._view.metrics.sp(6))
        for index in range(len(block.lines)):
            item = QHBoxLayout()
            item.setSpacing(0)
            item.addWidget(_Bullet(self._view, index + 1 if block.kind == "numbers" else 0))
            line = self._line(block, index)
            line.spoken_role = QAccessible.Role.ListItem
            if block.kind == "numbers":
                line.setAccessibleName(f"{index + 1}. {line.accessibleName()}")
            item.addWidget(line, 1)
            box.addLayout(item)
        return items

    def _line(self, block: Block, index: int) -> RichText:
        line = block.lines[index]
        linked = link_terms(_LINK.sub(self._followable, line.html), self._terms, self._seen)
        label = RichText(self._view, linked, html.unescape(line.plain))
        # A name that is the same when the page is built anew, so that the focus finds it.
        label.setObjectName(f"line-{block.line}-{index}")
        label.linkActivated.connect(self.link_activated)
        return label

    def _followable(self, link: re.Match[str]) -> str:
        """A link as it is where it leads somewhere, else its words, with the address on the web if any."""
        address, words = html.unescape(link["address"]), link["words"]
        if destination(address, web=self._view.mode is Mode.KIOSK) is not None:
            return link[0]
        return words if not address.startswith("https:") else f"{words} ({html.escape(address)})"
