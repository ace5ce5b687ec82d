"""``prep-guide customise``: a copy of a shipped text, to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from prep_guide.commands import options, own_root

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("path")
@click.option(
    "--procedure", metavar="NAME", default="base", help="For readers of this procedure; else for all."
)
@click.option("--language", metavar="CODE", default="", help="In this language, such as es; else in English.")
@click.option(
    "--keep", is_flag=True, help="Keep your copy, and note that you know what the original says now."
)
@own_root.folder
@options.clinic
def customise(
    path: str, procedure: str, language: str, keep: bool, content: Path | None, clinic: Path | None
) -> None:
    """Copy the text at PATH into your own folder of content, to be changed there.

    PATH is a folder and a name: questions/pain, stages/numbing, guide, wording/welcome_title, glossary/biopsy.
    'prep-guide check' tells when the original has changed since.
    """
    from prep_guide.content.writing import copying  # noqa: PLC0415

    own, settings = own_root.open_own_root(content, clinic)
    today = own_root.today_of(settings)
    with own_root.told():
        wanted = copying.Wanted.read(path, procedure, language or settings.fallback)
        if keep:
            click.echo(f"Noted: {copying.keep(own, wanted, today)} stays as it is.")
            return
        copied = copying.customise(own, wanted, today)
    click.echo(copied.place)
    if copied.to_translate:
        click.echo(f"This is {copied.original}, which has not been translated yet. Translate it.")
    for other in copied.elsewhere:
        layer = other.partition("/")[0]
        click.echo(f"Readers of {layer} see {other}. To change it too, add: --procedure {layer}")
