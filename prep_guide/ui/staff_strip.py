"""The strip below the page, for those who work on the guide; patients never see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from prep_guide.session.session import Mode
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.card import Canvas
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QVBoxLayout

    from prep_guide.content.model import Guide
    from prep_guide.faults import Fault
    from prep_guide.ui.view import View

_MOST = 3
"""Faults that are told at once; in large text it is one, so that the page keeps its room."""


class StaffStrips:
    """Keeps the strip of one window, and builds it anew whenever the page is.

    Args:
        below: The layout with the page; the strip is its last part.

    Attributes:
        faults: What is wrong with the files that are being written, the worst first.
    """

    def __init__(self, below: QVBoxLayout) -> None:
        self._below = below
        self._strip: Strip | None = None
        self.faults: tuple[Fault, ...] = ()

    def build(self, view: View, open_guide: Callable[[], Guide]) -> None:
        """Builds the strip if there is something to tell.

        Args:
            view: What the whole window is built with.
            open_guide: Gives what is read. In nurse mode, a translation that nobody has signed says so.
        """
        if self._strip is not None:
            self._below.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        if self.faults:
            self._strip = Strip(view, fault_lines(view, self.faults), "warm")
        elif view.mode is Mode.NURSE and needs_review(view, open_guide()):
            self._strip = Strip(view, [view.text("translation_not_reviewed")], "sunken")
        if self._strip is not None:
            self._below.addWidget(self._strip)
            self._strip.show()

    def announce(self) -> None:
        """Says what the strip says to people who do not see it."""
        if self._strip is not None:
            announce(self._strip, self._strip.accessibleName())


class Strip(Canvas):
    """A few lines on a ground of their own.

    Args:
        view: Wording and looks, with the size of the whole window.
        lines: What it says.
        fill: The token of its ground.
    """

    spoken_role = QAccessible.Role.StatusBar

    def __init__(self, view: View, lines: Sequence[str], fill: str) -> None:
        super().__init__(view, fill)
        self.setObjectName("staff-strip")
        self.setAccessibleName(" ".join(lines))
        sp, gutter = view.metrics.sp, view.gutter
        words = [Text(view, line, "small") for line in lines]
        self.setLayout(column(*words, gap=sp(4), margins=(gutter, sp(10), gutter, sp(10))))

    def paint_ornament(self, brush: QPainter) -> None:
        """Paints the line above it."""
        view = self.view
        token, height = ("edge", 2) if view.contrast else ("line", 1)
        brush.fillRect(0, 0, self.width(), height, view.color(token))


def needs_review(view: View, guide: Guide) -> bool:
    """Whether the words shown are a translation that nobody has signed yet, all of it or a part."""
    return view.language != view.clinic.fallback and view.language in guide.reviewed.unsigned


def fault_lines(view: View, faults: Sequence[Fault]) -> list[str]:
    """What is wrong, a line for each of the first few, and how many more there are."""
    most = 1 if view.metrics.text >= LARGE_TEXT else _MOST
    lines = [_line(view, fault) for fault in faults[:most]]
    more = len(faults) - most
    return [*lines, view.text("watch_more", n=more)] if more > 0 else lines


def _line(view: View, fault: Fault) -> str:
    said = f"{fault.problem} {fault.remedy}"
    place = f"{fault.file}, {fault.field}" if fault.field else fault.file
    if fault.line:
        return view.text("watch_line", file=place, line=fault.line, said=said)
    return view.text("watch_file", file=place, said=said)
