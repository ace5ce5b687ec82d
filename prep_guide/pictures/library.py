"""The pictures at hand: which file is shown for an id."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from prep_guide.faults import Fault
from prep_guide.pictures.theming import themed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prep_guide.theme import Theme

_ID = re.compile(r"[a-z0-9-]{1,64}")

# Not every scene is drawn yet; the nearest in mood and moment is shown instead. By the beginning of the id,
# first match wins.
_STAND_INS = (
    ("positioning", "positioning-ultrasound"),
    ("numbing", "targeting-ultrasound"),
    ("targeting", "targeting-ultrasound"),
    ("sampling", "targeting-ultrasound"),
    ("marker", "targeting-ultrasound"),
    ("completion", "completion-ultrasound"),
    ("card-", "card-base"),
    ("", "positioning-ultrasound"),
)

_BARE_WALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600">'
    '<style id="theme"/><rect class="f-wall" width="800" height="600"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, ready for a renderer.

    Attributes:
        id: The id it was asked for by, also where a stand-in is shown.
        kind: How ``data`` is to be read.
        data: The whole file: an SVG in UTF-8 with the theme's colors in it, or a PNG.
        moving: Whether it is an SVG with animation. Who wants it still loads it with animations disabled.
    """

    id: str
    kind: Literal["svg", "png"]
    data: bytes
    moving: bool


class Pictures:
    """Finds pictures by id: ``pictures/<id>.svg`` or ``.png`` of a root replaces the shipped drawing."""

    def __init__(self, roots: Sequence[Path], assets: Path) -> None:
        """Looks at nothing yet.

        Args:
            roots: The content roots, the shipped one first; what a later one has wins.
            assets: The folder with the shipped ``illustrations/``.
        """
        self._folders = tuple(root / "pictures" for root in reversed(roots))
        self._shipped = assets / "illustrations"
        self._faults: dict[Path, tuple[Fault, ...]] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why files of the roots were refused, of those that have been asked for so far."""
        return tuple(fault for found in self._faults.values() for fault in found)

    def picture(self, id: str, theme: Theme, *, needle_free: bool = False) -> Picture:  # noqa: A002 - its name
        """The picture of an id in a theme's colors, or its nearest stand-in: never nothing.

        A file of a root that is broken or could do harm is passed over and noted in :attr:`faults`.

        Args:
            id: At most 64 lower-case letters, digits and hyphens: ``numbing-ultrasound``. Else it is unknown.
            theme: The look wanted; it changes SVG files only.
            needle_free: Whether what is marked as a needle is hidden; a PNG cannot be changed.
        """
        kind, data = self._file(id)
        if kind == "png":
            return Picture(id, "png", data, moving=False)
        drawing = themed(data.decode(), theme, needle_free=needle_free)
        return Picture(id, "svg", drawing.encode(), moving="<animate" in drawing or "@keyframes" in drawing)

    def _file(self, id_: str) -> tuple[Literal["svg", "png"], bytes]:
        for candidate in (id_, _stand_in(id_)):
            if not _ID.fullmatch(candidate):
                continue
            for kind, path in self._replacements(candidate):
                data = self._read_checked(kind, path)
                if data is not None:
                    return kind, data
            try:
                return "svg", (self._shipped / f"{candidate}.svg").read_bytes()
            except OSError:
                continue  # not drawn yet
        logging.getLogger(__name__).error("the shipped pictures are missing from %s", self._shipped)
        return "svg", _BARE_WALL.encode()

    def _replacements(self, id_: str) -> Iterator[tuple[Literal["svg", "png"], Path]]:
        for folder in self._folders:
            for kind in ("svg", "png"):
                path = folder / f"{id_}.{kind}"
                if path.is_file():
                    yield kind, path

    def _read_checked(self, kind: Literal["svg", "png"], path: Path) -> bytes | None:
        """The content of a root's file, or None when it is refused."""
        # Imported here: only a clinic's pictures have to be checked.
        from prep_guide.pictures import png, svg  # noqa: PLC0415

        place = f"{path.parent.name}/{path.name}"
        form = svg if kind == "svg" else png
        try:
            with path.open("rb") as file:
                data = file.read(form.MOST_BYTES + 1)
        except OSError as error:
            problem = f"It cannot be read ({error.strerror})."
            self._refuse(path, (Fault(place, 0, "", "picture", problem, "Check its permissions."),))
            return None
        if faults := form.faults(data, place):
            self._refuse(path, faults)
            return None
        self._faults.pop(path, None)
        return data

    def _refuse(self, path: Path, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            if fault not in self._faults.get(path, ()):
                logging.getLogger(__name__).warning("%s", fault)
        self._faults[path] = faults


def _stand_in(id_: str) -> str:
    return next(shown for beginning, shown in _STAND_INS if id_.startswith(beginning))
