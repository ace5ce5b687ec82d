"""What a page is built with besides its guide: one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from prep_guide.clinic import Clinic
    from prep_guide.clock import Clock
    from prep_guide.content.language import Language, Offer
    from prep_guide.content.wording import Wording
    from prep_guide.paper.press import Press
    from prep_guide.pictures.logo import ClinicLogo
    from prep_guide.session.comfort import Comfort
    from prep_guide.session.memory import Memory
    from prep_guide.session.session import Mode
    from prep_guide.speech.voice import Voice
    from prep_guide.theme import Theme
    from prep_guide.ui.look.dragging import Dragging
    from prep_guide.ui.look.icons import Icons
    from prep_guide.ui.look.metrics import Metrics
    from prep_guide.ui.look.scenes import Scenes
    from prep_guide.ui.look.shadows import Shadows


@dataclass(frozen=True, slots=True)
class View:
    """Wording, looks and surroundings of a page.

    Attributes:
        width: The width of the page's area in px; a page composes itself for it.
        height: The height of the page's area in px.
        languages: The languages on offer.
        offers: The procedures on offer, in the language shown; "I'm not sure" is the last.
        logo: The practice's logo, read when it is first shown.
        press: Typesets what is printed.
        memory: What is remembered on this computer, if the person asks for it; None where nobody may ask.
        fallback_rtl: Whether the language that fills gaps is written from right to left.
        filled_in: The language words are in that fill a gap; empty where they are in the language shown.
    """

    wording: Wording
    theme: Theme
    metrics: Metrics
    comfort: Comfort
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
    language: str
    languages: tuple[Language, ...]
    offers: tuple[Offer, ...]
    width: int
    height: int
    fallback_rtl: bool = False
    memory: Memory | None = None
    filled_in: str = ""

    @property
    def words_language(self) -> str:
        """The code of the language the words are in that are shown with this view."""
        return self.filled_in or self.language

    def written_in(self, language: str) -> View:
        """The view for words in a language: that of the page, or the one that fills its gaps.

        Words keep the direction of their own language: a full stop at the wrong end makes them hard to read.
        """
        if language == self.language:
            return self
        return replace(self, metrics=replace(self.metrics, rtl=self.fallback_rtl), filled_in=language)

    def text(self, key: str, **values: object) -> str:
        """A text of the interface in the language shown."""
        return self.wording.text(key, **values)

    def color(self, token: str, alpha: float = 1.0) -> QColor:
        """A color of the theme; ``alpha`` is 0 (clear) to 1 (solid)."""
        color = QColor(self.theme.colors[token])
        color.setAlphaF(alpha)
        return color

    @property
    def contrast(self) -> bool:
        """Whether the high-contrast theme is on: outlines instead of tints and shadows."""
        return self.theme.name == "contrast"

    @property
    def portrait(self) -> bool:
        """Whether the page is higher than wide."""
        return self.height > self.width

    @property
    def gutter(self) -> int:
        """The empty edge at both sides of a page, in px."""
        return self.metrics.sp(56 if self.portrait else 44)

    @property
    def column(self) -> int:
        """The width of what a page has between its edges, in px."""
        return self.width - 2 * self.gutter

    @property
    def measure(self) -> float:
        """The width of the content as the reader's eye has it: what layouts are decided on, never a device."""
        return self.column / (self.metrics.text * self.metrics.view)
