"""Which file is shown for an id, and that there is always one."""

from pathlib import Path

import pytest

from prep_guide import paths
from prep_guide.pictures import Pictures, svg
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
        ("positioning-x-ray", "positioning-ultrasound"),
        ("numbing-x-ray", "numbing-ultrasound"),
        ("targeting-x-ray", "targeting-ultrasound"),
        ("sampling-x-ray", "sampling-ultrasound"),
        ("marker-x-ray", "marker-ultrasound"),
        ("completion-x-ray", "completion-ultrasound"),
        ("card-thyroid-x-ray", "card-base"),
        ("never-heard-of", "positioning-ultrasound"),
        ("../../etc/passwd", "positioning-ultrasound"),
        ("Targeting", "positioning-ultrasound"),
        ("numbing-" * 600, "numbing-ultrasound"),
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
    picture = Pictures([tmp_path], ASSETS).picture("targeting-x-ray", LIGHT)
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


@pytest.mark.parametrize("place", ["pictures/card-base.svg", "pictures/card-base.png"])
def test_what_is_not_a_file_is_passed_over_and_told(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    pictures = Pictures([tmp_path], ASSETS)
    assert pictures.picture("card-base", LIGHT).data == shipped("card-base")
    assert [(fault.file, fault.problem) for fault in pictures.faults] == [(place, "This is not a file.")]


def test_a_file_in_the_place_of_the_folder_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "pictures").touch()
    pictures = Pictures([tmp_path], ASSETS)
    for name in ("card-base", "completion-ultrasound"):
        assert pictures.picture(name, LIGHT).data == shipped(name)
    assert [fault.file for fault in pictures.faults] == ["pictures"]
    (tmp_path / "pictures").unlink()
    put(tmp_path, "card-base.svg")
    pictures.picture("card-base", LIGHT)
    assert pictures.faults == ()


@pytest.mark.parametrize("name", ["card-base.svg", "card-base.png"])
def test_a_link_that_leads_out_of_its_root_is_refused(tmp_path: Path, name: str) -> None:
    outside = put(tmp_path, "secret.svg")
    root = tmp_path / "root"
    (root / "pictures").mkdir(parents=True)
    (root / "pictures" / name).symlink_to(outside)
    pictures = Pictures([root], ASSETS)
    assert pictures.picture("card-base", LIGHT).data == shipped("card-base")
    assert [fault.problem for fault in pictures.faults] == ["This is a link that leads out of its root."]


def test_a_link_inside_its_root_is_followed(tmp_path: Path) -> None:
    drawing = put(tmp_path, "our-house.svg")
    (tmp_path / "pictures" / "card-base.svg").symlink_to(drawing)
    assert LIGHT.scene["sun"] in Pictures([tmp_path], ASSETS).picture("card-base", LIGHT).data.decode()


def test_faults_of_a_root_above_the_shipped_one_begin_with_its_name(tmp_path: Path) -> None:
    shipped_root, clinic = tmp_path / "content", tmp_path / "practice"
    for root in (shipped_root, clinic):
        put(root, "card-base.svg", "no drawing")
    pictures = Pictures([shipped_root, clinic], ASSETS)
    pictures.picture("card-base", LIGHT)
    assert [fault.file for fault in pictures.faults] == [
        "practice/pictures/card-base.svg",
        "pictures/card-base.svg",
    ]


def test_a_sound_picture_is_looked_through_once_and_again_when_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    plain = svg.faults
    monkeypatch.setattr(svg, "faults", lambda data, file: (looked.append(len(data)), plain(data, file))[1])
    file = put(tmp_path, "card-base.svg")
    pictures = Pictures([tmp_path], ASSETS)
    pictures.picture("card-base", LIGHT), pictures.picture("card-base", DARK)
    assert len(looked) == 1
    file.write_text(SQUARE.format("<script/>"), encoding="utf-8")
    assert pictures.picture("card-base", LIGHT).data == shipped("card-base")
    assert len(looked) == 2


@pytest.mark.parametrize(
    ("body", "moving"),
    [
        (
            '<g><path/><animateTransform attributeName="transform" type="rotate" values="0;1;0" dur="4s"/></g>',
            True,
        ),
        ("<style>@keyframes k{0%{opacity:1}}</style><path/>", True),
        ('<path d="M0 0h4v3z"/>', False),
    ],
)
def test_a_moving_drawing_of_ours_says_so(tmp_path: Path, body: str, moving: bool) -> None:
    put(tmp_path, "card-base.svg", SQUARE.format(body))
    assets = tmp_path / "assets"
    assets.mkdir()
    (tmp_path / "pictures").rename(assets / "illustrations")
    picture = Pictures([], assets).picture("card-base", LIGHT)
    assert (picture.shipped, picture.moving) == (True, moving)


def test_the_drawing_of_a_clinic_does_not_move(tmp_path: Path) -> None:
    put(tmp_path, "card-base.svg", SQUARE.format("<style>@keyframes k{0%{opacity:1}}</style><path/>"))
    pictures = Pictures([tmp_path], ASSETS)
    picture = pictures.picture("card-base", LIGHT)
    assert (picture.shipped, picture.moving) == (False, False)
    assert pictures.faults == ()
