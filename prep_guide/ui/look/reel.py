"""A moving illustration, frame by frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from prep_guide.ui.look.scenes import covering

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPixmap

LASTS_S = 4.8
"""How long every drawing's loop takes, in seconds; it begins and ends on the still (docs/illustrations.md, 4)."""


class Reel:
    """One loop of a drawing. Frames are drawn when they are asked for and not kept.

    Why: docs/decisions/0008. Qt counts the real milliseconds from the moment it is given to the drawing of the frame,
    so that a frame may show a moment a trace later.
    """

    def __init__(self, data: bytes) -> None:
        """Reads the drawing.

        Args:
            data: A moving SVG with the colors of its theme.
        """
        self._renderer = QSvgRenderer(QByteArray(data))
        # Frames come when the clock handed in says so, not from the renderer's own timer.
        self._renderer.setAnimationEnabled(False)

    def frame(self, seconds: float, size: QSize, ratio: float) -> QPixmap:
        """The drawing as it is so many seconds into its loop, in ``size`` logical px of ``ratio`` device px."""
        self._renderer.setCurrentFrame(round(seconds * self._renderer.framesPerSecond()))
        return covering(self._renderer, size, ratio)
