"""Saying something to people who use a screen reader, where nothing that has the focus says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, message: str) -> None:
    """Says a sentence politely, after what is being said; nothing where no assistive technology listens.

    Args:
        widget: What it is about.
        message: The sentence; an empty one is not said.
    """
    if message and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
