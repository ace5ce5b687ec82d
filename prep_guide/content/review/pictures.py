"""Rule: every picture that is named is there and says in words what it shows, and every one that is there is shown.

Source: ``docs/content.md``, chapter 4: where no picture of an id exists, another one stands in, which then shows
something else than the text tells. ``caption`` and ``describe`` are what people have who do not see it (WCAG 2.2,
1.1.1); a stage has to have both by its form, a topic once it has a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.content.fields import line_of
from prep_guide.content.listing import FACTS, PICTURES, pictures_in
from prep_guide.content.model import Topic
from prep_guide.faults import Fault
from prep_guide.names import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from prep_guide.content.review.desk import Desk, Sheet

RULE = "picture"

_FIELDS = ("picture", "needle_free.picture")
_WORDS = ("caption", "describe")


def review(desk: Desk) -> None:
    """Note every picture that is not there, has no words or is never shown."""
    drawn = {file.stem for file in pictures_in(desk.drawn)} if desk.drawn else set()
    put = [pictures_in(root / PICTURES) for root in desk.layers.roots]
    # Without the shipped drawings it is not known which pictures there are.
    known = sorted(drawn | {file.stem for files in put for file in files}) if desk.drawn else []
    shown = set(drawn)
    for sheet in desk.sheets:
        desk.note(sheet.file, _wordless(sheet))
        named = {field: _named(sheet.matter.values, field) for field in _FIELDS}
        desk.note(sheet.file, _missing(named, sheet.lines, known))
        shown.update(named.values())
    for listing in desk.layers.listings:
        listing.check_pictures()
    for layer in desk.layers.procedures:
        for file, table in desk.tables(layer, "", FACTS):
            named = {"picture": str(table.values.get("picture", ""))}
            desk.note(file, _missing(named, table.lines, known))
            shown.update(named.values())
    for number in desk.wanted if desk.drawn else ():
        for picture in put[number]:
            if picture.stem not in shown:
                desk.findings.add(number, f"{PICTURES}/{picture.name}", [_never_shown(picture.stem, shown)])


def _never_shown(name: str, shown: Collection[str]) -> Fault:
    likely = nearest(name, shown)
    remedy = f"Did you mean {likely}?" if likely else "Name it in a stage or a topic, or delete it."
    return Fault("", 0, "", RULE, "Nothing shows a picture of this name.", remedy)


def _missing(named: Mapping[str, str], lines: Mapping[str, int], known: Collection[str]) -> Iterator[Fault]:
    for field, name in named.items():
        if known and name and name not in known:
            likely = nearest(name, known)
            remedy = (
                f"Did you mean {likely}?" if likely else f"Put pictures/{name}.svg or .png into the root."
            )
            problem = f"There is no picture named {name}; another one stands in for it."
            yield Fault("", line_of(field, lines), field, RULE, problem, remedy)


def _wordless(sheet: Sheet) -> Iterator[Fault]:
    item = sheet.item
    if isinstance(item, Topic) and item.picture:
        for field in _WORDS:
            if not getattr(item, field):
                problem = "The picture has no words for people who do not see it."
                line = line_of("picture", sheet.lines)
                yield Fault("", line, field, RULE, problem, f"Write its {field}.")


def _named(values: Mapping[str, object], field: str) -> str:
    value: object = values
    for key in field.split("."):
        value = value.get(key, "") if isinstance(value, dict) else ""
    return str(value)
