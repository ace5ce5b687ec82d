"""``prep-guide status``: how this installation is, for people and for programs that collect it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from prep_guide.commands import options


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs: one JSON object.")
@options.content
@options.clinic
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder of a kiosk's state, where it is not the usual one.",
)
def status(*, as_json: bool, roots: tuple[Path, ...], clinic: Path | None, state: Path | None) -> None:
    """Say how this installation is: version, content, reviews, last start, crashes, disk.

    Exits with 3 if somebody should look after it.
    """
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.clock import Clock  # noqa: PLC0415
    from prep_guide.status import look  # noqa: PLC0415

    options.quiet_log()
    folder, notes = paths.looked_after()
    found = look(paths.clinic_file(clinic), roots, state or folder, notes, Clock())
    values = asdict(found)
    if as_json:
        click.echo(json.dumps({"degraded": bool(found.troubles), **values}, indent=2, ensure_ascii=False))
    else:
        for name, value in values.items():
            lines = value if isinstance(value, tuple) else (value,)
            click.echo("\n".join(f"{name.replace('_', ' '):12} {line}" for line in lines or ("none",)))
    sys.exit(options.DEGRADED if found.troubles else 0)
