"""The settings a Linux desktop has for all programs, asked over D-Bus: what Qt has no word for, or not everywhere.

The settings portal is what desktops agree on (flatpak.github.io/xdg-desktop-portal, org.freedesktop.portal.Settings).
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"


class Portal(QObject):
    """Asks for settings once, and tells whenever one of them changes. A desktop without a portal tells nothing.

    Args:
        names: The settings of interest, each by its namespace and its key.

    Signals:
        told: Emitted with the namespace, the key and the value of a setting of interest.
    """

    told = Signal(str, str, object)

    def __init__(self, names: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._names = names
        self._bus = QDBusConnection.sessionBus()

    def ask(self) -> None:
        """Begins to ask and to listen; the answers come with the event loop."""
        if not self._bus.isConnected():
            return
        heard: Any = SLOT(
            "_on_changed(QString,QString,QDBusVariant)"
        )  # the stubs ask for bytes, PySide for this
        self._bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, heard)
        for name in self._names:
            call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "ReadOne")
            call.setArguments(list(name))
            # Owned by this object, and known again by what it asked for.
            answer = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
            answer.setObjectName(" ".join(name))
            answer.finished.connect(self._on_answer)

    def _on_answer(self, answer: QDBusPendingCallWatcher) -> None:
        reply = answer.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self.told.emit(*answer.objectName().split(), _plain(reply.arguments()[0]))
        answer.deleteLater()

    @Slot(str, str, QDBusVariant)
    def _on_changed(self, namespace: str, key: str, value: QDBusVariant) -> None:
        if (namespace, key) in self._names:
            self.told.emit(namespace, key, _plain(value))


def _plain(value: object) -> object:
    """A value without the envelopes D-Bus puts around it."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
