"""An exercise step by step: by hand, by itself, or said aloud while one listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.speech.orders import Answer, Utterance
from prep_guide.speech.speaker import PACES, VOLUMES
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.practicing import Practicing
from prep_guide.ui.parts.boxes import column, fits, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.changing_text import ChangingText
from prep_guide.ui.parts.stopwatch import Stopwatch

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from prep_guide.content.model import Coping
    from prep_guide.ui.view import View

_STEP = "step-"
"""What comes before the number of the step in a place's ``opened``."""
_WIDEST = 860
_RATE, _VOLUME = PACES[1].rate, VOLUMES[1]
"""How the steps are said: slower than a page is read, and no louder."""
_NOTHING = ""


class StepsPractice(Practicing):
    """One step at a time, in big words. What is to be listened to goes by itself from the start."""

    def __init__(self, view: View, coping: Coping) -> None:
        super().__init__(view)
        self._coping, self._steps, self._at = coping, coping.steps, 0
        self._listens = coping.kind == "listen"
        self._watch = Stopwatch(view.clock, self)
        self._watch.ticked.connect(self._on_ticked)
        self._watch.changed.connect(self._show_running)
        view.voice.answered.connect(self._on_answered)
        own = view.written_in(coping.origin.language)
        role = "display" if view.metrics.text < LARGE_TEXT else "title"
        count = len(coping.steps)
        numbers = [view.text("step_of", n=n, of=count) for n in range(1, count + 1)]
        self._number = ChangingText(view, numbers, "label", "ink2")
        self._words = ChangingText(own, [step.say for step in coping.steps], role)
        edge = max(0, (view.column - view.metrics.px(_WIDEST)) // 2)
        self._words.setContentsMargins(edge, 0, edge, 0)
        self._hint = ChangingText(own, [step.hint or _NOTHING for step in coping.steps], "lead", "ink2")
        self._excuse = ChangingText(view, (_NOTHING, view.text("practice_no_voice")), "body", "ink2")
        self._numbers = numbers
        self._build_buttons()
        sp = view.metrics.sp
        self.body = column(None, self._number, sp(16), self._words, sp(10), self._hint, None, self._excuse)
        self.footer = row(self._back, gap=sp(12))
        buttons = (self._back, self._run, self._next)
        if not fits(view, buttons, gap=sp(12)):
            self.body.addLayout(row(None, self._run, None))
            self.footer.addStretch(1)
        else:
            self.footer.addStretch(1)
            self.footer.addWidget(self._run)
        self.footer.addWidget(self._next)
        self._show_step()

    @property
    def running(self) -> bool:
        """Whether it goes by itself just now."""
        return self._watch.running

    def kept(self) -> set[str]:
        """The step."""
        return {f"{_STEP}{self._at}"}

    def restore(self, kept: AbstractSet[str]) -> None:
        """Takes the step over again."""
        found = [at for at in range(len(self._steps)) if f"{_STEP}{at}" in kept]
        self._at = found[0] if found else 0
        self._show_step()

    def begin(self) -> None:
        """Begins to say what is to be listened to; steps wait for the reader."""
        if self._listens:
            self.go_on()

    def go_on(self) -> None:
        """Goes from step to step by itself; the present one begins anew."""
        self._watch.set_seconds(0)
        self._watch.start()
        if self._listens:
            self._say()

    def hold_on(self) -> None:
        """Stays at the present step, and falls silent."""
        if self._watch.running:
            self._watch.pause()
            self._view.voice.stop()

    def turn(self, *, forward: bool) -> None:
        """Goes to the next step or the one before; stays at both ends."""
        if 0 <= self._at + (1 if forward else -1) < len(self._steps):
            self._go_to(self._at + (1 if forward else -1))

    def _build_buttons(self) -> None:
        view = self._view
        self._back = Button(view, view.text("practice_before"), "secondary", icon="left", tall=True)
        self._back.setObjectName("before")
        self._back.clicked.connect(self._on_back)
        keep = self._back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(keep)
        self._run = Button(view, view.text("practice_by_itself"), "secondary", icon="play", tall=True)
        self._run.setObjectName("run")
        self._run.clicked.connect(self._on_run)
        self._next = Button(view, view.text("next"), "primary", tall=True)
        self._next.setObjectName("next")
        self._next.clicked.connect(self._on_next)

    @property
    def _last(self) -> bool:
        return self._at == len(self._steps) - 1

    def _go_to(self, at: int) -> None:
        self._at = at
        self._watch.set_seconds(0)
        self._show_step()
        if self.running and self._listens:
            self._say()
        else:
            announce(self._words, self._steps[at].say)

    def _show_step(self) -> None:
        step, text = self._steps[self._at], self._view.text
        self._number.say(self._numbers[self._at])
        self._words.say(step.say)
        self._hint.say(step.hint or _NOTHING)
        self._back.setVisible(self._at > 0)
        self._next.setText(text("finish_walk" if self._last else "next"))
        self._next.updateGeometry()

    def _say(self) -> None:
        """Says the step aloud once it is known that there is a voice for it."""
        self._view.voice.ask([self._tag])

    @property
    def _tag(self) -> str:
        """The tag of the voice for the language of the exercise."""
        language = self._coping.origin.language
        voices = (each.voice for each in self._view.languages if each.code == language)
        return next(voices, "") or language

    def _on_answered(self, answers: Mapping[str, Answer]) -> None:
        """Says the step, or tells that there is nobody who could."""
        view, tag = self._view, self._tag
        if not (self.running and self._listens) or tag not in answers:
            return
        can = answers[tag] is Answer.YES
        self._excuse.say(_NOTHING if can else view.text("practice_no_voice"))
        if can:
            view.voice.say(Utterance(self._steps[self._at].say, tag, _RATE, _VOLUME))

    def _on_ticked(self) -> None:
        if self._watch.seconds < self._steps[self._at].seconds:
            return
        if self._last:
            self.hold_on()
        else:
            self._go_to(self._at + 1)

    def _show_running(self) -> None:
        key, icon = ("practice_pause", "pause") if self.running else ("practice_by_itself", "play")
        self._run.show_as(self._view.text(key), icon)

    def _on_run(self) -> None:
        if self.running:
            self.hold_on()
        else:
            self.go_on()

    def _on_back(self) -> None:
        self.turn(forward=False)

    def _on_next(self) -> None:
        if self._last:
            self.hold_on()
            self.done.emit()
        else:
            self.turn(forward=True)
