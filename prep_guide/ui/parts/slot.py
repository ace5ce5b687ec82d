"""A place for one widget after the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from prep_guide.ui.parts.card import stacked


class Slot(QWidget):
    """Holds one widget; the next one takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self._box = stacked(self)
        self.held: QWidget | None = None

    def put(self, widget: QWidget | None) -> None:
        """Puts a widget in place of the one that was held; None leaves the place empty."""
        if self.held is not None:
            self._box.removeWidget(self.held)
            self.held.hide()
            self.held.deleteLater()
        self.held = widget
        if widget is not None:
            self._box.addWidget(widget)
            widget.show()
