"""Scrolling by dragging: one gesture for all scrollers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractScrollArea


class Dragging:
    """Lets a finger or the left mouse button drag what scrolls.

    ``QScroller.grabGesture`` registers a new kind of gesture for every widget, and PySide keeps a new class for
    every kind: some kilobytes a page. So one kind is registered, on a widget that is never shown, and grabbed
    by all others.
    """

    def __init__(self) -> None:
        self._anchor: QWidget | None = None
        self._kind: Qt.GestureType | None = None
        self._waiting: list[tuple[QAbstractScrollArea, bool]] | None = None

    def hold_off(self) -> None:
        """Leaves all areas alone until :meth:`begin`.

        The first gesture of a process takes its time, and so does the first viewport: to say what it is, PySide makes
        the classes of all it might be.
        """
        self._waiting = []

    def begin(self) -> None:
        """Makes those draggable that were grabbed meanwhile, and from now on every one at once."""
        waiting, self._waiting = self._waiting or [], None
        for area, fling in waiting:
            # A page may have been built anew before it was ever seen.
            if isValid(area):
                self.grab(area, fling=fling)

    def grab(self, area: QAbstractScrollArea, *, fling: bool) -> None:
        """Makes the contents of an area draggable; ``fling`` lets them run on when they are let go."""
        if self._waiting is not None:
            self._waiting.append((area, fling))
            return
        if self._anchor is None or self._kind is None:
            self._anchor = QWidget()
            # With a touch gesture, a drag that begins on a button scrolls and presses it; the gesture of the left
            # mouse button does not, and lets a mouse drag the page too.
            button = QScroller.ScrollerGestureType.LeftMouseButtonGesture
            self._kind = QScroller.grabGesture(self._anchor, button)
        viewport = area.viewport()
        scroller = QScroller.scroller(viewport)
        properties, metric = scroller.scrollerProperties(), QScrollerProperties.ScrollMetric
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        properties.setScrollMetric(metric.HorizontalOvershootPolicy, never)
        properties.setScrollMetric(metric.VerticalOvershootPolicy, never)
        properties.setScrollMetric(metric.MousePressEventDelay, 0.12)
        properties.setScrollMetric(metric.DragStartDistance, 0.004)
        if not fling:
            properties.setScrollMetric(metric.MaximumVelocity, 0.0)
        scroller.setScrollerProperties(properties)
        viewport.grabGesture(self._kind)
