"""What the patient sees, small and live; what is pressed in it is pressed on their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QBrush, QMouseEvent, QPen, QPixmap, QTransform, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_guide.ui.look.painting import painter

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from prep_guide.ui.view import View
    from prep_guide.ui.window import Window

_PAUSE_MS = 100
"""A picture of a page takes some 12 ms: ten a second are a tenth of a core while something moves, none at rest."""
_RADIUS = 20


class Mirror(QLabel):
    """A picture of the patient's window, taken anew whenever something in it was painted.

    Args:
        view: What the console is built with.
        window: The patient's window.
    """

    def __init__(self, view: View, window: Window) -> None:
        super().__init__()
        self._view, self._window = view, window
        self.radius = view.metrics.sp(_RADIUS)
        self._picture = QPixmap()
        # A label with a pixmap, even an empty one, has the role of a graphic.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(view.text("nurse_mirror"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._take)
        window.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        """True: it keeps the shape of the window."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in px at a width in px."""
        return round(width * self._window.height() / self._window.width())

    def sizeHint(self) -> QSize:
        """Small; layouts give it more."""
        width = self._view.metrics.sp(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Small enough never to be in the way."""
        return QSize(80, 50)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notes that something was painted in the window, or that it has another shape."""
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Resize) and not self._timer.isActive():
            self._timer.start()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Takes a picture."""
        super().showEvent(event)
        self._timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses on the patient's page."""
        self._pass_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags on the patient's page."""
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go on the patient's page."""
        self._pass_on(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the patient's page."""
        spot = self._spot(event.position())
        widget = self._window.childAt(spot.toPoint())
        # Qt hands only what comes from a real wheel on to the widgets around the first one.
        while widget is not None and not self._turns(widget, spot, event):
            widget = widget.parentWidget()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the picture through a texture, since a painter's clip has jagged edges."""
        view, brush, rect = self._view, painter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        texture = QBrush(self._picture)
        if not self._picture.isNull():
            scale = self.width() / self._picture.deviceIndependentSize().width()
            texture.setTransform(QTransform.fromScale(scale, scale))
            brush.setBrush(texture)
        brush.setPen(QPen(view.color("edge"), 2))
        brush.drawRoundedRect(rect, self.radius, self.radius)

    def _take(self) -> None:
        if self.isVisible() and self._window.isVisible():
            self._picture = self._window.grab()
            self.update()

    def _pass_on(self, event: QMouseEvent) -> None:
        handle, spot = self._window.windowHandle(), self._spot(event.position())
        if handle is not None:
            everywhere = handle.mapToGlobal(spot)
            copy = QMouseEvent(
                event.type(), spot, spot, everywhere, event.button(), event.buttons(), event.modifiers()
            )
            QCoreApplication.sendEvent(handle, copy)
        event.accept()

    def _turns(self, widget: QWidget, spot: QPointF, event: QWheelEvent) -> bool:
        """Whether a widget of the patient's page takes the turn of a wheel."""
        copy = QWheelEvent(
            widget.mapFrom(self._window, spot), self._window.mapToGlobal(spot), event.pixelDelta(), event.angleDelta(),
            event.buttons(), event.modifiers(), event.phase(), event.inverted(),
        )  # fmt: skip
        copy.ignore()
        QCoreApplication.sendEvent(widget, copy)
        return copy.isAccepted()

    def _spot(self, position: QPointF) -> QPointF:
        """Where in the patient's window a spot of the picture lies, in px."""
        return position * (self._window.width() / max(1, self.width()))
