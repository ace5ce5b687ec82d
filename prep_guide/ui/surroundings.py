"""What windows are built with and share, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prep_guide.session.session import Mode
from prep_guide.ui.look.metrics import Metrics
from prep_guide.ui.look.panel import Panel
from prep_guide.ui.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.content.library import Library
    from prep_guide.paper.press import Press
    from prep_guide.pictures.logo import ClinicLogo
    from prep_guide.session.memory import Memory
    from prep_guide.session.session import Session
    from prep_guide.speech.voice import Voice
    from prep_guide.theme import Theme
    from prep_guide.ui.look.dragging import Dragging
    from prep_guide.ui.look.icons import Icons
    from prep_guide.ui.look.scenes import Scenes
    from prep_guide.ui.look.shadows import Shadows


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window is built with and keeps for as long as it lives."""

    application: QApplication
    library: Library
    icons: Icons
    scenes: Scenes
    shadows: Shadows
    dragging: Dragging
    voice: Voice
    clock: Clock
    clinic: Clinic
    logo: ClinicLogo
    mode: Mode
    press: Press
    themes: Mapping[str, Theme]
    memory: Memory | None = None

    def close(self) -> None:
        """Ends the child processes that were started meanwhile."""
        self.voice.close()
        self.press.close()

    def view(self, session: Session, width: int, height: int, screen: QScreen) -> View:
        """What a window of ``width`` x ``height`` px on a screen is built with, as the session wants it."""
        comfort, code = session.comfort, session.language
        rtl = self.library.language(code).direction == "rtl"
        # Where nobody stands by, sizes have to be right in millimeters.
        panel = Panel.of(screen, self.clinic.kiosk) if self.mode is Mode.KIOSK else None
        return View(
            wording=self.library.wording(code, session.procedure or "base"),
            theme=self.themes[comfort.theme],
            metrics=Metrics.of(width, height, comfort.text, rtl=rtl, panel=panel),
            comfort=comfort,
            icons=self.icons,
            scenes=self.scenes,
            shadows=self.shadows,
            dragging=self.dragging,
            voice=self.voice,
            clock=self.clock,
            clinic=self.clinic,
            logo=self.logo,
            mode=self.mode,
            press=self.press,
            memory=self.memory,
            language=code,
            languages=self.library.languages(),
            offers=self.library.offers(code),
            width=width,
            height=height,
            fallback_rtl=self.library.language(self.clinic.fallback).direction == "rtl",
        )
