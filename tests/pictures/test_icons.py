"""The interface icons: one set, in one hand."""

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prep_guide import paths
from prep_guide.ui.look.icons import Icons

ICONS = sorted((paths.assets() / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
STROKES = {"fill": "none", "stroke": "#000", "stroke-width": "1.9"}

every_icon = pytest.mark.parametrize(
    "text", [i.read_text(encoding="utf-8") for i in ICONS], ids=[i.stem for i in ICONS]
)


def test_the_set_is_complete() -> None:
    wanted = """
        home sliders sound globe breathe ask left right down up check eye ear hand nose clock heart list skip
        search plus minus close calendar pin lock shield sun moon contrast text play pause stop repeat slower
        faster bell wipe person bag print target detail1 detail2 detail3 info"""
    assert {icon.stem for icon in ICONS} >= set(wanted.split())


@every_icon
def test_an_icon_is_lines_on_a_grid_of_24(text: str) -> None:
    root = ET.fromstring(text)  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 24 24"
    assert {key: root.get(key) for key in STROKES} == STROKES
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"
    assert {child.tag.removeprefix(SVG) for child in root.iter()} <= {"svg", "path", "circle", "rect"}


@every_icon
def test_its_only_color_is_the_one_that_is_replaced(text: str) -> None:
    assert set(re.findall(r"#\w+", text)) == {"#000"}
    assert set(re.findall(r'(?:fill|stroke|style)="([^"]*)"', text)) <= {"none", "#000"}


@every_icon
def test_qt_draws_it(qtbot: QtBot, text: str) -> None:
    assert QSvgRenderer(QByteArray(text.encode())).isValid()


def test_an_icon_with_a_direction_is_mirrored_from_right_to_left(qtbot: QtBot) -> None:
    icons = Icons(paths.assets() / "icons")
    pointing = {"left", "right", "skip", "repeat", "sound", "list", "ask", "breathe", "detail2"}
    for name in (*sorted(pointing), "clock", "check", "search", "phone", "play", "faster"):
        forward, backward = (
            _painted(qtbot, icons, name, direction)
            for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
        )
        if name in pointing:
            turned = forward.flipped(Qt.Orientation.Horizontal)
            assert _difference(backward, turned) * 4 < _difference(backward, forward), name
        else:
            assert backward == forward, name


def _difference(one: QImage, other: QImage) -> int:
    """By how much two icons differ; mirrored curves end on other pixels by a trace."""
    spots = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(abs(one.pixelColor(*spot).red() - other.pixelColor(*spot).red()) for spot in spots)


def _painted(qtbot: QtBot, icons: Icons, name: str, direction: Qt.LayoutDirection) -> QImage:
    """An icon in the middle of a widget of a direction."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setLayoutDirection(direction)
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    brush = QPainter(image)
    icons.paint(brush, widget, name, QRectF(0, 0, 48, 48), QColor("black"))
    brush.end()
    return image
