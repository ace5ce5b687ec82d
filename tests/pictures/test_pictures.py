"""Which file is shown for an id, and that there is always one."""

from pathlib import Path

import pytest

from prep_guide import paths
from prep_guide.pictures import Pictures
from prep_guide.theme import THEMES

LIGHT, DARK = THEMES["light"], THEMES["dark"]
ASSETS = paths.assets()
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><style id="theme"/>{}</svg>'


def shipped(name: str) -> bytes:
    return (ASSETS / "illustrations" / f"{name}.svg").read_bytes()


def put(root: Path, name: str, text: str = SQUARE.format('<path class="f-sun" d="M0 0h4v3z"/>')) -> Path:
    file = root / "pictures" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_shipped_scene_is_shown_in_the_colors_of_the_theme() -> None:
    pictures = Pictures([], ASSETS)
    assert pictures.picture("targeting-ultrasound", LIGHT).data == shipped("targeting-ultrasound")
    dark = pictures.picture("targeting-ultrasound", DARK)
    assert dark.kind == "svg"
    assert DARK.scene["glove"] in dark.data.decode()
    assert LIGHT.scene["glove"] not in dark.data.decode()


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("positioning-mri", "positioning-ultrasound"),
        ("numbing-mri", "targeting-ultrasound"),
        ("targeting-mri", "targeting-ultrasound"),
        ("sampling-mri", "targeting-ultrasound"),
        ("marker-mri", "targeting-ultrasound"),
        ("completion-mri", "completion-ultrasound"),
        ("card-thyroid-mri", "card-base"),
        ("never-heard-of", "positioning-ultrasound"),
        ("../../etc/passwd", "positioning-ultrasound"),
        ("Targeting", "positioning-ultrasound"),
        ("numbing-" * 600, "targeting-ultrasound"),
        ("", "positioning-ultrasound"),
    ],
)
def test_what_is_not_drawn_has_a_stand_in(tmp_path: Path, asked: str, shown: str) -> None:
    picture = Pictures([tmp_path], ASSETS).picture(asked, LIGHT)
    assert (picture.id, picture.kind, picture.data) == (asked, "svg", shipped(shown))


def test_without_any_file_there_is_a_calm_wall(tmp_path: Path) -> None:
    picture = Pictures([], tmp_path).picture("positioning-ultrasound", DARK)
    assert f".f-wall{{fill:{DARK.scene['wall']}}}" in picture.data.decode()


def test_the_last_root_wins(tmp_path: Path) -> None:
    first, last = tmp_path / "first", tmp_path / "last"
    put(first, "card-base.svg")
    pictures = Pictures([first, last], ASSETS)
    assert LIGHT.scene["sun"] in pictures.picture("card-base", LIGHT).data.decode()
    put(last, "card-base.svg", SQUARE.format('<path class="f-leaf" d="M0 0h4v3z"/>'))
    assert LIGHT.scene["leaf"] in pictures.picture("card-base", LIGHT).data.decode()
    assert pictures.faults == ()


def test_a_replacement_also_stands_in_for_others(tmp_path: Path) -> None:
    put(tmp_path, "targeting-ultrasound.svg")
    picture = Pictures([tmp_path], ASSETS).picture("targeting-mri", LIGHT)
    assert LIGHT.scene["sun"] in picture.data.decode()


def test_an_own_drawing_of_an_id_the_program_does_not_know_is_shown(tmp_path: Path) -> None:
    put(tmp_path, "our-entrance.svg")
    assert LIGHT.scene["sun"] in Pictures([tmp_path], ASSETS).picture("our-entrance", LIGHT).data.decode()


@pytest.mark.parametrize("name", ["../outside", "Upper", "with space", "under_score"])
def test_an_id_of_other_signs_names_no_file(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}.svg")
    picture = Pictures([tmp_path], ASSETS).picture(name, LIGHT)
    assert picture.data == shipped("positioning-ultrasound")


def test_a_refused_drawing_gives_way_to_the_shipped_one_and_is_named_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = put(tmp_path, "card-base.svg", SQUARE.format("<script/>"))
    pictures = Pictures([tmp_path], ASSETS)
    for _ in range(3):
        assert pictures.picture("card-base", LIGHT).data == shipped("card-base")
    (fault,) = pictures.faults
    assert (fault.file, fault.line, fault.rule) == ("pictures/card-base.svg", 1, "picture")
    assert [record.getMessage() for record in caplog.records] == [str(fault)]
    file.write_text(SQUARE.format('<path class="f-sun" d="M0 0h4v3z"/>'), encoding="utf-8")
    assert LIGHT.scene["sun"] in pictures.picture("card-base", LIGHT).data.decode()
    assert pictures.faults == ()


def test_a_refused_drawing_gives_way_to_that_of_the_root_below(tmp_path: Path) -> None:
    below, above = tmp_path / "below", tmp_path / "above"
    put(below, "card-base.svg")
    put(above, "card-base.svg", "no drawing")
    assert LIGHT.scene["sun"] in Pictures([below, above], ASSETS).picture("card-base", LIGHT).data.decode()


def test_a_folder_in_the_place_of_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pictures" / "card-base.svg").mkdir(parents=True)
    assert Pictures([tmp_path], ASSETS).picture("card-base", LIGHT).data == shipped("card-base")


@pytest.mark.parametrize(
    ("body", "moving"),
    [
        ('<g><animateTransform attributeName="transform" type="rotate" values="0;1;0" dur="4s"/></g>', True),
        ("<style>@keyframes k{0%{opacity:1}}</style>", True),
        ('<path d="M0 0h4v3z"/>', False),
    ],
)
def test_a_moving_drawing_says_so(tmp_path: Path, body: str, moving: bool) -> None:
    put(tmp_path, "card-base.svg", SQUARE.format(body))
    pictures = Pictures([tmp_path], ASSETS)
    assert pictures.picture("card-base", LIGHT).moving is moving
    assert pictures.faults == ()
