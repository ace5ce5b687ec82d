"""The shipped scenes: safe, themed, small, and drawn by Qt without a word."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg
from pytestqt.qtbot import QtBot

import prep_guide
from prep_guide import paths
from prep_guide.pictures import Pictures, svg
from prep_guide.theme import THEMES, Theme

ASSETS = paths.assets()
SCENES = sorted((ASSETS / "illustrations").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"

NAMED = sorted(
    (file, found[1])
    for root in paths.content_roots(None)
    for file in root.rglob("*")
    if file.suffix in {".md", ".toml"}
    for found in re.finditer(
        r'^ *picture *[:=] *"?([a-z0-9-]+)', file.read_text(encoding="utf-8"), re.MULTILINE
    )
)
"""Every place in the shipped content that names a picture."""

CODE = sorted(Path(prep_guide.__file__).parent.rglob("*.py"))
QUOTED = re.compile(r'"((?:page|card|[a-z]+ing|completion|marker)-[a-z-]+)"')
"""What may be the id of a picture in our code."""

SHAPES = {"path", "rect", "circle", "ellipse"}
ELEMENTS = SHAPES | {
    *("svg", "title", "desc", "style", "defs", "g", "animateTransform"),
    *("linearGradient", "radialGradient", "stop"),
}
ATTRIBUTES = {
    *("viewBox", "role", "id", "class", "transform", "fill", "opacity", "stroke-width", "stroke-dasharray"),
    *("d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"),
    *("gradientUnits", "offset", "stop-opacity"),
    *(
        "attributeName",
        "additive",
        "calcMode",
        "dur",
        "keySplines",
        "keyTimes",
        "repeatCount",
        "type",
        "values",
    ),
}
"""What our kit writes: no text, no image, no clip, mask or filter, no style, no link, no stroke of its own."""
FADES = re.compile(
    r"(?:@keyframes \w+\{(?:\d+%\{opacity:[\d.]+\})+\}|#\w+\{animation:\w+ 4\.8s linear infinite\})*"
)
"""A second style block may let something fade, and nothing else."""

every_scene = pytest.mark.parametrize("scene", SCENES, ids=[scene.stem for scene in SCENES])
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def shot(data: bytes) -> QImage:
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.DisableAnimations)
    assert renderer.load(QByteArray(data))
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("magenta"))
    brush = QPainter(image)
    renderer.render(brush, QRectF(0, 0, 400, 300))
    brush.end()
    return image


def test_the_scenes_that_stand_in_are_there() -> None:
    wanted = {"positioning-ultrasound", "targeting-ultrasound", "completion-ultrasound", "card-base"}
    assert wanted < {scene.stem for scene in SCENES}


@pytest.mark.parametrize("kind", ["ultrasound", "mri"])
@pytest.mark.parametrize("stage", ["positioning", "numbing", "targeting", "sampling"])
def test_each_stage_that_differs_has_a_scene_of_each_kind(stage: str, kind: str) -> None:
    assert ASSETS / "illustrations" / f"{stage}-{kind}.svg" in SCENES


def test_every_picture_that_is_named_is_drawn_and_every_one_that_is_drawn_is_named() -> None:
    """By a content file, by a page's own code, or as a stand-in."""
    named = {id_ for _, id_ in NAMED} | {
        id_ for file in CODE for id_ in QUOTED.findall(file.read_text("utf-8"))
    }
    assert {scene.stem for scene in SCENES} - named == set()
    assert {id_ for _, id_ in NAMED} - {scene.stem for scene in SCENES} == set()
    assert {id_ for id_ in named if id_.startswith("page-")} <= {scene.stem for scene in SCENES}


@every_scene
def test_a_scene_keeps_the_rules_for_foreign_drawings(scene: Path) -> None:
    assert svg.faults(scene.read_bytes(), scene.name) == ()


@every_scene
def test_a_scene_is_a_small_plain_document_that_says_what_it_shows(scene: Path) -> None:
    data = scene.read_bytes()
    assert len(data) < 40_000
    root = ET.fromstring(data.decode("ascii"))  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 800 600"
    assert len((root.findtext(f"{SVG}title") or "").split()) in range(1, 5)
    assert (root.findtext(f"{SVG}desc") or "").endswith(".")
    ids = [found for element in root.iter() if (found := element.get("id"))]
    assert len(ids) == len(set(ids))


@every_scene
def test_a_scene_is_made_of_shapes_and_refers_to_nothing_outside(scene: Path) -> None:
    root = ET.fromstring(scene.read_text(encoding="ascii"))  # noqa: S314 - our own file
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES


@every_scene
def test_every_color_is_a_token(scene: Path) -> None:
    root = ET.fromstring(scene.read_text(encoding="ascii"))  # noqa: S314 - our own file
    theme = THEMES["light"]
    ids = {element.get("id") for element in root.iter()}
    for element in root.iter():
        for name in set((element.get("class") or "").split()) - theme.roles.keys():
            assert re.fullmatch(r"[fsc]-\w+", name)
            assert name[2:] in theme.scene
        if fill := element.get("fill"):
            assert fill == "none" or fill.removeprefix("url(#").removesuffix(")") in ids
        if element.tag.removeprefix(SVG) in SHAPES:
            assert element.get("class") or element.get("fill"), "a shape without a class is black"
        if element.tag == f"{SVG}stop":
            assert (element.get("class") or "").startswith("c-")
        if element.tag == f"{SVG}style" and element.get("id") != "theme":
            assert FADES.fullmatch(element.text or "")


@every_scene
@every_theme
def test_qt_draws_a_scene_from_edge_to_edge(qtbot: QtBot, scene: Path, theme: Theme) -> None:
    image = shot(Pictures([], ASSETS).picture(scene.stem, theme).data)
    edges = [(x, y) for x in (0, 399) for y in range(300)] + [(x, y) for x in range(400) for y in (0, 299)]
    assert "#ff00ff" not in {image.pixelColor(x, y).name() for x, y in edges}


@every_theme
def test_the_themes_look_different(qtbot: QtBot, theme: Theme) -> None:
    pictures = Pictures([], ASSETS)
    others = [other for other in THEMES.values() if other is not theme]
    for scene in SCENES:
        mine = shot(pictures.picture(scene.stem, theme).data)
        assert all(mine != shot(pictures.picture(scene.stem, other).data) for other in others)


@every_scene
def test_in_high_contrast_a_scene_lies_on_black(qtbot: QtBot, scene: Path) -> None:
    image = shot(Pictures([], ASSETS).picture(scene.stem, THEMES["contrast"]).data)
    values = [image.pixelColor(x, y).lightness() for x in range(0, 400, 4) for y in range(0, 300, 4)]
    assert sum(value > 200 for value in values) < len(values) / 8


@every_scene
@every_theme
def test_needle_free_draws_as_if_the_needle_were_not_there(qtbot: QtBot, scene: Path, theme: Theme) -> None:
    pictures = Pictures([], ASSETS)
    with_needle = pictures.picture(scene.stem, theme)
    gentle = pictures.picture(scene.stem, theme, needle_free=True)
    assert shot(gentle.data) == shot(_without_needle(with_needle.data))


@pytest.mark.parametrize(
    "name", ["numbing-ultrasound", "targeting-ultrasound", "targeting-mri", "sampling-mri"]
)
def test_needle_free_takes_something_away(qtbot: QtBot, name: str) -> None:
    pictures = Pictures([], ASSETS)
    gentle = pictures.picture(name, THEMES["light"], needle_free=True)
    assert shot(gentle.data) != shot(pictures.picture(name, THEMES["light"]).data)


@every_scene
def test_every_movement_begins_and_ends_on_the_still_pose(scene: Path) -> None:
    root = ET.fromstring(scene.read_text(encoding="ascii"))  # noqa: S314 - our own file
    for movement in root.iter(f"{SVG}animateTransform"):
        poses = (movement.get("values") or "").split(";")
        assert movement.get("dur") == "4.8s"
        assert movement.get("additive") == "sum"
        assert (
            poses[0] == poses[-1] == {"rotate": "0", "translate": "0 0", "scale": "1 1"}[movement.get("type")]
        )


@every_scene
def test_what_fades_begins_and_ends_unfaded(scene: Path) -> None:
    text = scene.read_text(encoding="ascii")
    for steps in re.findall(r"@keyframes \w+\{((?:[\d%]+\{[^}]*\})+)\}", text):
        assert steps.startswith("0%{opacity:1}")
        assert steps.endswith("100%{opacity:1}")
    assert text.count("animation:") == text.count("4.8s linear infinite}") == text.count("@keyframes")


def _without_needle(svg: bytes) -> bytes:
    """The drawing with every element of the class ``needle`` cut out of it."""
    root = ET.fromstring(svg)  # noqa: S314 - our own file
    for parent in list(root.iter()):
        for child in list(parent):
            if "needle" in (child.get("class") or "").split():
                parent.remove(child)
    return ET.tostring(root)
