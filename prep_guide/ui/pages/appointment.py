"""My appointment: when it is, what to do before and after, and when to expect the result."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from prep_guide.session.appointment import Phase, local_date, next_midnight
from prep_guide.session.dates import Dates
from prep_guide.session.plan import lay_out
from prep_guide.session.plan_words import step_due, step_name
from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.appointment_chooser import Chooser, Draft
from prep_guide.ui.pages.appointment_facts import AppointmentFacts
from prep_guide.ui.pages.appointment_keep import KeepCard, RememberCard
from prep_guide.ui.pages.appointment_plan import PlanCard, Titled
from prep_guide.ui.pages.appointment_result import ResultCard
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.source_list import source_lines, sources_of
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Guide, Source
    from prep_guide.session.appointment import Appointment
    from prep_guide.session.plan import PlanStep
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

AFTER_CARE = "after-care"
"""The topic that tells what to do afterwards."""

_CHOOSE = "choose-appointment"
"""In a place's ``opened``: another date is being chosen."""
_BESIDE = 900
"""From this measure on, there are two columns (look: 6)."""
_SIDE = 332
"""The width in px of the column with the ring."""
_FACTS = 280
"""The px the words beside the ring need."""
_PICTURE = "page-before"
_LOOK_AGAIN = timedelta(minutes=1)
_FORWARD = True


@dataclass(frozen=True, slots=True)
class _Now:
    """What of the time the page shows: today's date and where it lies against the appointment.

    Both are None where the clock cannot be believed; the phase also while there is no appointment.
    """

    today: date | None = None
    phase: Phase | None = None


class AppointmentPage(ReadingPage):
    """The appointment and the plan around it, or a way to choose one.

    It looks at the clock once a minute and at midnight, and asks to be built anew when the day or the phase
    is another one. Nothing on it counts seconds.
    """

    name = "appointment"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        self._dates = Dates(guide.language)
        self._plan = lay_out(guide.tasks, session.appointment)
        self._now = self._look()
        if session.appointment is None or _CHOOSE in self._opened:
            self.compose(self._choosing())
        else:
            self.compose(self._standing(session.appointment))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._wait()

    # the time

    def _look(self) -> _Now:
        """What the clock says now, if it can be believed."""
        clock, appointment = self.view.clock, self.session.appointment
        if not clock.guard.trusts():
            return _Now()
        now = clock.now()
        return _Now(local_date(now, self._zone), appointment.phase(now) if appointment else None)

    @property
    def _zone(self) -> str:
        appointment = self.session.appointment
        return appointment.zone if appointment else self.view.clinic.timezone

    def _wait(self) -> None:
        """Sleeps until midnight, but looks up every minute: a timer misses sleep, and clocks are set."""
        now = self.view.clock.now()
        pause = min(next_midnight(now, self._zone) - now, _LOOK_AGAIN)
        self._timer.start(math.ceil(pause / timedelta(milliseconds=1)))

    def _on_time(self) -> None:
        if self._look() == self._now:
            self._wait()
        else:
            self._build_anew()

    # an appointment to choose

    def _choosing(self) -> QLayout:
        """The calendar; below it the plan without dates, as long as there is no appointment."""
        view, sp = self.view, self.view.metrics.sp
        present = self.session.appointment
        draft = Draft.read(self._opened, otherwise=Draft.of(present))
        chooser = Chooser(view, self._dates, draft, self._now.today, present)
        chooser.draft_changed.connect(self._on_draft)
        chooser.appointment_chosen.connect(self._on_chosen)
        chooser.cancelled.connect(self._on_cancelled)
        body = column(self.title(view.text("appointment_when")), sp(4))
        body.addWidget(Text(view, view.text("appointment_lead"), "lead", "ink2"))
        body.addSpacing(sp(18))
        body.addWidget(chooser)
        if present is None:
            body.addSpacing(sp(28))
            body.addLayout(self._undated())
        body.addStretch(1)
        return body

    def _undated(self) -> QLayout:
        """What to do, in two columns where there is room."""
        before, after = self._before(), self._after()
        gap = self.view.metrics.sp(20)
        if not self._wide:
            return column(*before, *after, *self._keeping(), *self._sources(), gap=gap)
        pair = row(gap=gap)
        pair.addLayout(column(*before, None), 1)
        pair.addLayout(column(*after, None, gap=gap), 1)
        return column(pair, *self._keeping(), *self._sources(), gap=gap)

    # an appointment that stands

    def _standing(self, appointment: Appointment) -> QLayout:
        """When and where it is, and the plan: beside it where there is room, else below it."""
        view, sp = self.view, self.view.metrics.sp
        facts = AppointmentFacts(view, self._dates, appointment, self._plan, self._now.today, self._now.phase)
        facts.setParent(self)
        facts.change_requested.connect(self._on_change)
        facts.count_requested.connect(self._on_count)
        facts.after_care_requested.connect(self._on_after_care)
        facts.call_requested.connect(self._on_call)
        cards = column(*self._cards(), None, gap=sp(20))
        title = self.title(view.text("appointment_title"))
        if not self._wide:
            return column(title, sp(20), self._above(facts), sp(28), cards)
        side = holder(self._side(facts))
        side.setFixedWidth(view.metrics.px(_SIDE))
        pair = row(gap=sp(44))
        pair.addWidget(side)
        pair.addLayout(cards, 1)
        body = column(title, sp(16))
        body.addLayout(pair, 1)
        return body

    def _side(self, facts: AppointmentFacts) -> QBoxLayout:
        """Ring, facts and buttons below each other."""
        sp = self.view.metrics.sp
        box = column(sp(14))
        if ring := facts.ring():
            box.addLayout(row(None, ring, None))
            box.addSpacing(sp(30))
        box.addLayout(self._lines(facts))
        if self._over:
            box.addSpacing(sp(26))
            box.addLayout(facts.ways_on(self._after_care_title()))
        box.addSpacing(sp(26))
        box.addLayout(facts.buttons())
        box.addSpacing(sp(14))
        if not self._over:
            box.addWidget(self._picture(4 / 3))
        box.addStretch(1)
        return box

    def _above(self, facts: AppointmentFacts) -> QBoxLayout:
        """The same where the plan is below: the facts beside the ring, or below it in a high window."""
        view, sp = self.view, self.view.metrics.sp
        ring = facts.ring()
        words = column(self._lines(facts), gap=sp(16))
        words.addSpacing(sp(6))
        words.addLayout(facts.buttons())
        if self._over:
            words.addLayout(facts.ways_on(self._after_care_title()))
        if ring is None:
            return words
        room = view.column - ring.sizeHint().width() - sp(36)
        if not view.portrait and room >= view.metrics.px(_FACTS):
            pair = row(gap=sp(36))
            pair.addWidget(ring)
            pair.addLayout(column(None, words, None), 1)
            return pair
        return column(row(None, ring, None), sp(26), words)

    def _lines(self, facts: AppointmentFacts) -> QBoxLayout:
        """Time and place, side by side where a high window has room for it."""
        view, lines = self.view, facts.lines()
        if view.portrait and view.measure >= 2 * _FACTS and len(lines) > 1:
            pair = row(gap=view.metrics.sp(20))
            for line in lines:
                pair.addLayout(column(line, None), 1)
            return pair
        return column(*lines, gap=view.metrics.sp(16))

    def _cards(self) -> list[QWidget]:
        """The plan and the result, what matters now first."""
        if not self._over:
            shown = [] if self._wide or self.view.metrics.text >= LARGE_TEXT else [self._picture(1.8)]
            return [*self._before(), *shown, *self._after(), *self._keeping(), *self._sources()]
        folded = [self.reveal("before", "plan_title", self._folded)] if self._plan.before else []
        return [*self._after(), *folded, *self._keeping(), *self._sources()]

    # the parts

    def _before(self) -> list[QWidget]:
        """What to do before the appointment."""
        steps = self._plan.before
        return [self._plan_card("plan_title", steps, begun=not self._over)] if steps else []

    def _after(self) -> list[QWidget]:
        """What to do after the appointment, and when to expect the result."""
        steps = self._plan.after
        plan = [self._plan_card("after_title", steps, begun=self._over)] if steps else []
        return [*plan, ResultCard(self.view, self._dates, self.session.appointment)]

    def _picture(self, ratio: float) -> MovingPicture:
        name, description = self.view.text("ready_picture"), self.view.text("ready_picture_shows")
        return MovingPicture(self.view, _PICTURE, ratio=ratio, name=name, description=description)

    def _folded(self) -> QLayout:
        return column(*self._before())

    def _plan_card(self, key: str, steps: Sequence[PlanStep], *, begun: bool) -> PlanCard:
        view, dates, today = self.view, self._dates, self._now.today
        titled = [
            Titled(
                step,
                step_name(view.wording, step.distance),
                step_due(view.wording, dates, step, today, over=self._over),
            )
            for step in steps
        ]
        card = PlanCard(
            view,
            view.text(key),
            titled,
            self.session,
            self._opened,
            today=today,
            begun=begun,
            terms=self.guide.glossary,
            linked=self._linked,
        )
        card.link_activated.connect(self.link_requested)
        return card

    def _keeping(self) -> list[QWidget]:
        """How to take the appointment along, and whether it is remembered here: where the program may write."""
        view, appointment = self.view, self.session.appointment
        cards: list[QWidget] = []
        if appointment is not None and view.mode is not Mode.KIOSK:
            beside = view.metrics.px(_SIDE) + view.metrics.sp(44) if self._wide else 0
            keep = KeepCard(view, appointment, self.guide.tasks, view.column - beside)
            keep.paper_requested.connect(self._on_paper)
            cards.append(keep)
        if view.memory is not None:
            cards.append(RememberCard(view, view.memory))
        return cards

    def _sources(self) -> list[QWidget]:
        """Where the tasks are from, one press away."""
        return [self.reveal("sources", "where_from", self._source_lines)] if self._task_sources() else []

    def _task_sources(self) -> list[Source]:
        known = self.guide.sources
        found = [source for task in self.guide.tasks for source in sources_of(task, known)]
        return list(dict.fromkeys(found))

    def _source_lines(self) -> QLayout:
        return source_lines(self.view, self._task_sources())

    def _after_care_title(self) -> str:
        return next((topic.title for topic in self.guide.topics if topic.id == AFTER_CARE), "")

    @property
    def _wide(self) -> bool:
        return not self.view.portrait and self.view.measure >= _BESIDE

    @property
    def _over(self) -> bool:
        return self._now.phase is Phase.AFTER

    # what the person does

    def _build_anew(self, place: Place | None = None) -> None:
        """Asks to be built anew, as it is seen now unless a place says otherwise."""
        self.place_requested.emit(place or self.place(), _FORWARD)

    def _on_draft(self, draft: Draft) -> None:
        kept = Draft.without(self._opened)
        self._opened.clear()
        self._opened.update(kept, draft.names)
        # The way to take it over may lie below what is seen.
        QTimer.singleShot(0, self, self._show_way_on)

    def _show_way_on(self) -> None:
        button = self.findChild(QWidget, "use-appointment")
        if button is not None and self.scroller is not None:
            self.scroller.bring_into_view(button)

    def _on_chosen(self, appointment: Appointment | None) -> None:
        self.session.choose_appointment(appointment)
        self._build_anew(Place(self.name))

    def _on_cancelled(self) -> None:
        self._build_anew(Place(self.name))

    def _on_change(self) -> None:
        self._build_anew(Place(self.name, opened=frozenset({_CHOOSE})))

    def _on_count(self, counted: bool) -> None:
        appointment = self.session.appointment
        if appointment is not None:
            self.session.choose_appointment(replace(appointment, counted=counted))
            self._build_anew()

    def _on_after_care(self) -> None:
        self.link_requested.emit(f"guide:topics/{AFTER_CARE}")

    def _on_paper(self) -> None:
        self.request("paper")

    def _on_call(self) -> None:
        self.request("call")
