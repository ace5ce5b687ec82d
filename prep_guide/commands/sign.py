"""``prep-guide sign``: who has read a text and stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from prep_guide.commands import options, own_root

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--by", required=True, metavar="WHO", help="Who has read it: “name, role”.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DATE",
    help="The last day on which this holds, such as 2027-11-30.",
)
@own_root.folder
@options.clinic
def sign(paths: tuple[str, ...], by: str, until: datetime, content: Path | None, clinic: Path | None) -> None:
    """Note that somebody has read each text at PATH and stands for it as it is now.

    PATH is a file or a folder of content, such as base/es or base/en/questions/pain.md. Shipped files may be signed
    too. A file that is changed later is not signed any more.
    """
    from prep_guide.content.writing.signing import sign as sign_texts  # noqa: PLC0415

    own, settings = own_root.open_own_root(content, clinic)
    with own_root.told():
        ledger, signed = sign_texts(own, paths, by, own_root.today_of(settings), until.date())
    click.echo(f"Signed {len(signed)} {'file' if len(signed) == 1 else 'files'} in {ledger}.")
