"""An illustration that moves for one loop when its page opens, then rests; a tap plays it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QTimer

from prep_guide.ui.look.painting import mirrored
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.picture import Picture

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QPixmap, QResizeEvent

    from prep_guide.ui.look.reel import Reel
    from prep_guide.ui.view import View

_AIR = 8
"""Px between the button and the edges of the picture at 100 %."""
_FRAME_MS = 125
"""Eight frames a second: enough for slow motion, at 5 % of a core (docs/decisions/0008)."""


class MovingPicture(Picture):
    """A picture that moves where it can and the reader lets it; else just a picture.

    While it is not seen, it rests. The button in its corner does by key what a tap on the picture does.
    """

    def __init__(
        self, view: View, picture: str, *, ratio: float = 4 / 3, name: str = "", description: str = ""
    ) -> None:
        super().__init__(view, picture, ratio=ratio, name=name, description=description)
        self._reel: Reel | None = None
        self._begun = 0.0
        self._frame: QPixmap | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._show_frame)
        self._drawing = self._moving_drawing()
        self._again: IconButton | None = None
        if self._drawing:
            self._add_button()

    @property
    def playing(self) -> bool:
        """Whether it moves just now."""
        return self._timer.isActive()

    def play(self) -> None:
        """Plays one loop from its beginning, if it can move."""
        if not self._drawing or not self.isVisible():
            return
        # Imported here: a page that stays still needs none of it.
        from prep_guide.ui.look.reel import Reel  # noqa: PLC0415

        self._reel = self._reel or Reel(self._drawing)
        self._begun = self._view.clock.elapsed()
        self._timer.start()

    def rest(self) -> None:
        """Goes back to the complete still."""
        self._timer.stop()
        self._reel = self._frame = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accepts a press where a tap means something."""
        event.setAccepted(bool(self._drawing))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Plays it again."""
        if self.rect().contains(event.position().toPoint()):
            self.play()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rests while it is not seen."""
        self.rest()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the button in the lower trailing corner. A layout would take the picture's shape away."""
        super().resizeEvent(event)
        if self._again is not None:
            air = self._view.metrics.sp(_AIR)
            spot = QRectF(self._again.rect())
            spot.moveBottomRight(self.rect().bottomRight() - QPoint(air, air))
            self._again.setGeometry(mirrored(self, spot).toRect())

    def pixmap_now(self) -> QPixmap:
        """The frame of the moment, or the still."""
        return self._frame or super().pixmap_now()

    def _moving_drawing(self) -> bytes:
        comfort = self._view.comfort
        if not comfort.motion:
            return b""
        return self._view.scenes.moving(self._picture, self._view.theme, needle_free=comfort.needle_free)

    def _add_button(self) -> None:
        again = IconButton(self._view, "play", self._view.text("play_picture"), ground="surface")
        again.setParent(self)
        again.setObjectName("play-picture")
        again.clicked.connect(self.play)
        again.resize(again.sizeHint())
        self._again = again

    def _show_frame(self) -> None:
        from prep_guide.ui.look.reel import LASTS_S  # noqa: PLC0415

        seconds = self._view.clock.elapsed() - self._begun
        if self._reel is None or seconds >= LASTS_S or self.visibleRegion().isEmpty():
            self.rest()
            return
        self._frame = self._reel.frame(seconds, self.size(), self.devicePixelRatioF())
        self.update()
