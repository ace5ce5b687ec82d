"""The faults met while reading content, each once, with the root each is in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from prep_guide.faults import Fault

SETTINGS = -1
"""Stands for the number of the root where a fault is of the clinic's settings."""


class Findings:
    """All faults met so far.

    Args:
        roots: The roots the faults are in, the shipped one first; :func:`labels` says how they are called.
        heard: Is told of each fault when it is met first.
    """

    def __init__(self, roots: Sequence[Path], heard: Callable[[Fault], None] | None = None) -> None:
        self._labels = labels(roots)
        self._heard = heard
        # A dictionary, since it keeps the order in which they were met.
        self._found: dict[tuple[int, Fault], None] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault once, in the order in which they were met."""
        return tuple(dict.fromkeys(fault for _, fault in self._found))

    def of_root(self, number: int) -> tuple[Fault, ...]:
        """The faults in the files of one root."""
        return tuple(fault for root, fault in self._found if root == number)

    def named(self, root: int, file: str) -> str:
        """How faults call a file, by the number of its root and its path below it."""
        return placed_in("" if root == SETTINGS else self._labels[root], file)

    def add(self, root: int, file: str, faults: Iterable[Fault]) -> None:
        """Take note of what is wrong with a file.

        Args:
            root: The number of its root, or :data:`SETTINGS`.
            file: Its path below its root, which the faults do not know yet.
            faults: What is wrong.
        """
        name = self.named(root, file)
        for fault in faults:
            placed = replace(fault, file=name)
            if (root, placed) not in self._found:
                self._found[root, placed] = None
                if self._heard:
                    self._heard(placed)


def labels(roots: Sequence[Path]) -> tuple[str, ...]:
    """What the paths in each root begin with in faults: the folder's name, and nothing in the shipped root.

    Where two folders have one name, those above them are named as well, as far as it takes to tell them apart.

    Args:
        roots: The shipped root first.
    """
    above = [root.absolute().parts for root in roots[1:]]
    longest = max(map(len, above), default=0)
    endings = ([parts[-count:] for parts in above] for count in range(1, longest + 1))
    telling = next((each for each in endings if len(set(each)) == len(set(above))), [])
    return ("", *(PurePath(*parts).as_posix() for parts in telling))[: len(roots)]


def placed_in(label: str, path: str) -> str:
    """A path below a root as faults name it; one that begins at the top of the disk stays as it is."""
    return PurePath(label, path).as_posix()
