"""``prep-guide kiosk install`` and ``uninstall``: a Linux computer becomes a kiosk, and stops being one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from prep_guide import paths
from prep_guide.commands import options

if TYPE_CHECKING:
    from prep_guide.kiosk.installation import Installation, Step

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    default="/",
    metavar="DIR",
    help="Do it to the computer whose disk is mounted here.",
)
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


@click.command()
@_root
@_dry_run
def install(root: Path, *, dry_run: bool) -> None:
    """Make this Linux computer a kiosk: it starts the guide, and nothing else, whenever it is switched on.

    Exits with 3 where a program is missing that the kiosk needs.
    """
    installation = _installation(root)
    from prep_guide.kiosk.installation import CannotInstallError  # noqa: PLC0415

    try:
        steps = installation.steps()
    except CannotInstallError as error:
        raise options.CannotError(str(error)) from error
    for step in steps:
        if problem := _problem(step, dry_run=dry_run):
            raise options.CannotError(problem)
    missing = installation.missing_programs()
    if missing:
        click.echo(f"Missing; on Debian: apt-get install {' '.join(missing)}")
    if not dry_run:
        click.echo("Now see what 'prep-guide kiosk check' says, and start the computer anew.")
    sys.exit(options.DEGRADED if missing else 0)


@click.command()
@_root
@_dry_run
def uninstall(root: Path, *, dry_run: bool) -> None:
    """Make this computer an ordinary one again. The clinic's settings stay.

    Whatever cannot be done, the rest is; exits with 3 then.
    """
    tried = [_problem(step, dry_run=dry_run) for step in _installation(root).steps_back()]
    problems = dict.fromkeys(filter(None, tried))
    if problems:
        raise options.CannotError("\n".join(problems))
    if not dry_run:
        click.echo("Start the computer anew: until then it is a kiosk.")


def _installation(root: Path) -> Installation:
    if sys.platform != "linux":
        raise click.UsageError("This is for Linux; docs/kiosk.md says what to do on Windows.")
    from prep_guide.kiosk.installation import Installation, this_program  # noqa: PLC0415

    program, reads = this_program()
    return Installation(root, paths.kiosk_files(), program, reads)


def _problem(step: Step, *, dry_run: bool) -> str:
    """Says and does a step; gives the sentence why it cannot be done, empty where it could."""
    from prep_guide.kiosk.installation import CannotInstallError  # noqa: PLC0415

    click.echo(f"would {step}" if dry_run else step)
    if dry_run:
        return ""
    try:
        step.do()
    except PermissionError:
        return "Only an administrator may do this: call it with sudo."
    except (OSError, CannotInstallError) as error:
        return str(error)
    return ""
