"""The shipped scenes: safe, themed, small, and drawn by Qt without a word."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg
from pytestqt.qtbot import QtBot

from prep_guide import paths
from prep_guide.pictures import Pictures, svg
from prep_guide.pictures.theming import parts
from prep_guide.theme import THEMES, Theme

ASSETS = paths.assets()
SCENES = sorted((ASSETS / "illustrations").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"

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
def test_a_scene_has_known_classes_and_no_color_of_its_own(scene: Path) -> None:
    text = scene.read_text(encoding="ascii")
    theme = THEMES["light"]
    for name in parts(text.encode()).classes - theme.roles.keys():
        assert re.fullmatch(r"[fsc]-\w+", name)
        assert name[2:] in theme.scene
    assert not re.search(r'"#|rgb', re.sub(r'href="#', "", text))
    assert not re.search(r"<(?:path|rect|circle|ellipse)(?![^>]*(?:class|fill)=)", text), (
        "a shape without a class"
    )


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


@every_theme
def test_needle_free_draws_as_if_the_needle_were_not_there(qtbot: QtBot, theme: Theme) -> None:
    pictures = Pictures([], ASSETS)
    with_needle = pictures.picture("targeting-ultrasound", theme)
    gentle = pictures.picture("targeting-ultrasound", theme, needle_free=True)
    without = re.sub(r'<path class="[^"]*\bneedle\b[^>]*/>', "", with_needle.data.decode())
    assert shot(gentle.data) == shot(without.encode())
    assert shot(gentle.data) != shot(with_needle.data)
