"""Rule: numbers are said so that nobody has to calculate, and none of them is a medicine's.

Sources: AHRQ's PEMAT, items 6 and 7 (clear numbers, no calculating); the CDC Clear Communication Index, items 15 to 17
(familiar numbers, the same denominator throughout). Leaflets of hospitals contradict one another on how many days to
stop a medicine, so that a number of hours, days or weeks for one can only be a rule of the clinic.

- A share is written in digits and over 10 or 100: "9 in 10". No percentages, no fractions, no numbers in words.
- All shares of one file are over the same number.
- The figure of a stage, a question or a topic says what its text says: the same share stands in the body.
- No sentence that names a medicine names a number of hours, days or weeks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from prep_guide.content.model import Question, Stage, Topic
from prep_guide.content.review.tongues import tongue_of
from prep_guide.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.model import Figure
    from prep_guide.content.review.desk import Desk, Page
    from prep_guide.content.review.tongue import Tongue

RULE = "numbers"
WHOLES = ("10", "100")
"""What a share may be over."""

_NUMBER = re.compile(r"\d+")


class _Share(NamedTuple):
    """A share in a text: its numbers (two of a range), the whole, and where it stands."""

    counts: tuple[str, ...]
    of: str
    said: str
    line: int
    field: str


def review(desk: Desk) -> None:
    """Note every number that is said in another way."""
    for page in desk.pages:
        tongue = tongue_of(page.file.language)
        if tongue:
            desk.note(page.file, _loose_faults(page, tongue))
            desk.note(page.file, _share_faults(page, tongue))
            desk.note(page.file, _medicine_faults(page, tongue))
    pages = {page.file: page for page in desk.pages}
    for sheet in desk.sheets:
        tongue = tongue_of(sheet.file.language)
        if tongue and isinstance(sheet.item, (Stage, Question, Topic)) and sheet.item.figure:
            faults = _figure_faults(pages[sheet.file], sheet.item.figure, tongue, sheet.lines["figure"])
            desk.note(sheet.file, faults)


def _loose_faults(page: Page, tongue: Tongue) -> Iterator[Fault]:
    for passage, sentences in page.texts:
        for sentence in sentences:
            if found := tongue.loose_share.search(sentence.plain):
                problem = f"“{found[0]}” is a share that has to be worked out."
                yield _fault(
                    sentence.line, passage.field, problem, "Write it in digits over 10 or 100: 9 in 10."
                )


def _share_faults(page: Page, tongue: Tongue) -> Iterator[Fault]:
    first = ""
    for share in _shares(page, tongue):
        first = first or share.of
        if share.of not in WHOLES:
            problem = f"“{share.said}” is over {share.of}."
            yield _fault(share.line, share.field, problem, "Write the share over 10 or 100.")
        elif share.of != first:
            problem = f"“{share.said}” is over {share.of}; the first share of this page is over {first}."
            yield _fault(share.line, share.field, problem, "Write all shares of a page over the same number.")


def _medicine_faults(page: Page, tongue: Tongue) -> Iterator[Fault]:
    for passage, sentences in page.texts:
        for sentence in sentences:
            medicine, time = tongue.medicine.search(sentence.plain), tongue.time.search(sentence.plain)
            if medicine and time:
                problem = f"“{time[0]}” stands in one sentence with “{medicine[0]}”."
                remedy = "Times for medicines differ; let the clinic's rule say it: {clinic: medicines}."
                yield _fault(sentence.line, passage.field, problem, remedy)


def _figure_faults(page: Page, figure: Figure, tongue: Tongue, line: int) -> Iterator[Fault]:
    said = [share for share in _shares(page, tongue) if not share.field]
    if not any(share.of == str(figure.of) and str(figure.count) in share.counts for share in said):
        problem = f"The figure shows {figure.count} of {figure.of}, and the text below does not say so."
        yield _fault(line, "figure", problem, "Write the same numbers in both.")
    if str(figure.of) not in WHOLES:
        yield _fault(line, "figure", f"The figure is over {figure.of}.", "Draw the share over 10 or 100.")


def _shares(page: Page, tongue: Tongue) -> Iterator[_Share]:
    """The shares of a page in the order of the file."""
    for passage, sentences in page.texts:
        for sentence in sentences:
            for found in tongue.share.finditer(sentence.plain):
                counts = tuple(_NUMBER.findall(found["count"]))
                yield _Share(counts, found["of"].rstrip(","), found[0], sentence.line, passage.field)


def _fault(line: int, field: str, problem: str, remedy: str) -> Fault:
    return Fault("", line, field, RULE, problem, remedy)
