"""``prep-guide card``: a card with the code of an appointment, to be scanned at the nurse's desk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from prep_guide.commands import options

if TYPE_CHECKING:
    from datetime import datetime

    from prep_guide.paper.press import Form

_FORMS = (".svg", ".png", ".pdf")


class _CardFile(click.ParamType[Path]):
    """A file whose ending says what it becomes, or ``-``."""

    name = "file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(value))
        if str(value) != "-" and path.suffix.lower() not in _FORMS:
            self.fail(
                f"{value} has to end with one of {', '.join(_FORMS)}, or be - for the code alone.", param, ctx
            )
        return path


@click.command()
@options.procedure
@options.language
@click.option("--place", metavar="ID", default="", help="Where it is: the id of one of the clinic's places.")
@click.option(
    "--appointment",
    type=options.LocalTime(),
    required=True,
    metavar="TIME",
    help="When it is, such as 2026-12-03T10:30.",
)
@options.content
@options.clinic
@click.option(
    "--out",
    type=_CardFile(),
    default="-",
    metavar="FILE",
    help="Write a card here: .svg, .png or .pdf. Without it, or with -, print the code alone.",
)
def card(
    procedure: str,
    language: str,
    place: str,
    appointment: datetime,
    roots: tuple[Path, ...],
    clinic: Path | None,
    out: Path,
) -> None:
    """Make a card with a code of procedure, place and time. No person is on it."""
    if not procedure:
        raise click.UsageError("A card needs a --procedure.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from prep_guide import app  # noqa: PLC0415
    from prep_guide.session.appointment import Appointment  # noqa: PLC0415
    from prep_guide.session.incoming.card import write_code  # noqa: PLC0415
    from prep_guide.session.incoming.visit import Visit  # noqa: PLC0415

    start = app.Start(language, procedure, roots=roots, clinic=clinic)
    shelf = app.open_shelf(start)
    options.need_known(shelf, start)
    options.need_place(shelf, place)
    visit = Visit(Appointment(appointment, shelf.clinic.timezone, place), procedure)
    if str(out) == "-":
        click.echo(write_code(visit))
        return
    form = cast("Form", out.suffix.lower().removeprefix("."))
    try:
        out.write_bytes(app.print_card(shelf, visit, app.first_language(shelf, start), form))
    except OSError as error:
        raise options.CannotError(f"{out} cannot be written: {error.strerror or error}.") from error
