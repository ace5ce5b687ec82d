"""The forms of the files that only a nurse sees."""

from __future__ import annotations

from prep_guide.content.kinds import Text, Words  # noqa: TC001
from prep_guide.content.model import Item, Listed


class CheckPoint(Listed):
    """``checklist/NAME.md``: what a nurse asks; the body is the nurse's note."""

    ask: Text


class Presenting(Item):
    """``presenting/STAGE.md``: what a nurse may do and say while a stage is shown."""

    points: Words
