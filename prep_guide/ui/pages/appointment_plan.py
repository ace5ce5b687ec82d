"""The plan on the page: a card of steps, each with its tasks to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.session.plan import State, states
from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.look.paragraph import Wrap
from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.parts.boxes import column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.check_row import CheckRow, words_start
from prep_guide.ui.parts.prose import Prose
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QBoxLayout

    from prep_guide.content.model import Task, Term
    from prep_guide.session.plan import PlanStep
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

_NODE, _COLUMN = 28, 36
"""The circle of a step and the column it stands in, in px."""


class PlanCard(Card):
    """Steps below each other, joined by a line. A tick changes them in place.

    A step that is done shows its tasks only if a person asks for them, or has just ticked the last one.

    Args:
        view: What the page is built with.
        title: What the steps are for.
        session: Where ticks are kept.
        opened: The names of the steps that show their tasks although they are done.
        begun: Whether the time of these steps has come.

    Signals:
        link_activated: Emitted with the address of a link below a task.
        step_opened: Emitted with the name of a step that shows its tasks from now on.
    """

    link_activated = Signal(str)
    step_opened = Signal(str)

    def __init__(
        self, view: View, title: str, session: Session, opened: Collection[str], *, begun: bool
    ) -> None:
        sp = view.metrics.sp
        self._box = column(Text(view, title, "h2"), sp(14), margins=(sp(24), sp(22), sp(24), sp(14)))
        super().__init__(view, self._box, elevation=1, outline="line")
        self._session, self._opened, self._begun = session, opened, begun
        self._steps: list[_Step] = []

    def fill(
        self,
        steps: Sequence[PlanStep],
        titles: Sequence[tuple[str, str]],
        terms: Mapping[str, Term],
        linked: set[str],
    ) -> None:
        """Adds the steps.

        Args:
            steps: The steps in the order of time.
            titles: What each of them is called, and when it is to be done; the latter may be empty.
            terms: The glossary, for the words below the tasks.
            linked: The ids of the terms that are links on the page already; added to.
        """
        for step, (name, due) in zip(steps, titles, strict=True):
            shown = _Step(self._view, step, name, due, last=step is steps[-1])
            self._box.addWidget(shown)
            self._steps.append(shown)
            shown.ticked.connect(self._on_ticked)
            shown.opened.connect(self.step_opened)
            shown.link_activated.connect(self.link_activated)
            folded = step.done(self._session.ticked) and shown.objectName() not in self._opened
            shown.build(terms, linked, self._session.ticked, folded=folded)
        self._refresh()

    def _refresh(self) -> None:
        steps = [shown.step for shown in self._steps]
        found = states(steps, self._session.ticked, begun=self._begun)
        for shown, state in zip(self._steps, found, strict=True):
            shown.show_state(state)

    def _on_ticked(self, task: str, done: bool) -> None:
        if done:
            self._session.ticked.add(task)
        else:
            self._session.ticked.discard(task)
        self._refresh()


class _Step(QWidget):
    """One step: its mark on the line, its name, when it is to be done, and its tasks."""

    ticked = Signal(str, bool)
    opened = Signal(str)
    link_activated = Signal(str)

    def __init__(self, view: View, step: PlanStep, name: str, due: str, *, last: bool) -> None:
        super().__init__()
        self.setObjectName(f"step-{step.distance}")
        self.step = step
        self._view, self._last = view, last
        metrics = view.metrics
        # Large names need all of the line; what stands beside them goes below.
        large = metrics.text >= LARGE_TEXT
        self._name = Text(view, name, "h3", wrap=None if large else Wrap.NONE)
        self._due = Text(view, due, "small", "ink2")
        self._done = Text(view, view.text("plan_done"), "small", "ink2")
        self._show = Button(view, view.text("show_tasks"), "quiet")
        self._show.setObjectName(f"show-{step.distance}")
        self._show.setAccessibleName(view.text("show_tasks_of", step=name))
        self._show.clicked.connect(self._on_show)
        head: QBoxLayout = column(self._name) if large else row(self._name, gap=metrics.sp(12))
        for words in (self._due, self._done):
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(words, 0 if large else 1)
        self._head = row(gap=metrics.sp(12))
        self._head.addLayout(head, 1)
        self._head.addWidget(self._show)
        self._tasks = column()
        self._mark = _Mark(view, last=last)
        body = column(self._head, self._tasks)
        box = row(self._mark, gap=metrics.sp(14))
        box.addLayout(body, 1)
        self.setLayout(box)

    def build(
        self, terms: Mapping[str, Term], linked: set[str], ticked: Collection[str], *, folded: bool
    ) -> None:
        """Builds the tasks; folded ones when they are first asked for."""
        self._terms, self._linked, self._ticked = terms, linked, ticked
        self._show.setVisible(folded)
        if folded:
            self._tasks.addSpacing(self._view.metrics.sp(0 if self._last else 8))
        else:
            self._add_tasks()

    def show_state(self, state: State) -> None:
        """Shows how far the step is: by its mark and in words."""
        done = state is State.DONE
        self._done.setVisible(done)
        self._due.setVisible(bool(self._due.text()) and not done)
        self._name.setAccessibleDescription(self._view.text("plan_now") if state is State.NOW else "")
        self._mark.show_state(state)

    def _add_tasks(self) -> None:
        view = self._view
        for task in self.step.tasks:
            words = task.needle_free if view.comfort.needle_free and task.needle_free else task.task
            check = CheckRow(view, words, task.id, ticked=task.id in self._ticked)
            check.toggled.connect(self._on_toggled)
            self._tasks.addWidget(check)
            if task.body:
                self._tasks.addLayout(self._body(task))
        self._tasks.addSpacing(view.metrics.sp(8))

    def _body(self, task: Task) -> QBoxLayout:
        """The words below a task, which begin where its name does."""
        view = self._view
        prose = Prose(view, task.body, self._terms, self._linked)
        prose.link_activated.connect(self.link_activated)
        line = row(words_start(view))
        line.addWidget(prose, 1)
        return column(line, view.metrics.sp(10))

    def _on_show(self) -> None:
        self._show.hide()
        self._add_tasks()
        keep_reading_order(self._tasks)
        self.opened.emit(self.objectName())

    def _on_toggled(self, done: bool) -> None:
        check = self.sender()
        if isinstance(check, CheckRow):
            self.ticked.emit(check.key, done)
            # Ticking the last task does not take the tasks away; not even when the page is built anew.
            self.opened.emit(self.objectName())


class _Mark(QWidget):
    """The circle of a step, and the line to the next one. Done, now and next are three shapes (look: 1)."""

    def __init__(self, view: View, *, last: bool) -> None:
        super().__init__()
        self._view, self._last, self._state = view, last, State.NEXT
        self.setFixedWidth(view.metrics.px(_COLUMN))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_state(self, state: State) -> None:
        """Takes another shape."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints circle and line."""
        view, brush, metrics = self._view, painter(self), self._view.metrics
        side, middle = metrics.px(_NODE), QPointF(self.width() / 2, metrics.px(17))
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
