"""The language sheet: each language by its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from prep_guide.ui.parts.boxes import Flow
from prep_guide.ui.parts.chip import Chip
from prep_guide.ui.sheet import Sheet

if TYPE_CHECKING:
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View


class LanguageSheet(Sheet):
    """The languages on offer, taken over by the session at once."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, view.text("language_title"), "")
        self._session = session
        flow = Flow(view.metrics.sp(10))
        group = QButtonGroup(self)
        for index, language in enumerate(view.languages):
            chip = Chip(view, language.name, chosen=language.code == session.language)
            chip.setObjectName(f"sheet-language-{language.code}")
            group.addButton(chip, index)
            flow.addWidget(chip)
        group.idClicked.connect(self._on_chosen)
        self.add(flow)

    def _on_chosen(self, index: int) -> None:
        self._session.choose_language(self._view.languages[index].code)
