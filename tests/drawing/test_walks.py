"""A walk keeps its people: whoever rests on the table in the first stage goes home in the last."""

import re

import pytest

from drawing.scenes import SCENES
from prep_guide import paths

PATIENTS = {"p", "a", "b", "c"}
TEAM = {"t", "d", "e"}
(SHIPPED,) = paths.content_roots(None)
PROCEDURES = sorted(folder.name for folder in SHIPPED.iterdir() if (folder / "en" / "stages").is_dir())


def pictures(procedure: str, language: str) -> list[str]:
    stages = sorted((SHIPPED / procedure / language / "stages").glob("*.md"))
    named = (re.search(r"^picture: (\S+)$", stage.read_text("utf-8"), re.MULTILINE) for stage in stages)
    return [found[1] for found in named if found]


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_one_patient_goes_through_all_six_stages(procedure: str) -> None:
    drawn = [SCENES[name]() for name in pictures(procedure, "en")]
    assert len(drawn) == 6
    seen = {found for svg in drawn for found in re.findall(r"[fsc]-(\w)_skin", svg)} & PATIENTS
    assert len(seen) == 1


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_one_helper_stays_with_them(procedure: str) -> None:
    drawn = [SCENES[name]() for name in pictures(procedure, "en")]
    assert len({found for svg in drawn for found in re.findall(r"[fsc]-(\w)_skin", svg)} & TEAM) == 1


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_both_languages_show_the_same_pictures(procedure: str) -> None:
    assert pictures(procedure, "es") == pictures(procedure, "en")
