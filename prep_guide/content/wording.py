"""The interface's own short texts in one language, with placeholders and plural forms."""

from __future__ import annotations

import gettext
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Text = str | tuple[str, ...]
"""A text, or one form of it for each plural the language has, in the order of its rule."""

PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")

_RULE = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")
_MOST_FORMS = 6
"""Forms in the language that has the most, Arabic (CLDR)."""


@dataclass(frozen=True, slots=True, eq=False)
class PluralRule:
    """How a language counts.

    Attributes:
        forms: The number of plural forms.
        choose: Gives the place of the form for a whole number, counted from 0.
    """

    forms: int
    choose: Callable[[int], int]

    @classmethod
    def parse(cls, rule: str) -> PluralRule:
        """The rule written as in gettext's catalogs: ``nplurals=2; plural=(n != 1);``.

        Raises:
            ValueError: It is not of that form, or leads to a form there is none of.
        """
        found = _RULE.fullmatch(rule)
        if not found or not 1 <= int(found[1]) <= _MOST_FORMS:
            raise ValueError(rule)
        forms, choose = int(found[1]), gettext.c2py(found[2])
        try:
            # Rules look at the last two digits, so that these numbers meet every branch there is.
            fits = all(0 <= choose(n) < forms for n in (*range(201), 1000, 1_000_000))
        except ArithmeticError as error:
            raise ValueError(rule) from error
        if not fits:
            raise ValueError(rule)
        return cls(forms, choose)


ENGLISH = PluralRule(2, lambda n: int(n != 1))
"""The rule of English, which also stands in for one that cannot be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The texts of one language over those of the language that fills its gaps.

    Attributes:
        language: The language, as its folder is called.
        entries: The texts by key.
        plural: How the language counts.
        below: The wording asked for a text that is missing here. It counts by its own rule: an English text
            in a Japanese guide still needs English plurals.
    """

    language: str
    entries: Mapping[str, Text]
    plural: PluralRule = ENGLISH
    below: Wording | None = None

    def __contains__(self, key: str) -> bool:
        """Whether there is a text for the key, here or below."""
        return key in self.entries or (self.below is not None and key in self.below)

    def text(self, key: str, **values: object) -> str:
        """The text of a key with its placeholders filled in. Never raises.

        Args:
            key: Its name in ``wording.toml``. A key that is nowhere reads as itself: ``next_stage`` is
                "next stage".
            values: What stands for ``{name}``; a placeholder that none is given for stays as it is. ``n``
                also chooses the plural form.
        """
        if key not in self.entries:
            return self.below.text(key, **values) if self.below else key.replace("_", " ")
        entry = self.entries[key]
        template = entry if isinstance(entry, str) else self._form(entry, values.get("n"))
        return PLACEHOLDER.sub(lambda found: str(values.get(found[1], found[0])), template)

    def _form(self, forms: tuple[str, ...], n: object) -> str:
        """The plural form for ``n``; the last one where there is nothing to count or a form is missing."""
        if not isinstance(n, int):
            return forms[-1]
        try:
            place = self.plural.choose(abs(n))
        except ArithmeticError:
            return forms[-1]
        return forms[place] if 0 <= place < len(forms) else forms[-1]
