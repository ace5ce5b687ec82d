"""A whole guide in the pseudo-language. Importing this module imports pydantic, as opening a guide does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from prep_guide.content.model import Form, Origin
from prep_guide.content.prose import Prose
from prep_guide.content.pseudo import CODE, LANGUAGE, pseudo_text

if TYPE_CHECKING:
    from prep_guide.content.model import Guide

_READ = frozenset(
    {
        "title", "label", "caption", "describe", "summary", "see", "hear", "feel", "smell", "do", "skip",
        "remember", "teach_back", "again", "what", "short", "with_", "purpose", "say", "more", "ask",
        "surgical", "guided", "question", "also", "needle_free", "task", "word", "means",
    }
)  # fmt: skip
"""The fields that a reader reads; all others are ids, numbers and the names of other things."""


def pseudo_guide(guide: Guide) -> Guide:
    """A guide in the pseudo-language, but for its sources, whose titles are never translated."""
    changed: dict[str, Any] = {each.name: _pseudo("", getattr(guide, each.name)) for each in fields(guide)}
    return replace(guide, **{**changed, "language": LANGUAGE, "sources": guide.sources})


def _pseudo(field: str, value: object) -> object:  # noqa: PLR0911 - one for each kind of value
    """The value of a field of this name, with all that is inside of it."""
    if isinstance(value, str):
        return pseudo_text(value) if field in _READ else value
    if isinstance(value, Prose):
        return replace(value, text=pseudo_text(value.text), ask=pseudo_text(value.ask))
    if isinstance(value, Origin):
        return replace(value, language=CODE)
    if isinstance(value, Form):
        return value.model_copy(update={name: _pseudo(name, each) for name, each in value})
    if isinstance(value, tuple):
        return tuple(_pseudo(field, each) for each in value)
    if isinstance(value, Mapping):
        # A mapping is by id, or holds the numbers of a figure: its keys are no fields.
        return MappingProxyType({key: _pseudo("", each) for key, each in value.items()})
    return value
