"""Home: what would help now? The walk, and every stage of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QSizePolicy

from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import Flow, column, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.marks import Hairline
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.stage_row import StageRow
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View


class Home(Page):
    """Asks what would help, and leads there."""

    name = "home"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self._guide = guide
        ids = [stage.id for stage in guide.stages]
        self._reached = ids.index(session.reached) if session.reached in ids else -1
        self.setAccessibleName(view.text("home_title"))
        sp = view.metrics.sp
        body = column(
            Text(view, view.text("home_title"), "display" if view.metrics.text < LARGE_TEXT else "title"),
            sp(4),
            self._procedure(),
            sp(20),
        )
        if not guide.stages:
            body.addWidget(Text(view, view.text("nothing_to_show"), "lead"))
        elif view.portrait or view.metrics.text >= LARGE_TEXT:
            body.addWidget(self._walk(view.column))
            body.addSpacing(sp(18))
            body.addWidget(self._stages())
        else:
            width = round((view.column - sp(28)) * 0.6)
            pair = row(gap=sp(28))
            walk = self._walk(width, fill=True)
            walk.setFixedWidth(width)
            pair.addWidget(walk)
            pair.addWidget(self._stages(), 1)
            body.addLayout(pair, 1)
        body.addStretch(0)
        self.compose(body)

    def _procedure(self) -> QLayout:
        """The procedure's name and the way to choose another one."""
        view = self.view
        change = Button(view, view.text("change"), "quiet")
        change.setObjectName("change")
        change.setAccessibleName(view.text("change_procedure"))
        change.clicked.connect(self._on_change)
        name = Text(view, self._guide.opening.title, "lead", "ink2")
        flow = Flow(view.metrics.sp(8), 0)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        name.setMinimumHeight(change.sizeHint().height())
        flow.addWidget(name)
        flow.addWidget(change)
        return flow

    def _walk(self, width: int, *, fill: bool = False) -> Card:
        """The card that leads into the walk; its picture may fill what height there is."""
        view, sp = self.view, self.view.metrics.sp
        air = sp(11)
        first = self._guide.stages[max(0, self._reached)]
        picture = Picture(view, first.picture, ratio=0 if fill else 1.42, radius=18)
        if fill:
            picture.setMinimumHeight(round(width * 0.6))
            picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        going = self._reached >= 0
        button = Button(view, view.text("carry_on" if going else "start_walk"), "primary")
        button.setObjectName("walk")
        button.clicked.connect(self._on_walk)
        line = (
            view.text("walk_reached", n=self._reached + 1)
            if going
            else view.text("walk_line", n=len(self._guide.stages))
        )
        words = column(Text(view, view.text("walk_title"), "h2"), Text(view, line, "body", "ink2"), gap=sp(2))
        foot: QBoxLayout
        if view.metrics.text >= LARGE_TEXT and width < view.metrics.px(760):
            foot = column(words, sp(14), row(button, None))
        else:
            foot = row(gap=sp(20))
            foot.addLayout(words, 1)
            foot.addWidget(button)
        foot.setContentsMargins(air, sp(10), air, sp(8))
        return Card(
            view,
            column(picture, sp(8), foot, margins=(air, air, air, air)),
            elevation=2,
            outline="line",
        )

    def _stages(self) -> QWidget:
        """Every stage as a row, to see the whole way and to go straight to one."""
        view, sp = self.view, self.view.metrics.sp
        group = QButtonGroup(self)
        rows = column(margins=(sp(8), sp(8), sp(8), sp(8)))
        for index, stage in enumerate(self._guide.stages):
            if index:
                rows.addLayout(column(Hairline(view), margins=(sp(16), 0, sp(16), 0)))
            line = StageRow(view, index, stage, reached=self._reached)
            group.addButton(line, index)
            rows.addWidget(line, 1)
        group.idClicked.connect(self._on_stage)
        return Card(view, rows, elevation=1, outline="line")

    def _on_change(self) -> None:
        self.request("welcome", forward=False)

    def _on_walk(self) -> None:
        self.request("stage", self._guide.stages[max(0, self._reached)].id)

    def _on_stage(self, index: int) -> None:
        self.request("stage", self._guide.stages[index].id)
