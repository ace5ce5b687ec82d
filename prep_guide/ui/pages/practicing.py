"""What every way of doing an exercise has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtWidgets import QHBoxLayout, QLayout

    from prep_guide.ui.view import View


class Practicing(QObject):
    """An exercise that can be begun, held on to and gone on with.

    Attributes:
        body: What the page shows of it.
        footer: What stays at the foot of the page.
        running: Whether it goes on by itself just now.

    Signals:
        done: Emitted when the reader is through.
    """

    done = Signal()
    body: QLayout
    footer: QHBoxLayout

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    @property
    def running(self) -> bool:
        """Whether it goes on by itself just now."""
        raise NotImplementedError

    def kept(self) -> set[str]:
        """How far it has come, in words for a place's ``opened``."""
        return set()

    def restore(self, kept: AbstractSet[str]) -> None:
        """Takes over how far it had come before the page was built anew."""

    def begin(self) -> None:
        """Begins, for whoever has pressed "Start"."""

    def go_on(self) -> None:
        """Goes on by itself."""

    def take_up(self) -> None:
        """Goes on on a page that was built anew, as if nothing had happened."""
        self.go_on()

    def hold_on(self) -> None:
        """Stops where it is, at once."""

    def turn(self, *, forward: bool) -> None:
        """Goes to the next step or the one before, where there are any."""
