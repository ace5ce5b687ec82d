"""``prep-guide nurse``: the console at the patient's side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from prep_guide.commands import options
from prep_guide.display import has_display

if TYPE_CHECKING:
    from typing import Unpack


@click.command()
@options.window_options
@click.option("--desk-theme", type=click.Choice(options.THEMES), help="The colors of the nurse's own window.")
@click.option(
    "--desk-text-size",
    type=click.Choice(options.TEXT_SIZES),
    help="The text size of the nurse's own window, in percent.",
)
def nurse(
    desk_theme: str | None, desk_text_size: str | None, **window: Unpack[options.WindowOptions]
) -> None:
    """Prepare a patient: their page on one screen, what to say, ask and print on the other.

    With one screen, both stand side by side. The other options are for the patient's page.
    """
    if not has_display():
        raise options.CannotError("There is no display to open a window on.")
    start, shelf = options.open_with(window)
    from dataclasses import replace  # noqa: PLC0415

    from prep_guide import app  # noqa: PLC0415
    from prep_guide.session.comfort import Comfort  # noqa: PLC0415
    from prep_guide.session.session import Mode  # noqa: PLC0415

    looks: dict[str, Any] = {}
    if desk_theme:
        looks["theme"] = desk_theme
    if desk_text_size:
        looks["text"] = int(desk_text_size) / 100
    sys.exit(app.run_nurse(replace(start, mode=Mode.NURSE), shelf, Comfort(**looks)))
