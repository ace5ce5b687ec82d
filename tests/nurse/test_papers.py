"""What a nurse prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.nurse.papers import handout_of, sign_off_of
from prep_guide.nurse.preparation import Answer, Taught
from prep_guide.ui.parts.sheet_preview import SheetPreview
from tests.ui.hands import press

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.nurse.conftest import OpenDesk


def test_the_sign_off_sheet_says_what_was_shown_taught_and_left_open(open_desk: OpenDesk) -> None:
    console, desk, clock = open_desk()
    press(console, "walk-on", "walk-on")
    clock.pass_by(minutes=7)
    desk.session.skipped.add("targeting")
    desk.preparation.teach("positioning", Taught.SAID)
    desk.preparation.explain("numbing")
    desk.preparation.teach("numbing", Taught.SAID)
    desk.preparation.teach("marker", Taught.LATER)
    desk.preparation.check("blood-thinners", Answer.DOCTOR)
    desk.preparation.write_note("blood-thinners", "one a day")
    desk.session.ask("pain", wanted=True)
    desk.session.write_question("May I drive?")
    desk.preparation.tick_off("pain", answered=True)
    desk.session.worry_before = 7
    sheet = sign_off_of(desk)
    assert [line["state"] for line in sheet["shown"]][:4] == ["seen", "seen", "skipped", "not shown"]
    assert [line["state"] for line in sheet["taught"]] == [
        "said back",
        "said back, explained twice",
        "not asked",
        "not asked",
        "to be talked about",
    ]
    states = {line["subject"]: line["state"] for line in sheet["checklist"]}
    thinners = next(point.ask for point in desk.guide.checklist if point.id == "blood-thinners")
    assert states[thinners] == "Ask the doctor: one a day"
    assert sheet["open"] == ["May I drive?"]
    assert sheet["answered"] == ["Will it hurt?"]
    assert not any("worr" in name.lower() for name in (*sheet, *sheet["words"].values()))
    assert sheet["time"] == "7 minutes"


def test_the_sheet_to_take_home_is_in_the_patients_language(open_desk: OpenDesk) -> None:
    _, desk, _ = open_desk()
    desk.session.choose_language("es")
    desk.session.ask("pain", wanted=True)
    desk.session.write_question("¿Puedo conducir?")
    desk.preparation.tick_off("pain", answered=True)
    sheet = handout_of(desk, "patient", large=False)
    assert sheet["language"] == "es"
    assert [question["answered"] for question in sheet["questions"]] == [True, False]
    assert sheet["questions"][0]["text"].startswith("¿")


def test_the_companions_sheet_has_nothing_the_patient_asked(open_desk: OpenDesk) -> None:
    _, desk, _ = open_desk()
    desk.session.write_question("Something private")
    sheet = handout_of(desk, "companion", large=False)
    assert "Something private" not in str(sheet)
    assert sheet["about"]


def test_each_sheet_is_seen_before_it_is_printed(
    open_desk: OpenDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    console, _, _ = open_desk()
    press(console, "tab-paper")
    for kind in ("patient", "companion", "signoff"):
        press(console, f"sheet-{kind}")
        preview = console.findChild(SheetPreview)
        assert preview is not None
        qtbot.waitUntil(lambda shown=preview: shown.count > 0, timeout=20_000)
    press(console, "save-sheet")
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("Downloads/*.pdf"))), timeout=20_000)
    (saved,) = tmp_path.glob("Downloads/*.pdf")
    assert saved.name == "sign-off-sheet.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
