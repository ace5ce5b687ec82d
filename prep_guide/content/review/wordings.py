"""Rule: the interface's texts in every language fit the places they are shown in.

Source: ``docs/content.md``. The shipped English texts say which keys there are and what each is told; a
translation has the same placeholders, and as many plural forms as its language's rule counts (gettext, CLDR).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prep_guide.content.fields import RULE as FIELD_RULE
from prep_guide.content.fields import line_of, unknown
from prep_guide.content.language import ENGLISH_PLURAL
from prep_guide.content.listing import BASE
from prep_guide.content.welcome import read_language
from prep_guide.content.wording import PLACEHOLDER, PluralRule
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prep_guide.content.review.desk import Desk
    from prep_guide.tables import Table

RULE = "placeholder"
PLURAL_RULE = "plural"
FILE = "wording.toml"

_BRACES = re.compile(r"[{}]")


def review(desk: Desk) -> None:
    """Note every text that does not fit."""
    shipped = [table.values for _, table in desk.tables(BASE, "en", FILE)]
    english = shipped[0] if shipped else {}
    for layer, language in desk.places:
        known = read_language(desk.layers, language)
        rule = PluralRule.parse(known.plural if known else ENGLISH_PLURAL)
        for file, table in desk.tables(layer, language, FILE):
            desk.note(file, _faults(table, english, rule.forms))


def _faults(table: Table, english: Mapping[str, object], forms: int) -> Iterator[Fault]:
    for key, value in table.values.items():
        line = line_of(key, table.lines)
        if english and key not in english:
            yield unknown(key, english, table.lines)
            continue
        if not _texts(value):
            continue  # it is no text at all, which the rule on structure tells
        if any(_BRACES.search(PLACEHOLDER.sub("", text)) for text in _texts(value)):
            problem = "There is a curly bracket that belongs to no placeholder."
            yield Fault("", line, key, RULE, problem, "Write placeholders as {name}, without spaces.")
        if isinstance(value, list) and len(value) != forms:
            problem = f"There are {len(value)} plural forms; the language has {forms}."
            yield Fault("", line, key, PLURAL_RULE, problem, "Write one for each, in the order of its rule.")
        if key in english:
            yield from _unlike(key, value, english[key], line)


def _unlike(key: str, value: object, english: object, line: int) -> Iterator[Fault]:
    """How a text differs in kind from the English one."""
    if isinstance(english, list) and isinstance(value, str):
        yield Fault("", line, key, PLURAL_RULE, "The plural forms are missing.", "Write a list of them.")
    elif isinstance(english, str) and isinstance(value, list):
        yield Fault("", line, key, FIELD_RULE, "Here one text is meant, not a list.", "Write one text.")
    wanted, found = _placeholders(english), _placeholders(value)
    if missing := sorted(wanted - found):
        yield Fault("", line, key, RULE, f"The text lacks {_named(missing)}.", "Put it where it belongs.")
    if extra := sorted(found - wanted):
        remedy = f"Take it out; there is {_named(sorted(wanted))}." if wanted else "Take it out."
        yield Fault("", line, key, RULE, f"Nothing is known for {_named(extra)}.", remedy)


def _placeholders(value: object) -> set[str]:
    """The placeholders of a text; of plural forms, those of all together, since "one day" needs no number."""
    return {name for text in _texts(value) for name in PLACEHOLDER.findall(text)}


def _texts(value: object) -> list[str]:
    each = value if isinstance(value, list) else [value]
    return [text for text in each if isinstance(text, str)]


def _named(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)
