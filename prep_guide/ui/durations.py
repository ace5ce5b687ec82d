"""How long something takes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prep_guide.ui.view import View


def about_minutes(view: View, minutes: str) -> str:
    """The words for ``5`` or ``2-3`` minutes, in the plural form the language has for a number."""
    if minutes.isdecimal():
        return view.text("minutes", n=int(minutes))
    return view.text("minutes_range", minutes=minutes.replace("-", "–"))
