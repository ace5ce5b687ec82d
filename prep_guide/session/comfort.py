"""How one person wants the guide to be: colors, text size, how much to know, needles, motion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The text sizes on offer, as factors of the designed size."""


def nearest_text(scale: float) -> float:
    """The text size on offer that is nearest to a scale; where two are as near, the larger."""
    return min(reversed(TEXT_SIZES), key=lambda size: abs(size - scale))


class Detail(StrEnum):
    """How much the reader asked for; everyone starts at short."""

    SHORT = "short"
    STANDARD = "standard"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Comfort:
    """One person's choices; a changed choice is a new ``Comfort``.

    Attributes:
        theme: The name of the colors: ``light``, ``dark`` or ``contrast``.
        text: One of ``TEXT_SIZES``.
        detail: How much to tell.
        needle_free: Whether pictures and words leave needles out.
        motion: Whether pages slide and pictures move.
    """

    theme: str = "light"
    text: float = 1.0
    detail: Detail = Detail.SHORT
    needle_free: bool = False
    motion: bool = True


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person has set up for all programs of this computer; None where they have set nothing.

    Attributes:
        theme: The name of the colors: ``light``, ``dark`` or ``contrast``.
        text: One of ``TEXT_SIZES``.
        motion: Whether anything may move.
    """

    theme: str | None = None
    text: float | None = None
    motion: bool | None = None
