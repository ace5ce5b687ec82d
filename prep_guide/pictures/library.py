"""The pictures at hand: which file is shown for an id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from prep_guide import files, log
from prep_guide.content.findings import labels, placed_in
from prep_guide.content.listing import PICTURES, pictures_in
from prep_guide.faults import Fault
from prep_guide.names import is_id
from prep_guide.pictures.theming import themed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prep_guide.theme import Theme

_KINDS: tuple[Literal["svg"], Literal["png"]] = ("svg", "png")

# What is not drawn gives way to the nearest in mood and moment. By the beginning of the id, first match wins.
_STAND_INS = (
    ("positioning", "positioning-ultrasound"),
    ("numbing", "numbing-ultrasound"),
    ("targeting", "targeting-ultrasound"),
    ("sampling", "sampling-ultrasound"),
    ("marker", "marker-ultrasound"),
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
        shipped: Whether it is one of ours. Another SVG is drawn with the features of SVG Tiny 1.2 only.
        moving: Whether it is a shipped SVG with animation. Who wants it still loads it with animations disabled.
    """

    id: str
    kind: Literal["svg", "png"]
    data: bytes
    shipped: bool
    moving: bool


class Examined(NamedTuple):
    """How many pictures of a root were looked at, and why some of them are refused."""

    files: int
    faults: tuple[Fault, ...]


class _Candidate(NamedTuple):
    """A file of a root that may replace a drawing; ``label`` is how faults call its root."""

    root: Path
    label: str
    kind: Literal["svg", "png"]
    path: str

    @property
    def place(self) -> str:
        """Where it is, as faults say it."""
        return placed_in(self.label, self.path)


class Pictures:
    """Finds pictures by id: ``pictures/<id>.svg`` or ``.png`` of a root replaces the shipped drawing."""

    def __init__(self, roots: Sequence[Path], assets: Path) -> None:
        """Looks at nothing yet.

        Args:
            roots: The content roots, the shipped one first; what a later one has wins.
            assets: The folder with the shipped ``illustrations/``.
        """
        self._roots = tuple(reversed(tuple(zip(roots, labels(roots), strict=True))))
        self._shipped = assets / "illustrations"
        self._faults: dict[str, tuple[Fault, ...]] = {}
        """Why files were refused, by their places."""
        self._sound: dict[str, int] = {}
        """The hashes of files that were found sound: to unpack a large photo takes as long as to show it."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why files of the roots were refused, of those that have been asked for so far."""
        return tuple(fault for found in self._faults.values() for fault in found)

    def picture(self, id: str, theme: Theme, *, needle_free: bool = False) -> Picture:  # noqa: A002 - its name
        """The picture of an id in a theme's colors, or its nearest stand-in: never nothing.

        A file of a root that is broken, could do harm or really lies elsewhere is passed over and noted in
        :attr:`faults`.

        Args:
            id: Small letters, digits and hyphens: ``numbing-ultrasound``. Else it is unknown.
            theme: The look wanted; it changes SVG files only.
            needle_free: Whether what is marked as a needle is hidden; a PNG cannot be changed.
        """
        kind, data, shipped = self._file(id)
        if kind == "png":
            return Picture(id, "png", data, shipped=False, moving=False)
        drawing = themed(data.decode(), theme, needle_free=needle_free).encode()
        return Picture(id, "svg", drawing, shipped, moving=shipped and _moves(drawing))

    def examine(self, root: Path) -> Examined:
        """Looks at every picture in a root as :meth:`picture` does at one that is asked for.

        What is no picture by its name is told by the review of the content (``Listing.check_pictures``).

        Args:
            root: One of the roots.

        Raises:
            ValueError: It is none of them.
        """
        labels_of = {each.resolve(): label for each, label in self._roots}
        if root.resolve() not in labels_of:
            raise ValueError(f"{root} is none of the roots")
        found = tuple(_in_folder(root, labels_of[root.resolve()]))
        for candidate in found:
            self._read_checked(candidate)
        faults = (fault for candidate in found for fault in self._faults.get(candidate.place, ()))
        return Examined(len(found), tuple(sorted(faults)))

    def _file(self, id_: str) -> tuple[Literal["svg", "png"], bytes, bool]:
        """The kind, the content and whether it is one of ours."""
        for candidate in (id_, _stand_in(id_)):
            if not is_id(candidate):
                continue
            for replacement in self._replacements(candidate):
                data = self._read_checked(replacement)
                if data is not None:
                    return replacement.kind, data, False
            try:
                return "svg", (self._shipped / f"{candidate}.svg").read_bytes(), True
            except OSError:
                continue  # not drawn yet
        log.note(log.Event.PICTURES_MISSING, file=str(self._shipped))
        return "svg", _BARE_WALL.encode(), True

    def _replacements(self, id_: str) -> Iterator[_Candidate]:
        for root, label in self._roots:
            folder, place = root / PICTURES, placed_in(label, PICTURES)
            if files.may_enter(folder):
                self._faults.pop(place, None)
                for kind in _KINDS:
                    candidate = _Candidate(root, label, kind, f"{PICTURES}/{id_}.{kind}")
                    if not files.is_missing(root / candidate.path):
                        yield candidate
            elif not files.is_missing(folder):
                problem, remedy = (
                    "This folder cannot be read.",
                    "Make it a folder that the program may enter.",
                )
                self._refuse(place, (Fault(place, 0, "", "picture", problem, remedy),))

    def _read_checked(self, candidate: _Candidate) -> bytes | None:
        """The content of a root's file, or None when it is refused."""
        # Imported here: only a clinic's pictures have to be checked.
        from prep_guide.pictures import png, svg  # noqa: PLC0415

        place = candidate.place
        form = svg if candidate.kind == "svg" else png
        data = files.read_inside(candidate.root, candidate.path, form.MOST_BYTES + 1)
        if isinstance(data, files.Unreadable):
            self._refuse(place, (Fault(place, 0, "", "picture", data.problem, data.remedy),))
            return None
        if self._sound.get(place) != hash(data):
            if faults := form.faults(data, place):
                self._refuse(place, faults)
                return None
            self._sound[place] = hash(data)
        self._faults.pop(place, None)
        return data

    def _refuse(self, place: str, faults: tuple[Fault, ...]) -> None:
        for fault in faults:
            if fault not in self._faults.get(place, ()):
                log.note_fault(fault)
        self._faults[place] = faults


def _in_folder(root: Path, label: str) -> Iterator[_Candidate]:
    """The pictures of a root."""
    for path in pictures_in(root / PICTURES):
        yield _Candidate(root, label, "svg" if path.suffix == ".svg" else "png", f"{PICTURES}/{path.name}")


def _moves(drawing: bytes) -> bool:
    return b"<animate" in drawing or b"@keyframes" in drawing


def _stand_in(id_: str) -> str:
    return next(shown for beginning, shown in _STAND_INS if id_.startswith(beginning))
