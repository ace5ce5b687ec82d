"""The Qt application: style, face, name."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication as Application

from prep_guide.ui.accessible.roles import install_roles
from prep_guide.ui.look.fonts import load_fonts

__all__ = ["Application", "create_application"]


def create_application() -> Application:
    """The application of this process, made if there is none yet, with our face and the plainest style.

    Raises:
        TypeError: If an application without widgets runs already.
    """
    application = Application.instance() or Application(["prep-guide"])
    if not isinstance(application, Application):
        raise TypeError("an application without widgets runs in this process")
    application.setApplicationName("prep-guide")
    application.setStyle("Fusion")
    load_fonts()
    install_roles(application)
    return application
