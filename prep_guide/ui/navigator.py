"""Where the reader is: a place, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

_BACKWARD = False
_REMEMBERED = 50
"""Places kept for the way back."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what of it is seen: enough to build it anew just as it was.

    Attributes:
        page: The name of the page: ``welcome``, ``home``, ``stage``.
        anchor: Which one of its kind: the id of a stage.
        scroll: How far it is scrolled, 0 to 1.
        opened: The names of what was opened on it.
        focus: The object name of the widget that has the keyboard's focus.
        typed: What was typed into its field.
    """

    page: str
    anchor: str = ""
    scroll: float = 0.0
    opened: frozenset[str] = field(default_factory=frozenset)
    focus: str = ""
    typed: str = ""

    @property
    def fresh(self) -> Place:
        """The same place as it is met for the first time."""
        return Place(self.page, self.anchor)


class Navigator(QObject):
    """The present place and the ones before it.

    Signals:
        place_changed: Emitted with whether the way leads forward.
    """

    place_changed = Signal(bool)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._before: list[Place] = []

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self._place

    def note(self, place: Place) -> None:
        """Takes over how the present page is seen now, so that it can be built anew or come back to."""
        self._place = place

    def go(self, place: Place, *, forward: bool = True) -> None:
        """Goes to a place."""
        if place.fresh != self._place.fresh:
            self._before.append(self._place)
            del self._before[:-_REMEMBERED]
        self._place = place
        self.place_changed.emit(forward)

    def back(self) -> None:
        """Goes back to where the reader came from, if they came from anywhere."""
        if self._before:
            self._place = self._before.pop()
            self.place_changed.emit(_BACKWARD)
