"""The plan on the page: a card of steps, each with its tasks to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.session.plan import BRING, State, states
from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.pages.appointment_task import TaskRow
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.opener import Opener
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Term
    from prep_guide.session.plan import PlanStep
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

_PICTURE = "page-bring"
_PICTURE_WIDTH = 300
_NODE, _COLUMN = 28, 36
"""The circle of a step and the column it stands in, in px."""
_NAME_MIDDLE = 17
"""How far below its top the middle of a step's name is, in px."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A step of the plan with what it is called, and when it is to be done; the latter may be empty."""

    step: PlanStep
    name: str
    due: str


class PlanCard(Card):
    """Steps below each other, joined by a line. A tick changes them in place.

    A step that is done shows its tasks only if a person asks for them, or has just ticked the last one.

    Args:
        view: What the page is built with.
        title: What the steps are for.
        steps: The steps in the order of time.
        session: Where ticks are kept.
        opened: The page's names of what is opened; the card enters its own.
        today: Today's date; None where it is not known.
        begun: Whether the time of these steps has come.
        terms: The glossary, for the words below the tasks.
        linked: The ids of the terms that are links on the page already; added to.

    Signals:
        link_activated: Emitted with the address of a link below a task.
    """

    link_activated = Signal(str)

    def __init__(
        self,
        view: View,
        title: str,
        steps: Sequence[Titled],
        session: Session,
        opened: set[str],
        *,
        today: date | None,
        begun: bool,
        terms: Mapping[str, Term],
        linked: set[str],
    ) -> None:
        sp = view.metrics.sp
        body = column(Text(view, title, "h2"), sp(14), margins=(sp(24), sp(22), sp(24), sp(14)))
        super().__init__(view, body, elevation=1, outline="line")
        if any(task.origin.language != view.language for titled in steps for task in titled.step.tasks):
            body.addWidget(Text(view, view.text("not_translated"), "small", "ink2"))
            body.addSpacing(sp(10))
        self._session, self._today, self._begun = session, today, begun
        self._steps: list[_Step] = []
        for titled in steps:
            step = _Step(view, titled, session, opened, terms, linked, last=titled is steps[-1])
            step.link_activated.connect(self.link_activated)
            step.ticked.connect(self._refresh)
            self._steps.append(step)
            body.addWidget(step)
        self._refresh()

    def _refresh(self) -> None:
        """Shows how far each step is."""
        steps = [shown.step for shown in self._steps]
        found = states(steps, self._session.ticked, self._today, begun=self._begun)
        for shown, state in zip(self._steps, found, strict=True):
            shown.show_state(state)


class _Step(QWidget):
    """One step: its mark on the line, its name, when it is to be done, and its tasks."""

    ticked = Signal()
    link_activated = Signal(str)

    def __init__(
        self,
        view: View,
        titled: Titled,
        session: Session,
        opened: set[str],
        terms: Mapping[str, Term],
        linked: set[str],
        *,
        last: bool,
    ) -> None:
        super().__init__()
        self.step = titled.step
        self._view, self._session, self._opened = view, session, opened
        self._terms, self._linked = terms, linked
        self._key = f"step-{titled.step.distance}"
        sp = view.metrics.sp
        # Large names need all of the line; what stands beside them goes below.
        large = view.metrics.text >= LARGE_TEXT
        self._name = Text(view, titled.name, "h3", wrap=None if large else Wrap.NONE)
        self._due = Text(view, titled.due, "small", "ink2")
        self._done = Text(view, view.text("plan_done"), "small", "ink2")
        self._show = Opener(view, view.text("show_tasks", step=titled.name))
        self._show.setObjectName(self._key)
        self._show.clicked.connect(self._on_show)
        words: QBoxLayout = column(self._name) if large else row(self._name, gap=sp(12))
        for part in (self._due, self._done):
            part.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            words.addWidget(part, 0 if large else 1)
        if not large:
            # A name alone on its line would else stand in the middle of it.
            words.addStretch(0)
        head = row(gap=sp(4))
        head.addLayout(words, 1)
        head.addWidget(self._show)
        self._tasks = column()
        self._mark = _Mark(view, last=last)
        box = row(self._mark, gap=sp(14))
        box.addLayout(column(head, self._tasks, sp(8)), 1)
        self.setLayout(box)
        folded = titled.step.done(session.ticked) and self._key not in opened
        self._show.setVisible(folded)
        self._mark.stand(folded=folded)
        if not folded:
            self._add_tasks()

    def show_state(self, state: State) -> None:
        """Shows how far the step is: by its mark and in words."""
        done = state is State.DONE
        self._done.setVisible(done)
        self._due.setVisible(bool(self._due.text()) and not done)
        self._name.setAccessibleDescription(self._view.text("plan_now") if state is State.NOW else "")
        self._mark.show_state(state)

    def _add_tasks(self) -> None:
        for task in self.step.tasks:
            about = {f"about-{task.id}": True, f"no-more-{task.id}": False}
            line = TaskRow(
                self._view,
                task,
                ticked=task.id in self._session.ticked,
                opened=next((shown for name, shown in about.items() if name in self._opened), None),
                terms=self._terms,
                linked=self._linked,
            )
            line.toggled.connect(self._on_toggled)
            line.opened_changed.connect(self._on_opened)
            line.link_activated.connect(self.link_activated)
            self._tasks.addWidget(line)
        if self.step.distance.unit == BRING and self._view.metrics.text < LARGE_TEXT:
            self._tasks.addSpacing(self._view.metrics.sp(8))
            self._tasks.addLayout(row(self._picture(), None))

    def _picture(self) -> MovingPicture:
        """What goes into the bag."""
        view = self._view
        name, description = view.text("bring_picture"), view.text("bring_picture_shows")
        picture = MovingPicture(view, _PICTURE, name=name, description=description)
        picture.setFixedWidth(view.metrics.px(_PICTURE_WIDTH))
        return picture

    def _on_show(self) -> None:
        self._opened.add(self._key)
        self._add_tasks()
        keep_reading_order(self._tasks)
        self._show.hide()
        self._mark.stand(folded=False)

    def _on_toggled(self, task: str, done: bool) -> None:
        self._session.tick(task, done=done)
        # Ticking the last task does not take the tasks away; not even when the page is built anew.
        self._opened.add(self._key)
        self.ticked.emit()

    def _on_opened(self, task: str, opened: bool) -> None:
        about, no_more = f"about-{task}", f"no-more-{task}"
        self._opened.discard(no_more if opened else about)
        self._opened.add(about if opened else no_more)


class _Mark(QWidget):
    """The circle of a step, and the line to the next one. Done, now and next are three shapes (look: 1)."""

    def __init__(self, view: View, *, last: bool) -> None:
        super().__init__()
        self._view, self._last, self._state = view, last, State.NEXT
        self._middle = 0.0
        self.setFixedWidth(view.metrics.px(_COLUMN))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def stand(self, *, folded: bool) -> None:
        """Stands beside the name, which has a button beside it while the tasks are folded."""
        metrics = self._view.metrics
        self._middle = metrics.hit() / 2 if folded else metrics.px(_NAME_MIDDLE)
        self.update()

    def show_state(self, state: State) -> None:
        """Takes another shape."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints circle and line."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        side, middle = metrics.px(_NODE), QPointF(self.width() / 2, self._middle)
        done, now = self._state is State.DONE, self._state is State.NOW
        if not self._last:
            brush.setPen(QPen(view.color("accent" if done else "edge" if view.contrast else "line"), 3))
            top = middle.y() + side / 2 + 6
            brush.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), self.height() - 3))
        circle = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        if done:
            rounded(brush, circle, side, view.color("accent"))
            icon = metrics.px(20)
            place = QRectF(middle.x() - icon / 2, middle.y() - icon / 2, icon, icon)
            view.icons.paint(brush, self, "check", mirrored(self, place), view.color("on_accent"))
        elif now:
            rounded(brush, circle, side, view.color("surface"), view.color("accent"), metrics.px(4))
            inset = metrics.px(9)
            rounded(brush, circle.adjusted(inset, inset, -inset, -inset), side, view.color("accent"))
        else:
            rounded(brush, circle, side, view.color("surface"), view.color("edge"), 2)
