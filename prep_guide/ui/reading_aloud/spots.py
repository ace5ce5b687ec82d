"""What of a page is read aloud, in reading order, and where it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QWidget

from prep_guide.ui.parts.accordion import AccordionRow
from prep_guide.ui.parts.check_row import CheckRow
from prep_guide.ui.parts.choice_card import ChoiceCard
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.read_aloud import ReadAloud, ReadsInOrder
from prep_guide.ui.parts.ring import Ring
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Origin
    from prep_guide.ui.pages.page import Page
    from prep_guide.ui.view import View

_READ_WHOLE = (AccordionRow, CheckRow, ChoiceCard, Ring, TileRow)
"""What a page is about although it can be pressed, such as a question or a task. Other buttons are not read."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One passage where it is seen.

    Attributes:
        widget: What shows it.
        text: Its words as they are said.
        language: The code of their language.
        whole: Whether the widget is framed as a whole while they are said; otherwise it shows the very words.
        origin: The content file they are from, where that may have a recording; None elsewhere.
    """

    widget: QWidget
    text: str
    language: str
    whole: bool
    origin: Origin | None


def spots(page: Page) -> list[Spot]:
    """The passages of a page that are shown, in reading order: all that scrolls, without header and footer."""
    inside = page.scroller.widget() if page.scroller is not None else None
    return [spot for spot in _within(page.view, inside or page, page.read_from) if spot.text]


def _within(view: View, widget: QWidget, origin: Origin | None) -> Iterator[Spot]:
    """What is read of a widget and all in it."""
    origin = getattr(widget, "read_from", origin)
    if widget.isHidden():
        return
    if isinstance(widget, ReadAloud):
        yield Spot(widget, widget.read_as, widget.read_in, whole=False, origin=origin)
    elif isinstance(widget, Picture):
        yield Spot(widget, _picture(view, widget), view.language, whole=True, origin=origin)
    elif isinstance(widget, _READ_WHOLE):
        yield Spot(
            widget, _name(widget), getattr(widget, "read_in", view.language), whole=True, origin=origin
        )
    elif isinstance(widget, ReadsInOrder):
        for part in widget.reading_order():
            if part.instead:
                yield Spot(part.widget, part.instead, view.language, whole=True, origin=origin)
            else:
                yield from _within(view, part.widget, origin)
    else:
        for child in _children(widget):
            yield from _within(view, child, origin)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """The widgets in a widget: in the order of its layout, which is how they are read."""
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _picture(view: View, picture: Picture) -> str:
    """What a picture is and shows; nothing for one that only decorates."""
    words = _joined(picture.accessibleName(), picture.accessibleDescription())
    return view.text("read_picture", words=words) if picture.accessibleName() else ""


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return _joined(widget.accessibleName() or words, widget.accessibleDescription())


def _joined(*parts: str) -> str:
    """Sentences on lines of their own, so that a voice makes a pause between them."""
    return "\n".join(part for part in parts if part)
