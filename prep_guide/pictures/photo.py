"""The photographs a practice puts beside its settings, such as those of its team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.faults import Fault
from prep_guide.pictures import png

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = png.MOST_BYTES
MOST_PIXELS = png.MOST_PIXELS
"""The longest side; who decodes a JPEG asks for its size first."""

_PNG, _JPEG = b"\x89PNG", b"\xff\xd8\xff"


def read_photo(folder: Path, name: str) -> bytes | Fault:
    """A PNG or JPEG file, or what speaks against showing it. Never raises.

    Args:
        folder: Where the settings lie; the file has to lie right there, and a link that leads elsewhere is
            refused.
        name: The name of the file, without any folder.
    """
    if not name or name != name.strip() or name.startswith(".") or any(each in name for each in "/\\:\0"):
        return _fault(name, "This is not the name of a file.", "Write the name alone, without a folder.")
    try:
        file = (folder / name).resolve()
        if file.parent != folder.resolve() or not file.is_file():
            return _fault(name, "There is no such file beside clinic.toml.", "Put it there.")
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        return _fault(name, f"It cannot be read: {error.strerror}.", "Let the program read it.")
    if data.startswith(_JPEG) and len(data) <= MOST_BYTES:
        return data
    if data.startswith((_PNG, _JPEG)):
        found = png.faults(data, name)
        return found[0] if found else data
    return _fault(name, "It is neither a PNG nor a JPEG file.", "Save it as one of them.")


def _fault(name: str, problem: str, remedy: str) -> Fault:
    return Fault(name, 0, "", "picture", problem, remedy)
