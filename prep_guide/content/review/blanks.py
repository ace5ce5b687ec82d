"""Rule: nothing is left of the empty forms that ``prep-guide new`` writes.

Source: the forms themselves (``assets/skeletons``): what a person has to write is a blank, ``(fill in: ...)``, which
says what belongs there. Readers must never meet one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.listing import ContentFile
    from prep_guide.content.review.desk import Desk

RULE = "blank"

BLANK = re.compile(r"\(fill in:?\s*([^()]*)\)", re.IGNORECASE)
"""A blank; group 1 is what belongs there."""


def review(desk: Desk) -> None:
    """Note every blank."""
    for file in desk.files:
        desk.note(file, _faults(desk, file))


def _faults(desk: Desk, file: ContentFile) -> Iterator[Fault]:
    text = desk.layers.text(file)
    if "fill in" not in text.lower():
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("#"):
            continue  # a comment, or a heading: no form has a blank in either
        for found in BLANK.finditer(line):
            problem = f"This is still to be filled in: {found[1].strip() or 'your words'}."
            yield Fault("", number, "", RULE, problem, "Write it, or delete the line if you do not need it.")
