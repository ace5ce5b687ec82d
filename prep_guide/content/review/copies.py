"""Rule: a copy of a shipped text says at least what its original says now.

Source: ``docs/content.md``, chapter 1: a file with the same path replaces another, so that what is mended in the
original never reaches the readers of a copy. ``customised.toml`` has the checksum of the original as it was when
somebody looked at it last. Findings have the name of the rule on precedence, whose other side this is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.content.copies import Copy, digest_of, original_digest, read_copies
from prep_guide.content.listing import COPIES
from prep_guide.content.review.precedence import RULE
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.review.desk import Desk


def review(desk: Desk) -> None:
    """Note every copy whose original has changed."""
    for ledger in desk.layers.stack("", "", COPIES):
        for copy in read_copies(desk.layers, ledger):
            desk.findings.add(copy.root, copy.file, _faults(desk, copy))


def _faults(desk: Desk, copy: Copy) -> Iterator[Fault]:
    if not digest_of(desk.layers, copy.root, copy.file, copy.key):
        return  # whoever deletes their copy has gone back to the original
    now = original_digest(desk.layers, copy.root, copy.original, copy.key)
    if now == copy.sha256:
        return
    day = f"{copy.on:%Y-%m-%d}"
    if now:
        problem = f"The original, {copy.original}, has changed since you copied it or looked at it on {day}."
        remedy = (
            f"Take over what is new in it, then note that with “prep-guide customise {copy.name} --keep”."
        )
    else:
        problem = f"The original, {copy.original}, which you copied on {day}, is not there any more."
        remedy = f"Keep your text if it is still right, and take its entry out of {COPIES}."
    yield Fault("", 0, copy.key, RULE, problem, remedy)
