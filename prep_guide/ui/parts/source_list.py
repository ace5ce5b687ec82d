"""Where facts are from: the sources of a text, as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Item, Source
    from prep_guide.ui.view import View


def sources_of(item: Item, known: Mapping[str, Source]) -> list[Source]:
    """Where an item's facts are from, each source once, in the order they are used; unknown ids are left out."""
    ids = [*item.sources, *item.body.sources]
    return [known[key] for key in dict.fromkeys(ids) if key in known]


def source_lines(view: View, sources: Iterable[Source]) -> QBoxLayout:
    """Title and publisher of each source, below each other."""
    box = column(gap=view.metrics.sp(8))
    for source in sources:
        words = view.text("source_line", title=source.title, publisher=source.publisher)
        box.addWidget(Text(view, words, "small", "ink2"))
    return box
