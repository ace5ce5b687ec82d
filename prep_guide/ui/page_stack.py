"""The one live page, and how the next one takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from prep_guide.ui.pages.page import Page

_LASTS_MS = 180
_SHIFT = 16
"""Px the new page slides while it fades in (look: 7)."""


class PageStack(QWidget):
    """Holds one page. A change fades between snapshots, so that no page is ever painted at half opacity.

    Signals:
        settled: Emitted when the new page stands and can be used.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._blend: _Blend | None = None

    @property
    def page(self) -> Page | None:
        """The live page."""
        return self._page

    def show_page(self, page: Page, slide: int = 0) -> None:
        """Puts a page in place of the present one.

        Args:
            page: The new page.
            slide: 1 to fade and slide it in from the trailing side, -1 from the leading one, 0 to swap.
        """
        self._end_blend()
        old = self._page
        self._page = page
        page.setParent(self)
        page.setGeometry(self.rect())
        before = old.grab() if old is not None and slide and self.isVisible() else None
        page.show()
        page.restore()
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        if before is None:
            self.settled.emit()
            return
        self._blend = _Blend(self, before, page.grab(), slide)
        self._blend.finished.connect(self._end_blend)
        self._blend.setGeometry(self.rect())
        self._blend.show()
        self._blend.start()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Ends a fade. The page keeps its size: it is built anew for the new one, from how it is seen until then."""
        self._end_blend()

    def _end_blend(self) -> None:
        if self._blend is not None:
            blend, self._blend = self._blend, None
            blend.stop()
            blend.hide()
            blend.deleteLater()
            self.settled.emit()


class _Blend(QWidget):
    """Two snapshots, one fading over the other."""

    finished = Signal()

    def __init__(self, parent: QWidget, before: QPixmap, after: QPixmap, slide: int) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # noqa: PLC0415 - the first page does not fade in

        super().__init__(parent)
        self._before, self._after, self._slide = before, after, slide
        self._share = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_LASTS_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_step)
        self._animation.finished.connect(self.finished)

    def start(self) -> None:
        """Begins to fade."""
        self._animation.start()

    def stop(self) -> None:
        """Ends at once, without telling."""
        self._animation.finished.disconnect(self.finished)
        self._animation.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the two snapshots."""
        brush = QPainter(self)
        brush.drawPixmap(0, 0, self._before)
        brush.setOpacity(self._share)
        brush.drawPixmap(round(_SHIFT * self._slide * (1 - self._share)), 0, self._after)

    def _on_step(self, share: float) -> None:
        self._share = share
        self.update()
