"""Tells Qt who makes our interfaces to assistive technology: loaded when the first is asked for, mostly never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QApplication

_INSTALLED = "roles"


def install_roles(application: QApplication) -> None:
    """Tells Qt of our roles, once for an application."""
    if not application.property(_INSTALLED):
        application.setProperty(_INSTALLED, "installed")
        QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    from prep_guide.ui.accessible.roles import interface  # noqa: PLC0415 - where nobody asks, nothing is loaded

    return interface(thing)
