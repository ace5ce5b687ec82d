"""The people of the scenes can be seen: their faces stand out from their skin."""

import re

import pytest

from drawing import hair
from drawing.people import Eyes, Who, head
from prep_guide.theme import THEMES, contrast

CONTRAST = THEMES["contrast"]
LIGHT = THEMES["light"]
everybody = pytest.mark.parametrize("who", Who.__args__)


@everybody
@pytest.mark.parametrize("eyes", Eyes.__args__)
def test_every_color_of_a_head_is_a_token(who: Who, eyes: Eyes) -> None:
    tokens = set(re.findall(r"\b[fs]-(\w+)", head(100, who, hair.CROP, eyes, glasses=True)))
    assert tokens <= LIGHT.scene.keys()
    assert f"{who}_skin" in tokens


@everybody
def test_in_high_contrast_a_face_stands_out_from_its_skin(who: Who) -> None:
    line = re.search(r"s-(face\d?)", head(100, who, hair.CROP))
    assert line is not None
    skin = CONTRAST.scene[f"{who}_skin"]
    assert contrast(CONTRAST.scene[line[1]], skin) >= 4.5
    assert contrast(CONTRAST.lines[f"{who}_skin2"], skin) >= 4.5
    assert contrast(CONTRAST.scene[f"{who}_brow"], skin) >= 4.5


@everybody
def test_a_smile_can_be_seen_on_every_skin(who: Who) -> None:
    line = re.search(r"s-(face\d?)", head(100, who, hair.CROP))
    assert line is not None
    assert contrast(LIGHT.scene[line[1]], LIGHT.scene[f"{who}_skin"]) >= 3


def test_a_beard_leaves_the_mouth_free() -> None:
    drawn = head(100, "d", hair.BEARD)
    assert drawn.rindex("s-face") > drawn.index("f-d_hair", drawn.index("f-d_skin"))
