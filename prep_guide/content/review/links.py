"""Rule: every link inside the guide leads somewhere.

Source: ``docs/content.md``: ``[text](guide:questions/pain)`` goes to the item of that id, in the guide of the
layer and the language the link is written in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache, partial
from typing import TYPE_CHECKING

from prep_guide.content.build import read_glossary
from prep_guide.content.listing import FOLDERS
from prep_guide.content.review.passages import LINK
from prep_guide.faults import Fault
from prep_guide.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk, Sheet

RULE = "link"

_GUIDE = "guide:"
_NOT_LINKED = ("checklist", "presenting")
"""What is the nurse's is not for the reader."""

Ids = Callable[[str], Collection[str]]
"""The ids of a kind."""

KINDS = (*(folder for folder in FOLDERS if folder not in _NOT_LINKED), "glossary")


def review(desk: Desk) -> None:
    """Note every link that leads nowhere."""
    ids = cache(partial(_ids, desk))  # a thousand files share a few layers, languages and kinds
    for sheet in desk.sheets:
        desk.note(sheet.file, _faults(sheet, partial(ids, sheet.file.layer, sheet.file.language)))


def _faults(sheet: Sheet, ids: Ids) -> Iterator[Fault]:
    for passage, _ in sheet.texts:
        if passage.field:
            continue  # fields are shown as they are typed
        for found in LINK.finditer(passage.typed):
            line = passage.line + passage.typed.count("\n", 0, found.start())
            if found[2].startswith(_GUIDE) and (fault := _fault(found[2].removeprefix(_GUIDE), line, ids)):
                yield fault


def _fault(target: str, line: int, ids: Ids) -> Fault | None:
    """What is wrong with a link, if anything; what stands after ``#`` is a place in its target."""
    kind, _, name = target.partition("#")[0].partition("/")
    if kind not in KINDS:
        remedy = f"A link begins with one of: {', '.join(f'guide:{each}/' for each in KINDS)}."
        return Fault("", line, "", RULE, f"guide:{target} leads nowhere.", remedy)
    known = ids(kind)
    if name in known:
        return None
    likely = nearest(name, known)
    remedy = (
        f"Did you mean guide:{kind}/{likely}?" if likely else f"Write {kind}/{name}, or take the link out."
    )
    return Fault("", line, "", RULE, f"guide:{target} leads nowhere.", remedy)


def _ids(desk: Desk, layer: str, language: str, kind: str) -> Collection[str]:
    """The ids of a kind that can be linked to in a layer and a language."""
    if kind == "glossary":
        return read_glossary(desk.layers, layer, language).keys()
    found = desk.layers.folder(layer, language, kind)
    return [name for name, candidates in found.items() if candidates[0] not in desk.hiding]
