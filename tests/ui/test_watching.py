"""Writing with the window open: what is saved is shown, and what is wrong with it is told below the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtWidgets import QWidget

from prep_guide import paths
from prep_guide.app import Start, create_window, open_shelf, surround
from prep_guide.session.comfort import Comfort
from prep_guide.ui.application import create_application
from prep_guide.ui.navigator import Place
from prep_guide.ui.parts.letterhead import Logo
from prep_guide.ui.watching import Watching
from tests.ui import inspection
from tests.ui.hands import press, words
from tests.ui.opening import STILL, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.ui.window import Window

STAGE = "breast-ultrasound/en/stages/2-numbing.md"
PAIN = "base/en/questions/pain.md"
LONG_MS = 20_000
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>'


class Watched(Protocol):
    def __call__(self, place: Place, comfort: Comfort = STILL) -> Window: ...


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.fixture
def watched(qapp: object, own: Path, no_clinic: Path) -> Iterator[Watched]:
    """A window over the shipped content and one's own, which follows what is written."""
    windows: list[Window] = []

    def open_one(place: Place, comfort: Comfort = STILL) -> Window:
        start = Start("en", "breast-ultrasound", comfort, (own,), no_clinic)
        application, shelf = create_application(), open_shelf(start)
        around = surround(application, shelf, start.mode)
        window = create_window(application, shelf, start, around)
        Watching(window, around, start.clinic, start.roots)
        windows.append(window)
        window.show()
        window.navigator.go(place)
        settle()
        return window

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()
    settle()


def write(own: Path, path: str, change: Callable[[str], str] = str) -> None:
    """Writes a shipped file, changed, into one's own folder."""
    text = change((paths.shipped_content() / path).read_text("utf-8"))
    (own / path).parent.mkdir(parents=True, exist_ok=True)
    (own / path).write_text(text, "utf-8")


def strip(window: Window) -> str:
    """What the strip says; empty where there is none."""
    found = window.findChild(QWidget, "staff-strip")
    return found.accessibleName() if found is not None and found.isVisible() else ""


def test_a_saved_change_is_shown_where_the_reader_is(qtbot: QtBot, watched: Watched, own: Path) -> None:
    window = watched(Place("stage", "numbing"))
    press(window, "tell-me-more")
    write(own, STAGE, lambda text: text.replace("summary: ", "summary: Hello from our clinic. "))
    qtbot.waitUntil(lambda: "Hello from our clinic." in words(window), timeout=LONG_MS)
    place = window.page.place() if window.page else None
    assert place is not None
    assert (place.page, place.anchor) == ("stage", "numbing")
    assert "tell-me-more" in place.opened
    assert window.session.seen == {"numbing"}


def test_an_open_sheet_stays_open(qtbot: QtBot, watched: Watched, own: Path) -> None:
    window = watched(Place("home"))
    window.open_sheet("comfort")
    (own / "base/en").mkdir(parents=True)
    (own / "base/en/wording.toml").write_text('comfort_title = "As you like it"\n')
    qtbot.waitUntil(lambda: "As you like it" in words(window), timeout=LONG_MS)
    assert window.sheet is not None


def test_what_is_broken_is_told_in_words_until_it_is_mended(
    qtbot: QtBot, watched: Watched, own: Path
) -> None:
    window = watched(Place("stage", "numbing"))
    assert strip(window) == ""
    write(own, STAGE, lambda text: text.replace("minutes:", "minuts:"))
    qtbot.waitUntil(
        lambda: "There is no field of this name. Did you mean minutes?" in strip(window), timeout=LONG_MS
    )
    line = (own / STAGE).read_text("utf-8").splitlines().index("minuts: 2-3") + 1
    assert f"own/{STAGE}, minuts, line {line}: " in strip(window)
    write(own, STAGE)
    qtbot.waitUntil(lambda: strip(window) == "", timeout=LONG_MS)


def test_a_change_that_no_reader_sees_is_told(qtbot: QtBot, watched: Watched, own: Path) -> None:
    window = watched(Place("questions", "pain"))
    write(own, PAIN, lambda text: text.replace("question: ", "question: Hm. "))
    qtbot.waitUntil(
        lambda: "it is hidden by breast-ultrasound/en/questions/pain.md" in strip(window), timeout=LONG_MS
    )


def test_a_picture_that_is_refused_is_told(qtbot: QtBot, watched: Watched, own: Path) -> None:
    (own / "pictures").mkdir()
    (own / "pictures" / "numbing-ultrasound.svg").write_text("no drawing", "utf-8")
    window = watched(Place("stage", "numbing"))
    qtbot.waitUntil(lambda: "own/pictures/numbing-ultrasound.svg" in strip(window), timeout=LONG_MS)


def test_what_was_wrong_before_is_told_at_the_start(qtbot: QtBot, watched: Watched, own: Path) -> None:
    write(own, STAGE, lambda text: text.replace("minutes:", "minuts:"))
    window = watched(Place("home"))
    qtbot.waitUntil(lambda: "minuts" in strip(window), timeout=LONG_MS)


def test_the_settings_are_watched_too(qtbot: QtBot, watched: Watched, no_clinic: Path) -> None:
    window = watched(Place("home"))
    try:
        no_clinic.write_text("languages = 7\n")
        qtbot.waitUntil(lambda: "clinic.toml, languages, line 1:" in strip(window), timeout=LONG_MS)
        no_clinic.with_name("logo.svg").write_text(LOGO)
        no_clinic.write_text('logo = "logo.svg"\n')
        qtbot.waitUntil(lambda: strip(window) == "", timeout=LONG_MS)
        window.navigator.go(Place("welcome"))
        settle()
        assert window.findChild(Logo) is not None
    finally:
        no_clinic.write_text("")


def test_a_question_that_is_gone_leads_to_a_page_that_is_there(
    qtbot: QtBot, watched: Watched, own: Path
) -> None:
    window = watched(Place("stage", "marker"))
    write(own, "breast-ultrasound/en/stages/5-marker.md", lambda _text: "---\nhidden: true\n---\n")
    qtbot.waitUntil(lambda: window.page is not None and window.page.name == "home", timeout=LONG_MS)


@pytest.mark.parametrize(
    ("size", "text"), [((1280, 800), 1.0), ((1280, 800), 2.0), ((800, 1280), 2.0), ((800, 600), 1.25)]
)
def test_the_strip_leaves_everything_fit_to_read(
    qtbot: QtBot, watched: Watched, own: Path, size: tuple[int, int], text: float
) -> None:
    write(own, STAGE, lambda text: text.replace("minutes:", "minuts:"))
    window = watched(Place("stage", "numbing"), Comfort(motion=False, text=text))
    window.resize(*size)
    qtbot.waitUntil(lambda: strip(window) != "", timeout=LONG_MS)
    settle()
    assert [*inspection.clipped(window), *inspection.overlapping(window), *inspection.too_wide(window)] == []
    assert (" more. " in strip(window)) == (text == 2.0)
