"""Scrolling by dragging: one gesture for all scrollers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Dragging:
    """Lets a finger or the left mouse button drag what scrolls.

    ``QScroller.grabGesture`` registers a new kind of gesture for every widget, and PySide keeps a new class for
    every kind: some kilobytes a page. So one kind is registered, on a widget that is never shown, and grabbed
    by all others.
    """

    def __init__(self) -> None:
        self._anchor: QWidget | None = None
        self._kind: Qt.GestureType | None = None

    def grab(self, viewport: QWidget, *, fling: bool) -> None:
        """Makes a viewport draggable; ``fling`` lets it run on when it is let go."""
        if self._anchor is None or self._kind is None:
            self._anchor = QWidget()
            # With a touch gesture, a drag that begins on a button scrolls and presses it; the gesture of the left
            # mouse button does not, and lets a mouse drag the page too.
            button = QScroller.ScrollerGestureType.LeftMouseButtonGesture
            self._kind = QScroller.grabGesture(self._anchor, button)
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
