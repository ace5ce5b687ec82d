"""The roles our painted widgets have to assistive technology where Qt's own class does not say enough.

A widget says so itself: it has a ``spoken_role``. PySide hands a factory's interface over to Qt and keeps the
empty Python object around it: about 200 bytes for each widget that assistive technology asks about, and none where
nobody asks. ``interface_cast`` cannot be overridden from Python (shiboken passes its pointer on wrongly, seen in
6.11.3), so headings have no level: that is an attribute, and attributes are an interface of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QRadioButton, QWidget

from prep_guide.ui.accessible.link_part import LinkInterface, LinkPart

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface


class _Interface(QAccessibleWidget):
    """What Qt tells of any widget, with a role of ours and the words of a label for a name."""

    def text(self, kind: QAccessible.Text) -> str:
        """The words of a label where it has no other name; all else as Qt has it."""
        widget = self.object()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel) and not widget.accessibleName():
            return widget.text()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """As Qt has it; a page, which the focus is put on so that its name is read, can have the focus."""
        state = super().state()
        if self.role() == QAccessible.Role.Pane:
            state.focusable = True
        return state


class _Pressed(_Interface):
    """A button that stays as it was pressed. Whatever assistive technology does to it is a press.

    Qt would only change its state, as nobody who presses it can, and whoever waits for presses would not notice.
    """

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def text(self, kind: QAccessible.Text) -> str:
        """The words on the button where it has no other name."""
        return super().text(kind) or (self._button.text() if kind == QAccessible.Text.Name else "")

    def state(self) -> QAccessible.State:
        """As Qt has it, and whether it is open, or chosen."""
        state, checked = super().state(), self._button.isChecked()
        if self.role() == QAccessible.Role.Button:
            state.expandable, state.expanded, state.collapsed = True, checked, not checked
        else:
            state.checkable, state.checked = True, checked
        return state

    def actionNames(self) -> list[str]:
        """Pressing it, and what Qt has for every widget."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Presses it, or does what Qt does."""
        # Windows asks a box or a choice to toggle.
        if name in (self.pressAction(), self.toggleAction()):
            self._button.click()
        else:
            super().doAction(name)


def interface(thing: QObject) -> QAccessibleInterface | None:
    """Our interface to a widget; None leaves it to Qt."""
    if isinstance(thing, LinkPart):
        return LinkInterface(thing)
    role = getattr(thing, "spoken_role", None)
    if isinstance(thing, QAbstractButton) and thing.isCheckable():
        choice = (
            QAccessible.Role.RadioButton if isinstance(thing, QRadioButton) else QAccessible.Role.CheckBox
        )
        return _Pressed(thing, role or choice)
    return _Interface(thing, role) if isinstance(thing, QWidget) and role is not None else None
