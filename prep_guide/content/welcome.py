"""What the welcome page shows (languages, procedures, wording), read without pydantic and from few files.

These checks are the cheap part of what :mod:`prep_guide.content.build` checks when a guide is opened; they
come before the first paint, where importing pydantic would take a third of the time the house allows.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeGuard

from prep_guide.content.fields import RULE, line_of, missing, unknown
from prep_guide.content.findings import SETTINGS
from prep_guide.content.language import ENGLISH_PLURAL, LATIN, Language, Offer
from prep_guide.content.listing import BASE
from prep_guide.content.wording import PluralRule, Text, Wording
from prep_guide.faults import Fault
from prep_guide.names import LANGUAGE, is_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prep_guide.content.findings import Findings
    from prep_guide.content.layers import Layers
    from prep_guide.tables import Table

CLINIC_RULE = "clinic"

LAST = 100
"""The place of a procedure that gives none."""

_WORDING_KEY = re.compile(r"[a-z][a-z0-9_]*")
_ODD_KEY = ("This name cannot be asked for.", "Use small letters, digits and underscores.")
_NO_TEXT = ("Here a text is meant, or a list of its plural forms.", "Write it in quotation marks.")
_OFFER_WORDS = ("title", "short", "with")
_LANGUAGE_FIELDS = {
    "name": (re.compile(r"\S.*"), "Write the language's own name for itself."),
    "direction": (re.compile("ltr|rtl"), "Write ltr (left to right) or rtl."),
    "plural": (re.compile(".+"), f"Write gettext's rule: {ENGLISH_PLURAL}"),
    "region": (re.compile(r"([A-Z]{2}|\d{3})?"), "Write the country's two capital letters."),
    "voice": (re.compile(f"({LANGUAGE.pattern})?"), "Write a language tag such as en-US."),
}
"""The keys of ``language.toml`` with one text each: its form, and what to do where it has another."""
_ALPHABET = "alphabet"
_ROW = re.compile(r"\S{1,16}")
_MOST_ROWS = 6
_ALPHABET_REMEDY = f"Write up to {_MOST_ROWS} rows of letters without spaces, each a text of at most 16."


def chosen(findings: Findings, field: str, wanted: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """What the clinic chose of what there is, each once; what there is not is a fault of its settings.

    Args:
        findings: Takes the faults.
        field: The key in ``clinic.toml``: ``languages``.
        wanted: What the clinic wrote.
        known: What there is.
    """
    wanted = tuple(dict.fromkeys(wanted))
    for name in wanted:
        if name not in known:
            remedy = f"Choose from: {', '.join(known)}." if known else "Add a folder of content for it."
            fault = Fault("", 0, field, CLINIC_RULE, f"There is no content for {name!r}.", remedy)
            findings.add(SETTINGS, "clinic.toml", [fault])
    return tuple(name for name in wanted if name in known)


def read_language(layers: Layers, code: str) -> Language | None:
    """The language of a folder; None where no root has a ``language.toml`` that names it.

    A field that is not of its form is a fault and keeps its default, the English plural rule among them.
    """
    for file in layers.stack(BASE, code, "language.toml"):
        table = layers.table(file)
        if table.faults:
            continue
        good, faults = language_fields(table)
        alphabet, more_faults = _alphabet(table)
        layers.findings.add(file.root, file.path, [*faults, *more_faults])
        if "name" in good:
            return Language(
                code,
                good["name"],
                direction="rtl" if good.get("direction") == "rtl" else "ltr",
                plural=good.get("plural", ENGLISH_PLURAL),
                region=good.get("region", ""),
                voice=good.get("voice", ""),
                alphabet=alphabet,
            )
    return None


def language_fields(table: Table) -> tuple[dict[str, str], list[Fault]]:
    """The well-formed fields of ``language.toml``, and what is wrong with the others."""
    good: dict[str, str] = {}
    known = (*_LANGUAGE_FIELDS, _ALPHABET)
    faults = [unknown(key, known, table.lines) for key in table.values if key not in known]
    for key, (form, remedy) in _LANGUAGE_FIELDS.items():
        value = table.values.get(key)
        if value is None and key == "name":
            faults.append(missing(key, table.lines))
        elif isinstance(value, str) and form.fullmatch(value) and (key != "plural" or _counts(value)):
            good[key] = value
        elif value is not None:
            faults.append(_fault(table, key, "This is not of the right form.", remedy))
    return good, faults


def _alphabet(table: Table) -> tuple[tuple[str, ...], list[Fault]]:
    """The rows of letters of ``language.toml``, and what is wrong with them; the Latin ones where there are none."""
    rows = table.values.get(_ALPHABET)
    if rows is None:
        return LATIN, []
    if isinstance(rows, list) and 0 < len(rows) <= _MOST_ROWS and all(_is_row(each) for each in rows):
        return tuple(rows), []
    return LATIN, [_fault(table, _ALPHABET, "These are not rows of letters.", _ALPHABET_REMEDY)]


def _is_row(row: object) -> TypeGuard[str]:
    return isinstance(row, str) and _ROW.fullmatch(row) is not None


def read_offer(layers: Layers, procedure: str, language: str) -> Offer | None:
    """A procedure as the welcome page offers it; None where its own layer has no ``guide.md`` or hides it."""
    for file in layers.page(procedure, language, "guide.md"):
        if file.layer != procedure:
            return None  # under the title of the layer below, it would be offered twice
        matter = layers.markdown(file)
        if matter.hidden:
            return None
        given = {key: matter.values.get(key) for key in _OFFER_WORDS}
        words = {key: said.strip() if isinstance(said, str) else "" for key, said in given.items()}
        gaps = tuple(missing(key, matter.lines) for key, said in words.items() if not said)
        faults = matter.faults or gaps
        if not faults:
            picture = str(layers.facts(procedure)[1].values.get("picture", ""))
            picture = picture if is_id(picture) else ""
            return Offer(procedure, words["title"], words["short"], words["with"], picture, file.language)
        layers.findings.add(file.root, file.path, faults)
    return None


def order(layers: Layers, procedure: str) -> int:
    """The place of a procedure among the others, from its ``guide.toml``."""
    value = layers.facts(procedure)[1].values.get("order")
    return value if isinstance(value, int) else LAST


def read_wording(layers: Layers, procedure: str, language: Language, below: Wording | None) -> Wording:
    """The interface's texts in one language, those of the procedure over those of the layers below.

    Args:
        layers: Where the files are.
        procedure: The layer whose texts win.
        language: The language; its plural rule counts.
        below: The wording of the fallback language, if this is another.
    """
    entries: dict[str, Text] = {}
    for file in layers.merged(procedure, language.code, "wording.toml"):
        table = layers.table(file)
        for key, value in table.values.items():
            text = tuple(value) if isinstance(value, list) else value
            if not _WORDING_KEY.fullmatch(key):
                layers.findings.add(file.root, file.path, [_fault(table, key, *_ODD_KEY)])
            elif not _is_text(text):
                layers.findings.add(file.root, file.path, [_fault(table, key, *_NO_TEXT)])
            else:
                entries[key] = text
    return Wording(language.code, MappingProxyType(entries), PluralRule.parse(language.plural), below)


def stand_in_offer(procedure: str, language: str) -> Offer:
    """The offer of a layer that has no words of its own."""
    name = stand_in_name(procedure)
    return Offer(procedure, name, name, "", "", language)


def stand_in_name(procedure: str) -> str:
    """What a layer is called that has no words of its own: its folder's name, written as a title."""
    return procedure.replace("-", " ").capitalize()


def _counts(rule: str) -> bool:
    try:
        PluralRule.parse(rule)
    except ValueError:
        return False
    return True


def _is_text(value: object) -> TypeGuard[Text]:
    forms = value if isinstance(value, tuple) else (value,)
    return bool(forms) and all(isinstance(form, str) for form in forms)


def _fault(table: Table, field: str, problem: str, remedy: str) -> Fault:
    return Fault("", line_of(field, table.lines), field, RULE, problem, remedy)
