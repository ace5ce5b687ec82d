"""The folder of content that ``new``, ``customise`` and ``sign`` write into."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep_guide.commands import options

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from prep_guide.clinic import Clinic
    from prep_guide.content.writing.own_root import OwnRoot

folder = click.option(
    "--content",
    "content",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write into this folder of content, which is made if need be; else into the clinic's.",
)


def open_own_root(content: Path | None, clinic: Path | None) -> tuple[OwnRoot, Clinic]:
    """The root to write into, on top of all that lies below it, and the clinic's settings.

    Args:
        content: The folder that was given; None for the folder ``content`` beside the clinic's settings.
        clinic: The settings that were given; None to look where they usually are.

    Raises:
        click.UsageError: No folder was given, and there are no settings beside which one could be.
    """
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.clinic import read_clinic  # noqa: PLC0415
    from prep_guide.content.findings import Findings  # noqa: PLC0415
    from prep_guide.content.layers import Layers  # noqa: PLC0415
    from prep_guide.content.writing.own_root import OwnRoot  # noqa: PLC0415

    settings, _ = read_clinic(paths.clinic_file(clinic))
    own = content or (settings.folder / "content" if settings.folder else None)
    if own is None:
        raise click.UsageError("Say where to write, as in --content my-content.")
    below = [root for root in paths.content_roots(settings.folder) if root.resolve() != own.resolve()]
    # Whoever works on the shipped content itself has nothing below it.
    is_shipped = own.resolve() == paths.shipped_content().resolve()
    roots = [own] if is_shipped else [*below, own]
    return OwnRoot(Layers(roots, settings.fallback, Findings(roots))), settings


def today_of(clinic: Clinic) -> date:
    """The date where the clinic is."""
    from prep_guide.clock import Clock  # noqa: PLC0415
    from prep_guide.content.review import local_today  # noqa: PLC0415

    return local_today(clinic, Clock())


@contextmanager
def told() -> Iterator[None]:
    """Ends the command with a sentence where something cannot be written."""
    from prep_guide.content.writing.own_root import CannotWriteError  # noqa: PLC0415

    try:
        yield
    except CannotWriteError as error:
        raise options.CannotError(str(error)) from error
