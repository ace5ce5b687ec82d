"""What a person has set up for all programs of this computer: colors, contrast, motion, the size of text.

Windows and macOS tell Qt the colors and, of Windows, the contrast and the font. On Linux the desktop's portal is
asked besides, since Qt knows them only on some desktops. Qt 6.11 has no word for motion: Linux tells it through the
portal, the other two are asked once.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from prep_guide.session.comfort import Wishes, nearest_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from prep_guide.ui.portal import Portal

_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}
"""The size of the system's font where nobody has changed it."""
_USUAL_ON_LINUX = 10.0
"""The same on desktops, which agree on 9 to 11."""
_LOOK, _GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
_SCHEME, _CONTRAST, _STILL = (_LOOK, "color-scheme"), (_LOOK, "contrast"), (_LOOK, "reduced-motion")
_ANIMATIONS, _SCALING = (_GNOME, "enable-animations"), (_GNOME, "text-scaling-factor")
_DARK = 1
"""What the portal calls dark colors; 2 is light, 0 is no wish, which is light too."""


class SystemWishes(QObject):
    """Follows the settings of the system.

    Signals:
        changed: Emitted with the :class:`Wishes` of now, after one of them has become another.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._hints = application.styleHints()
        self._accessibility = self._hints.accessibility()
        self._told: dict[tuple[str, str], object] = {}
        self._portal: Portal | None = None
        self._moves: bool | None = None
        self._now = self._read()
        self._hints.colorSchemeChanged.connect(self._refresh)
        self._accessibility.contrastPreferenceChanged.connect(self._refresh)
        application.fontChanged.connect(self._refresh)

    @property
    def now(self) -> Wishes:
        """What is wished for now."""
        return self._now

    def listen(self) -> None:
        """Asks the desktop for what Qt does not tell; once the first page is painted, which would else wait."""
        if sys.platform != "linux":
            from prep_guide.ui.system_motion import wished_motion  # noqa: PLC0415 - not before the first paint

            self._moves = wished_motion()
            self._refresh()
            return
        from prep_guide.ui.portal import Portal  # noqa: PLC0415 - D-Bus, not before the first paint

        self._portal = Portal((_SCHEME, _CONTRAST, _STILL, _ANIMATIONS, _SCALING))
        self._portal.told.connect(self._on_told)
        self._portal.ask()

    def _on_told(self, namespace: str, key: str, value: object) -> None:
        self._told[namespace, key] = value
        self._refresh()

    def _refresh(self) -> None:
        now = self._read()
        if now != self._now:
            self._now = now
            self.changed.emit(now)

    def _read(self) -> Wishes:
        return Wishes(self._theme(), self._text(), self._motion())

    def _theme(self) -> str | None:
        contrast = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        if contrast or self._told.get(_CONTRAST) == 1:
            return "contrast"
        scheme, told = self._hints.colorScheme(), self._told.get(_SCHEME)
        if scheme == Qt.ColorScheme.Dark or told == _DARK:
            return "dark"
        return None if scheme == Qt.ColorScheme.Unknown and told is None else "light"

    def _text(self) -> float | None:
        told = self._told.get(_SCALING)
        # Under X11 the desktop turns the scaling of text into a denser screen, which enlarges all of the window.
        if isinstance(told, float) and self._application.platformName() != "xcb":
            return nearest_text(told)
        points = self._application.font().pointSizeF()
        return nearest_text(points / _USUAL_POINTS.get(sys.platform, _USUAL_ON_LINUX)) if points > 0 else None

    def _motion(self) -> bool | None:
        if self._moves is not None:
            return self._moves
        if self._told.get(_STILL) == 1 or self._told.get(_ANIMATIONS) is False:
            return False
        return True if {_STILL, _ANIMATIONS} & self._told.keys() else None
