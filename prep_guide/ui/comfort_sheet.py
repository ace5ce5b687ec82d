"""The comfort sheet: text size, colors, how much to know, needles, motion. Each change shows at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prep_guide.session.comfort import TEXT_SIZES, Detail
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.segmented import Choice, Segmented
from prep_guide.ui.parts.switch import Switch
from prep_guide.ui.parts.text import Text
from prep_guide.ui.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

_LETTERS = (20, 24, 29, 34)
"""The sizes in px of the letter that shows each text size."""
_THEME_ICONS = {"light": "sun", "dark": "moon", "contrast": "contrast"}


class ComfortSheet(Sheet):
    """What a reader can set, taken over by the session at once."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, view.text("comfort_title"), view.text("comfort_hint"))
        self._session = session
        comfort = session.comfort
        sizes = [
            Choice(str(size), view.text("percent", n=round(size * 100)), letter=letter)
            for size, letter in zip(TEXT_SIZES, _LETTERS, strict=True)
        ]
        self._add_choice("text", sizes, str(comfort.text)).chosen_changed.connect(self._on_text)
        # "High contrast" is too long for a third of the sheet in large letters.
        suffix = "_short" if view.metrics.text >= 2 else ""
        themes = [
            Choice(name, view.text(f"theme_{name}{suffix}"), icon) for name, icon in _THEME_ICONS.items()
        ]
        self._add_choice("theme", themes, comfort.theme).chosen_changed.connect(self._on_theme)
        details = [
            Choice(detail, view.text(f"detail_{detail}"), f"detail{number}")
            for number, detail in enumerate(Detail, start=1)
        ]
        self._add_choice("detail", details, comfort.detail).chosen_changed.connect(self._on_detail)
        switches = column(Hairline(view))
        needle_free = Switch(
            view,
            "needle-free",
            view.text("needle_free_title"),
            view.text("needle_free_hint"),
            on=comfort.needle_free,
        )
        needle_free.toggled.connect(self._on_needle_free)
        motion = Switch(
            view, "motion", view.text("motion_title"), view.text("motion_hint"), on=comfort.motion
        )
        motion.toggled.connect(self._on_motion)
        for part in (needle_free, Hairline(view), motion):
            switches.addWidget(part)
        self.add(switches)

    def _add_choice(self, group: str, choices: list[Choice], chosen: str) -> Segmented:
        view = self._view
        title = view.text(f"choose_{group}")
        track = Segmented(view, group, choices, chosen)
        track.setAccessibleName(title)
        box: QBoxLayout = column(Text(view, title, "strong"), track, gap=view.metrics.sp(6))
        self.add(box)
        return track

    def _on_text(self, key: str) -> None:
        self._session.choose_comfort(replace(self._session.comfort, text=float(key)))

    def _on_theme(self, key: str) -> None:
        self._session.choose_comfort(replace(self._session.comfort, theme=key))

    def _on_detail(self, key: str) -> None:
        self._session.choose_comfort(replace(self._session.comfort, detail=Detail(key)))

    def _on_needle_free(self, on: bool) -> None:
        self._session.choose_comfort(replace(self._session.comfort, needle_free=on))

    def _on_motion(self, on: bool) -> None:
        self._session.choose_comfort(replace(self._session.comfort, motion=on))
