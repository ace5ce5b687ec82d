"""What the rules know of a language: its words for people, time, medicine and shares, and how it speaks.

Of a language that is not here only lengths are measured. To add one, describe it as ``english.py`` does and enter it in
:data:`TONGUES`; no rule changes.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from prep_guide.content.review.english import ENGLISH
from prep_guide.content.review.spanish import SPANISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prep_guide.content.review.tongue import Tongue

TONGUES: Mapping[str, Tongue] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""By the first part of the language's tag: ``es-MX`` is Spanish too."""


def tongue_of(language: str) -> Tongue | None:
    """What is known of a language; None where nothing is."""
    return TONGUES.get(language.partition("-")[0])
