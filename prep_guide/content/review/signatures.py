"""Rule: what is signed is what is shown, and somebody stands for it today.

Source: ``docs/content.md``, chapter 3. Whoever relies on a signature has to be told when it stops to count: the file
was changed, the day has passed, or will in 30 days. Where only signed texts are shown, a text of the clinic's own that
nobody has signed is one that no reader sees.

That a translation is not signed yet is no fault of anyone, and stands on no page for patients as a warning: it is a
note, which ``prep-guide check`` prints without counting it as a finding.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from prep_guide.content.fields import line_of
from prep_guide.content.listing import REVIEWS
from prep_guide.content.signatures import Signatures, has_words, is_table, stands
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from prep_guide.content.listing import ContentFile
    from prep_guide.content.review.desk import Desk
    from prep_guide.content.signatures import Signature

RULE = "signature"

NOTICE = timedelta(days=30)
"""How long before its day the end of a signature is told."""


def review(desk: Desk) -> None:
    """Note every signature that does not count, and every text that lacks one it needs."""
    signatures = Signatures(desk.layers, lambda: desk.today)
    spoken = [file for file in desk.files if has_words(file.path)]
    lines = {file.root: desk.layers.table(file).lines for file in desk.layers.stack("", "", REVIEWS)}
    for each in signatures.all:
        here = [file for file in spoken if file.path == each.file and file.root <= each.root]
        desk.findings.add(each.root, REVIEWS, _faults(desk, each, here, lines[each.root]))
    if desk.clinic.signed_only:
        for file in spoken:
            if file.root and not stands(file, desk.layers.fallback, signatures):
                desk.note(file, [_unseen(file)])
    _note_translations(desk, signatures, spoken)


def _faults(
    desk: Desk, signature: Signature, here: list[ContentFile], lines: Mapping[str, int]
) -> Iterator[Fault]:
    """What is wrong with a signature; ``here`` are the files of its path it may be of."""
    path, line = signature.file, line_of(signature.name, lines)
    again = f"Read it, and sign it with “prep-guide sign {path}”."
    # Of tables, all are read; of other files, the one in the highest root.
    counted = here if is_table(path) else sorted(here, key=lambda file: file.root)[-1:]
    if not counted:
        remedy = "Take this entry out; if the file has another name now, sign it under that."
        yield Fault("", line, path, RULE, "There is no text at this path.", remedy)
    elif signature.sha256 not in [desk.layers.digest(file.root, path) for file in counted]:
        problem = f"The text has changed since {signature.by} signed it on {signature.on:%Y-%m-%d}."
        yield Fault("", line, path, RULE, problem, again)
    elif signature.until < desk.today:
        problem = f"This signature has not held since {signature.until:%Y-%m-%d}."
        yield Fault("", line, path, RULE, problem, again)
    elif signature.until <= desk.today + NOTICE:
        problem = f"This signature holds up to {signature.until:%Y-%m-%d} only."
        yield Fault("", line, path, RULE, problem, again)


def _unseen(file: ContentFile) -> Fault:
    problem = "No reader sees this: only signed texts are shown, and nobody has signed it."
    return Fault("", 0, "", RULE, problem, f"Once it is right, sign it with “prep-guide sign {file.path}”.")


def _note_translations(desk: Desk, signatures: Signatures, spoken: list[ContentFile]) -> None:
    """Notes, for each folder of a language that is not the one that fills gaps, how much of it is not signed."""
    translated = [file for file in spoken if file.language != desk.layers.fallback]
    folders = Counter((file.root, file.layer, file.language) for file in translated)
    unsigned = Counter(
        (file.root, file.layer, file.language)
        for file in translated
        if signatures.of(file.root, file.path) is None
    )
    for (root, layer, language), count in unsigned.items():
        path = f"{layer}/{language}"
        whole = folders[root, layer, language]
        problem = f"This translation is not yet reviewed: {count} of {whole} files are not signed."
        remedy = f"Once somebody who speaks it has read it, sign it with “prep-guide sign {path}”."
        desk.notes.add(root, path, [Fault("", 0, "", RULE, problem, remedy)])
