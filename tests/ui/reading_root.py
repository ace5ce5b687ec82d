"""A small root for the pages beside the walk, and all that the inspection has to say of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import inspection

if TYPE_CHECKING:
    from prep_guide.ui.window import Window

TOPIC = """\
---
title: {title}
order: {order}
{more}sources: [first-source]
---
## One thing {{#one}}
The team uses an ultrasound for this.[^second-source] See [the numbing](guide:stages/numbing).

- A first point.
- A second point.

{{clinic: fever}}
"""
PICTURE = """\
picture: positioning-ultrasound
caption: A calm room.
describe: A patient rests on a padded table under a blanket.
"""
SOURCES = """\
[first-source]
title = "A page about the first thing"
publisher = "A public body"
grade = "A"
seen = 2026-03-01

[second-source]
title = "A page about the second thing"
publisher = "A hospital"
grade = "B"
seen = 2026-05-01
"""
HIDDEN = "---\nhidden: true\n---\n"


def topic(title: str, order: int, more: str = "") -> str:
    """The file of a topic."""
    return TOPIC.format(title=title, order=order, more=more)


ROOT = {
    "sources.toml": SOURCES,
    "breast-ultrasound/en/topics/what-is-a-biopsy.md": topic("What a biopsy is", -30, PICTURE),
    "breast-ultrasound/en/topics/a-longer-one.md": topic(
        "Why a scan so often leads to a biopsy in the end", -20
    ),
    "breast-ultrasound/en/topics/after-care.md": topic("Afterwards", 9000),
    "breast-ultrasound/en/topics/when-to-call.md": topic("When to call", 9010),
    "breast-ultrasound/en/topics/about.md": topic("About this guide", 9020),
}
"""Topics that stand first and last, whatever others are shipped."""


def complaints(window: Window) -> list[str]:
    """Everything about the page that keeps it from being fit to read."""

    def press_tab() -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)

    return [
        *inspection.clipped(window),
        *inspection.overlapping(window),
        *inspection.too_wide(window),
        *inspection.unnamed(window),
        *inspection.too_small(window),
        *inspection.faint(window),
        *inspection.lost_focus(window, press_tab),
    ]
