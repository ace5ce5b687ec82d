"""What all painted buttons share: how they look at rest, under the mouse and pressed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from prep_guide.ui.accessible.announcement import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent
    from PySide6.QtWidgets import QAbstractButton as _Base

    from prep_guide.ui.view import View
else:
    # A second Qt class among the bases would be a second widget inside the first: it crashes.
    _Base = object

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_RETURN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Touch(Enum):
    """How a control is met just now."""

    REST = "rest"
    HOVER = "hover"
    PRESS = "press"


class Pressable(_Base):
    """A mixin in front of a Qt button class, whose role and name assistive technology then knows.

    Attributes:
        radius: The radius of its corners in px, which the focus ring follows; 0 for half its height.
    """

    radius = 0

    def prepare(self, view: View) -> None:
        """Sets what every painted button has. Called once by the constructor."""
        self._view = view
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def read_in(self) -> str:
        """The code of the language its words are in."""
        return self._view.words_language

    @property
    def touch(self) -> Touch:
        """How it is met just now."""
        if self.isDown():
            return Touch.PRESS
        return Touch.HOVER if self.underMouse() and self.isEnabled() else Touch.REST

    def focus_rect(self) -> QRect:
        """What the focus ring goes around, in its own coordinates."""
        return self.rect()

    def focus_radius(self) -> float:
        """The radius of what the focus ring goes around, in px."""
        return self.radius or self.focus_rect().height() / 2

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaints under the mouse."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Repaints when the mouse has gone."""
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Presses with Return too, which Qt does in dialogs only, and leaves the arrow keys to the page.

        Radio buttons walk their group with the arrows, as people expect.
        """
        if event.key() in _ARROWS and not isinstance(self, QRadioButton):
            event.ignore()
        elif event.key() in _RETURN:
            # Who holds the key down wants one thing, not the same again on every page it leads to.
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Opening(Pressable):
    """A mixin for what is pressed to show what is below it, and checked while that is shown.

    Assistive technology knows it as a button that is open or closed, not as a box to tick.
    """

    spoken_role = QAccessible.Role.Button

    def prepare_opening(self, *, opened: bool) -> None:
        """Sets what every such button has. Called once by the constructor, after ``prepare``."""
        self.setCheckable(True)
        self.setChecked(opened)
        self.toggled.connect(self._on_opened)

    def _on_opened(self, opened: bool) -> None:
        # Qt tells AT-SPI of boxes that are ticked, and not of what is opened.
        announce(self, self._view.text("said_open" if opened else "said_closed"))
