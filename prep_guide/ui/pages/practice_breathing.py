"""Breathing at a pace: rings that widen and narrow, or words and dots alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prep_guide.session.breathing import Rhythm, paces
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.practicing import Practicing
from prep_guide.ui.parts.boxes import column, fits, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.changing_text import ChangingText
from prep_guide.ui.parts.icon_button import IconButton
from prep_guide.ui.parts.pacer import Dots, Pacer
from prep_guide.ui.parts.stopwatch import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from prep_guide.content.model import Coping
    from prep_guide.ui.view import View

_PACE = "pace-"
"""What comes before the breaths a minute in a place's ``opened``."""
_NOTHING = ""
_WORDS_AROUND, _AIR_AROUND = 120, 180
"""Px at 100 % that a page has besides the rings: the way back, hint, dots and foot, and the air between them."""


class BreathingPractice(Practicing):
    """The steps of an exercise as one breath, over and over, with a dot for each breath of a minute."""

    def __init__(self, view: View, coping: Coping) -> None:
        super().__init__(view)
        self._steps = coping.steps
        self._seconds = tuple(step.seconds for step in coping.steps)
        self._paces = paces(self._seconds)
        self._pace = self._own = round(60 / sum(self._seconds)) or 1
        self._rhythm = Rhythm.paced(self._seconds, self._pace)
        sp = view.metrics.sp
        says = tuple(step.say for step in coping.steps)
        rest = view.text("practice_rest")
        self._pacer = Pacer(
            view, (*says, rest), view.height - view.metrics.px(_WORDS_AROUND) - sp(_AIR_AROUND)
        )
        self._rest_hint = view.text("practice_rest_hint")
        hints = (self._rest_hint, *(step.hint or _NOTHING for step in coping.steps))
        self._hint = ChangingText(view, hints, "lead")
        self._dots = Dots(view)
        self._watch = Stopwatch(view.clock, self)
        self._watch.ticked.connect(self._show_now)
        self._watch.changed.connect(self._show_running)
        self._build_controls()
        pace = row(None, self._slower, self._pace_words, self._faster, None, gap=sp(4))
        inside = (self._slower, self._pace_words, self._faster, self._run)
        self.footer = row(gap=sp(4))
        middle = Qt.AlignmentFlag.AlignHCenter
        self.body = column(None)
        self.body.addWidget(self._pacer, 0, middle)
        self.body.addSpacing(sp(16))
        self.body.addWidget(self._hint)
        self.body.addSpacing(sp(8))
        self.body.addLayout(row(None, self._dots, None))
        self.body.addStretch(1)
        if fits(view, inside, gap=sp(12)):
            self.footer.addLayout(pace)
            self.footer.addStretch(1)
        else:
            self.body.addSpacing(sp(12))
            self.body.addLayout(pace)
            self.footer.addStretch(1)
        self.footer.addWidget(self._run)
        self._show_pace()
        self._rest()

    @property
    def running(self) -> bool:
        """Whether it paces just now."""
        return self._watch.running

    def kept(self) -> set[str]:
        """The pace."""
        return {f"{_PACE}{self._pace}"}

    def restore(self, kept: AbstractSet[str]) -> None:
        """Takes the pace over again."""
        chosen = [pace for pace in self._paces if f"{_PACE}{pace}" in kept]
        self._set_pace(chosen[0] if chosen else self._own)

    def begin(self) -> None:
        """Paces from the first step."""
        self._watch.set_seconds(0)
        self.go_on()

    def go_on(self) -> None:
        """Paces on; a breath is never taken up in its middle."""
        self._watch.set_seconds(0)
        self._watch.start()
        self._show_now()

    def hold_on(self) -> None:
        """Rests."""
        self._watch.pause()

    def _build_controls(self) -> None:
        view = self._view
        self._slower = IconButton(view, "slower", view.text("practice_slower"))
        self._slower.setObjectName("slower")
        self._faster = IconButton(view, "faster", view.text("practice_faster"))
        self._faster.setObjectName("faster")
        for button, act in ((self._slower, self._on_slower), (self._faster, self._on_faster)):
            keep = button.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep)
            button.clicked.connect(act)
        self._pace_phrases = {pace: view.text("practice_pace", n=pace) for pace in self._paces}
        self._pace_words = ChangingText(view, self._pace_phrases.values(), "body")
        self._run = Button(view, view.text("practice_go_on"), "primary", icon="play", tall=True)
        self._run.setObjectName("run")
        self._run.clicked.connect(self._on_run)

    def _show_now(self) -> None:
        """Shows what this moment asks for."""
        now = self._rhythm.at(self._watch.seconds)
        step = self._steps[now.step]
        if self._pacer.text() != step.say:
            announce(self._pacer, step.say)
        self._pacer.say(step.say)
        self._pacer.fill(now.fill)
        self._hint.say(step.hint or _NOTHING)
        self._dots.show_filled(now.breaths % self._pace + 1, self._pace)

    def _rest(self) -> None:
        self._pacer.say(self._view.text("practice_rest"))
        self._pacer.fill(0)
        self._hint.say(self._rest_hint)
        self._dots.show_filled(0, self._pace)

    def _set_pace(self, pace: int) -> None:
        self._pace = pace
        self._rhythm = Rhythm.paced(self._seconds, pace)
        self._watch.set_seconds(0)
        self._show_pace()

    def _show_pace(self) -> None:
        """Shows the pace, and which way it can be changed."""
        at = self._paces.index(self._pace)
        self._pace_words.say(self._pace_phrases[self._pace])
        self._slower.setVisible(at > 0)
        self._faster.setVisible(at < len(self._paces) - 1)

    def _show_running(self) -> None:
        key, icon = ("practice_pause", "pause") if self.running else ("practice_go_on", "play")
        self._run.show_as(self._view.text(key), icon)
        if not self.running:
            self._rest()

    def _on_run(self) -> None:
        if self.running:
            self.hold_on()
        else:
            self.go_on()

    def _on_slower(self) -> None:
        self._step_pace(-1)

    def _on_faster(self) -> None:
        self._step_pace(1)

    def _step_pace(self, by: int) -> None:
        self._set_pace(self._paces[self._paces.index(self._pace) + by])
        announce(self._pacer, self._pace_phrases[self._pace])
        if self.running:
            self._show_now()
