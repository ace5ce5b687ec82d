"""What a guide is made of: one form for each kind of content file, and the guide itself. All immutable.

The forms are pydantic models, since they are also the check of the files: an unknown key, a missing one or a
value of the wrong kind is a fault (``docs/content.md`` describes every file). Nothing here reads a file. A
key that is a Python word carries a trailing underscore (``with_``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date  # noqa: TC003
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from prep_guide.content.kinds import (
    PictureId,
    PictureIdOrNone,
    Points,
    SourceIdOrNone,
    SourceIds,
    Text,
    Words,
    an_id,
)
from prep_guide.content.language import Language  # noqa: TC001
from prep_guide.content.prose import Prose  # noqa: TC001
from prep_guide.content.signatures import NOT_REVIEWED, Reviewed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.for_nurses import CheckPoint, Presenting

NOTICES = ("see", "hear", "feel", "smell")
"""What a patient may notice in a stage, in reading order."""

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")
"""The ids of the six parts of the procedure."""


class Form(BaseModel):
    """What a file's keys may be. Every scalar arrives as text and is converted here."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        populate_by_name=True,
        arbitrary_types_allowed=True,
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item of a guide was read from.

    Attributes:
        file: Its path below its root, with forward slashes: ``breast-ultrasound/en/stages/2-numbing.md``.
        layer: The layer that won: ``base`` or the procedure.
        language: The language it is written in, which is not the reader's where a fallback was used.
        root: The number of its root; 0 is the shipped one.
    """

    file: str
    layer: str
    language: str
    root: int


class Item(Form):
    """One Markdown file: its front matter as fields, and what the reader adds to them.

    Attributes:
        id: The file's name without its number and ending; the same in all languages.
        body: What stands below the front matter.
        origin: Where it was read from.
        sources: Ids of the sources that cover the short fields of the front matter.
        hidden: Whether the file takes the item out of the guide.
    """

    id: str
    body: Prose
    origin: Origin
    sources: SourceIds = ()
    hidden: bool = False


class Listed(Item):
    """An item of a list; the one with the lower ``order`` stands first."""

    order: int = 100


class Figure(Form):
    """A share of people, drawn as an icon array: ``count`` of ``of``, and ``what`` they have in common."""

    count: int = Field(ge=0, le=100)
    of: int = Field(ge=1, le=100)
    what: Text

    @model_validator(mode="after")
    def _is_a_share(self) -> Self:
        if self.count > self.of:
            raise PydanticCustomError("share", "More people are counted than there are.")
        return self


class Expectation(Form):
    """What people expected before and what they felt then, on a scale from 0 to ``of``, on average."""

    expected: Points
    felt: Points
    of: int = Field(ge=1, le=100)
    what: Text

    @model_validator(mode="after")
    def _is_on_the_scale(self) -> Self:
        if max(self.shares) > 1:
            raise PydanticCustomError("scale", "A value lies beyond the end of the scale.")
        return self

    @property
    def shares(self) -> tuple[float, float]:
        """Both values as shares of the scale: what was expected, what was felt."""
        return float(self.expected) / self.of, float(self.felt) / self.of


class Gentle(Form):
    """The fields of a stage that read otherwise when needle-free is on; None where they stay as they are."""

    title: Text | None = None
    label: Text | None = None
    picture: PictureId | None = None
    caption: Text | None = None
    describe: Text | None = None
    summary: Text | None = None
    see: str | None = None
    hear: str | None = None
    feel: str | None = None
    smell: str | None = None
    do: Text | None = None
    skip: Text | None = None
    teach_back: str | None = None
    again: str | None = None


class Stage(Item):
    """``stages/N-name.md``: one of the six parts of the procedure.

    Attributes:
        number: Its place in the walk, from the file's name, counted from 1.
        label: The short name on the path.
        minutes: How long it takes, in minutes: ``2-3`` or ``5``.
        needle_free: Fields that read otherwise when needle-free is on; see :meth:`gentle`.
    """

    number: int = Field(ge=1, le=9)
    title: Text
    label: Text
    minutes: str = Field(pattern=r"^\d{1,3}([-–]\d{1,3})?$", examples=["5", "2-3"])
    picture: PictureId
    caption: Text
    describe: Text
    summary: Text
    see: str = ""
    hear: str = ""
    feel: str = ""
    smell: str = ""
    do: Text
    skip: Text
    remember: Words = ()
    teach_back: str = ""
    again: str = ""
    figure: Figure | None = None
    expectation: Expectation | None = None
    needle_free: Gentle | None = None

    def gentle(self) -> Stage:
        """The stage with the words for people who fear needles."""
        if self.needle_free is None:
            return self
        return self.model_copy(update=self.needle_free.model_dump(exclude_none=True))


class Opening(Item):
    """``guide.md``: what the procedure is called and what it is for."""

    title: Text
    short: Text
    with_: Text = Field(alias="with")
    purpose: Text


class Side(Form):
    """One side of a comparison's row: the answer in a few words, and a sentence on it."""

    say: Text
    more: str = ""


def _amounts(figure: Mapping[str, str]) -> Mapping[str, str]:
    """The numbers of a figure as they are, if they are all there."""
    sides = [figure.get(side, "").strip() for side in ("surgical", "guided")]
    known = figure.keys() == {"surgical", "guided", "unit"}
    if not known or not all(map(_AMOUNT.fullmatch, sides)) or not figure["unit"].strip():
        raise PydanticCustomError("amounts", "These are not the numbers of a figure.")
    return figure


_AMOUNT = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?(\s*[-–]\s*[0-9]{1,4}(\.[0-9]{1,2})?)?")
"""A number, or a range of them: ``2``, ``7-14``, ``2.5``."""

Amounts = Annotated[Mapping[str, str], AfterValidator(_amounts)]
"""What a figure of a comparison is drawn from: ``surgical`` and ``guided``, each an amount, and their ``unit``."""


class Row(Form):
    """One row of a comparison. ``figure`` names a small drawn figure, or gives the numbers for one."""

    id: Annotated[str, an_id("anesthesia")]
    ask: Text
    title: Text
    surgical: Side
    guided: Side
    figure: Text | Amounts | None = None
    sources: SourceIds = ()


class RowGroup(Form):
    """A titled group of at most seven rows."""

    title: Text
    rows: tuple[Row, ...] = Field(min_length=1, max_length=7)


class Columns(Form):
    """The heads of a comparison's two columns."""

    surgical: Text
    guided: Text


class Comparison(Item):
    """``comparison.md``: surgical and image-guided, side by side."""

    title: Text
    columns: Columns
    groups: tuple[RowGroup, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_each_row_once(self) -> Self:
        ids = [row.id for group in self.groups for row in group.rows]
        for each in ids:
            if ids.count(each) > 1:
                raise PydanticCustomError("row_twice", "Two rows have the id {row}.", {"row": each})
        return self


class Question(Listed):
    """``questions/NAME.md``; ``also`` are words people type, ``needle_free`` is another wording of it."""

    question: Text
    topic: Literal["comfort", "day", "team", "results", "after", "choice"]
    also: Words = ()
    figure: Figure | None = None
    expectation: Expectation | None = None
    needle_free: str = ""


class Task(Listed):
    """``tasks/NAME.md``; ``when`` is its distance from the appointment: ``-7d``, ``bring``, ``+4h``."""

    task: Text
    when: str = Field(pattern=r"^(bring|0d|[+-]\d{1,3}[dh])$", examples=["-7d", "0d", "bring", "+4h"])
    needle_free: str = ""


class Topic(Listed):
    """``topics/NAME.md``: something to read."""

    title: Text
    picture: PictureIdOrNone = ""
    caption: str = ""
    describe: str = ""
    figure: Figure | None = None


class Step(Form):
    """One step of a calming exercise; ``seconds`` is how long it lasts, ``hint`` a line to go with it."""

    say: Text
    hint: str = ""
    seconds: int = Field(ge=1, le=600)


class Coping(Listed):
    """``coping/NAME.md``: an exercise of the calm corner."""

    title: Text
    kind: Literal["breathing", "steps", "listen"]
    steps: tuple[Step, ...] = ()


class Facts(Form):
    """``guide.toml``: the language-free facts of a layer."""

    extends: Annotated[str, an_id("base", needed=False)] = ""
    order: int = 100
    picture: PictureIdOrNone = ""
    needle: Literal["", "core", "fine", "vacuum"] = ""
    radiation: bool = False


class Term(Form):
    """A word of ``glossary.toml``: how it is written, said aloud and explained."""

    id: str
    word: Text
    also: Words = ()
    say: str = ""
    means: Text
    source: SourceIdOrNone = ""


class Source(Form):
    """A source of ``sources.toml``.

    ``grade`` is A (public body, peer-reviewed), B (hospital, charity), C (other) or S (the practice itself).
    ``seen`` is the day someone last read it.
    """

    id: str
    title: Text
    publisher: Text
    address: str = Field(default="", pattern=r"^(https?://\S+)?$", examples=["https://www.cancer.gov/types"])
    grade: Literal["A", "B", "C", "S"]
    seen: date


class Phrases(Form):
    """An entry of ``calm.toml``: phrases that do not calm, for ``prep-guide check``.

    Attributes:
        say: The phrases; none takes an entry of a lower root out.
        why: What is wrong with them.
        instead: What to write instead.
        unless: Words that make them right where they stand in the same sentence.
    """

    id: str
    say: Words
    why: Text
    instead: Text
    unless: Words = ()


@dataclass(frozen=True)
class Guide:
    """Everything one patient can read about one procedure in one language.

    Tuples are in reading order. Mappings are by id. A part whose files are missing or broken is empty (or
    None), never an error; the faults are with the library. ``reviewed`` is how much of it somebody has signed.
    """

    procedure: str
    language: Language
    facts: Facts
    opening: Opening
    stages: tuple[Stage, ...]
    comparison: Comparison | None
    questions: tuple[Question, ...]
    tasks: tuple[Task, ...]
    topics: tuple[Topic, ...]
    coping: tuple[Coping, ...]
    checklist: tuple[CheckPoint, ...]
    presenting: tuple[Presenting, ...]
    glossary: Mapping[str, Term]
    sources: Mapping[str, Source]
    reviewed: Reviewed = NOT_REVIEWED

    @property
    def origins(self) -> Iterator[Origin]:
        """Where its Markdown files are; nothing for what a stand-in says."""
        pages = (self.opening, self.comparison) if self.comparison else (self.opening,)
        folders = (self.stages, self.questions, self.tasks, self.topics, self.coping)
        for item in (*pages, *chain.from_iterable(folders), *self.checklist, *self.presenting):
            if item.origin.file:
                yield item.origin

    def gentle(self) -> Guide:
        """The guide with the words for people who fear needles."""
        return replace(self, stages=tuple(stage.gentle() for stage in self.stages))
