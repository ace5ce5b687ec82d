"""What must hold of every page, each rule as a function that gives a sentence for each thing that breaks it.

Geometry is taken from the live widgets, contrast from the pixels of a picture of the window.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QScrollArea, QWidget

from prep_guide.theme import contrast
from prep_guide.ui.comfort_bar import ComfortBar
from prep_guide.ui.pages.page import Page
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.chip import Chip
from prep_guide.ui.parts.picture import Picture
from prep_guide.ui.parts.segmented import Segmented
from prep_guide.ui.parts.switch import Switch
from prep_guide.ui.reading_aloud.bar import ReadingBar
from prep_guide.ui.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Kind = TypeVar("Kind", bound=QWidget)

TARGET = 56
"""The smallest side of anything that can be touched, in px."""
TEXT_RATIO, CONTROL_RATIO = 7.0, 3.0
_WORDS_ARE_ENOUGH = (
    "skip", "tell-me-more", "sources", "sheet-done", "change", "more-below", "count",
    "remove-appointment", "on-my-list", "see-my-list", "my-list", "paper",
    "leave", "worry", "fainting", "write-question", "read-close"
)  # fmt: skip
"""Buttons that are known by their words and have no outline; the words reach 7:1."""
_MOST_STEPS = 60
_BAR, _KEYS, _HEADER, _CONTENTS, _FOOTER, _KEYS_BELOW, _SHEET = range(7)
"""The parts of a window, as they are walked; the keys of the reading bar are above the page or below it."""


def clipped(window: QWidget) -> Iterator[str]:
    """Words and buttons that have less room than they need, or that stick out of what they lie in."""
    for widget in _worded(window):
        need = widget.minimumSizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else need.height()
        if widget.width() < need.width() or widget.height() < high:
            yield f"{_named(widget)} is {_size(widget)} and needs {need.width()}x{high}"
        above = widget.parentWidget()
        if above is not None and not above.rect().contains(widget.geometry()):
            yield f"{_named(widget)} sticks out of {_named(above)}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Words and controls that lie on each other. What is inside a button belongs to it."""
    layers: dict[QWidget, list[QWidget]] = {}
    for widget in [*_worded(window), *_visible(window, QScrollArea)]:
        if not any(isinstance(above, QAbstractButton) for above in _ancestors(widget)):
            layers.setdefault(_layer(widget, window), []).append(widget)
    for layer, widgets in layers.items():
        for one, other in combinations(widgets, 2):
            apart = one.isAncestorOf(other) or other.isAncestorOf(one)
            if not apart and _place(one, layer).intersects(_place(other, layer)):
                yield f"{_named(one)} and {_named(other)} overlap"


def too_wide(window: QWidget) -> Iterator[str]:
    """What is wider than the window or than the part of it that scrolls: nothing scrolls sideways."""
    for area in _visible(window, QScrollArea):
        if area.widget().width() > area.viewport().width():
            yield f"{_named(area)} hides {area.widget().width() - area.viewport().width()} px at its side"
    for widget in _worded(window):
        place = _place(widget, window)
        if place.left() < 0 or place.right() >= window.width():
            yield f"{_named(widget)} lies outside of the window"


def unnamed(window: QWidget) -> Iterator[str]:
    """Controls without a name, and pictures that have a name but no description or the other way around."""
    for widget in [*_visible(window, QAbstractButton), *_visible(window, Segmented)]:
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            yield f"{_named(widget)} has no name"
    for picture in _visible(window, Picture):
        if bool(picture.accessibleName()) != bool(picture.accessibleDescription()):
            yield f"{_named(picture)} has only one of name and description"


def misnamed(window: QWidget) -> Iterator[str]:
    """Controls that are called otherwise than they read: who speaks to the computer says what can be read."""
    for button in _visible(window, QAbstractButton):
        name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        if _bare(button.text()) not in _bare(name):
            yield f"{_named(button)} reads {button.text()!r} and is called {name!r}"


def mute(window: QWidget) -> Iterator[str]:
    """What assistive technology could not tell of: pages without a name or a heading, controls without an action."""
    for page in _visible(window, Page):
        if not page.accessibleName().strip():
            yield f"{_named(page)} has no name"
        if not any(_role(text) == QAccessible.Role.Heading for text in _visible(page, QLabel)):
            yield f"{_named(page)} has no heading"
    for widget in filter(_focusable, _visible(window, QWidget)):
        if _role(widget) in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            yield f"{_named(widget)} has no role"
    for button in _visible(window, QAbstractButton):
        action = QAccessible.queryAccessibleInterface(button).actionInterface()
        if action is None or QAccessibleActionInterface.pressAction() not in action.actionNames():
            yield f"{_named(button)} cannot be pressed"


def too_small(window: QWidget) -> Iterator[str]:
    """Controls under 56 px."""
    for widget in _visible(window, QAbstractButton):
        if min(widget.width(), widget.height()) < TARGET:
            yield f"{_named(widget)} is a target of {_size(widget)}"


def lost_focus(window: QWidget, press_tab: Callable[[], None]) -> Iterator[str]:
    """Controls the Tab key does not reach exactly once on its round, reaches out of order or out of sight.

    Args:
        window: The window.
        press_tab: Presses the Tab key once.
    """
    order, wanted, hidden = _tab_round(window, press_tab)
    yield from (f"{name} has the focus out of sight" for name in hidden)
    reached = Counter(_key(widget) for widget in order)
    for key in wanted - reached.keys():
        yield f"{key} is never reached"
    for key, times in reached.items():
        if times > 1:
            yield f"{key} is reached {times} times"
    sections = [_section(widget, window) for widget in order]
    if sections != sorted(sections):
        yield f"the sections are walked in the order {sections}"
    for before, after in pairwise(order):
        if _section(before, window) == _section(after, window) and not _reads_on(before, after, window):
            yield f"{_named(after)} comes after {_named(before)} but is read before it"


def faint(window: QWidget) -> Iterator[str]:
    """Words under 7:1 and controls under 3:1 against what is around them, as they are painted.

    What scrolls is looked at in its whole length, not only the part that is in sight.
    """
    layers = [window, *(area.widget() for area in _visible(window, QScrollArea)), *_visible(window, Sheet)]
    for layer in layers:
        pixels = Pixels(layer.grab().toImage())
        covers = [_place(sheet, layer) for sheet in _visible(window, Sheet)] if layer is window else []
        for widget in _visible(window, QWidget):
            place = _place(widget, layer) if _layer(widget, window) is layer else QRect()
            if place.isEmpty() or any(cover.intersects(place) for cover in covers):
                continue
            if _carries_words(widget) and (ratio := pixels.ink_ratio(place)) < TEXT_RATIO:
                yield f"{_named(widget)} is written with {ratio:.1f}:1"
            edge = _edge(widget, place)
            if not edge.isEmpty() and (ratio := pixels.ink_ratio(edge)) < CONTROL_RATIO:
                yield f"{_named(widget)} stands out with {ratio:.1f}:1"


class Pixels:
    """The colors of a picture."""

    def __init__(self, picture: QImage) -> None:
        self._image = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._values = memoryview(self._image.constBits()).cast("I")

    def ink_ratio(self, rect: QRect) -> float:
        """The contrast of the commonest color in a rectangle and the one that differs most from it."""
        colors = self._colors(rect)
        ground = max(colors, key=lambda color: colors[color])
        return max(_ratio(ground, color) for color in colors)

    def _colors(self, rect: QRect) -> Counter[int]:
        """How often each color is there. Of two lines one is enough: strokes of letters are thicker."""
        area, width = rect.intersected(self._image.rect()), self._image.width()
        found: Counter[int] = Counter()
        for y in range(area.top(), area.bottom() + 1, 2):
            start = y * width + area.left()
            found.update(self._values[start : start + area.width()])
        return Counter({color & 0xFFFFFF: count for color, count in found.items()})


@lru_cache(maxsize=100_000)
def _ratio(one: int, other: int) -> float:
    """The contrast of two colors; the same few are asked for on every page."""
    return contrast(f"#{one:06x}", f"#{other:06x}")


def _edge(widget: QWidget, place: QRect) -> QRect:
    """The strip across the edge by which a control is seen: a little ground, then its outline or its fill."""
    across = QRect(place.left() - 6, place.center().y(), 14, 1)
    if isinstance(widget, Button):
        return QRect() if widget.objectName() in _WORDS_ARE_ENOUGH else across
    if isinstance(widget, (Chip, Segmented)):
        return across
    if isinstance(widget, Switch):
        control = place.left() - 6 if _runs_back(widget) else place.right() - 8
        return QRect(control, place.center().y(), 14, 1)
    return QRect()


def _tab_round(window: QWidget, press_tab: Callable[[], None]) -> tuple[list[QWidget], set[str], list[str]]:
    """The controls in the order Tab reaches them, those it should reach, and those it leaves out of sight.

    The order begins with the bar. The links of one paragraph and the buttons of one group count as one.
    What is not there all the time, as "More below" at the end of a page, need not be reached; nor what lies
    under a sheet.
    """
    reached: list[QWidget] = []
    hidden: list[str] = []
    wanted = _reachable(window)
    for _ in range(_MOST_STEPS):
        press_tab()
        wanted &= _reachable(window)
        widget = window.focusWidget()
        if widget is None or (reached and _key(widget) == _key(reached[-1])):
            continue
        if reached and widget is reached[0]:
            break
        reached.append(widget)
        if not _in_sight(widget, window):
            hidden.append(_named(widget))
    first = next((i for i, widget in enumerate(reached) if _section(widget, window) == _BAR), 0)
    return reached[first:] + reached[:first], wanted, hidden


def _reachable(window: QWidget) -> set[str]:
    sections = (_BAR, _SHEET) if _visible(window, Sheet) else range(_BAR, _SHEET)
    widgets = (widget for widget in _visible(window, QWidget) if _focusable(widget))
    return {_key(widget) for widget in widgets if _section(widget, window) in sections}


def _reads_on(before: QWidget, after: QWidget, window: QWidget) -> bool:
    """Whether one control comes after another to a reader: below it, or further along the line."""
    here, there = _place(before, window), _place(after, window)
    along = there.right() <= here.left() if _runs_back(window) else there.left() >= here.right()
    return along or there.top() >= here.bottom()


def _runs_back(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _section(widget: QWidget, window: QWidget) -> int:
    """Which part of the window a control lies in, by the order in which they are walked."""
    above = list(_ancestors(widget))
    if any(isinstance(each, ComfortBar) for each in above):
        return _BAR
    if any(isinstance(each, Sheet) for each in above):
        return _SHEET
    if any(isinstance(each, QScrollArea) for each in above):
        return _CONTENTS
    if any(isinstance(each, ReadingBar) for each in above):
        (page,) = _visible(window, Page)
        return _KEYS if _place(widget, window).top() < _place(page, window).top() else _KEYS_BELOW
    scroller = next((area for area in _visible(window, QScrollArea) if area.parent() in above), None)
    below = scroller is not None and _place(widget, window).top() > _place(scroller, window).top()
    return _FOOTER if below else _HEADER


def _in_sight(widget: QWidget, window: QWidget) -> bool:
    """Whether all of a control, or as much as fits, is inside of what it scrolls in and under nothing else."""
    if not any(isinstance(above, Sheet) for above in _ancestors(widget)):
        panels = [sheet.panel.translated(sheet.pos()) for sheet in _visible(window, Sheet)]
        if any(panel.intersects(_place(widget, window)) for panel in panels):
            return False
    for area in _ancestors(widget):
        if isinstance(area, QScrollArea) and area.widget().isAncestorOf(widget):
            place = _place(widget, area)
            seen = place.intersected(area.rect())
            floating = [each for each in _visible(area, QAbstractButton) if each.parent() is area]
            covered = any(each.geometry().intersects(place) for each in floating)
            return not covered and seen.height() >= min(place.height(), area.height())
    return window.rect().contains(_place(widget, window))


def _focusable(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _bare(words: str) -> str:
    """Words without capitals and signs."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def _key(widget: QWidget) -> str:
    """What counts as one to the Tab key: a control, or the group of choices it belongs to."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return f"the choices of {_named(group.buttons()[0])}" if group is not None else _named(widget)


def _worded(window: QWidget) -> list[QWidget]:
    """What carries words or is a control, and is shown."""
    return [widget for widget in _visible(window, QWidget) if _carries_words(widget)]


def _carries_words(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and bool(widget.text()))


def _visible(window: QWidget, kind: type[Kind]) -> list[Kind]:
    return [widget for widget in window.findChildren(kind) if widget.isVisibleTo(window)]


def _layer(widget: QWidget, window: QWidget) -> QWidget:
    """What a widget moves with: the contents of a scroller, a sheet or the window."""
    for above in _ancestors(widget):
        if isinstance(above, Sheet):
            return above
        if isinstance(above, QScrollArea) and above.widget().isAncestorOf(widget):
            return above.widget()
    return window


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _place(widget: QWidget, within: QWidget) -> QRect:
    """Where a widget lies in one of its ancestors, in px."""
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


def _size(widget: QWidget) -> str:
    return f"{widget.width()}x{widget.height()}"


def _named(widget: QWidget) -> str:
    """What a complaint calls a widget."""
    words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or words!r}"
