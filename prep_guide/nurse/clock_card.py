"""The time spent against eight minutes: calm, and never a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from prep_guide.nurse.meter import Meter
from prep_guide.nurse.pace import MINUTES, Pace, Tempo
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.slot import Slot
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from prep_guide.nurse.desk import Desk
    from prep_guide.ui.view import View

_TICK_MS = 1000
_BESIDE = 520
"""From so many px at 100 % on, the words stand beside the time."""


class ClockCard(Card):
    """Minutes and seconds, a segment a minute, and whether there is time enough for the rest.

    Args:
        view: What the console is built with.
        desk: Whose time it is.
        width: The px it has.
    """

    def __init__(self, view: View, desk: Desk, width: int) -> None:
        sp = view.metrics.sp
        air = sp(20)
        box = column(gap=sp(6), margins=(air, sp(14), air, sp(16)))
        super().__init__(view, box, elevation=1, outline="line")
        self._desk = desk
        self._time, self._tempo = Slot(), Slot()
        self._shown: tuple[str, str] = ("", "")
        line = row(gap=sp(12))
        line.addWidget(self._time, 0, Qt.AlignmentFlag.AlignBottom)
        of = Text(view, view.text("nurse_minutes", n=MINUTES), "body", "ink2", wrap=Wrap.NONE)
        line.addWidget(of, 0, Qt.AlignmentFlag.AlignBottom)
        self._meter = Meter(view, MINUTES)
        box.addLayout(line)
        box.addWidget(self._meter)
        if width >= view.metrics.px(_BESIDE):
            line.addWidget(self._tempo, 1, Qt.AlignmentFlag.AlignBottom)
        else:
            line.addStretch(1)
            box.addWidget(self._tempo)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the time of now."""
        desk, view = self._desk, self._view
        pace = Pace(desk.preparation.seconds, desk.step + 1, len(desk.guide.stages))
        words = view.text(f"nurse_tempo_{pace.tempo.value}", n=pace.step, of=pace.steps)
        if pace.tempo is not Tempo.WAITING and not pace.step:
            words = view.text("nurse_tempo_beside")
        if (pace.clock, words) != self._shown:
            self._shown = pace.clock, words
            self._time.put(Text(view, pace.clock, "title", wrap=Wrap.NONE))
            self._tempo.put(Text(view, words, "label", "accent_ink"))
        self._meter.fill(pace.minutes, "warm_ink" if pace.tempo is Tempo.OVER else "accent")
        # Nothing wakes while nothing is counted.
        if desk.preparation.is_running and not self._timer.isActive():
            self._timer.start()
