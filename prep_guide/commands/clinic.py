"""``prep-guide clinic``: what the installing practice has set, where each value comes from, and what is wrong."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import click

from prep_guide import paths
from prep_guide.commands import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prep_guide.clinic.settings import Settings


@click.group()
def clinic() -> None:
    """Look at the settings of the practice."""
    options.quiet_log()


@clinic.command()
@options.clinic
def show(clinic: Path | None) -> None:
    """Print every setting in force and the file and line it comes from."""
    from prep_guide.clinic import Clinic  # noqa: PLC0415
    from prep_guide.clinic.reading import clinic_of  # noqa: PLC0415
    from prep_guide.clinic.settings import Settings, read_settings  # noqa: PLC0415

    file = paths.clinic_file(clinic)
    settings = read_settings(file) if file else Settings()
    practice = clinic_of(file, settings)[0] if file else Clinic()
    click.echo(f"Settings: {file or 'none; all that follows is the default'}")
    lines = list(_lines("", _public(practice), settings))
    width = min(60, max(len(setting) for setting, _ in lines))
    for setting, origin in lines:
        click.echo(f"{setting:<{width}}  # {origin}")


@clinic.command()
@options.clinic
def check(clinic: Path | None) -> None:
    """Say what is wrong with the settings, a line each; exits with 1 if anything is."""
    from prep_guide.clinic import read_clinic  # noqa: PLC0415

    file = paths.clinic_file(clinic)
    _, faults = read_clinic(file)
    for fault in faults:
        click.echo(str(fault))
    click.echo(f"{_count(len(faults))} in {file}." if faults else f"No mistakes in {file or 'the defaults'}.")
    sys.exit(1 if faults else 0)


def _count(mistakes: int) -> str:
    return "1 mistake" if mistakes == 1 else f"{mistakes} mistakes"


def _public(value: object) -> Mapping[str, object]:
    """The settings of a dataclass by the names they have in the file."""
    hidden = ("folder", "written_in")
    return {
        each.name.rstrip("_"): getattr(value, each.name)
        for each in fields(value)  # type: ignore[arg-type]
        if each.name not in hidden
    }


def _lines(above: str, values: Mapping[str, object], settings: Settings) -> Iterator[tuple[str, str]]:
    """Each setting as a line of TOML would have it, and where it comes from."""
    for key, value in values.items():
        name = f"{above}{key}"
        if is_dataclass(value):
            yield from _lines(f"{name}.", _public(value), settings)
        elif isinstance(value, dict) and value:
            yield from _lines(f"{name}.", value, settings)
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            for number, item in enumerate(value, 1):
                yield from _lines(f"{name}[{number}].", _public(item), settings)
        else:
            shown = "(hidden)" if key == "pin" and value else _shown(value)
            yield f"{name} = {shown}", _origin(name, settings)


def _origin(name: str, settings: Settings) -> str:
    held: object = settings.values
    for part in name.split("."):
        key = part.partition("[")[0]
        if not isinstance(held, dict) or key not in held:
            return "default"
        held = held[key]
        if isinstance(held, list):
            break
    file, line = settings.place(name)
    return f"{file}:{line}" if line else file


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(item) for item in value)}]"
    if value is None or value == {}:
        return '""'
    return str(value) if isinstance(value, int) else f'"{value}"'
