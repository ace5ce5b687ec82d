"""``prep-guide kiosk``: the guide on a screen that anyone may touch."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from prep_guide.commands import options
from prep_guide.commands.kiosk.check import check
from prep_guide.commands.kiosk.install import install, uninstall
from prep_guide.commands.kiosk.set_pin import set_pin
from prep_guide.display import has_display
from prep_guide.kiosk import trust

if TYPE_CHECKING:
    from pathlib import Path

_NOT_AS_ROOT = (
    "The kiosk does not run as root: whoever got out of it could do everything. Use a user of its own."
)
_NO_DISPLAY = "There is no display to open the kiosk on."


@click.group(invoke_without_command=True)
@options.content
@options.clinic
@click.pass_context
def kiosk(ctx: click.Context, roots: tuple[Path, ...], clinic: Path | None) -> None:
    """Run the guide unattended, full screen, for one person after the other.

    How long it waits and which PIN the staff have is in the clinic's settings; nothing here makes it less strict.
    """
    if ctx.invoked_subcommand is not None:
        if roots or clinic:
            raise click.UsageError(f"Options stand behind the command: kiosk {ctx.invoked_subcommand} --help")
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        raise click.UsageError(_NOT_AS_ROOT)
    if problem := trust.distrust(os.environ, trust.program_folders()):
        raise options.CannotError(problem)
    if not has_display():
        raise options.CannotError(_NO_DISPLAY)
    from prep_guide import app  # noqa: PLC0415

    sys.exit(app.run_kiosk(app.Start(roots=roots, clinic=clinic)))


for command in (set_pin, check, install, uninstall):
    kiosk.add_command(command)
