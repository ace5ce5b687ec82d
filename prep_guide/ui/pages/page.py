"""What every page is: ground, a header, what scrolls, a footer; keys, swipes, and how it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.boxes import column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Canvas, stacked
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.scroll import Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Origin
    from prep_guide.session.session import Session
    from prep_guide.ui.view import View

LARGE_TEXT = 1.5
"""From this text size on, what floats over a page or decorates it gives way (look: 12.4)."""


class NotInGuideError(LookupError):
    """A place asks for something this guide has not, such as a stage that a clinic has hidden since."""


class Page(Canvas):
    """A page of the guide, built once for a view, a session and a place, and thrown away.

    Attributes:
        name: What its places call it.
        ground: The token of the color it lies on.
        can_be_finished: Whether a reader at a kiosk can end their session from here.
        scroller: What its body scrolls in, once it is composed.
        read_from: The content file all of its words are from, where that may have a recording; None for no one file.

    Signals:
        place_requested: Emitted with a ``Place`` the reader wants to go to, and whether it lies forward.
        link_requested: Emitted with the address of a link the reader chose in a text.
        back_requested: Emitted when the reader wants to go back to where they came from.
    """

    name: ClassVar[str] = ""
    ground: ClassVar[str] = "ground"
    can_be_finished: ClassVar[bool] = True
    spoken_role = QAccessible.Role.Pane
    place_requested = Signal(object, bool)
    link_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, view: View, session: Session, place: Place) -> None:
        super().__init__(view, self.ground)
        self.session = session
        self._place = place
        self._opened = set(place.opened)
        self._part: QWidget | None = None
        self.scroller: Scroll | None = None
        self.read_from: Origin | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(view.width, view.height)

    def compose(
        self,
        body: QLayout,
        *,
        header: QWidget | None = None,
        footer: QHBoxLayout | None = None,
        ground: Canvas | None = None,
        top: int = 24,
    ) -> None:
        """Lays the page out: header and footer stay, the body scrolls between them.

        Args:
            body: What scrolls.
            header: What stays on top.
            footer: What stays at the bottom.
            ground: What the body lies on; a plain canvas if none is given.
            top: The px at 100 % above the body.
        """
        view, metrics = self.view, self.view.metrics
        box = stacked(self)
        if view.mode is Mode.KIOSK and self.can_be_finished:
            header = self._with_finish(header)
        if header is not None:
            above = QVBoxLayout()
            above.setContentsMargins(view.gutter, metrics.sp(20), view.gutter, 0)
            above.addWidget(header)
            box.addWidget(holder(above))
        contents = ground or Canvas(view, self.ground)
        inner = stacked(contents)
        inner.setContentsMargins(view.gutter, metrics.sp(top), view.gutter, metrics.sp(24))
        inner.addLayout(body)
        pill = footer is None or metrics.text < LARGE_TEXT
        scroller = Scroll(view, contents, token=self.ground, pill=pill)
        self.scroller = scroller
        box.addWidget(scroller, 1)
        if footer is not None:
            footer.setContentsMargins(view.gutter, metrics.sp(8), view.gutter, metrics.sp(24))
            box.addWidget(holder(footer))

    def _with_finish(self, header: QWidget | None) -> QWidget:
        """A header with the button that ends the session: at a kiosk it is in the same corner of every page."""
        view = self.view
        finish = Button(view, view.text("kiosk_finish"), "plain", icon="wipe")
        finish.setObjectName("finish")
        finish.clicked.connect(self._on_finish)
        if header is None:
            return holder(row(None, finish))
        gap = view.metrics.sp(28)
        together = header.minimumSizeHint().width() + gap + finish.sizeHint().width()
        if view.portrait or together > view.column:
            return holder(column(row(None, finish), header, gap=view.metrics.sp(14)))
        line = row(gap=gap)
        line.addWidget(header, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(finish, 0, Qt.AlignmentFlag.AlignTop)
        return holder(line)

    def _on_finish(self) -> None:
        self.request("finish")

    @property
    def runs(self) -> bool:
        """Whether something goes on here by itself that nobody need touch, such as an exercise."""
        return False

    def place(self) -> Place:
        """How the page is seen now; building it anew for this place shows the same."""
        focused = self.focusWidget()
        share = self.scroller.share if self.scroller else 0.0
        name = focused.objectName() if focused is not None and focused is not self else ""
        return Place(self._place.page, self._place.anchor, share, frozenset(self._opened), name)

    def restore(self) -> None:
        """Scrolls and focuses as its place says. Called once the page has its size."""
        if self.scroller is not None:
            self.scroller.restore(self._place.scroll)
        widget = self.findChild(QWidget, self._place.focus) if self._place.focus else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def request(self, page: str, anchor: str = "", *, forward: bool = True) -> None:
        """Asks to go to a page."""
        self.place_requested.emit(Place(page, anchor), forward)

    def turn(self, *, forward: bool) -> None:
        """Goes on or back within the walk, after an arrow key or a swipe; nothing where there is no walk."""

    def entered(self) -> None:
        """Told once the page stands in front of the reader; what a visit changes is changed here, not on building."""

    def built_anew(self) -> None:
        """Told once the page stands in place of itself, after a change of how it looks: what ran on it goes on."""

    def arrived(self) -> None:
        """Told once the reader has come to the page, not when it is built anew: pictures that can move do so once."""
        for picture in self.findChildren(MovingPicture):
            picture.play()

    def note_opened(self, name: str, opened: bool) -> None:
        """Notes that a part was opened or closed, and brings what was opened into view."""
        if opened:
            self._opened.add(name)
            # Where the new text lies is known once the layout has run.
            QTimer.singleShot(0, self, self._bring_opened_into_view)
        else:
            self._opened.discard(name)

    def bring_into_view(self, part: QWidget) -> None:
        """Scrolls to a part that has just come or grown: where it lies is known once the layout has run."""
        self._part = part
        QTimer.singleShot(0, self, self._bring_part_into_view)

    def _bring_part_into_view(self) -> None:
        if self.scroller is not None and self._part is not None:
            self.scroller.bring_into_view(self._part)

    def _bring_opened_into_view(self) -> None:
        label, scroller = self.focusWidget(), self.scroller
        contents = scroller.widget() if scroller is not None else None
        if label is None or scroller is None or contents is None or not contents.isAncestorOf(label):
            return
        top = label.mapTo(contents, QPoint(0, 0)).y()
        bar = scroller.verticalScrollBar()
        bar.setValue(max(bar.value(), top - scroller.height() // 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls with up, down, page up, page down, home and end; turns with left and right."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.scroller is None:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            # Who holds an arrow down does not want to race through the walk. The arrow that points on is the
            # other one where the language runs from right to left.
            if not event.isAutoRepeat():
                self.turn(forward=(key == Qt.Key.Key_Right) != self.view.metrics.rtl)
        elif not self.scroller.scroll_by_key(key):
            event.ignore()
