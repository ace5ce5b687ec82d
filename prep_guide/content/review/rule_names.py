"""The names of the rules: what stands in brackets behind a finding, and what ``--rule`` and ``--ignore`` take."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_STRUCTURE = (
    "bracket", "clinic", "clinic-file", "clinic-key", "clinic-rule", "clinic-toml", "clinic-value", "code",
    "definition", "emphasis", "field", "file", "file-name", "front-matter", "heading", "html", "language", "layer",
    "link", "nested-list", "picture", "placeholder", "plural", "quote", "ruler", "section", "size", "source-mark",
    "table", "time", "toml",
)  # fmt: skip
"""What the program itself looks at when it reads a file, each kind by a name of its own."""

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "structure": _STRUCTURE,
        "precedence": ("precedence",),
        "parity": ("parity",),
        "reading": ("reading",),
        "calm": ("calm",),
        "numbers": ("numbers",),
        "sources": ("sources",),
        "dates": ("dates",),
        "plain": ("plain",),
        "signature": ("signature",),
        "blank": ("blank",),
        "ignore": ("ignore",),
    }
)
"""The rules, each with the names its findings have."""


def group_of(rule: str) -> str:
    """The rule that a finding's name belongs to."""
    return next((group for group, names in GROUPS.items() if rule in names), "structure")


def names() -> tuple[str, ...]:
    """Every name there is, those of the rules first."""
    return tuple(dict.fromkeys((*GROUPS, *_STRUCTURE)))
