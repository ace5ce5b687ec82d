"""Rule: every language says the same.

Source: who reads Spanish is to be told what one who reads English is told (Section 1557 of the US Affordable Care Act,
45 CFR 92). What can be compared without knowing either language is compared; whether it is said well, a person has to
read.

The language that fills gaps (``fallback``, English) is the measure. In each other one on offer, each layer has the
same files, and each file the same fields, the same values where they have no language (a picture, an order, a figure
...), the same headings, marks of sources, rules of the clinic and links, and the same numbers in digits. A wording and
a glossary have the same keys, and a rule of ``clinic.toml`` has a text in each language on offer. A file is compared
with the one of its own root, or else with the next below. What is missing is missing where the language is at home, so
that whoever adds one is told what is left to translate.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from prep_guide.content.blocks import split
from prep_guide.content.fields import line_of
from prep_guide.content.findings import SETTINGS
from prep_guide.content.listing import BASE
from prep_guide.content.review.desk import in_language, place_of
from prep_guide.content.review.passages import LINK, MARK, TEXTS, TITLES, WORDLESS, key_of, leaves, plain
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.frontmatter import FrontMatter
    from prep_guide.content.listing import ContentFile
    from prep_guide.content.review.desk import Desk

RULE = "parity"

MERGED = ("wording.toml", "glossary.toml")

UNCOMPARED = frozenset({"also", "sources"})
"""Fields that are lists without an order: words people type, and sources, which are compared as a set."""

_GUIDE = "guide:"
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

Files = Mapping[str, Sequence["ContentFile"]]
"""The files of a layer in a language, by what they are (``stages/numbing``), the lowest root's first."""


def review(desk: Desk) -> None:
    """Note everything that one language has and another has not."""
    if not desk.languages:
        return
    desk.findings.add(SETTINGS, "clinic.toml", _silent_rules(desk))
    first, *others = desk.languages
    files = _files(desk)
    for language in others:
        for layer in desk.layers.procedures:
            wanted, there = files.get((layer, first), {}), files.get((layer, language), {})
            if wanted and not there:
                _note_none(desk, wanted, layer, language, first)
            else:
                _review_files(desk, wanted, there, language, first)
            for name in MERGED:
                if there or any(desk.tables(layer, language, name)):
                    _review_keys(desk, name, (layer, first), (layer, language))


def _files(desk: Desk) -> Mapping[tuple[str, str], Files]:
    files: dict[tuple[str, str], dict[str, list[ContentFile]]] = {}
    for file in sorted(desk.opened, key=lambda file: file.root):
        here = files.setdefault((file.layer, file.language), {})
        here.setdefault(place_of(file), []).append(file)
    return files


def _note_none(desk: Desk, wanted: Files, layer: str, language: str, first: str) -> None:
    lowest = max(_home(desk, language), min(found[0].root for found in wanted.values()))
    problem = f"None of the {len(wanted)} files of {layer}/{first} is in this language."
    fault = Fault("", 0, "", RULE, problem, "Translate them into this folder.")
    desk.findings.add(lowest, f"{layer}/{language}", [fault])


def _review_files(desk: Desk, wanted: Files, there: Files, language: str, first: str) -> None:
    """Compares a layer in two languages, file by file."""
    for place in wanted.keys() - there.keys():
        file = wanted[place][-1]
        path = in_language(file, language)
        fault = Fault("", 0, "", RULE, f"This file is missing; {file.path} is there.", "Translate it.")
        desk.findings.add(max(file.root, _home(desk, language)), path, [fault])
    for place, found in there.items():
        for file in found:
            below = [each for each in wanted.get(place, ()) if each.root <= file.root]
            if below:
                desk.note(file, _differences(desk.opened[below[-1]], desk.opened[file], first))
            elif place not in wanted:
                problem = f"There is no such file in {first}."
                desk.note(file, [Fault("", 0, "", RULE, problem, "Mend its name, or write the other one.")])


def _review_keys(desk: Desk, name: str, first: tuple[str, str], other: tuple[str, str]) -> None:
    """Compares the keys of a table in two languages."""
    there = {key for _, table in desk.tables(*other, name) for key in table.values}
    for file, table in desk.tables(*first, name):
        lacking = [key for key in table.values if key not in there]
        problem = f"This is missing; {file.path} has it."
        faults = [Fault("", 0, key, RULE, problem, "Translate it.") for key in lacking]
        desk.findings.add(max(file.root, _home(desk, other[1])), in_language(file, other[1]), faults)


def _silent_rules(desk: Desk) -> Iterator[Fault]:
    """The clinic's rules that some readers do not get."""
    for name, rule in desk.clinic.rules.items():
        for language in desk.languages:
            if language not in rule.texts:
                problem = f"This rule has no text in {language}; its readers are told to ask the care team."
                yield Fault("", 0, f"rules.{name}", RULE, problem, f"Write {language} = ...")


def _home(desk: Desk, language: str) -> int:
    """The number of the lowest root that has a language."""
    return min(file.root for file in desk.layers.stack(BASE, language, "language.toml"))


def _differences(wanted: FrontMatter, there: FrontMatter, language: str) -> Iterator[Fault]:
    """In what a file differs from the same one in the language that is the measure."""
    if wanted.faults or there.faults or wanted.hidden or there.hidden:
        return
    yield from _other_values(wanted, there, language)
    pairs = zip(_features(wanted).items(), _features(there).values(), strict=True)
    for (kind, in_wanted), in_there in pairs:
        for lacking in sorted(in_wanted.keys() - in_there.keys()):
            field = lacking if kind == "field" else ""
            problem = f"The {kind} “{lacking}” of {language} is missing."
            yield Fault("", 0, field, RULE, problem, "Write it here too.")
        for extra in sorted(in_there.keys() - in_wanted.keys()):
            field = extra if kind == "field" else ""
            problem = f"The {kind} “{extra}” is not in {language}."
            yield Fault("", in_there[extra], field, RULE, problem, "Take it out, or write it there too.")


def _other_values(wanted: FrontMatter, there: FrontMatter, language: str) -> Iterator[Fault]:
    """Fields without words that say something else."""
    meant = dict(leaves(wanted.values))
    for field, value in leaves(there.values):
        if key_of(field) in WORDLESS and value != meant.get(field, value):
            problem = f"This is “{value}”; in {language} it is “{meant[field]}”."
            yield Fault("", line_of(field, there.lines), field, RULE, problem, "Write the same in both.")


def _features(matter: FrontMatter) -> Mapping[str, Mapping[str, int]]:
    """What can be compared of a file, by kind, each with the line it stands on."""
    given = [(field, value) for field, value in leaves(matter.values) if key_of(field) not in UNCOMPARED]
    fields = {field: line_of(field, matter.lines) for field, _ in given}
    drafts = split(matter.body, matter.body_line)[0]
    typed = [(passage.text, passage.line) for draft in drafts for passage in draft.passages]
    spoken = [(value, fields[field]) for field, value in given if key_of(field) in TITLES | TEXTS]
    return {
        "field": fields,
        "heading": {draft.id: draft.line for draft in drafts if draft.kind == "heading" and draft.id},
        "rule": {draft.id: draft.line for draft in drafts if draft.kind == "rule"},
        "source": _sources(matter),
        "mark": _found(MARK, 1, typed),
        "link": {to: line for to, line in _found(LINK, 2, typed).items() if to.startswith(_GUIDE)},
        "number": _found(_DIGITS, 0, [(plain(text), line) for text, line in (*spoken, *typed)]),
    }


def _sources(matter: FrontMatter) -> dict[str, int]:
    """The ids in the front matter, in any of its lists of sources."""
    named = ((field, value) for field, value in leaves(matter.values) if key_of(field) == "sources")
    return {value: line_of(field, matter.lines) for field, value in named}


def _found(pattern: re.Pattern[str], group: int, texts: list[tuple[str, int]]) -> dict[str, int]:
    """What a pattern finds in texts, with the line it is found on first."""
    found: dict[str, int] = {}
    for text, line in texts:
        for match in pattern.finditer(text):
            found.setdefault(match[group], line + text.count("\n", 0, match.start()))
    return found
