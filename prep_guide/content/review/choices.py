"""Rule: what the clinic chose exists.

Source: ``docs/content.md``: ``languages``, ``fallback`` and ``procedures`` of ``clinic.toml`` name languages and
layers; a name that is none leaves a choice off the welcome page without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.content.welcome import chosen

if TYPE_CHECKING:
    from prep_guide.content.review.desk import Desk


def review(desk: Desk) -> None:
    """Note every language and procedure in the settings that there is no content for."""
    chosen(desk.findings, "languages", desk.clinic.languages, desk.layers.languages)
    chosen(desk.findings, "fallback", (desk.clinic.fallback,), desk.layers.languages)
    chosen(desk.findings, "procedures", desk.clinic.procedures, desk.layers.procedures)
