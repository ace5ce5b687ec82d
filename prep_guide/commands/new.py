"""``prep-guide new``: empty forms to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from prep_guide.commands import options, own_root


@click.group()
def new() -> None:
    """Write the empty files of a new procedure, language or practice, with comments on what belongs where."""


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


@new.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def clinic(folder: Path) -> None:
    """Write the settings of a practice into FOLDER: a clinic.toml with comments, and a folder for its content."""
    from prep_guide import paths  # noqa: PLC0415
    from prep_guide.content.writing.skeletons import new_clinic  # noqa: PLC0415

    with own_root.told():
        settings = new_clinic(folder, paths.assets() / "skeletons")
    click.echo(settings)
    click.echo(
        f"Open it in an editor. What is wrong with it says: prep-guide clinic check --clinic {settings}"
    )


def _tell(folder: Path, written: tuple[Path, ...]) -> None:
    for place in written:
        click.echo(place)
    click.echo(f"Fill them in. What is still missing says: prep-guide check {folder}")
