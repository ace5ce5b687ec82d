"""The command line: opens the window, and knows the other commands."""

from __future__ import annotations

import sys
from typing import Unpack

import click

from prep_guide import __version__
from prep_guide.commands import options
from prep_guide.commands.card import card
from prep_guide.commands.check import check
from prep_guide.commands.clinic import clinic
from prep_guide.commands.customise import customise
from prep_guide.commands.handout import handout
from prep_guide.commands.kiosk import kiosk
from prep_guide.commands.new import new
from prep_guide.commands.nurse import nurse
from prep_guide.commands.options import WindowOptions, open_with, window_options
from prep_guide.commands.sign import sign
from prep_guide.commands.speak import speak
from prep_guide.commands.status import status
from prep_guide.commands.tour import tour
from prep_guide.commands.typeset import typeset
from prep_guide.display import has_display


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="prep-guide")
@window_options
@click.option(
    "--watch",
    is_flag=True,
    help="Show what is saved in a folder of content, and what is wrong with it, right away.",
)
@click.pass_context
def main(ctx: click.Context, /, *, watch: bool, **window: Unpack[WindowOptions]) -> None:
    """Open the guide: an image-guided biopsy, step by step, in plain words and pictures."""
    if ctx.invoked_subcommand is not None:
        if watch or any(window.values()):
            command = ctx.invoked_subcommand
            raise click.UsageError(f"Options stand behind the command; see: prep-guide {command} --help")
        return
    if not has_display():
        raise options.CannotError(
            "There is no display to open a window on. 'prep-guide tour --out DIR' writes pictures of all pages."
        )
    start, shelf = open_with(window)
    from prep_guide import app  # noqa: PLC0415

    sys.exit(app.run(start, shelf, watch=watch))


for command in (
    clinic,
    tour,
    check,
    new,
    customise,
    sign,
    handout,
    card,
    kiosk,
    nurse,
    status,
    typeset,
    speak,
):
    main.add_command(command)
