"""The whole guide from end to end for people who use no mouse: by keys alone, and by a screen reader alone.

It is the program itself in a real window, on a display and an accessibility bus of its own. Both ways lead through
every page; the screen reader has a look at each, and finds that everything has a role, a name and an action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide.app import Start, open_shelf
from tests.desktop.display import keyboard, running_display
from tests.desktop.screen_reader import need_tools, program_with_reader
from tests.speech.sound_server import running_sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.display import Display, Keyboard
    from tests.desktop.screen_reader import Part, ScreenReader

LANGUAGES = [language.code for language in open_shelf(Start()).library.languages()]
STAGES = 6
_MOST_TABS = 80
_NAMED = frozenset({"heading", "paragraph", "list item", "link", "dialog", "tool bar", "table"})
"""Roles that say nothing without a name. Whatever can have the focus needs one too."""
_NO_ACTION = frozenset({"panel", "text", "table cell"})
"""Roles of what can have the focus and is not pressed: pages, fields, the cells of a table."""

pytestmark = [pytest.mark.desktop, pytest.mark.xdist_group("whole-guide"), pytest.mark.timeout(400)]


class Hand(Protocol):
    """One way to use the guide. What is meant is known by its object name."""

    def press(self, name: str) -> None: ...

    def write(self, name: str, text: str) -> None: ...


class Keys:
    """Tab, the arrows, Return, the space bar and letters."""

    def __init__(self, keyboard: Keyboard, reader: ScreenReader) -> None:
        self._keyboard, self._reader = keyboard, reader

    def press(self, name: str) -> None:
        self._keyboard.strike("space" if self._reach(name) == "radio button" else "Return")

    def write(self, name: str, text: str) -> None:
        self._reach(name)
        self._keyboard.strike(*text)

    def _reach(self, name: str) -> str:
        """Walks to a control as a person does, and gives its role."""
        role = self._reader.find(name).role
        here, met = self._reader.focused(moved=False), []
        for _ in range(_MOST_TABS):
            if here == name:
                return role
            if role == "radio button" and _are_one_group(here, name) and self._walks_to(name):
                return role
            here = self._strike("Tab")
            met.append(here)
        pytest.fail(f"the keys do not reach {name}, but {met}")

    def _walks_to(self, name: str) -> bool:
        """Walks with the arrows through a group of choices, as far as each leads."""
        here = self._reader.focused(moved=False)
        for key in ("Right", "Down", "Left", "Up"):
            before = ""
            while here != before:
                if here == name:
                    return True
                before, here = here, self._strike(key)
        return False

    def _strike(self, key: str) -> str:
        """Strikes a key that leads on, and gives where it has led."""
        self._keyboard.strike(key)
        return self._reader.focused(moved=True)


def _are_one_group(one: str, other: str) -> bool:
    """Whether two choices belong together: their names begin alike."""
    return one.partition("-")[0] == other.partition("-")[0]


class Guide:
    """The walk through the guide, the same for every hand.

    Args:
        hand: What uses it.
        reader: What tells what is shown.
        looks: Whether all that is shown is looked at, wherever it leads.
    """

    def __init__(self, hand: Hand, reader: ScreenReader, *, looks: bool) -> None:
        self._hand, self._reader, self._looks = hand, reader, looks
        self._looked_at: set[str] = set()

    def walk_all(self) -> None:
        """Meets every page once, and uses what is on it."""
        self._meet("offer-breast-ultrasound")
        self._stages()
        self._comparison()
        self._questions()
        self._own_question()
        self._appointment()
        self._topics()
        self._calm()
        for door in ("door-team", "door-about", "paper"):
            self._meet(door)
            self._meet("back")
        self._meet("bar-call")
        self._meet("bar-home")

    def have_read_aloud(self) -> None:
        """Opens the reading bar, uses its keys, and closes it."""
        self._hand.press("bar-read")
        assert self._reader.comes_to_see("read-play")
        self._look_around("the reading bar")
        for name in ("read-slower", "read-louder", "read-repeat", "read-play"):
            self._hand.press(name)
        # The keys are built anew when it does something else; a key that is pressed just then is gone.
        assert any(self._stops_reading() for _ in range(3))

    def _stops_reading(self) -> bool:
        self._hand.press("read-stop")
        return self._reader.comes_to_miss("read-stop")

    def choose_language(self, *languages: str) -> None:
        """Opens the sheet of languages, and chooses one after the other."""
        self._meet("bar-language")
        for language in languages:
            name = f"sheet-language-{language}"
            self._hand.press(name)
            assert self._comes_to_be(name, checked=True)
        self._meet("sheet-done")

    def set_comfort(self) -> None:
        """Opens the comfort sheet, changes something of every kind, and finds it changed."""
        self._meet("bar-comfort")
        for name in ("theme-dark", "text-1.5", "detail-standard", "needle-free", "motion"):
            was = "checked" in self._reader.find(name).states
            self._hand.press(name)
            assert self._comes_to_be(name, checked=not was), name
        self._meet("sheet-done")

    def _stages(self) -> None:
        self._meet("walk")
        explained = False
        for _ in range(STAGES):
            self._hand.press("tell-me-more")
            assert self._reader.comes_to_see("sources")
            explained = explained or self._word()
            self._meet("next")
        assert explained
        assert self._reader.comes_to_see("walk")

    def _word(self) -> bool:
        """Has the first word of the page explained; False where there is none that can be."""
        link = next((part.id for part in self._reader.look() if part.role == "link"), "")
        for name in (link, "sheet-done") if link else ():
            self._meet(name)
        return bool(link)

    def _calm(self) -> None:
        self._meet("worry")
        self._hand.press("worry-7")
        assert self._comes_to_be("worry-7", checked=True)
        self._meet("to-calm")
        for kind in ("breathing", "grounding"):
            self._meet(f"coping-{kind}")
            self._meet("start")
            self._meet("leave")
            self._meet("back")
        self._meet("bar-home")

    def _comparison(self) -> None:
        self._meet("door-compare")
        assert {"table", "table cell"} <= {part.role for part in self._reader.look()}
        self._meet("back")

    def _questions(self) -> None:
        self._meet("door-questions")
        first = self._first("question-")
        word = max(
            (word for word in first.name.split() if word.isascii() and word.isalpha()), key=len
        ).lower()
        self._hand.write("search", word)
        self._hand.press(first.id)
        self._hand.press("on-my-list")
        assert self._comes_to_be("on-my-list", checked=True)
        self._meet("show-nurse")
        assert any(first.name == part.name for part in self._reader.look())
        self._meet("bar-questions")

    def _own_question(self) -> None:
        self._meet("write-question")
        self._hand.write("question", "why")
        self._meet("keep")
        assert any(part.name == "why" for part in self._reader.look())
        self._meet("bar-home")

    def _appointment(self) -> None:
        self._meet("door-appointment")
        days = [part.id for part in self._reader.look() if part.id.startswith("day-")]
        for name in (days[-1], "hour-10", "half-0", "minute-30"):
            self._hand.press(name)
        self._meet("use-appointment")
        assert self._reader.comes_to_see("change-appointment")
        task = self._first("task-").id
        self._hand.press(task)
        assert self._comes_to_be(task, checked=True)
        self._meet("bar-home")

    def _topics(self) -> None:
        self._meet("door-learn")
        self._meet(self._first("topic-").id)
        self._meet("back")
        self._meet("words")
        self._meet("back")
        self._meet("bar-home")

    def _first(self, prefix: str) -> Part:
        """The first part whose object name begins so."""
        return next(part for part in self._reader.look() if part.id.startswith(prefix))

    def _meet(self, name: str) -> None:
        """Presses what leads on, and waits until it has."""
        before = self._reader.title()
        self._hand.press(name)
        self._reader.comes_to_differ(before)
        self._look_around(str(self._reader.title()))

    def _look_around(self, what: str) -> None:
        """Looks whether all that is shown can be known and used, unless it has been looked at."""
        if self._looks and what not in self._looked_at:
            self._looked_at.add(what)
            assert list(complaints(self._reader.look())) == [], what

    def _comes_to_be(self, name: str, *, checked: bool) -> bool:
        return self._reader.comes_to_be(name, "checked", wanted=checked)


def complaints(parts: list[Part]) -> Iterator[str]:
    """What a screen reader could not say of what is shown, and what could not be done with it."""
    for part in parts:
        focusable = "focusable" in part.states
        if (focusable or part.role in _NAMED) and not part.name.strip():
            yield f"{part.role} {part.id} has no name"
        if focusable and part.role not in _NO_ACTION and not part.actions:
            yield f"{part.role} {part.id} has no action"
        if part.role == "image" and part.description and not part.name:
            yield f"{part.id} is described and has no name"
    # The corner of a table is a panel too.
    if sum(part.role == "panel" and "focusable" in part.states for part in parts) != 1:
        yield "it is not one page"
    if not any(part.role == "heading" for part in parts):
        yield "it has no heading"


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The real engine, heard by nobody: what a program finds it by."""
    need_tools("pulseaudio", "speech-dispatcher")
    with running_sound(tmp_path_factory.mktemp("sound")) as sound:
        yield {
            name: sound.environment[name] for name in ("SPEECHD_ADDRESS", "PULSE_SERVER", "XDG_RUNTIME_DIR")
        }


@pytest.fixture
def display(tmp_path: Path, voice: dict[str, str]) -> Iterator[Display]:
    with running_display(tmp_path) as display:
        display.environment.update(voice)
        yield display


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.toml"
    file.write_text("")
    return file


@pytest.fixture
def reader(display: Display, clinic: Path, request: pytest.FixtureRequest) -> Iterator[ScreenReader]:
    with program_with_reader(display, "--language", request.param, "--clinic", clinic) as reader:
        assert reader.comes_to_see("offer-breast-ultrasound")
        yield reader


def walk(guide: Guide) -> None:
    guide.walk_all()
    guide.have_read_aloud()
    guide.choose_language(*LANGUAGES)
    guide.set_comfort()


@pytest.mark.parametrize("reader", LANGUAGES, indirect=True)
def test_a_screen_reader_gets_through_the_whole_guide(reader: ScreenReader) -> None:
    walk(Guide(reader, reader, looks=True))


@pytest.mark.parametrize("reader", LANGUAGES, indirect=True)
def test_the_keys_get_through_the_whole_guide(display: Display, reader: ScreenReader) -> None:
    display.give_keys_to("Prep Guide" if reader else "")
    with keyboard(display) as keys:
        # What there is to look at is the same as for the screen reader.
        walk(Guide(Keys(keys, reader), reader, looks=False))


@pytest.mark.parametrize("reader", ["en"], indirect=True)
def test_what_changes_is_said(reader: ScreenReader) -> None:
    text = open_shelf(Start()).library.wording("en").text
    reader.press("offer-breast-ultrasound")
    before = reader.title()
    # Who begins to listen hears nothing for a moment, until the program knows of it.
    reader.press("walk")
    reader.comes_to_differ(before)
    ((_, name),) = reader.title()
    assert reader.hears(name)
    reader.press("tell-me-more")
    assert reader.hears(text("said_open"))
    reader.press("bar-questions")
    reader.find("search")
    question = next(part.id for part in reader.look() if part.id.startswith("question-"))
    reader.press(question)
    reader.press("on-my-list")
    assert reader.hears(text("bar_questions_count", n=1))
    reader.write("search", "zzzz")
    assert reader.hears(text("no_question_title"))
