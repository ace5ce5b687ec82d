"""``prep-guide kiosk set-pin``: the line of the clinic's settings that lets the staff in."""

from __future__ import annotations

from pathlib import Path

import click

from prep_guide.commands import options


@click.command("set-pin")
@click.option(
    "--write",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it into this file instead, which must not be there yet.",
)
def set_pin(file: Path | None) -> None:
    """Ask twice for a PIN of 8 digits or more, and give the lines for clinic.toml.

    Only its hash is shown. Put the lines into clinic.toml, or the one below [kiosk] into the part of that name.
    """
    from prep_guide.kiosk.pin import hashed, why_not  # noqa: PLC0415

    pin = click.prompt("PIN", hide_input=True, confirmation_prompt="The same again", type=str)
    if problem := why_not(pin):
        raise click.UsageError(problem)
    lines = f'[kiosk]\npin = "{hashed(pin)}"\n'
    if file is None:
        click.echo(lines, nl=False)
        return
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(lines)
    except OSError as error:
        raise options.CannotError(f"{file} cannot be written: {error.strerror}.") from error
