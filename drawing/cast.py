"""A person of a scene: colors, cut of hair and figure together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing import people

if TYPE_CHECKING:
    from drawing.hair import Hair
    from drawing.people import Eyes, Who

_SILVER: Who = "a"
"""Whose hair is silver."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a scene.

    Attributes:
        who: Whose skin and hair.
        hair: The cut.
        width: How sturdy the body is; .92 is thin, 1 slender, 1.15 sturdy.
        fullness: How much wider the body is below the shoulders, and the jaw; .25 is a heavy person.
        glasses: Whether they wear any.
        silver: Whether the hair has turned silver.
    """

    who: Who
    hair: Hair
    width: float = 1
    fullness: float = 0
    glasses: bool = False
    silver: bool = False

    @property
    def skin(self) -> str:
        """The token of their skin; its shade ends in ``2``."""
        return f"{self.who}_skin"

    def head(self, height: float, eyes: Eyes = "open") -> str:
        """Their head around (0, 0), looking to the right."""
        drawn = people.head(height, self.who, self.hair, eyes, glasses=self.glasses, jaw=self.fullness / 3)
        # The brows keep their color: it is what stands out from the skin in high contrast.
        return drawn.replace(f"-{self.who}_hair", f"-{_SILVER}_hair") if self.silver else drawn
