"""The commands. Each imports its world only when it runs, so that ``--help`` needs no window."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep_guide import __version__
from prep_guide.display import has_display

if TYPE_CHECKING:
    from datetime import datetime

    from prep_guide.app import Shelf, Start

THEMES = ("light", "dark", "contrast")
TEXT_SIZES = ("100", "125", "150", "200")

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_content = click.option(
    "--content",
    "roots",
    type=_FOLDER,
    multiple=True,
    metavar="DIR",
    help="Lay a folder of content files over the shipped ones. May be given again; the last lies on top.",
)
_clinic = click.option(
    "--clinic", type=_FILE, metavar="FILE", help="Read the clinic's settings from this clinic.toml."
)
_language = click.option("--language", metavar="CODE", default="", help="Begin in this language, such as en.")
_procedure = click.option(
    "--procedure", metavar="NAME", default="", help="Begin with this procedure, such as breast-ultrasound."
)
_theme = click.option("--theme", type=click.Choice(THEMES), default="light", help="Begin with these colors.")
_text_size = click.option(
    "--text-size", type=click.Choice(TEXT_SIZES), default="100", help="Begin with this text size, in percent."
)


class _Size(click.ParamType[tuple[int, int]]):
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


class _LocalTime(click.ParamType["datetime"]):
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


_appointment = click.option(
    "--appointment",
    type=_LocalTime(),
    metavar="TIME",
    help="Begin with this appointment, such as 2026-12-03T10:30, in the clinic's time zone.",
)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="prep-guide")
@_language
@_procedure
@_theme
@_text_size
@_content
@_clinic
@_appointment
@click.pass_context
def main(
    ctx: click.Context,
    language: str,
    procedure: str,
    theme: str,
    text_size: str,
    roots: tuple[Path, ...],
    clinic: Path | None,
    appointment: datetime | None,
) -> None:
    """Open the guide: an image-guided biopsy, step by step, in plain words and pictures."""
    if ctx.invoked_subcommand is not None:
        if any(
            (language, procedure, roots, clinic, appointment, theme != THEMES[0], text_size != TEXT_SIZES[0])
        ):
            command = ctx.invoked_subcommand
            raise click.UsageError(f"Options stand behind the command; see: prep-guide {command} --help")
        return
    if not has_display():
        raise click.ClickException(
            "There is no display to open a window on. 'prep-guide tour --out DIR' writes pictures of all pages."
        )
    from prep_guide import app  # noqa: PLC0415

    start = _start(language, procedure, theme, text_size, roots, clinic, appointment)
    shelf = app.open_shelf(start)
    _need_known(shelf, start)
    sys.exit(app.run(start, shelf))


@main.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Write here.")
@click.option("--size", type=_Size(), default="1280x800", metavar="WxH", help="The window's size in pixels.")
@_language
@_procedure
@_theme
@_text_size
@_content
@_clinic
@_appointment
def tour(
    out: Path,
    size: tuple[int, int],
    language: str,
    procedure: str,
    theme: str,
    text_size: str,
    roots: tuple[Path, ...],
    clinic: Path | None,
    appointment: datetime | None,
) -> None:
    """Walk through every page off-screen and write a picture of each, with an index.html."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from prep_guide import app, tour  # noqa: PLC0415

    start = _start(language, procedure, theme, text_size, roots, clinic, appointment)
    shelf = app.open_shelf(start)
    _need_known(shelf, start)
    pictures = 0
    try:
        for page in tour.walk(shelf, start, out, size):
            click.echo(f"{page.file}  {page.title}")
            pictures += 1
    except OSError as error:
        raise click.ClickException(f"The pictures cannot be written into {out}: {error.strerror}.") from error
    click.echo(f"{pictures} pictures are in {out}; open {out / 'index.html'} to see them all.")


@main.command()
@click.argument("folders", nargs=-1, type=_FOLDER, metavar="[DIR]...")
@_clinic
def check(folders: tuple[Path, ...], clinic: Path | None) -> None:
    """Check the shipped content, or each DIR as content laid over it.

    With --clinic, check the settings and the content folder beside them too. Exits with 1 if anything is found.
    """
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.clinic import read_clinic  # noqa: PLC0415
    from prep_guide.clock import Clock  # noqa: PLC0415
    from prep_guide.content.review import check as review  # noqa: PLC0415

    logging.getLogger("prep_guide").setLevel(logging.ERROR)
    settings, faults = read_clinic(clinic)
    found = list(faults)
    below = paths.content_roots(settings.folder)
    for folder in folders or below[-1:]:
        # As in the window: the shipped content, the clinic's, then the folder; each once.
        roots = tuple({root.resolve(): root for root in (*below, folder)}.values())
        found += review(roots, settings, Clock(), only=folder)
    for fault in dict.fromkeys(found):
        click.echo(str(fault))
    sys.exit(1 if found else 0)


def _start(
    language: str,
    procedure: str,
    theme: str,
    text_size: str,
    roots: tuple[Path, ...],
    clinic: Path | None,
    appointment: datetime | None,
) -> Start:
    from prep_guide.app import Start  # noqa: PLC0415
    from prep_guide.session.comfort import Comfort  # noqa: PLC0415

    comfort = Comfort(theme=theme, text=int(text_size) / 100)
    return Start(language, procedure, comfort, roots, clinic, appointment=appointment)


def _need_known(shelf: Shelf, start: Start) -> None:
    """Ends with a sentence where a language or a procedure was asked for that is not on offer."""
    languages = [language.code for language in shelf.library.languages()]
    if start.language and start.language not in languages:
        raise click.BadParameter(_unknown(start.language, languages), param_hint="--language")
    language = start.language or (languages[0] if languages else shelf.clinic.fallback)
    procedures = [offer.procedure for offer in shelf.library.offers(language)]
    if start.procedure and start.procedure not in procedures:
        raise click.BadParameter(_unknown(start.procedure, procedures), param_hint="--procedure")


def _unknown(value: str, known: list[str]) -> str:
    return f"{value} is not on offer; choose one of: {', '.join(known)}."
