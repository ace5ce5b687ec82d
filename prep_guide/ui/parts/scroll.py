"""What a page scrolls in: no frame, a slim thumb, a fade at the edges, and a button for who does not scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from prep_guide.ui.look.painting import is_rtl, painter, rounded
from prep_guide.ui.parts.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from prep_guide.ui.view import View

_GRIP = 16
_THUMB = 6
_SHORTEST_THUMB = 56
_PAGE = 0.8
"""How much of what is seen a page down moves: the last lines stay in sight."""


class Scroll(QScrollArea):
    """A vertical scroller for one widget.

    Args:
        view: What the page is built with.
        contents: What is scrolled.
        token: The token of the ground, which the fades run into.
        pill: Whether "More below" floats over the contents; otherwise the page offers it elsewhere.

    Signals:
        more_changed: Emitted with whether something worth scrolling to is hidden below.
    """

    more_changed = Signal(bool)

    def __init__(self, view: View, contents: QWidget, *, token: str = "ground", pill: bool = True) -> None:
        super().__init__()
        self._view = view
        self._more = False
        self._has_pill = pill
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, view.color(token))
        self.setPalette(palette)
        self.setWidget(contents)
        self._below = _Fade(view, token, self)
        self._above = _Fade(view, token, self, upward=True)
        self._thumb = _Thumb(view, self)
        self._pill = Button(
            view, view.text("more_below"), "secondary", icon="down", role="label", parent=self
        )
        self._pill.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pill.clicked.connect(self.page_down)
        self._pill.hide()
        self.verticalScrollBar().rangeChanged.connect(self._settle)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        # Nobody drags before the page is seen.
        QTimer.singleShot(0, self, self._grab_touch)

    def page_down(self) -> None:
        """Scrolls on by most of what is seen."""
        self._move(self.verticalScrollBar().pageStep() * _PAGE)

    def page_up(self) -> None:
        """Scrolls back by most of what is seen."""
        self._move(-self.verticalScrollBar().pageStep() * _PAGE)

    def line(self, steps: int) -> None:
        """Scrolls by lines of prose; negative goes up."""
        self._move(steps * 2 * self._view.metrics.line("body"))

    def scroll_by_key(self, key: Qt.Key) -> bool:
        """Scrolls with up, down, page up, page down, space, home and end; False for any other key."""
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.line(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.page_down()
            case Qt.Key.Key_PageUp:
                self.page_up()
            case Qt.Key.Key_Home:
                self.to_top()
            case Qt.Key.Key_End:
                self.to_end()
            case _:
                return False
        return True

    def to_top(self) -> None:
        """Scrolls to the beginning."""
        self.verticalScrollBar().setValue(0)

    def to_end(self) -> None:
        """Scrolls to the end."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def bring_into_view(self, widget: QWidget) -> None:
        """Scrolls as little as shows all of a widget inside of it, clear of what floats over the edges."""
        contents = self.widget()
        if contents is not None:
            top = widget.mapTo(contents, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(self.value_to_show(top, widget.height()))

    def value_to_show(self, top: int, height: int) -> int:
        """The nearest value of its bar that shows ``height`` px of the contents from ``top`` on, or their beginning."""
        bar = self.verticalScrollBar()
        lowest = top - self._above.height()
        highest = top + height + self._below.height() - self.viewport().height()
        return max(bar.minimum(), min(max(bar.value(), highest), lowest, bar.maximum()))

    @property
    def share(self) -> float:
        """How far it is scrolled, 0 at the top to 1 at the end."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def restore(self, share: float) -> None:
        """Scrolls to where :attr:`share` once was, also where the contents have another height now."""
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves every key to what it lies in; a scroll area would keep the arrows that turn the stages."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps fades, thumb and pill in their places."""
        super().resizeEvent(event)
        self._settle()

    def _move(self, by: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(by))

    def _settle(self) -> None:
        bar, metrics = self.verticalScrollBar(), self._view.metrics
        more = bar.maximum() - bar.value() > metrics.sp(24)
        pill = self._pill.sizeHint()
        fade = pill.height() + metrics.sp(56) if self._has_pill else metrics.sp(30)
        self._below.setGeometry(0, self.height() - fade, self.width(), fade)
        self._below.setVisible(more)
        self._above.setGeometry(0, 0, self.width(), metrics.sp(28))
        self._above.setVisible(bar.value() > 2)
        self._thumb.setGeometry(2 if is_rtl(self) else self.width() - _GRIP - 2, 0, _GRIP, self.height())
        self._thumb.setVisible(bar.maximum() > metrics.sp(24))
        self._thumb.update()
        self._pill.resize(pill)
        left = (self.width() - pill.width()) // 2
        self._pill.move(left, self.height() - pill.height() - metrics.sp(4))
        self._pill.setVisible(more and self._has_pill)
        for overlay in (self._below, self._above, self._thumb, self._pill):
            overlay.raise_()
        if more != self._more:
            self._more = more
            self.more_changed.emit(more)

    def _grab_touch(self) -> None:
        self._view.dragging.grab(self, fling=self._view.comfort.motion)


class _Fade(QWidget):
    """The ground creeping over the edge, as a sign that there is more."""

    def __init__(self, view: View, token: str, parent: QWidget, *, upward: bool = False) -> None:
        super().__init__(parent)
        self._view, self._token, self._upward = view, token, upward
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the fade."""
        start, end = (self.height(), 0) if self._upward else (0, self.height())
        gradient = QLinearGradient(0, start, 0, end)
        gradient.setColorAt(0, self._view.color(self._token, 0))
        gradient.setColorAt(0.55, self._view.color(self._token, 0.94))
        gradient.setColorAt(1, self._view.color(self._token))
        QPainter(self).fillRect(self.rect(), gradient)


class _Thumb(QWidget):
    """A thumb over the contents: it takes no width from them, and a mouse can drag it."""

    def __init__(self, view: View, area: Scroll) -> None:
        super().__init__(area)
        self._view = view
        self._bar = area.verticalScrollBar()
        self._grabbed: tuple[float, int] | None = None
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold."""
        self._grabbed = (event.position().y(), self._bar.value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags."""
        if self._grabbed is None:
            return
        y, value = self._grabbed
        _, height = self._shape()
        way = max(1.0, self.height() - 8 - height)
        self._bar.setValue(round(value + (event.position().y() - y) * self._bar.maximum() / way))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Lets go."""
        self._grabbed = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the thumb."""
        top, height = self._shape()
        bar = QRectF((self.width() - _THUMB) / 2, top, _THUMB, height)
        rounded(painter(self), bar, _THUMB / 2, self._view.color("edge"))

    def _shape(self) -> tuple[float, float]:
        """Top and height of the thumb in px."""
        way = self.height() - 8
        whole = self._bar.maximum() + self._bar.pageStep()
        height = max(_SHORTEST_THUMB, way * self._bar.pageStep() / max(1, whole))
        return 4 + (way - height) * self._bar.value() / max(1, self._bar.maximum()), height
