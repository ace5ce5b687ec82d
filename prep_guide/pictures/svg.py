"""Whether an SVG file that somebody else made can be shown: it draws, and does nothing else.

Qt's SVG reader opens files that an ``image`` or an ``xml-stylesheet`` line names, and it goes by the names of
elements whatever their namespace. Therefore the names that may occur are listed, not those that may not.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from prep_guide.faults import Fault
from prep_guide.pictures.theming import NEEDLE, parts

MOST_BYTES = 1024 * 1024
DEEPEST = 64
"""Levels of nesting; Qt draws by recursion."""

MOST_USES = 200
MOST_DRAWN = 2000
"""Elements Qt has to draw, those of a copied shape once for each copy. Large ones take it a millisecond each."""

MOST_UNITS = 1_000_000
"""The largest number in a view box; Qt's raster counts no further."""

STEEPEST = 20
"""How many times longer than the other a side of the view box may be: of more, nothing could be made out."""

MOST_FAULTS = 20
"""Faults told at once; a file with more of them was not made for this program."""

_ELEMENTS = frozenset(
    {"svg", "g", "defs", "title", "desc", "style", "use", "clipPath", "animateTransform"}
    | {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"linearGradient", "radialGradient", "stop"}
)
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"})
_UNSEEN = frozenset({"defs", "clipPath"})
"""What lies in these is seen only where something else refers to it."""

_REMEDIES = {
    "text": "Turn text into paths; words belong into the caption.",
    "tspan": "Turn text into paths; words belong into the caption.",
    "image": "Draw with shapes only, or save the whole picture as PNG.",
    "filter": "Save it without effects such as blur or shadow, or as PNG.",
    "mask": "Save it without masks, or as PNG.",
}
_PLAIN = "Save it as plain SVG with shapes only, or as PNG."
_OUTSIDE = re.compile(r"""url\(\s*+["']?+\s*+(?!#)|@import|\\""", re.IGNORECASE)
"""In a style: what points out of the file, or a backslash, which could hide such a thing."""


def faults(data: bytes, file: str) -> tuple[Fault, ...]:
    """What speaks against showing an SVG file; empty when nothing does.

    Args:
        data: Its content; no more than one byte beyond ``MOST_BYTES`` need be read.
        file: What the file is called in the faults.
    """
    inspection = _Inspection(file)
    if len(data) > MOST_BYTES:
        inspection.note(0, "It is larger than 1 MB.", "Save it with fewer points, or as PNG.")
    else:
        inspection.run(data)
    return tuple(inspection.faults)


_NUMBER = r"([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)"
_VIEW_BOX = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+{_NUMBER}[\s,]+{_NUMBER}\s*")


class _StopError(Exception):
    """It makes no sense, or is not safe, to read on; the fault has been noted."""


class _Open(NamedTuple):
    """An element around the present place: its name, its id, and how many elements began before it."""

    name: str
    id: str
    before: int


class _Inspection:
    """One pass over a file."""

    def __init__(self, file: str) -> None:
        self.faults: list[Fault] = []
        self._file = file
        self._open: list[_Open] = []
        self._elements = 0
        self._sizes: dict[str, int] = {}
        """How many elements each id stands for, itself among them."""
        self._draws = False
        self._styles: list[str] | None = None
        self._uses: list[tuple[str, int]] = []
        self._holding_a_use: set[str] = set()
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.XmlDeclHandler = self._declaration
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text
        self._parser.EndElementHandler = self._end

    def run(self, data: bytes) -> None:
        """Reads the whole file and notes all that is wrong."""
        with suppress(_StopError):
            try:
                data.decode()
                self._parser.Parse(data, True)  # noqa: FBT003 - that this is all; by place only
            except UnicodeDecodeError:
                self.note(0, "It is not written in UTF-8.", "Save it in UTF-8.")
            except expat.ExpatError as error:
                problem = f"It cannot be read as XML ({expat.ErrorString(error.code)})."
                self.note(error.lineno, problem, "Open it in a drawing program and save it again.")
            else:
                self._check_copies()
                self._check_amount()
                self._check_needles(data)

    def _check_copies(self) -> None:
        # A copy of copies of copies grows without end.
        for target, line in self._uses:
            if target in self._holding_a_use:
                problem = f"The copied shape '{target}' holds copies itself."
                self.note(line, problem, "Turn copies into shapes.")

    def _check_amount(self) -> None:
        if not self._draws and not self.faults:  # else that may be for what is wrong with it
            self.note(0, "It draws nothing.", "Save it again with its shapes, or as PNG.")
        if self._elements + sum(self._sizes.get(target, 0) for target, _ in self._uses) > MOST_DRAWN:
            problem = f"It draws more than {MOST_DRAWN:,} shapes, counting copies."
            self.note(0, problem, "Make it simpler, or save it as PNG.")

    def _check_needles(self, data: bytes) -> None:
        found = parts(data)
        if NEEDLE in found.classes and found.block is None:
            problem = "A shape has the class 'needle', which cannot be hidden without a theme block."
            self.note(0, problem, 'Put <style id="theme"></style> first in the file.')

    def note(self, line: int, problem: str, remedy: str) -> None:
        """Adds a fault, one of a kind; raises _StopError when there are enough."""
        if all(fault.problem != problem for fault in self.faults):
            self.faults.append(Fault(self._file, line, "", "picture", problem, remedy))
        if len(self.faults) >= MOST_FAULTS:
            raise _StopError

    def _note_here(self, problem: str, remedy: str) -> None:
        self.note(self._parser.CurrentLineNumber, problem, remedy)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii"):
            self._note_here(f"It calls itself {encoding}.", "Save it in UTF-8.")

    def _doctype(self, _name: str, _system: str | None, _public: str | None, _inside: int) -> NoReturn:
        # Entities can grow without end: not one more line is read.
        self._note_here("It has a DOCTYPE.", "Delete the whole <!DOCTYPE ...>.")
        raise _StopError

    def _instruction(self, target: str, _rest: str) -> None:
        self._note_here(f"It has an instruction <?{target} ...?>.", "Delete it.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if not self._open:
            self._check_root(local, attributes)
        if len(self._open) >= DEEPEST:
            self._note_here(f"Groups lie more than {DEEPEST} deep in one another.", "Ungroup what can be.")
            raise _StopError
        if local in _SHAPES and all(each.name not in _UNSEEN for each in self._open):
            self._draws = True
        self._open.append(_Open(local, attributes.get("id", ""), self._elements))
        self._elements += 1
        if local not in _ELEMENTS:
            self._note_here(f"It has an element <{local}>.", _REMEDIES.get(local, _PLAIN))
        if local == "style":
            self._styles = []
        for key, value in attributes.items():
            self._check_attribute(local, _local(key), value)

    def _check_root(self, local: str, attributes: dict[str, str]) -> None:
        if local != "svg":
            self._note_here(f"Its outermost element is <{local}>, not <svg>.", _PLAIN)
            raise _StopError
        if problem := _view_box_problem(attributes.get("viewBox", "")):
            self._note_here(problem, 'Give <svg> one like viewBox="0 0 800 600".')

    def _check_attribute(self, element: str, key: str, value: str) -> None:
        if key.lower().startswith("on"):
            self._note_here(f"It has a script ({key}).", "Delete it.")
        elif key == "href" and not value.startswith("#"):
            self._note_here("It refers to something outside of the file.", _PLAIN)
        elif key == "href" and element == "use":
            self._uses.append((value[1:], self._parser.CurrentLineNumber))
            self._holding_a_use.update(each.id for each in self._open)
            if len(self._uses) > MOST_USES:
                self._note_here(f"It holds more than {MOST_USES} copied shapes.", "Turn copies into shapes.")
                raise _StopError
        elif _OUTSIDE.search(value):
            self._note_here("A style refers to something outside of the file.", _PLAIN)

    def _text(self, text: str) -> None:
        if self._styles is not None:
            self._styles.append(text)

    def _end(self, name: str) -> None:
        closed = self._open.pop()
        if closed.id:
            size = self._elements - closed.before
            self._sizes[closed.id] = max(size, self._sizes.get(closed.id, 0))
        if _local(name) == "style" and self._styles is not None:
            if _OUTSIDE.search("".join(self._styles)):
                self._note_here("A style refers to something outside of the file.", _PLAIN)
            self._styles = None


def _view_box_problem(view_box: str) -> str:
    """What is wrong with a view box; empty for nothing."""
    found = _VIEW_BOX.fullmatch(view_box)
    left, top, width, height = map(float, found.groups()) if found else (0, 0, 0, 0)
    if width < 1 or height < 1:
        return "It has no view box with a width and a height."
    if max(abs(left), abs(top), width, height) > MOST_UNITS:
        return f"A number in its view box is larger than {MOST_UNITS:,}."
    if max(width, height) > STEEPEST * min(width, height):
        return f"One side of its view box is more than {STEEPEST} times as long as the other."
    return ""


def _local(name: str) -> str:
    """A name without its namespace, as Qt reads it."""
    return name.rpartition(" ")[2]
