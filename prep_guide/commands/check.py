"""``prep-guide check``: the editor's desk."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from prep_guide.commands import options

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@click.argument("folders", nargs=-1, type=options.FOLDER, metavar="[DIR]...")
@options.clinic
@click.option(
    "--rule", "rules", multiple=True, metavar="RULE", help="Look by this rule only. May be given again."
)
@click.option(
    "--ignore", "ignored", multiple=True, metavar="RULE", help="Leave this rule out. May be given again."
)
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="As if today were this day."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="For people or for programs.",
)
def check(
    folders: tuple[Path, ...],
    clinic: Path | None,
    rules: tuple[str, ...],
    ignored: tuple[str, ...],
    day: datetime | None,
    form: str,
) -> None:
    """Check the shipped content, or each DIR as content laid over it.

    With --clinic, check the settings and the content folder beside them too. Exits with 1 if anything is found.
    """
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.clinic import read_clinic  # noqa: PLC0415
    from prep_guide.clock import Clock  # noqa: PLC0415
    from prep_guide.content.review import examine, local_today  # noqa: PLC0415
    from prep_guide.content.review.report import Report  # noqa: PLC0415
    from prep_guide.content.review.rule_names import names  # noqa: PLC0415
    from prep_guide.pictures import Pictures  # noqa: PLC0415

    for option, given in (("--rule", rules), ("--ignore", ignored)):
        for name in given:
            if name not in names():
                raise click.BadParameter(options.unknown(name, list(names())), param_hint=option)
    options.quiet_log()
    settings, faults = read_clinic(clinic)
    today = day.date() if day else local_today(settings, Clock())
    below = paths.content_roots(settings.folder)
    report = Report(faults, 0)
    for folder in folders or below[-1:]:
        # As in the window: the shipped content, the clinic's, then the folder; each once.
        roots = tuple({root.resolve(): root for root in (*below, folder)}.values())
        found = examine(roots, settings, today, folder, paths.assets() / "illustrations")
        pictures = Pictures(roots, paths.assets()).examine(folder)
        found += Report(pictures.faults, pictures.files)
        if not found.files:
            raise click.UsageError(_no_content(folder))
        report += found
    report = report.only(rules, ignored)
    if form == "json":
        click.echo(report.json())
    else:
        colored = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        for line in report.lines(colored=colored):
            click.echo(line)
    sys.exit(1 if report.findings else 0)


def _no_content(folder: Path) -> str:
    """Why nothing of a folder could be checked."""
    wanted = "A folder of content has base, a procedure such as breast-ultrasound, or pictures in it."
    if (folder / "content").is_dir():
        return f"There is no content in {folder}. {wanted} Did you mean {folder / 'content'}?"
    return f"There is no content in {folder}. {wanted}"
