"""A clinic's own files in the window, and what a reader sees where files are broken or missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.app import Start, open_shelf
from prep_guide.session.session import Mode
from prep_guide.ui.navigator import Place
from tests.ui.hands import find, is_shown, press, words
from tests.ui.opening import settle

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from prep_guide.app import Shelf
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.conftest import OpenWindow

STAGES = {"positioning": 1, "numbing": 2, "targeting": 3, "sampling": 4, "marker": 5, "completion": 6}
OWN = """\
---
title: Making the spot numb
label: Numbing
minutes: 5
picture: numbing-ultrasound
caption: The room.
describe: A room with a bed.
summary: In our clinic you may bring your own music.
see: A curtain.
do: Tell us what you would like to hear.
skip: You can always ask for a break.
---
## What happens {#happens}
We start when you are ready.
"""
BROKEN = "---\ntitle: [never closed\n---\n"
HIDDEN = "---\nhidden: true\n---\n"


def file_of(stage: str, layer: str = "breast-ultrasound") -> str:
    return f"{layer}/en/stages/{STAGES[stage]}-{stage}.md"


def at(window: Window, page: str, anchor: str = "") -> Window:
    window.navigator.go(Place(page, anchor))
    settle()
    return window


def stages_walked(window: Window) -> list[str]:
    """The ids of the stages from the beginning of the walk to its end."""
    at(window, "home")
    press(window, "walk")
    walked = []
    while window.page is not None and window.page.name == "stage":
        walked.append(window.navigator.place.anchor)
        press(window, "next")
    return walked


def test_a_clinic_replaces_a_stage(open_window: OpenWindow, write_root: WriteRoot) -> None:
    root = write_root({file_of("numbing"): OWN})
    window = at(open_window(roots=(root,), procedure="breast-ultrasound"), "stage", "numbing")
    assert "In our clinic you may bring your own music." in words(window)


def test_the_clinics_folder_is_a_root_of_its_own(open_window: OpenWindow, tmp_path: Path) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text('procedures = ["breast-ultrasound"]\n')
    file = tmp_path / "content" / file_of("numbing")
    file.parent.mkdir(parents=True)
    file.write_text(OWN)
    window = open_window(clinic=settings, procedure="breast-ultrasound")
    assert "In our clinic you may bring your own music." in words(at(window, "stage", "numbing"))


def test_the_last_root_lies_on_top(open_window: OpenWindow, write_root: WriteRoot) -> None:
    below = write_root({file_of("numbing"): OWN}, "below")
    above = write_root({file_of("numbing"): OWN.replace("music", "blanket")}, "above")
    window = open_window(roots=(below, above), procedure="breast-ultrasound")
    assert "your own blanket" in words(at(window, "stage", "numbing"))


def test_a_clinic_changes_one_line_of_the_wording(open_window: OpenWindow, write_root: WriteRoot) -> None:
    root = write_root({"base/en/wording.toml": 'welcome_title = "Good morning."\n'})
    read = words(open_window(roots=(root,)))
    assert "Good morning." in read
    assert "Which biopsy are you having?" in read


def test_a_clinic_hides_a_stage(open_window: OpenWindow, write_root: WriteRoot) -> None:
    root = write_root({file_of("marker"): HIDDEN})
    window = open_window(roots=(root,), procedure="breast-ultrasound")
    assert stages_walked(window) == [stage for stage in STAGES if stage != "marker"]
    at(window, "stage", "sampling")
    press(window, "next")
    assert window.navigator.place.anchor == "completion"
    assert is_shown(window, "step-5")
    assert not is_shown(window, "step-6")


def test_below_a_broken_file_the_next_one_is_read(
    open_window: OpenWindow, write_root: WriteRoot, shipped_shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    root = write_root({file_of("numbing"): BROKEN})
    window = at(open_window(roots=(root,), procedure="breast-ultrasound"), "stage", "numbing")
    shipped = shipped_shelf.library.guide("breast-ultrasound", "en").stages[1]
    assert shipped.summary in words(window)
    assert "2-numbing.md" in caplog.text


def test_where_nothing_lies_below_a_broken_file_the_stage_is_left_out(
    open_window: OpenWindow, write_root: WriteRoot
) -> None:
    files = {file_of(stage): OWN if stage != "numbing" else BROKEN for stage in STAGES}
    root = write_root({path.replace("breast-ultrasound", "thyroid"): text for path, text in files.items()})
    (root / "thyroid/guide.toml").write_text("order = 5\n")
    opening = "---\ntitle: Thyroid biopsy\nshort: Thyroid\nwith: with ultrasound\npurpose: To see.\n---\n"
    (root / "thyroid/en/guide.md").write_text(opening)
    # Below a procedure lies base, so its stage has to go as well.
    hidden = root / file_of("numbing", "base")
    hidden.parent.mkdir(parents=True)
    hidden.write_text(HIDDEN)
    window = open_window(roots=(root,))
    press(window, "offer-thyroid")
    assert stages_walked(window) == [stage for stage in STAGES if stage != "numbing"]


def no_stages(write_root: WriteRoot) -> Path:
    layers = ("base", "breast-ultrasound")
    return write_root({file_of(stage, layer): HIDDEN for layer in layers for stage in STAGES})


def test_a_guide_without_stages_has_a_calm_home(open_window: OpenWindow, write_root: WriteRoot) -> None:
    window = open_window(roots=(no_stages(write_root),), procedure="breast-ultrasound")
    assert "There is nothing to show here yet. Please ask your care team." in words(window)
    assert not is_shown(window, "walk")
    press(window, "change")
    assert window.page is not None
    assert window.page.name == "welcome"


def test_a_page_that_cannot_be_built_is_answered_calmly(
    open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    window = at(open_window(procedure="breast-ultrasound"), "no-such-page")
    assert window.page is not None
    assert window.page.name == "failed"
    assert "This page cannot be shown just now." in words(window)
    assert "a page could not be built (page no-such-page)" in caplog.text
    press(window, "start-again")
    assert window.page.name == "welcome"


def test_a_place_nobody_knows_is_answered_calmly(open_window: OpenWindow) -> None:
    window = at(open_window(procedure="breast-ultrasound"), "no-such-page")
    assert "Please ask your care team." in words(window)
    assert find(window, "bar-home").isEnabled()


def test_a_failed_page_survives_a_change_of_comfort(open_window: OpenWindow) -> None:
    window = at(open_window(procedure="breast-ultrasound"), "no-such-page")
    press(window, "bar-comfort", "theme-dark", "sheet-done", "bar-home")
    assert window.page is not None
    assert window.page.name == "home"


def test_without_any_content_there_is_still_a_window(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr("prep_guide.paths.shipped_content", lambda: empty)
    window = open_window(roots=(), language="")
    press(window, "offer-base")
    assert window.page is not None
    assert window.page.name == "home"
    assert not is_shown(window, "walk")


def test_the_promise_depends_on_where_the_program_stands(open_window: OpenWindow) -> None:
    assert "It is gone when you close this guide." in words(open_window())
    kiosk = words(open_window(mode=Mode.KIOSK))
    assert "Nothing you do here is saved." in kiosk
    assert "It is gone" not in kiosk


def test_settings_that_are_wrong_are_logged_and_change_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = tmp_path / "clinic.toml"
    settings.write_text("languages = 7\n")
    shelf = open_shelf(Start(clinic=settings))
    assert "clinic.toml" in caplog.text
    assert [language.code for language in shelf.library.languages()] == ["en", "es"]
