"""Which of a practice's texts a reader gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prep_guide.clinic.model import Texts


def best_text(texts: Texts, language: str, fallback: str) -> str:
    """The text in the reader's language, else in the fallback, else the first there is; empty for none.

    For names, roles and directions only: a rule is never read in another language (``Clinic.rule``).
    """
    return texts.get(language) or texts.get(fallback) or next(iter(texts.values()), "")
