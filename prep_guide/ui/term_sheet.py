"""The sheet that explains a glossary word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.parts.text import Text
from prep_guide.ui.sheet import Sheet

if TYPE_CHECKING:
    from prep_guide.content.model import Term
    from prep_guide.ui.view import View


class TermSheet(Sheet):
    """What a word means and how it is said aloud."""

    at_bottom = True

    def __init__(self, view: View, term: Term) -> None:
        super().__init__(view, term.word, view.text("say_it_like", say=term.say) if term.say else "")
        self.add(Text(view, term.means, "lead"))
