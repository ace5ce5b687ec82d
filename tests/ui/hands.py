"""What a person at the window does: press, type, drag, read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.opening import settle

if TYPE_CHECKING:
    from prep_guide.ui.window import Window

Kind = TypeVar("Kind", bound=QWidget)


def find(window: Window, name: str, kind: type[Kind] = QWidget) -> Kind:
    """The one widget of a name that is shown."""
    shown = [widget for widget in window.findChildren(kind, name) if widget.isVisibleTo(window)]
    assert len(shown) == 1, f"{len(shown)} widgets {name} are shown"
    return shown[0]


def is_shown(window: Window, name: str) -> bool:
    """Whether any widget of a name is shown."""
    return any(widget.isVisibleTo(window) for widget in window.findChildren(QWidget, name))


def press(window: Window, *names: str) -> None:
    """Presses buttons one after the other."""
    for name in names:
        find(window, name, QAbstractButton).click()
        settle()


def click(window: Window, name: str) -> None:
    """Clicks with the mouse in the middle of a control, which the window meets as any other press."""
    widget = find(window, name)
    spot = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    settle()


def strike(window: Window, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Strikes keys one after the other."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key, held)
        settle()


def drag(
    window: Window, start: QPoint, by: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    """Draws the mouse from one spot of the window over the others on the way, with a button held."""
    handle, none = window.windowHandle(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, button, none, start)
    for step in (1, 2, 3):
        QTest.mouseMove(handle, start + by * step / 3)
    QTest.mouseRelease(handle, button, none, start + by)
    settle()


def words(window: Window) -> str:
    """All that can be read on the page and the sheet over it, each text on a line of its own."""
    shown: list[QWidget] = []
    for part in (window.page, window.sheet):
        if part is not None:
            labels = [*part.findChildren(QLabel), *part.findChildren(QAbstractButton)]
            shown += [label for label in labels if label.isVisibleTo(window)]
    return "\n".join(widget.accessibleName() or widget.text() for widget in shown)
