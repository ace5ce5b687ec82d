"""A small guide of questions, opened in the real window, and what is seen of it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Protocol

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from prep_guide import paths
from prep_guide.app import Shelf, Start
from prep_guide.clinic import Clinic
from prep_guide.clock import Clock
from prep_guide.content.library import Library
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.accordion import AccordionRow
from prep_guide.ui.parts.icon_button import IconButton
from tests.ui.hands import find
from tests.ui.opening import STILL, opened, settle
from tests.ui.reading_root import SOURCES, complaints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot


class Ask(Protocol):
    def __call__(
        self, place: Place = ..., *, questions: Mapping[str, str] = ..., more: int = 0, **start: object
    ) -> Window: ...


def file(title: str, topic: str, order: int, answer: str, more: str = "") -> str:
    return f"---\nquestion: {title}\ntopic: {topic}\norder: {order}\n{more}---\n{answer}\n"


FILES = {
    "pain": file(
        "Will it hurt?",
        "comfort",
        10,
        "Most people feel pressure.[^first-source] See [the scar](guide:questions/scar).",
        "also: [sore]\nneedle_free: Will I feel anything?\n",
    ),
    "fear": file("I am afraid. What helps?", "comfort", 20, "Look away, and breathe out slowly."),
    "result": file("When will I get my results?", "results", 10, "Your team tells you when."),
    "scar": file("Will there be a scar?", "after", 10, "You need no stitches.[^second-source]"),
}
ALL = ["pain", "fear", "result", "scar"]
SHIPPED = ("guide.toml", "en/guide.md", "en/language.toml", "en/wording.toml")
PLAIN = Place("questions")
WORDS_ARE_ENOUGH = ("on-my-list", "see-my-list", "my-list")
"""Buttons that are known by their words and have no outline."""


@contextmanager
def asking(no_clinic: Path, write_root: WriteRoot) -> Iterator[Ask]:
    """Opens a small guide at a place of it, with the files of its questions and ``more`` besides."""
    with ExitStack() as windows:

        def open_one(
            place: Place = PLAIN, *, questions: Mapping[str, str] = FILES, more: int = 0, **start: object
        ) -> Window:
            shipped = paths.shipped_content() / "base"
            numbered = {
                f"more-{n}": file(f"How about number {n}?", "choice", n, "Ask us.") for n in range(more)
            }
            root = write_root(
                {
                    "sources.toml": SOURCES,
                    **{f"base/{name}": (shipped / name).read_bytes() for name in SHIPPED},
                    **{f"base/en/questions/{name}.md": text for name, text in (questions | numbered).items()},
                }
            )
            size = start.pop("size", (1280, 800))
            begin = Start(
                **{"language": "en", "procedure": "base", "comfort": STILL, "clinic": no_clinic, **start}
            )
            clinic, clock = Clinic(), Clock()
            shelf = Shelf(clinic, (root,), Library((root,), clinic, clock), clock)
            window = windows.enter_context(opened(size, begin, shelf))
            window.navigator.go(place)
            settle()
            return window

        yield open_one


def rows(window: Window) -> list[str]:
    """The ids of the questions that are shown, from top to bottom."""
    shown = [row for row in window.findChildren(AccordionRow) if row.isVisibleTo(window)]
    shown.sort(key=lambda row: row.mapTo(window, row.rect().topLeft()).y())
    return [row.objectName().removeprefix("question-") for row in shown]


def open_rows(window: Window) -> list[str]:
    return [name for name in rows(window) if find(window, f"question-{name}", AccordionRow).isChecked()]


def type_in(window: Window, text: str) -> None:
    QTest.keyClicks(find(window, "search", QLineEdit), text)
    settle()


def listed(window: Window) -> list[str]:
    """The ids of the questions in the reader's own list, as their buttons have them."""
    buttons = [each for each in window.findChildren(IconButton) if each.isVisibleTo(window)]
    names = [each.objectName() for each in buttons]
    return [name.removeprefix("remove-") for name in names if name.startswith("remove-")]


def unfit(window: Window) -> list[str]:
    """What keeps the page from being fit to read; the bar is not the page's."""
    return [
        each
        for each in complaints(window)
        if "_BarButton" not in each and not any(f"'{name}' stands out" in each for name in WORDS_ARE_ENOUGH)
    ]
