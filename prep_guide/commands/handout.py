"""``prep-guide handout``: the sheet a patient takes home."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep_guide.commands import options

if TYPE_CHECKING:
    from datetime import datetime

    from prep_guide.content.model import Guide
    from prep_guide.paper.handout import Asked, Reader


@click.command()
@options.procedure
@options.language
@click.option(
    "--appointment",
    type=options.LocalTime(),
    metavar="TIME",
    help="Print this appointment, such as 2026-12-03T10:30; without it there are lines to write it on.",
)
@click.option("--place", metavar="ID", default="", help="Where it is: the id of one of the clinic's places.")
@click.option(
    "--question", "questions", metavar="ID", multiple=True, help="Print this question. May be given again."
)
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="The size of paper; else the clinic's.")
@click.option(
    "--for",
    "reader",
    type=click.Choice(["patient", "companion"]),
    default="patient",
    help="Whom it is for: the patient, or who comes along.",
)
@click.option("--large", is_flag=True, help="Set it in large print, 18 points.")
@click.option("--needle-free", is_flag=True, help="Leave needles out of words and pictures.")
@options.content
@options.clinic
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Write here.",
)
def handout(
    procedure: str,
    language: str,
    appointment: datetime | None,
    place: str,
    questions: tuple[str, ...],
    paper: str | None,
    reader: Reader,
    large: bool,
    needle_free: bool,
    roots: tuple[Path, ...],
    clinic: Path | None,
    out: Path,
) -> None:
    """Write the sheet a patient takes home, as a PDF."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from prep_guide import app  # noqa: PLC0415
    from prep_guide.paper.handout import Order  # noqa: PLC0415
    from prep_guide.session.appointment import Appointment  # noqa: PLC0415

    start = app.Start(language, procedure, roots=roots, clinic=clinic)
    shelf = app.open_shelf(start)
    options.need_known(shelf, start)
    options.need_place(shelf, place)
    guide = shelf.library.guide(procedure or "base", app.first_language(shelf, start))
    order = Order(
        appointment=Appointment(appointment, shelf.clinic.timezone, place) if appointment else None,
        questions=_asked(guide, questions, needle_free=needle_free),
        paper=paper or shelf.clinic.paper.size,
        large=large,
        needle_free=needle_free,
        reader=reader,
    )
    try:
        out.write_bytes(app.print_handout(shelf, guide, order))
    except OSError as error:
        raise options.CannotError(f"{out} cannot be written: {error.strerror}.") from error


def _asked(guide: Guide, ids: tuple[str, ...], *, needle_free: bool) -> list[Asked]:
    from prep_guide.paper.handout import Asked  # noqa: PLC0415
    from prep_guide.session.questions import asked_as  # noqa: PLC0415

    known = {question.id: question for question in guide.questions}
    for id_ in ids:
        if id_ not in known:
            raise click.BadParameter(f"There is no question {id_} in this guide.", param_hint="--question")
    return [Asked(asked_as(known[id_], needle_free=needle_free)) for id_ in ids]
