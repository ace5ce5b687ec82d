"""``prep-guide new``: empty forms to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from prep_guide.commands import options, own_root

if TYPE_CHECKING:
    from pathlib import Path


@click.group()
def new() -> None:
    """Write the empty files of a new procedure or a new language, with comments on what belongs where."""


@new.command()
@click.argument("name")
@own_root.folder
@options.clinic
def procedure(name: str, content: Path | None, clinic: Path | None) -> None:
    """Write the empty files of the procedure NAME, such as kidney-ultrasound."""
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.content.writing.skeletons import new_procedure  # noqa: PLC0415

    own, settings = own_root.open_own_root(content, clinic)
    known = own.layers.languages or (settings.fallback,)
    languages = [code for code in settings.languages if code in known] or known
    with own_root.told():
        written = new_procedure(own, paths.assets() / "skeletons", name, languages)
    _tell(own.folder, written)


@new.command()
@click.argument("code")
@own_root.folder
@options.clinic
def language(code: str, content: Path | None, clinic: Path | None) -> None:
    """Write the empty files of the language CODE, such as pt or pt-BR."""
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.content.writing.skeletons import new_language  # noqa: PLC0415

    own, _ = own_root.open_own_root(content, clinic)
    with own_root.told():
        written = new_language(own, paths.assets() / "skeletons", code)
    _tell(own.folder, written)


def _tell(folder: Path, written: tuple[Path, ...]) -> None:
    for place in written:
        click.echo(place)
    click.echo(f"Fill them in. What is still missing says: prep-guide check {folder}")
