"""Readers: each takes one value of ``clinic.toml`` to what the program uses, or says what is wrong with it.

A reader gets the value, its dotted field and where to report. It returns None where nothing can be used;
that is safe since TOML has no null; the default then stays in force.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from keyword import iskeyword
from typing import Any

from prep_guide import names
from prep_guide.accent import nearest as nearest_color
from prep_guide.accent import shortfall

LONGEST_TEXT = 2000
"""Characters in one text: a rule or directions, with room to spare."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong with a field: ``rule``, ``problem`` and ``remedy`` as in a ``Fault``."""

    field: str
    problem: str
    remedy: str
    rule: str = "clinic-value"


Report = Callable[[Wrong], None]
Reader = Callable[[object, str, Report], Any]


def text(value: object, field: str, report: Report) -> str | None:
    """A text without spaces around it; an empty one counts as unset."""
    if not isinstance(value, str):
        report(Wrong(field, f"Text is wanted here, not {kind_of(value)}.", "Write it in quotes."))
        return None
    if len(value) > LONGEST_TEXT:
        report(Wrong(field, f"This text is longer than {LONGEST_TEXT:,} characters.", "Make it shorter."))
        return None
    return value.strip() or None


def pattern(form: str, wanted: str, example: str) -> Reader:
    """A text of a given form.

    Args:
        form: The regular expression all of it must match.
        wanted: What it is, for the sentence "... is not ...": ``a color``.
        example: One that is right.
    """
    expression = re.compile(form)

    def read(value: object, field: str, report: Report) -> str | None:
        words = text(value, field, report)
        if words is None or expression.fullmatch(words):
            return words
        report(Wrong(field, f"{shown(words)} is not {wanted}.", f"Write it as in {shown(example)}."))
        return None

    return read


language = pattern(names.LANGUAGE.pattern, "a language code", "es")
name = pattern(names.ID.pattern, "a name of small letters, digits and hyphens", "breast-ultrasound")
phone = pattern(r"(?=(?:\D*\d){2})[\d +().,;#*/x-]{2,40}", "a phone number", "(203) 555-0100")
picture = pattern(
    r"(?!.*\.\.)[\w][\w./ -]*\.(svg|png|SVG|PNG)", "a picture in the clinic's own folder", "logo.svg"
)


_color = pattern(r"#[0-9A-Fa-f]{6}", "a color", "#0B5A5B")


def accent(value: object, field: str, report: Report) -> str | None:
    """A color that white words can be read on, and that can be read on light ground."""
    color: str | None = _color(value, field, report)
    if color is None or nearest_color(color) == color:
        return color
    has, wanted = shortfall(color)
    problem = (
        f"{shown(color)} has a contrast of {has:.1f} to 1 where people have to read; {wanted:g} is needed."
    )
    report(Wrong(field, problem, f"The nearest color that has it is {nearest_color(color)}."))
    return None


def whole(low: int, high: int, unit: str) -> Reader:
    """A whole number from ``low`` to ``high``, of a unit that the sentence names."""

    def read(value: object, field: str, report: Report) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            problem = f"A whole number is wanted here, not {kind_of(value)}."
        elif not low <= value <= high:
            problem = f"{shown(value)} is out of range."
        else:
            return value
        report(Wrong(field, problem, f"Write a number of {unit} from {low} to {high}, without quotes."))
        return None

    return read


def flag(value: object, field: str, report: Report) -> bool | None:
    """True or false."""
    if isinstance(value, bool):
        return value
    report(Wrong(field, f"True or false is wanted here, not {kind_of(value)}.", "Write true or false."))
    return None


def one_of(*choices: str) -> Reader:
    """One of a few words."""

    def read(value: object, field: str, report: Report) -> str | None:
        words = text(value, field, report)
        if words is None or words in choices:
            return words
        report(
            Wrong(field, f"{shown(words)} is not known here.", f"Write {' or '.join(map(shown, choices))}.")
        )
        return None

    return read


def day(value: object, field: str, report: Report) -> date | None:
    """A date, written bare or in quotes."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            problem = f"{shown(value)} is no date of the calendar."
    else:
        problem = f"A date is wanted here, not {kind_of(value)}."
    report(Wrong(field, problem, "Write year, month and day, as in 2026-11-01."))
    return None


def span(low: int, high: int) -> Reader:
    """Two whole numbers, the smaller first."""

    def read(value: object, field: str, report: Report) -> tuple[int, int] | None:
        if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
            first, last = value
            if low <= first <= last <= high:
                return first, last
        problem = f"Two whole numbers from {low} to {high} are wanted here, the smaller first."
        report(Wrong(field, problem, "Write them as in [3, 7]."))
        return None

    return read


def several(reader: Reader) -> Reader:
    """A list without doubles; items that are wrong are left out."""

    def read(value: object, field: str, report: Report) -> tuple[object, ...] | None:
        if not isinstance(value, list):
            report(
                Wrong(
                    field,
                    f"A list is wanted here, not {kind_of(value)}.",
                    'Write it in brackets, as in ["en"].',
                )
            )
            return None
        good: dict[object, None] = {}
        for number, item in enumerate(value, 1):
            place = f"{field}[{number}]"
            read_item = reader(item, place, report)
            if read_item in good:
                report(Wrong(place, f"{shown(item)} stands here twice.", "Take one away."))
            elif read_item is not None:
                good[read_item] = None
        return tuple(good)

    return read


def zone(value: object, field: str, report: Report) -> str | None:
    """A time zone the system knows."""
    words = text(value, field, report)
    if words is None:
        return None
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415 - costs 10 ms, and few clinics set a zone

    try:
        ZoneInfo(words)
    except (KeyError, ValueError, OSError):  # not found; not a name; the name of a folder
        remedy = guess(words, available_timezones()) or "Write it as in “America/New_York”."
        report(Wrong(field, f"{shown(words)} is not a known time zone.", remedy))
        return None
    return words


def texts(value: object, field: str, report: Report) -> Mapping[str, str] | None:
    """A text for each of several languages."""
    if not isinstance(value, dict):
        remedy = 'Name the language, as in {en = "..."}.'
        report(Wrong(field, f"A text per language is wanted here, not {kind_of(value)}.", remedy))
        return None
    return by_language(value, field, report)


def by_language(
    value: Mapping[str, object], field: str, report: Report, beside: Collection[str] = ()
) -> dict[str, str]:
    """The texts of a table whose keys are language codes; ``beside`` are other keys the table may have."""
    good: dict[str, str] = {}
    for key, item in value.items():
        place = f"{field}.{key}"
        if not names.LANGUAGE.fullmatch(key):
            problem = f"{shown(key)} is not a language code."
            remedy = guess(key, beside) or "Write it as in en, es or pt-BR."
            report(Wrong(place, problem, remedy, "clinic-key"))
        elif words := text(item, place, report):
            good[key] = words
    return good


def table(build: Callable[..., object], keys: Mapping[str, Reader], required: Collection[str] = ()) -> Reader:
    """A table of known keys.

    Args:
        build: What makes the result of the keys that were right.
        keys: The reader of each key. One that is a Python word reaches ``build`` with a trailing underscore.
        required: Keys without which the table is of no use.
    """

    def read(value: object, field: str, report: Report) -> object | None:
        if not isinstance(value, dict):
            report(
                Wrong(
                    field,
                    f"A table is wanted here, not {kind_of(value)}.",
                    f"Write [{field}] above its keys.",
                )
            )
            return None
        good = known_keys(value, keys, field, report)
        for key in required:
            if key not in value:
                report(
                    Wrong(
                        f"{field}.{key}",
                        f"{shown(key)} is missing here.",
                        "Add it; without it this is left out.",
                    )
                )
        return build(**good) if all(_attribute(key) in good for key in required) else None

    return read


def known_keys(
    value: Mapping[str, object], keys: Mapping[str, Reader], field: str, report: Report
) -> dict[str, Any]:
    """What the readers make of the keys of a table; unknown ones are reported."""
    good: dict[str, Any] = {}
    for key, item in value.items():
        place = f"{field}.{key}" if field else key
        if key not in keys:
            remedy = guess(key, keys) or f"The keys known here: {', '.join(keys)}."
            report(Wrong(place, f"{shown(key)} is not a known key.", remedy, "clinic-key"))
        elif (result := keys[key](item, place, report)) is not None:
            good[_attribute(key)] = result
    return good


def tables(
    build: Callable[..., object], keys: Mapping[str, Reader], required: Collection[str] = (), unique: str = ""
) -> Reader:
    """An array of tables, its entries counted from 1.

    Args:
        build: As for :func:`table`.
        keys: As for :func:`table`.
        required: As for :func:`table`.
        unique: A key whose values must differ; an entry that repeats one is left out.
    """
    entry = table(build, keys, required)

    def read(value: object, field: str, report: Report) -> tuple[object, ...] | None:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            report(Wrong(field, "A list of tables is wanted here.", f"Write [[{field}]] above each."))
            return None
        good: list[object] = []
        taken: set[object] = set()
        for number, item in enumerate(value, 1):
            place = f"{field}[{number}]"
            read_entry = entry(item, place, report)
            if unique and item.get(unique) in taken:
                problem = f"{shown(item[unique])} stands here twice."
                report(Wrong(f"{place}.{unique}", problem, "Give each its own."))
            elif read_entry is not None:
                good.append(read_entry)
                taken.add(item.get(unique))
        return tuple(good)

    return read


def guess(word: str, known: Collection[str]) -> str:
    """A sentence that names the known word most like this one; empty where none is like it."""
    likely = names.nearest(word, known)
    return f"Did you mean {shown(likely)}?" if likely else ""


def shown(value: object) -> str:
    """A value as a sentence shows it: in quotation marks, and never long."""
    if isinstance(value, int) and abs(value) > 10**12:
        return "A number this large"
    words = str(value)
    return f"“{words[:40]}…”" if len(words) > 40 else f"“{words}”"


def kind_of(value: object) -> str:
    """What a TOML value is, in plain words with an article."""
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (str, "text"),
        (int, "a number"),
        (float, "a number with a point"),
        (list, "a list"),
        (dict, "a table"),
        (datetime, "a date with a time"),
        (date, "a date"),
    )
    return next((words for kind, words in kinds if isinstance(value, kind)), "a time")


def _attribute(key: str) -> str:
    return f"{key}_" if iskeyword(key) else key
