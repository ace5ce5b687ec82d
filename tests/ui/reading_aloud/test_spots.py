"""What of a page is read, and in which order: all of its content, no button, pictures by what they show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prep_guide.session.comfort import Detail
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.guided import GUIDED_PAGES
from prep_guide.ui.reading_aloud.spots import Spot, spots
from tests.ui.opening import STILL, settle
from tests.ui.reading_root import ROOT

if TYPE_CHECKING:
    from prep_guide.ui.window import Window
    from tests.conftest import WriteRoot
    from tests.ui.reading_aloud.conftest import OpenReading

NUMBING = Place("stage", "numbing")
TOPIC = Place("topic", "what-is-a-biopsy")


def read(window: Window, place: Place) -> list[Spot]:
    window.navigator.go(place)
    settle()
    assert window.page is not None
    return spots(window.page)


def texts(window: Window, place: Place) -> list[str]:
    return [each.text for each in read(window, place)]


def in_order(found: list[str], *wanted: str) -> bool:
    places = [next(at for at, text in enumerate(found) if text.startswith(each)) for each in wanted]
    return places == sorted(places)


def test_a_stage_is_read_as_it_is_laid_out(open_reading: OpenReading) -> None:
    found = texts(open_reading(comfort=replace(STILL, detail=Detail.STANDARD)), NUMBING)
    assert in_order(
        found, "Numbing the spot", "What you may notice", "See", "Feel", "What happens", "What you can do"
    )
    assert len(found) == len(set(found))


def test_a_picture_is_read_by_its_caption_and_description(open_reading: OpenReading) -> None:
    window = open_reading()
    found = [each for each in read(window, NUMBING) if each.text.startswith("Picture: ")]
    stage = next(each for each in guide(window).stages if each.id == "numbing")
    assert [each.text for each in found] == [f"Picture: {stage.caption}\n{stage.describe}"]
    assert found[0].whole


def guide(window: Window):
    return window._around.library.guide("breast-ultrasound", window.session.language)


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_a_comparison_is_read_row_by_row(open_reading: OpenReading, size: tuple[int, int]) -> None:
    window = open_reading(size)
    found = "\n".join(texts(window, Place("compare"))).splitlines()
    comparison = guide(window).comparison
    for group in comparison.groups:
        for row in group.rows:
            at = found.index(row.ask)
            after = found[at : found.index(row.guided.say, at) + 1]
            assert in_order(
                after, row.ask, comparison.columns.surgical, row.surgical.say, "Image-guided", row.guided.say
            )


def test_buttons_are_not_read_and_questions_are(open_reading: OpenReading) -> None:
    window = open_reading()
    found = texts(window, Place("questions", "pain"))
    asked = guide(window).questions
    assert "Put on my questions" not in found
    assert next(each.question for each in asked if each.id == "pain") in found
    assert not any("Back" in text or "More below" in text for text in found)


def test_what_is_closed_is_not_read(open_reading: OpenReading) -> None:
    window = open_reading()
    short = texts(window, NUMBING)
    opened = texts(window, replace(NUMBING, opened=frozenset({"tell-me-more"})))
    assert "What happens" not in short
    assert set(short) < set(opened)


def test_words_in_another_language_are_read_in_that(open_reading: OpenReading, write_root: WriteRoot) -> None:
    window = open_reading(language="es", roots=(write_root(ROOT),))
    found = {each.text: each.language for each in read(window, TOPIC)}
    assert found["A first point."] == "en"
    assert window.page is not None
    assert found[window.page.view.text("not_translated")] == "es"


def test_each_spot_knows_the_file_that_may_have_a_recording(
    open_reading: OpenReading, write_root: WriteRoot
) -> None:
    window = open_reading(roots=(write_root(ROOT),))
    topic = {each.text: each.origin for each in read(window, TOPIC)}
    origin = topic["A first point."]
    assert origin is not None
    assert origin.file == "breast-ultrasound/en/topics/what-is-a-biopsy.md"
    assert topic["What a biopsy is"] is None
    assert all(each.origin is not None for each in read(window, NUMBING))


@pytest.mark.parametrize("name", sorted(GUIDED_PAGES))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_has_something_to_say(open_reading: OpenReading, name: str, language: str) -> None:
    window = open_reading(language=language)
    anchors = {"topic": guide(window).topics[0].id, "practice": "", "exercise": ""}
    coping = guide(window).coping
    if coping:
        anchors |= {"practice": coping[0].id, "exercise": coping[0].id}
    found = texts(window, Place(name, anchors.get(name, "")))
    assert found
    assert all(text == text.strip() for text in found)
