"""Shows what somebody writes while they write it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prep_guide import paths
from prep_guide.accent import accented
from prep_guide.clinic import read_clinic
from prep_guide.content.library import Library
from prep_guide.content.review import BROKEN, blanks, examine, local_today, precedence
from prep_guide.pictures import Pictures
from prep_guide.pictures.logo import ClinicLogo
from prep_guide.ui.content_watch import ContentWatch
from prep_guide.ui.look.scenes import Scenes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prep_guide.clinic import Clinic
    from prep_guide.faults import Fault
    from prep_guide.ui.surroundings import Surroundings
    from prep_guide.ui.window import Window


class Watching(QObject):
    """Keeps a window at what the files say now, and tells in it what is wrong with them.

    It watches the clinic's settings and all roots but the shipped one; that too where it is the only one.

    Args:
        window: The window, not shown yet. This lives as long as it.
        around: What the window was built with.
        clinic: The clinic's settings that were asked for; None for those that are there.
        given: The roots that were asked for.
    """

    def __init__(
        self, window: Window, around: Surroundings, clinic: Path | None, given: Sequence[Path]
    ) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self._settings, self._given = paths.clinic_file(clinic), tuple(given)
        places = written_roots(self._roots(around.clinic))
        watch = ContentWatch((*places, *((self._settings,) if self._settings else ())), self)
        watch.changed.connect(self._on_changed)
        window.painted.connect(self._on_shown)

    def _on_changed(self) -> None:
        """Shows the same place with all that is written read anew."""
        clinic, _ = read_clinic(self._settings)
        roots = self._roots(clinic)
        self._around = replace(
            self._around,
            library=Library(roots, clinic, self._around.clock),
            scenes=Scenes(Pictures(roots, paths.assets())),
            clinic=clinic,
            logo=ClinicLogo(clinic),
            themes=accented(clinic.accent),
        )
        self._window.take_over(self._around)
        # The change is painted first: looking at all files takes longer.
        QTimer.singleShot(0, self, self._on_shown)

    def _on_shown(self) -> None:
        strips, faults = self._window.strips, self._faults()
        if faults != strips.faults:
            strips.faults = faults
            self._window.rebuild()
            strips.announce()

    def _faults(self) -> tuple[Fault, ...]:
        """What keeps readers from seeing what was written: what is broken, then what is hidden, then what is blank."""
        clinic, found = read_clinic(self._settings)
        roots = self._roots(clinic)
        today, drawn = local_today(clinic, self._around.clock), paths.assets() / "illustrations"
        faults = list(found)
        for root in written_roots(roots):
            faults += Pictures(roots, paths.assets()).examine(root).faults
            faults += examine(roots, clinic, today, root, drawn, BROKEN).findings
        return tuple(sorted(dict.fromkeys(faults), key=_weight))

    def _roots(self, clinic: Clinic) -> tuple[Path, ...]:
        """All roots, each once."""
        roots = paths.content_roots(clinic.folder, self._given)
        return tuple({root.resolve(): root for root in roots}.values())


def _weight(fault: Fault) -> int:
    """The place of a kind of fault among the others."""
    return {precedence.RULE: 1, blanks.RULE: 2}.get(fault.rule, 0)


def written_roots(roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """The roots that somebody writes into, of all of them."""
    return roots[1:] or roots
