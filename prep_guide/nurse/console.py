"""The nurse's window: the patient's page in small, what to say and ask, the visit, and the sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from prep_guide.nurse.handle import KEY, Handle
from prep_guide.nurse.header import Header
from prep_guide.nurse.paper_panel import KINDS, PaperPanel
from prep_guide.nurse.patient_screen import PatientScreen
from prep_guide.nurse.talk_panel import TalkPanel
from prep_guide.nurse.visit_panel import VisitPanel
from prep_guide.nurse.walk_side import WalkSide
from prep_guide.ui.application import to_front
from prep_guide.ui.input_watch import InputWatch
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.card import Canvas, stacked
from prep_guide.ui.parts.focus_ring import FocusRing
from prep_guide.ui.parts.scroll import Scroll
from prep_guide.ui.parts.segmented import Choice, Segmented
from prep_guide.ui.parts.slot import Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QLayout

    from prep_guide.nurse.desk import Desk
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

TALK, VISIT, PAPER = "talk", "visit", "paper"
"""What stands at the trailing side."""

_SMALLEST = (1024, 640)
_PANES = 1000
"""From this measure on, the two sides stand beside each other and scroll each for itself."""
_WALK_SHARE = 0.46
_EDGE, _AIR = 36, 22
"""The px at 100 % around everything; as much of it as ``_AIR`` lies inside the sides, for rings, shadows and thumbs."""


class Console(QWidget):
    """Everything the nurse sees. Built anew for another size, another patient or another procedure.

    Args:
        desk: The patient at it.
        looks: Language, colors and text size of the nurse's own; nothing else of it is used.

    Attributes:
        desk: The patient at it.
        screen_of_patient: Where the patient's window stands.
    """

    def __init__(self, desk: Desk, looks: Session) -> None:
        super().__init__()
        self.desk, self._looks = desk, looks
        self._tab, self._kind, self._large = TALK, KINDS[0], False
        self._walk: WalkSide | None = None
        self._header: Header | None = None
        self._tabs, self._panel = Slot(), Slot()
        self._side: QWidget = self._panel
        self._leaving = False
        self._to_show: QWidget | None = None
        self._key = QShortcut(QKeySequence(KEY), self)
        self._key.activated.connect(self._on_show)
        self.screen_of_patient = PatientScreen(desk.around.application, self)
        self._handle: Handle | None = None
        self._root = Slot()
        stacked(self).addWidget(self._root)
        self._ring = FocusRing(self, desk.around.application)
        self._watch = InputWatch(self, _takes_nothing)
        self._watch.key_pressed.connect(self._ring.note_key)
        self._watch.pressed.connect(self._on_pressed)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self._build)
        looks.comfort_changed.connect(self._on_stale)
        desk.begun.connect(self._on_begun)
        desk.guide_changed.connect(self._on_stale)
        desk.moved.connect(self._on_moved)
        self.screen_of_patient.changed.connect(self._on_screen)
        self.setMinimumSize(*_SMALLEST)

    def open_tab(self, tab: str) -> None:
        """Shows the talk, the visit or the sheets."""
        self._tab = tab
        view = self._view()
        self._tabs.put(self._choice_of_tabs(view))
        self._show_panel(view)
        self._on_opened(self._side)

    def come_to_front(self) -> None:
        """Shows it in front of other windows, also from the task bar."""
        to_front(self)

    def leave(self) -> None:
        """Closes it, and the patient's window, without asking."""
        self._leaving = True
        self.close()

    # building

    def showEvent(self, event: QShowEvent) -> None:
        """Builds what it shows, and puts the patient's window where it belongs."""
        super().showEvent(event)
        self._watch.watch(self.window().windowHandle())
        if self._root.held is None:
            self.screen_of_patient.stand(self.desk.window)
            self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Is built for the new size in the next turn of the event loop."""
        super().resizeEvent(event)
        if self._root.held is not None:
            self._stale.start(0)

    def _view(self) -> View:
        self._looks.choose_procedure(self.desk.session.procedure)
        view = self.desk.around.view(self._looks, self.width(), self.height(), self.screen())
        # A desk is looked at from near: a larger screen has room for more, not for larger letters.
        return replace(view, metrics=replace(view.metrics, view=1.0))

    def _build(self) -> None:
        view = self._view()
        sp = view.metrics.sp
        self.setWindowTitle(f"{view.text('nurse_title')} · {view.text('app_name')}")
        self.setLayoutDirection(view.metrics.direction)
        self._ring.dress(view)
        air, edge = sp(_AIR), sp(_EDGE) - sp(_AIR)
        inside = view.width - 2 * edge
        panes = inside / view.metrics.text >= _PANES
        wide = round(inside * _WALK_SHARE) if panes else inside
        rest = inside - wide if panes else inside
        self._header = Header(view, self.desk, inside - 2 * air)
        self._header.show_requested.connect(self._on_show)
        self._header.finish_requested.connect(self.desk.begin_anew)
        self._header.leave_requested.connect(self.leave)
        self._walk = WalkSide(view, self.desk, wide - 2 * air, low=not panes)
        self._tabs, self._panel = Slot(), Slot()
        self._tabs.put(self._choice_of_tabs(view))
        root = Canvas(view)
        box = stacked(root)
        box.setContentsMargins(edge, sp(20), edge, sp(8))
        box.setSpacing(sp(6))
        box.addLayout(column(self._header, margins=(air, 0, air, 0)))
        if panes:
            # What the nurse turns to stands still, and what is there scrolls below it.
            tabs = column(self._tabs, margins=(air, sp(12), air, 0))
            side = column(tabs, _scrolling(view, column(self._panel), rest))
            box.addLayout(row(_scrolling(view, column(self._walk), wide), side), 1)
            self._side = self._panel
        else:
            self._side = holder(column(self._tabs, self._panel, gap=sp(16)))
            box.addWidget(_scrolling(view, column(self._walk, self._side, None, gap=sp(20)), inside), 1)
        self._panel_width = rest - 2 * air
        self._root.put(root)
        self._show_panel(view)
        self._on_screen()

    def _choice_of_tabs(self, view: View) -> QWidget:
        choices = [Choice(tab, view.text(f"nurse_tab_{tab}")) for tab in (TALK, VISIT, PAPER)]
        tabs = Segmented(view, "tab", choices, self._tab)
        tabs.setAccessibleName(view.text("nurse_tabs"))
        tabs.chosen_changed.connect(self.open_tab)
        return tabs

    def _show_panel(self, view: View) -> None:
        if self._tab == TALK:
            talk = TalkPanel(view, self.desk, self._panel_width)
            talk.opened.connect(self._on_opened)
            self._panel.put(talk)
        elif self._tab == VISIT:
            visit = VisitPanel(view, self.desk, self._panel_width)
            visit.paper_requested.connect(self._on_paper)
            self._panel.put(visit)
        else:
            paper = PaperPanel(view, self.desk, self._kind, large=self._large)
            paper.wanted.connect(self._on_sheet_wanted)
            self._panel.put(paper)

    # what happens

    def _on_stale(self) -> None:
        if self._root.held is not None:
            self._stale.start(0)

    def _on_begun(self) -> None:
        self._tab, self._kind, self._large = TALK, KINDS[0], False
        self.screen_of_patient.stand(self.desk.window)
        self._build()

    def _on_moved(self) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        if self._walk is not None:
            self._walk.refresh()
        if isinstance(self._panel.held, TalkPanel):
            self._panel.held.refresh()
        # What was pressed has been built anew; whoever uses keys goes on from there.
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, widget: QWidget) -> None:
        self._to_show = widget
        # How high what was opened is, is known once the layout has run.
        QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        for scroller in self.findChildren(Scroll):
            if self._to_show is not None and scroller.isAncestorOf(self._to_show):
                scroller.bring_into_view(self._to_show)
        self._to_show = None

    def _on_paper(self) -> None:
        self.open_tab(PAPER)

    def _on_sheet_wanted(self, kind: str, large: bool) -> None:
        self._kind, self._large = kind, large
        self._show_panel(self._view())

    def _on_show(self) -> None:
        self.screen_of_patient.show_large(large=not self.screen_of_patient.is_large)

    def _on_screen(self) -> None:
        place = self.screen_of_patient
        if self._header is not None:
            self._header.show_screen(two=place.second is not None)
        if self._handle is not None:
            self._handle.let_go()
            self._handle = None
        if place.is_large:
            self._handle = Handle(self._view(), self.desk.window)
            self._handle.pressed.connect(self._on_show)
            self._handle.show()

    def _on_pressed(self, _spot: QPointF) -> None:
        self._ring.note_touch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks once where something would be lost; then the patient's window goes too."""
        if not self._leaving and self._header is not None and self._header.ask_before_leaving():
            event.ignore()
            return
        self.desk.window.close()
        super().closeEvent(event)


def _scrolling(view: View, contents: QLayout, width: int) -> Scroll:
    canvas = Canvas(view)
    inner = stacked(canvas)
    air, ring = view.metrics.sp(_AIR), view.metrics.sp(12)
    inner.setContentsMargins(air, ring, air, ring)
    inner.addLayout(contents)
    scroll = Scroll(view, canvas, pill=False)
    scroll.setFixedWidth(width)
    return scroll


def _takes_nothing(_spot: QPointF) -> bool:
    return False
