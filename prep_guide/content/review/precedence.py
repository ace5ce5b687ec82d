"""Rule: what a clinic changes is what its readers see.

Source: ``docs/content.md``, chapter 1, and the order in it: a procedure's own file comes before the one of ``base``,
and each language has files of its own. Both are easy to forget, and nothing on the screen tells.

- A file of a root above the shipped one that a procedure's file of a lower root hides, and the same for a text of
  ``wording.toml`` and a word of ``glossary.toml``.
- A change of a lower root's file that is made in one language, while another one on offer still says the old thing.
  What is new in one language only is the rule on parity's.

Whether the original of a copied file has moved on since then is the rule on copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.content.fields import line_of
from prep_guide.content.listing import BASE
from prep_guide.content.review.desk import in_language, place_of
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.listing import ContentFile
    from prep_guide.content.review.desk import Desk
    from prep_guide.tables import Table

RULE = "precedence"
MERGED = ("wording.toml", "glossary.toml")


def review(desk: Desk) -> None:
    """Note every change that a reader does not see."""
    if len(desk.layers.roots) == 1:
        return
    changed = [file for file in desk.opened if file.root]
    paths = {(file.root, file.path): file for file in desk.opened}
    ids = {(file.root, file.layer, file.language, place_of(file)): file for file in desk.opened}
    for file in changed:
        desk.note(file, _hidden(desk, file, ids))
        desk.note(file, _old_elsewhere(desk, file, paths))
    for layer, language in desk.places:
        for name in MERGED:
            _review_merged(desk, layer, language, name)


def _hidden(
    desk: Desk, file: ContentFile, ids: dict[tuple[int, str, str, str], ContentFile]
) -> Iterator[Fault]:
    """Where a procedure has a file of its own that comes before this one of the layer it extends."""
    for procedure in _extending(desk, file.layer):
        found = [
            ids[root, procedure, file.language, place_of(file)]
            for root in range(len(desk.layers.roots))
            if (root, procedure, file.language, place_of(file)) in ids
        ]
        if found and found[-1].root < file.root:
            path = found[-1].path
            problem = f"No reader of {procedure} sees this: it is hidden by {path}, which comes first there."
            yield Fault("", 0, "", RULE, problem, f"Copy your change to {path} as well.")


def _old_elsewhere(
    desk: Desk, file: ContentFile, paths: dict[tuple[int, str], ContentFile]
) -> Iterator[Fault]:
    """Where another language still has the file of a lower root that this one replaces in its own."""
    below = [root for root in range(file.root) if (root, file.path) in paths]
    if not below:
        return
    for language in desk.languages:
        other = in_language(file, language)
        has_old = any((root, other) in paths for root in range(file.root))
        if language != file.language and has_old and (file.root, other) not in paths:
            problem = f"Readers of {language} still see the old text: {other} is the one from below."
            yield Fault("", 0, "", RULE, problem, f"Write the change into {other} too.")


def _review_merged(desk: Desk, layer: str, language: str, name: str) -> None:
    files = list(desk.tables(layer, language, name))
    for file, table in files:
        if file.root:
            desk.note(file, _hidden_keys(desk, file, table, name))
            desk.note(file, _old_keys(desk, file, table, files, name))


def _hidden_keys(desk: Desk, file: ContentFile, table: Table, name: str) -> Iterator[Fault]:
    for procedure in _extending(desk, file.layer):
        for other, own in desk.tables(procedure, file.language, name):
            for key in own.values.keys() & table.values.keys() if other.root < file.root else ():
                problem = f"No reader of {procedure} sees this: it is hidden by {other.path}, which comes first there."
                remedy = f"Write it into {other.path} as well."
                yield Fault("", line_of(key, table.lines), key, RULE, problem, remedy)


def _old_keys(
    desk: Desk, file: ContentFile, table: Table, files: list[tuple[ContentFile, Table]], name: str
) -> Iterator[Fault]:
    below = {key for other, own in files if other.root < file.root for key in own.values}
    for language in desk.languages:
        if language == file.language:
            continue
        there = list(desk.tables(file.layer, language, name))
        new = {key for other, own in there if other.root >= file.root for key in own.values}
        old = {key for other, own in there if other.root < file.root for key in own.values}
        for key in table.values.keys() & below & (old - new):
            problem = f"Readers of {language} still see the old text."
            remedy = f"Write it into {in_language(file, language)} too."
            yield Fault("", line_of(key, table.lines), key, RULE, problem, remedy)


def _extending(desk: Desk, layer: str) -> Iterator[str]:
    """The procedures on offer that fill their gaps from a layer."""
    wanted = desk.clinic.procedures or desk.layers.procedures
    for procedure in desk.layers.procedures:
        if procedure in (*wanted, BASE) and procedure != layer and layer in desk.layers.chain(procedure):
            yield procedure
