"""The one window: comfort bar, page, and the sheet that may float over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from prep_guide import log
from prep_guide.session.session import Mode
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.application import to_front
from prep_guide.ui.comfort_bar import ComfortBar
from prep_guide.ui.input_watch import InputWatch
from prep_guide.ui.navigator import Navigator, Place
from prep_guide.ui.page_stack import PageStack
from prep_guide.ui.pages.failed import Failed
from prep_guide.ui.pages.page import NotInGuideError
from prep_guide.ui.pages.welcome import Welcome
from prep_guide.ui.parts.focus_ring import FocusRing
from prep_guide.ui.parts.scroll import Scroll
from prep_guide.ui.reading_aloud.reader import Reader
from prep_guide.ui.sheets import ADDRESS, COMFORT, IN_BAR, TERM, Sheets
from prep_guide.ui.staff_strip import StaffStrips

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from prep_guide.content.model import Guide, Term
    from prep_guide.session.session import Session
    from prep_guide.ui.pages.page import Page
    from prep_guide.ui.sheet import Sheet
    from prep_guide.ui.surroundings import Surroundings
    from prep_guide.ui.view import View

_SMALLEST = (800, 600)
"""The smallest window in px that every page was seen to fit at every text size."""
_DOORS = {
    "welcome": "home", "home": "home", "questions": "questions", "asked": "questions", "write": "questions",
    "call": "call", "calm": "calm", "exercise": "calm", "practice": "calm",
}  # fmt: skip
"""The item of the comfort bar that stands for a page."""
_ATTRACT = "attract"
"""The page nobody is at; it has no comfort bar."""


class Window(QWidget):
    """Shows the place its navigator is at, for one session.

    Anything that changes how a page looks or reads builds it anew for the same place.

    Attributes:
        session: The session of the person at the screen.
        navigator: Where they are.
        reader: Reads the page aloud.
        strips: Tells below the page what only staff is to know.

    Signals:
        page_shown: Emitted when a page stands and can be used.
        painted: Emitted once, when the first page has been painted.
    """

    page_shown = Signal()
    painted = Signal()

    def __init__(self, around: Surroundings, session: Session, place: Place) -> None:
        super().__init__()
        self._around, self.session = around, session
        self.navigator = Navigator(place)
        self._bar: ComfortBar | None = None
        self._sheets = Sheets(self, session)
        self._sheets.close_requested.connect(self.close_sheet)
        self._stack = PageStack(self)
        self._stack.settled.connect(self._on_settled)
        self._arriving = True
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.reader = Reader(around.voice, around.library, self._stack)
        self.reader.room_changed.connect(self._on_room_changed)
        self._box.addLayout(self.reader.column, 1)
        self.strips = StaffStrips(self.reader.column)
        self._ring = FocusRing(self, around.application)
        self._return_to = ""
        self._watch = InputWatch(self, self._closes_sheet)
        self._watch.exposed.connect(self._on_exposed, Qt.ConnectionType.SingleShotConnection)
        self._watch.key_pressed.connect(self._ring.note_key)
        self._watch.pressed.connect(self._on_pressed)
        self._watch.swiped.connect(self._on_swiped)
        # Several changes in one turn of the event loop, such as many sizes or a procedure and a place, are built once.
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self.rebuild)
        self.navigator.place_changed.connect(self._on_place_changed)
        session.comfort_changed.connect(self.rebuild)
        session.guide_changed.connect(self._on_guide_changed)
        session.questions_changed.connect(self._on_questions_changed)
        self.setMinimumSize(*_SMALLEST)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._stack.page

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that floats over the page, if one does."""
        return self._sheets.current

    def rebuild(self) -> None:
        """Builds bar, page and sheet anew as they are seen now."""
        focused = self.focusWidget()
        focus = focused.objectName() if focused is not None else ""
        self._note_place()
        self._build(slide=0)
        if self.page is not None:
            self.page.built_anew()
        self._build_sheet(focus)
        if not self._sheets.key:
            self._focus_in_bar(self.reader.focus_after(focus))

    def take_over(self, around: Surroundings) -> None:
        """Shows the same place with what there is to read now; the session stays."""
        self._around = around
        self.reader.take_over(around.library)
        self.rebuild()

    def visit(self, place: Place, forward: bool = True) -> None:
        """Goes to a place; what is seen now is seen again on the way back."""
        self._note_place()
        self.navigator.go(place, forward=forward)

    def open_sheet(self, key: str) -> None:
        """Opens the sheet of an item of the bar, ``comfort`` or ``language``; closes it if it is open."""
        if key == self._sheets.key:
            self.close_sheet()
            return
        self._return_to = f"bar-{key}"
        self._sheets.open(key)
        self._show_active_item()
        self._build_sheet()

    def explain(self, term: str) -> None:
        """Opens the sheet that explains a glossary word; nothing happens for an unknown one."""
        found = self._open_guide().glossary.get(term)
        if found is not None:
            self._open_over_page(TERM, found)

    def _open_over_page(self, key: str, term: Term | None = None, address: str = "") -> None:
        """Opens a sheet from within the page, which gets the focus back."""
        focused = self.focusWidget()
        self._return_to = focused.objectName() if focused is not None else ""
        self._sheets.open(key, term, address)
        self._show_active_item()
        self._build_sheet()

    def close_sheet(self) -> None:
        """Closes the sheet and gives the focus back to where it was opened from."""
        self._sheets.close()
        self._show_active_item()
        for parent in (self._bar, self.page):
            widget = (
                parent.findChild(QWidget, self._return_to) if parent is not None and self._return_to else None
            )
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if self.page is not None:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_to_front(self) -> None:
        """Shows the window in front of others, also from the task bar."""
        to_front(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Builds the first page, and watches the native window, which exists from now on."""
        super().showEvent(event)
        self._watch.watch(self.window().windowHandle())
        if self.page is None:
            self._build(slide=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Builds the page for the new size in the next turn of the event loop."""
        super().resizeEvent(event)
        if self.page is not None:
            self._stale.start(0)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leads the Tab key on to what can be seen: scrolls to it, and passes over what lies under the sheet."""
        moved = super().focusNextPrevChild(forward)
        while moved and (focused := self.focusWidget()) is not None:
            # Qt scrolls only for a focus that moves within one scroller, and not clear of what floats over it.
            for scroller in self.findChildren(Scroll):
                if scroller.isAncestorOf(focused):
                    scroller.bring_into_view(focused)
            if not self._sheets.hides(focused):
                break
            moved = super().focusNextPrevChild(forward)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes back with the key for it; closes the sheet with Escape; all else is the page's."""
        if event.key() == Qt.Key.Key_Back or (
            event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.navigator.back()
        elif event.key() == Qt.Key.Key_Escape and self._sheets.key:
            self.close_sheet()
        elif event.key() == Qt.Key.Key_Escape and self.reader.is_open:
            self.reader.close()
        elif self.page is not None and not self.page.isAncestorOf(self.focusWidget() or self):
            self.page.keyPressEvent(event)

    def _build(self, slide: int) -> None:
        """Builds bar and page for the navigator's place."""
        self._stale.stop()
        whole = self.view
        self.setWindowTitle(whole.text("app_name"))
        rtl = whole.metrics.rtl
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        place = self.navigator.place
        bars = (self._build_bar, self.reader.build_bar)
        # The Tab key meets them as they are built: in a high window the comfort bar is the last.
        for build in reversed(bars) if whole.portrait else bars:
            build(whole)
            self._box.activate()
        self.strips.build(whole, self._open_guide)
        self._box.activate()
        page = self._page_for(replace(whole, width=self._stack.width(), height=self._stack.height()), place)
        page.place_requested.connect(self.visit)
        page.link_requested.connect(self._on_link_requested)
        page.back_requested.connect(self._on_back_requested)
        self._ring.dress(whole)
        self._stack.show_page(page, slide if self.session.comfort.motion else 0)
        page.entered()
        self.reader.follow(page)
        if slide:
            announce(page, page.accessibleName())

    def _page_for(self, view: View, place: Place) -> Page:
        if place.page == Failed.name:
            return Failed(view, self.session, place)
        try:
            if place.page == Welcome.name:
                return Welcome(view, self.session, place)
            if place.page == _ATTRACT:
                from prep_guide.ui.pages.attract import Attract  # noqa: PLC0415 - a kiosk only

                return Attract(view, self.session, place)
            guide = self._open_guide()
            if view.comfort.needle_free:
                guide = guide.gentle()
            # Imported here: reading a guide's forms costs more than the welcome page has time for.
            from prep_guide.ui.pages.guided import GUIDED_PAGES  # noqa: PLC0415

            try:
                return GUIDED_PAGES[place.page](view, guide, self.session, place)
            except NotInGuideError:
                home = Place("home")
                self.navigator.note(home)
                return GUIDED_PAGES[home.page](view, guide, self.session, home)
        except Exception as error:
            # Whatever is wrong with a page, nobody in front of the screen can mend it.
            log.note_error(log.Event.PAGE_FAILED, error, page=place.page)
            return Failed(view, self.session, place)

    def _open_guide(self) -> Guide:
        return self._around.library.guide(self.session.procedure or "base", self.session.language)

    @property
    def view(self) -> View:
        """What the whole window is built with."""
        return self._around.view(self.session, self.width(), self.height(), self.screen())

    def _build_bar(self, whole: View) -> None:
        if self.navigator.place.page == _ATTRACT:
            return
        calm = self._around.library.has_exercises(self.session.procedure or "base", self.session.language)
        bar = ComfortBar(whole, self._active_item(), self.session.asking, calm=calm)
        bar.item_chosen.connect(self._on_item_chosen)
        if self._bar is not None:
            self._box.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = bar
        upright = self.width() >= self.height()
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if upright else QBoxLayout.Direction.TopToBottom
        )
        self._box.insertWidget(0 if upright else 1, bar)
        bar.show()

    def _active_item(self) -> str:
        """The item of the bar that stands for the open sheet or the present page."""
        if self._sheets.key in IN_BAR:
            return self._sheets.key
        return "read" if self.reader.is_open else _DOORS.get(self.navigator.place.page, "")

    def _show_active_item(self) -> None:
        if self._bar is not None:
            self._bar.show_active(self._active_item())

    def _build_sheet(self, focus: str = "") -> None:
        area = QRect(self._stack.mapTo(self, QPoint(0, 0)), self._stack.size())
        self._sheets.build(self.view, area, focus)

    def _note_place(self) -> None:
        if self.page is not None and self.page.name != Failed.name:
            self.navigator.note(self.page.place())

    def _focus_in_bar(self, name: str) -> None:
        for bar in (self._bar, self.reader.bar):
            item = bar.findChild(QWidget, name) if bar is not None and name else None
            if item is not None:
                item.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_place_changed(self, forward: bool) -> None:
        self.reader.close()
        self._arriving = True
        self._sheets.close()
        self._build(slide=1 if forward else -1)

    def _on_settled(self) -> None:
        if self._arriving and self.page is not None:
            self._arriving = False
            self.page.arrived()
        self.page_shown.emit()

    def _on_room_changed(self) -> None:
        self._stale.start(0)

    def _on_guide_changed(self) -> None:
        self.reader.close()
        if self.page is not None:
            self._stale.start(0)

    def _on_questions_changed(self) -> None:
        if self._bar is not None:
            self._bar.count_questions(self.session.asking)
            announce(self._bar, self.view.text("bar_questions_count", n=self.session.asking))

    def _on_item_chosen(self, key: str) -> None:
        if key in IN_BAR:
            self.open_sheet(key)
        elif key == "read":
            self.reader.toggle()
        elif key == "home":
            self.visit(Place("home" if self.session.procedure else "welcome"), forward=False)
        else:
            self.visit(Place(key), forward=True)

    def _on_back_requested(self) -> None:
        self._note_place()
        self.navigator.back()

    def _on_link_requested(self, address: str) -> None:
        from prep_guide.ui.links import Explain, OnTheWeb, destination  # noqa: PLC0415 - not before the first paint

        target = destination(address, web=self._around.mode is Mode.KIOSK)
        if isinstance(target, Explain):
            self.explain(target.term)
        elif isinstance(target, OnTheWeb):
            self._open_over_page(ADDRESS, address=target.address)
        elif target is not None:
            self.visit(target, forward=True)

    def _on_exposed(self) -> None:
        # What covers the window hides it from its own paint event; the page is painted in this turn of the event loop.
        QTimer.singleShot(0, self, self.painted.emit)

    def _on_pressed(self, position: QPointF) -> None:
        self._ring.note_touch()
        spot = position.toPoint()
        in_sheet = self._sheets.key == COMFORT and self._sheets.covers(spot)
        in_bar = self._bar is not None and self._bar.geometry().contains(spot)
        if not in_sheet and not in_bar:
            self.reader.note_touch(spot)

    def _closes_sheet(self, position: QPointF) -> bool:
        """Closes the sheet for a press beside it, which then is no press on what lies there."""
        spot = position.toPoint()
        in_bar = self._bar is not None and self._bar.geometry().contains(spot)
        if not self._sheets.key or in_bar or self._sheets.covers(spot):
            return False
        self.close_sheet()
        return True

    def _on_swiped(self, start: QPointF, to_left: bool) -> None:
        page = self.page
        if page is None or page.scroller is None or self._sheets.key:
            return
        # Only what scrolls turns under a swipe: a slip on a button of the footer or the bar is no wish to go on.
        inside = page.scroller.rect().contains(page.scroller.mapFrom(self, start.toPoint()))
        if inside:
            page.turn(forward=to_left != page.view.metrics.rtl)
