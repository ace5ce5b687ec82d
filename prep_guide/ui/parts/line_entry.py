"""What takes the typing inside a painted field of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy

if TYPE_CHECKING:
    from prep_guide.ui.view import View


class Field(Protocol):
    """The painted widget around it, which the focus ring follows."""

    @property
    def radius(self) -> float:
        """The radius of its corners in px."""

    def rect(self) -> QRect:
        """Its own area."""


class LineEntry(QLineEdit):
    """Takes the typing of one line; the field around it paints the outline."""

    def __init__(self, view: View, words: str, field: Field) -> None:
        super().__init__()
        self._field = field
        self.setFrame(False)
        if view.metrics.rtl:
            # An empty field begins at the side of the keyboard's language, which may be another.
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.setFont(view.metrics.font("body"))
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        # A menu of Qt's own would not look or read like anything else here.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        palette, role = self.palette(), QPalette.ColorRole
        palette.setColor(role.Base, Qt.GlobalColor.transparent)
        for part, token in (
            (role.Text, "ink"),
            (role.PlaceholderText, "ink2"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
        ):
            palette.setColor(part, view.color(token))
        self.setPalette(palette)

    def focus_rect(self) -> QRect:
        """What the focus ring goes around, in its own coordinates: the field."""
        return self._field.rect().translated(-self.pos())

    def focus_radius(self) -> float:
        """The radius of what the focus ring goes around, in px."""
        return self._field.radius
