"""``clinic.toml`` and the drop-in files beside it as one set of values, and where each value comes from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from prep_guide import files
from prep_guide.faults import Fault
from prep_guide.tables import line_of, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prep_guide.tables import Table

LARGEST_FILE = 256 * 1024
"""Bytes; a clinic with ten places, twenty rules and five languages needs a tenth of it."""

DROP_INS = "clinic.d"
"""The folder beside the file whose ``*.toml`` are laid over it, in the order of their names."""
_MOST_DROP_INS = 100


@dataclass
class Settings:
    """The values of all files, the later laid over the earlier: tables are merged by key, all else is replaced.

    Attributes:
        values: The merged values.
        faults: Why a file could not be read at all; the others count nevertheless.
    """

    values: dict[str, object] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    _origins: dict[str, tuple[str, Table]] = field(default_factory=dict)
    """The file of each dotted key, by its name as faults say it."""

    def place(self, key: str) -> tuple[str, int]:
        """The file and the line a dotted key stands in, or the nearest key around it."""
        around = key
        while around not in self._origins and "." in around:
            around = around.rpartition(".")[0].partition("[")[0]
        name, table = self._origins.get(around) or self._origins.get(key.partition("[")[0]) or ("", None)
        return name, line_of(key, table.lines) if table is not None else 0

    def lay_over(self, name: str, table: Table) -> None:
        """Lays the values of one file over those there are."""
        self._merge(self.values, table.values, "", (name, table))

    def _merge(
        self, into: dict[str, object], values: Mapping[str, object], above: str, origin: tuple[str, Table]
    ) -> None:
        for key, value in values.items():
            dotted = f"{above}{key}"
            self._origins[dotted] = origin
            if isinstance(value, dict):
                held = into.get(key)
                merged = dict(held) if isinstance(held, dict) else {}
                self._merge(merged, value, f"{dotted}.", origin)
                into[key] = merged
            else:
                into[key] = value


def read_settings(path: Path) -> Settings:
    """What a clinic has set in a file and its drop-ins. Never raises.

    Args:
        path: The file; its drop-ins lie in the folder ``clinic.d`` beside it.
    """
    settings = Settings()
    for name, each in [(path.name, path), *_drop_ins(path, settings)]:
        table = _read(name, each, settings)
        if table is not None:
            settings.lay_over(name, table)
    return settings


def _drop_ins(path: Path, settings: Settings) -> Iterator[tuple[str, Path]]:
    folder = path.parent / DROP_INS
    if not files.may_enter(path.parent):
        return  # the file beside it says so
    try:
        names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
    except FileNotFoundError:
        return
    except OSError as error:
        problem = f"The folder cannot be read: {error.strerror}."
        settings.faults.append(
            Fault(DROP_INS, 0, "", "clinic-file", problem, "Let the program's user read it.")
        )
        return
    if len(names) > _MOST_DROP_INS:
        problem = f"There are more than {_MOST_DROP_INS} files in it."
        settings.faults.append(Fault(DROP_INS, 0, "", "clinic-file", problem, "The last ones are left out."))
    for name in names[:_MOST_DROP_INS]:
        if not name.startswith("."):
            yield f"{DROP_INS}/{name}", folder / name


def _read(name: str, path: Path, settings: Settings) -> Table | None:
    """What a file says, or None where it says nothing that can be read; the fault is noted."""
    text = _text(path)
    if isinstance(text, Fault):
        settings.faults.append(replace(text, file=name))
        return None
    table = read(text)
    for fault in table.faults:
        remedy = "Mend this line; until then nothing of the file counts."
        settings.faults.append(Fault(name, fault.line, "", "clinic-toml", fault.problem, remedy))
        return None
    return table


def _text(path: Path) -> str | Fault:
    try:
        if not path.is_file():
            return Fault(
                "", 0, "", "clinic-file", f"There is no file {path}.", "Mend the path, or leave it out."
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that cannot be one
        problem = f"The file cannot be read: {error}."
        return Fault("", 0, "", "clinic-file", problem, "Let the program's user read it.")
    if len(raw) > LARGEST_FILE:
        problem = f"The file is larger than {LARGEST_FILE // 1024} kB."
        return Fault("", 0, "", "clinic-file", problem, "Make it smaller.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault("", line, "", "clinic-file", "The file is not UTF-8.", "Save it as UTF-8.")
