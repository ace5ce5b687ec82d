"""Options that several commands share, and what they come down to."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from prep_guide.app import Shelf, Start

DEGRADED = 3
"""The exit code of a command that found this computer or installation not as it should be, and did what it could."""

THEMES = ("light", "dark", "contrast")
TEXT_SIZES = ("100", "125", "150", "200")

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

content = click.option(
    "--content",
    "roots",
    type=FOLDER,
    multiple=True,
    metavar="DIR",
    help="Lay a folder of content files over the shipped ones. May be given again; the last lies on top.",
)
clinic = click.option(
    "--clinic", type=FILE, metavar="FILE", help="Read the clinic's settings from this clinic.toml."
)
language = click.option("--language", metavar="CODE", default="", help="Begin in this language, such as en.")
procedure = click.option(
    "--procedure", metavar="NAME", default="", help="Begin with this procedure, such as breast-ultrasound."
)
theme = click.option("--theme", type=click.Choice(THEMES), help="Begin with these colors.")
text_size = click.option(
    "--text-size", type=click.Choice(TEXT_SIZES), help="Begin with this text size, in percent."
)


class CannotError(click.ClickException):
    """What was asked for cannot be done on this computer as it is; the command ends with a sentence and 3."""

    exit_code = DEGRADED


class Size(click.ParamType[tuple[int, int]]):
    """A size in pixels, written ``1280x800``."""

    name = "size"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height in px, each 640 to 7680 and 480 to 7680."""
        width, _, height = str(value).partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            self.fail(f"{value} is not a size; write width x height in pixels, such as 1280x800.", param, ctx)
        size = int(width), int(height)
        if not (640 <= size[0] <= 7680 and 480 <= size[1] <= 7680):
            self.fail("a window is at least 640x480 and at most 7680x7680 pixels.", param, ctx)
        return size


class LocalTime(click.ParamType["datetime"]):
    """A local date and time, written ``2026-12-03T10:30``."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The date and time, without a zone: the one of the clinic is meant."""
        from prep_guide.session.appointment import YEARS, read_local  # noqa: PLC0415

        try:
            return read_local(str(value))
        except ValueError:
            years = f"between {YEARS[0]} and {YEARS[-1]}"
            wanted = f"write a day {years} and its time as in 2026-12-03T10:30."
            self.fail(f"{value} is no date and time; {wanted}", param, ctx)


appointment = click.option(
    "--appointment",
    type=LocalTime(),
    metavar="TIME",
    help="Begin with this appointment, such as 2026-12-03T10:30, in the clinic's time zone.",
)


def window_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command all options a window can be opened with; :func:`open_with` takes them."""
    for option in reversed((language, procedure, theme, text_size, content, clinic, appointment)):
        command = option(command)
    return command


class WindowOptions(TypedDict):
    """What the options of a window come in as."""

    language: str
    procedure: str
    theme: str | None
    text_size: str | None
    roots: tuple[Path, ...]
    clinic: Path | None
    appointment: datetime | None


def open_with(given: WindowOptions) -> tuple[Start, Shelf]:
    """What the window is opened with, and what there is to read.

    Raises:
        click.BadParameter: A language or a procedure was asked for that is not on offer.
    """
    from prep_guide.app import Start, open_shelf  # noqa: PLC0415
    from prep_guide.session.comfort import Comfort  # noqa: PLC0415

    chosen: dict[str, Any] = {}
    if theme := given["theme"]:
        chosen["theme"] = theme
    if text := given["text_size"]:
        chosen["text"] = int(text) / 100
    start = Start(
        given["language"],
        given["procedure"],
        Comfort(**chosen),
        given["roots"],
        given["clinic"],
        appointment=given["appointment"],
        chosen=frozenset(chosen),
    )
    shelf = open_shelf(start)
    need_known(shelf, start)
    return start, shelf


def quiet_log() -> None:
    """Keeps the log quiet until the command ends: it says itself what it finds."""
    log = logging.getLogger("prep_guide")
    click.get_current_context().call_on_close(partial(log.setLevel, log.level))
    log.setLevel(logging.ERROR)


def need_known(shelf: Shelf, start: Start) -> None:
    """Ends with a sentence where a language or a procedure was asked for that is not on offer.

    Raises:
        click.BadParameter: It says which are.
    """
    from prep_guide.content import pseudo  # noqa: PLC0415

    languages = [language.code for language in shelf.library.languages()]
    if start.language and start.language not in (*languages, pseudo.CODE):
        raise click.BadParameter(unknown(start.language, languages), param_hint="--language")
    language = start.language or (languages[0] if languages else shelf.clinic.fallback)
    procedures = [offer.procedure for offer in shelf.library.offers(language)]
    if start.procedure and start.procedure not in procedures:
        raise click.BadParameter(unknown(start.procedure, procedures), param_hint="--procedure")


def need_place(shelf: Shelf, place: str) -> None:
    """Ends with a sentence where a place was named that the clinic does not have.

    Raises:
        click.BadParameter: It says which there are.
    """
    places = [each.id for each in shelf.clinic.places]
    if place and place not in places:
        raise click.BadParameter(unknown(place, places), param_hint="--place")


def unknown(value: str, known: list[str]) -> str:
    """The sentence for a value that is none of the known ones."""
    return f"{value} is not on offer; choose one of: {', '.join(known)}."
