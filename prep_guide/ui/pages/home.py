"""Home: what would help now? The walk, and the doors to everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy

from prep_guide.session.session import Mode
from prep_guide.ui.pages.exercise import FAINTING, fainting
from prep_guide.ui.pages.page import LARGE_TEXT, Page
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Guide, Stage
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_BESIDE = 860
"""From this measure on the doors stand beside the walk."""
_PAIRED = 620
"""From this measure on two doors stand side by side below it."""


@dataclass(frozen=True, slots=True)
class _Door:
    """A page that home leads to: its name, which its wording begins with too, and its icon."""

    page: str
    icon: str


_DOORS = (
    _Door("compare", "target"),
    _Door("questions", "ask"),
    _Door("appointment", "calendar"),
    _Door("learn", "info"),
    _Door("team", "person"),
    _Door("about", "shield"),
)


class Home(Page):
    """Asks what would help, and leads there."""

    name = "home"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self._guide = guide
        ids = [stage.id for stage in guide.stages]
        self._reached = ids.index(session.reached) if session.reached in ids else -1
        self._doors = [door for door in _DOORS if door.page != "compare" or guide.comparison is not None]
        self.setAccessibleName(view.text("home_title"))
        sp = view.metrics.sp
        role = "display" if view.metrics.text < LARGE_TEXT else "title"
        head = column(Text(view, view.text("home_title"), role), sp(4), self._procedure())
        # At a kiosk the button to finish stands beside it: below that, there would be no room for the walk.
        beside = view.mode is Mode.KIOSK and not view.portrait and view.metrics.text < LARGE_TEXT
        body = column() if beside else column(head, sp(20))
        if view.measure >= _BESIDE and not view.portrait and guide.stages:
            width = round((view.column - sp(28)) * 0.58)
            walk = self._walk(width, fill=True)
            walk.setFixedWidth(width)
            pair = row(walk, gap=sp(28))
            pair.addLayout(self._doors_in(1), 1)
            body.addLayout(pair, 1)
        else:
            if guide.stages:
                body.addWidget(self._walk(view.column))
            else:
                body.addWidget(Text(view, view.text("nothing_to_show"), "lead"))
            body.addSpacing(sp(18))
            body.addLayout(self._doors_in(2 if view.measure >= _PAIRED else 1))
            body.addStretch(1)
        self.compose(body, header=holder(head) if beside else None, top=16 if beside else 24)

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
        for key, icon, words, act in self._offers():
            offer = Button(view, words, "quiet", icon=icon)
            offer.setObjectName(key)
            offer.clicked.connect(act)
            flow.addWidget(offer)
        return flow

    def _offers(self) -> Iterator[tuple[str, str, str, Callable[[], None]]]:
        """What may help just now, quietly: object name, icon, words, and what pressing it does."""
        text, session = self.view.text, self.session
        if session.finished and session.worry_after is None:
            yield "worry", "heart", text("worry_offer_after"), self._on_worry
        elif not session.finished and self._reached < 0 and session.worry_before is None:
            yield "worry", "heart", text("worry_offer_before"), self._on_worry
        if self.view.comfort.needle_free and (faint := fainting(self._guide)) is not None:
            yield "fainting", "heart", faint.title, self._on_fainting
        if self.view.mode is not Mode.KIOSK:
            yield "paper", "print", text("paper_offer"), self._on_paper

    def _walk(self, width: int, *, fill: bool = False) -> Card:
        """The card that leads into the walk; its picture may fill what height there is."""
        view, sp = self.view, self.view.metrics.sp
        air = sp(11)
        stage = self._next_stage()
        picture = Picture(
            view,
            stage.picture,
            ratio=0 if fill else 1.42,
            radius=18,
            name=stage.caption,
            description=stage.describe,
        )
        if fill:
            picture.setMinimumHeight(round(width * 0.5))
            picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        label, line = self._walk_words()
        button = Button(view, label, "primary")
        button.setObjectName("walk")
        button.clicked.connect(self._on_walk)
        words = column(Text(view, view.text("walk_title"), "h2"), Text(view, line, "body", "ink2"), gap=sp(2))
        foot: QBoxLayout
        if view.metrics.text >= LARGE_TEXT and width < view.metrics.px(760):
            foot = column(words, sp(14), row(button, None))
        else:
            foot = row(gap=sp(20))
            foot.addLayout(words, 1)
            foot.addWidget(button)
        foot.setContentsMargins(air, sp(10), air, sp(8))
        contents = column(picture, sp(8), foot, margins=(air, air, air, air))
        return Card(view, contents, elevation=2, outline="line")

    def _walk_words(self) -> tuple[str, str]:
        """The words of the walk's button and of the line under its title."""
        text, count = self.view.text, len(self._guide.stages)
        if self.session.finished:
            return text("see_again"), text("walk_finished", n=count)
        if self._reached >= 0:
            return text("carry_on"), text("walk_reached", n=self._reached + 1)
        return text("start_walk"), text("walk_line", n=count)

    def _next_stage(self) -> Stage:
        """The stage the walk goes on with."""
        return self._guide.stages[0 if self.session.finished else max(0, self._reached)]

    def _doors_in(self, columns: int) -> QGridLayout:
        """The doors to the other pages."""
        view = self.view
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(view.metrics.sp(14))
        group = QButtonGroup(self)
        for index, door in enumerate(self._doors):
            tile = TileRow(
                view,
                door.icon,
                view.text(f"door_{door.page}"),
                view.text(f"door_{door.page}_line"),
                disc=48,
            )
            tile.setObjectName(f"door-{door.page}")
            group.addButton(tile, index)
            grid.addWidget(tile, index // columns, index % columns)
        for index in range(columns):
            grid.setColumnStretch(index, 1)
        group.idClicked.connect(self._on_door)
        return grid

    def _on_change(self) -> None:
        self.request("welcome", forward=False)

    def _on_worry(self) -> None:
        self.request("worry")

    def _on_paper(self) -> None:
        self.request("paper")

    def _on_fainting(self) -> None:
        self.link_requested.emit(FAINTING)

    def _on_walk(self) -> None:
        stage = self._next_stage()
        self.session.finished = False
        self.request("stage", stage.id)

    def _on_door(self, index: int) -> None:
        self.request(self._doors[index].page)
