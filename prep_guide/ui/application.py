"""The Qt application: style, face, name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication as Application

from prep_guide.ui.accessible.factory import install_roles
from prep_guide.ui.look.fonts import load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

__all__ = ["Application", "create_application", "to_front"]

_STYLE = "Fusion"


def create_application() -> Application:
    """The application of this process, made if there is none yet, with our face and the plainest style.

    Raises:
        TypeError: If an application without widgets runs already.
    """
    running = Application.instance()
    # The style comes by an argument: setStyle() gives one back, and PySide would make its class before the first paint.
    application = running or Application(["prep-guide", "-style", _STYLE])
    if not isinstance(application, Application):
        raise TypeError("an application without widgets runs in this process")
    application.setApplicationName("prep-guide")
    if running is not None:
        application.setStyle(_STYLE)
    load_fonts()
    install_roles(application)
    return application


def to_front(window: QWidget) -> None:
    """Shows a window in front of others, also from the task bar."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
