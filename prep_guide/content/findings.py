"""The faults met while reading content, each once, with the root each is in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prep_guide.faults import Fault

SETTINGS = -1
"""Stands for the number of the root where a fault is of the clinic's settings."""


class Findings:
    """All faults met so far.

    Args:
        heard: Is told of each fault when it is met first.
    """

    def __init__(self, heard: Callable[[Fault], None] | None = None) -> None:
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

    def add(self, root: int, file: str, faults: Iterable[Fault]) -> None:
        """Take note of what is wrong with a file.

        Args:
            root: The number of its root, or :data:`SETTINGS`.
            file: Its path below its root, which the faults do not know yet.
            faults: What is wrong.
        """
        for fault in faults:
            placed = replace(fault, file=file)
            if (root, placed) not in self._found:
                self._found[root, placed] = None
                if self._heard:
                    self._heard(placed)
