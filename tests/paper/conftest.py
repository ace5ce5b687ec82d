"""One press for all tests: the real typesetter in its own process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from prep_guide import paths
from prep_guide.app import Start, open_shelf
from prep_guide.paper.handout import Handout, Order, Sheet
from prep_guide.paper.press import Press
from prep_guide.pictures import Pictures
from prep_guide.session.appointment import Appointment, read_local

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prep_guide.app import Shelf

APPOINTMENT = Appointment(read_local("2026-12-03T10:30"), "America/New_York", "main")
CLINIC = """
name = "Riverside Imaging"
timezone = "America/New_York"
[[phones]]
number = "(203) 555-0100"
label = {en = "Nurse line", es = "Línea de enfermería"}
hours = "8-5"
[[places]]
id = "main"
name = "Main building"
address = "1 River Road, Level 2"
[results]
working_days = [3, 7]
from = {en = "the doctor who sent you", es = "su médico o médica"}
how = {en = "by phone", es = "por teléfono"}
silent_after = 10
call = "(203) 555-0101"
"""


class MakeSheet(Protocol):
    def __call__(self, procedure: str = ..., language: str = ..., order: Order = ...) -> Sheet: ...


class Typeset(Protocol):
    def __call__(self, sheet: Sheet, form: str = ...) -> list[bytes]: ...


@pytest.fixture(scope="session")
def clinic_shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """What is shipped, for a practice that has set its phones, its place and its results."""
    file: Path = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    file.write_text(CLINIC, encoding="utf-8")
    return open_shelf(Start(clinic=file))


@pytest.fixture
def make_sheet(clinic_shelf: Shelf) -> MakeSheet:
    """The data of a hand-out."""

    def make(procedure: str = "breast-ultrasound", language: str = "en", order: Order | None = None) -> Sheet:
        shelf = clinic_shelf
        guide, wording = (
            shelf.library.guide(procedure, language),
            shelf.library.wording(language, procedure),
        )
        pictures = Pictures(shelf.roots, paths.assets())
        handout = Handout(guide, wording, shelf.clinic, None, pictures, shelf.clock)
        return handout.sheet(order or Order(APPOINTMENT))

    return make


@pytest.fixture(scope="module")
def press(qapp_cls: object, qapp: object) -> Iterator[Press]:
    """The press, warm after its first sheet."""
    press = Press()
    yield press
    press.close()


@pytest.fixture
def typeset(press: Press, qtbot: QtBot) -> Typeset:
    """The documents of a sheet."""

    def documents(sheet: Sheet, form: str = "pdf") -> list[bytes]:
        with qtbot.waitSignal(press.printed, timeout=20_000) as done:
            press.typeset(sheet, form)
        return done.args[1]

    return documents
