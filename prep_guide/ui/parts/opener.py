"""A chevron at the end of a line that opens what is below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.pressable import Opening

if TYPE_CHECKING:
    from prep_guide.ui.view import View


class Opener(Opening, IconButton):
    """A chevron, checked while what it opens is shown.

    Args:
        view: What the page is built with.
        name: What assistive technology calls it: what it opens.
    """

    def __init__(self, view: View, name: str) -> None:
        super().__init__(view, "down", name)
        self.prepare_opening(opened=False)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, opened: bool) -> None:
        self._icon = "up" if opened else "down"
        self.update()
