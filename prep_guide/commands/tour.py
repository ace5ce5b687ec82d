"""``prep-guide tour``: a picture of every page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Unpack

import click

from prep_guide.commands.options import CannotError, Size, WindowOptions, open_with, window_options


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Write here.")
@click.option("--size", type=Size(), default="1280x800", metavar="WxH", help="The window's size in pixels.")
@window_options
def tour(out: Path, size: tuple[int, int], **window: Unpack[WindowOptions]) -> None:
    """Walk through every page off-screen and write a picture of each, with an index.html."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from prep_guide.tour import walk  # noqa: PLC0415

    start, shelf = open_with(window)
    pictures = 0
    try:
        for page in walk(shelf, start, out, size):
            click.echo(f"{page.file}  {page.title}")
            pictures += 1
    except OSError as error:
        raise CannotError(f"The pictures cannot be written into {out}: {error.strerror}.") from error
    click.echo(f"{pictures} pictures are in {out}; open {out / 'index.html'} to see them all.")
