"""The sheets a nurse prints: what the patient takes home, what a companion gets, and what is signed for the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.nurse.preparation import Taught, taught_stages
from prep_guide.paper.handout import Asked, Handout, Order
from prep_guide.paper.signoff import Line, Record, sign_off
from prep_guide.session.questions import asked_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prep_guide.content.wording import Wording
    from prep_guide.nurse.desk import Desk
    from prep_guide.paper.handout import Reader, Sheet


def handout_of(desk: Desk, reader: Reader, *, large: bool) -> Sheet:
    """The sheet to take home, in the patient's language, with the questions that were answered marked."""
    around, session = desk.around, desk.session
    procedure = session.procedure or "base"
    guide = around.library.guide(procedure, session.language)
    wording = around.library.wording(session.language, procedure)
    needle_free = session.comfort.needle_free
    known = {question.id: asked_as(question, needle_free=needle_free) for question in guide.questions}
    asked = [
        Asked(known.get(each.key, each.words), desk.preparation.is_answered(each.key))
        for each in desk.questions
    ]
    handout = Handout(
        guide, wording, around.clinic, around.logo.picture, around.scenes.pictures, around.clock
    )
    return handout.sheet(
        Order(session.appointment, asked, around.clinic.paper.size, large, needle_free, reader)
    )


def sign_off_of(desk: Desk) -> Sheet:
    """The sign-off sheet, in the nurse's language."""
    around, guide, noted, session = desk.around, desk.guide, desk.preparation, desk.session
    wording = around.library.wording(desk.language, session.procedure or "base")
    record = Record(
        procedure=guide.opening.title,
        appointment=session.appointment,
        shown=list(_shown(desk, wording)),
        taught=list(_taught(desk, wording)),
        checklist=list(_checked(desk, wording)),
        questions=[Asked(each.words, noted.is_answered(each.key)) for each in desk.questions],
        minutes=round(noted.seconds / 60),
    )
    return sign_off(record, wording, around.clinic, around.logo.picture, guide.language)


def _shown(desk: Desk, wording: Wording) -> Iterator[Line]:
    session = desk.session
    for stage in desk.guide.stages:
        if stage.id in session.skipped:
            yield Line(stage.title, wording.text("signoff_skipped"))
        elif stage.id in session.seen:
            yield Line(stage.title, wording.text("signoff_seen"))
        else:
            yield Line(stage.title, wording.text("signoff_not_seen"))


def _taught(desk: Desk, wording: Wording) -> Iterator[Line]:
    for stage in taught_stages(desk.guide):
        taught = desk.preparation.taught_back(stage.id)
        again = desk.preparation.was_explained(stage.id) and taught is Taught.SAID
        yield Line(
            stage.teach_back, wording.text("signoff_taught_again" if again else f"signoff_taught_{taught}")
        )


def _checked(desk: Desk, wording: Wording) -> Iterator[Line]:
    noted = desk.preparation
    for point in desk.guide.checklist:
        said = wording.text(f"answer_{noted.answer(point.id)}")
        note = noted.note(point.id)
        yield Line(point.ask, f"{said}: {note}" if note else said)
