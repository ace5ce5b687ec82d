"""A drawing in the colors of a theme."""

import pytest

from prep_guide.pictures import themed
from prep_guide.theme import THEMES

CONTRAST = THEMES["contrast"]
DRAWING = '<svg><style id="theme">{}</style><path class="{}"/></svg>'


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("f-wall", ".f-wall{fill:#000000}"),
        ("c-sky", ".c-sky{stop-color:#1B5878}"),
        ("s-wave", ".s-wave{stroke:#000000}"),
        ("s-trim", ".s-trim{stroke:#DCE6EA}"),
        ("f-trim", ".f-trim{fill:#FFFFFF}"),
        ("soft", ".soft{opacity:.9}"),
        ("needle", ".needle{display:inline}"),
    ],
)
def test_a_class_gets_its_rule(name: str, rule: str) -> None:
    assert themed(DRAWING.format("", name), CONTRAST) == DRAWING.format(rule, name)


@pytest.mark.parametrize("name", ["mine", "f-mine", "x-wall", "-", "f-"])
def test_a_class_of_somebody_else_is_left_alone(name: str) -> None:
    assert themed(DRAWING.format("", name), CONTRAST) == DRAWING.format("", name)


def test_only_classes_in_use_are_written_each_once_in_order() -> None:
    svg = '<svg><style id="theme"/><g class="o f-sun"/><g class=\'f-sun f-ok\'/></svg>'
    assert themed(svg, CONTRAST).count("{") == 3
    assert themed(svg, CONTRAST).index(".f-ok") < themed(svg, CONTRAST).index(".f-sun")


def test_theming_again_gives_the_other_theme() -> None:
    light = themed(DRAWING.format("", "f-wall o"), THEMES["light"])
    assert themed(themed(light, CONTRAST), THEMES["light"]) == light


@pytest.mark.parametrize(
    "block",
    [
        '<style id="theme"/>',
        "<style type='text/css' id='theme' ></style>",
        "<style id = 'theme' x='/>'\n/>",
        '<style id="theme" x=">"></style >',
        '<style id="theme"><![CDATA[.a{fill:red}</style>]]></style\n>',
        '<style id="theme"><style/></style>',
    ],
)
def test_the_block_may_be_written_in_several_ways(block: str) -> None:
    svg = f'<svg>{block}<path class="f-wall"/></svg>'
    assert themed(svg, CONTRAST) == DRAWING.format(".f-wall{fill:#000000}", "f-wall")


def test_other_style_blocks_stay() -> None:
    svg = '<svg><style id="motion-css">#a{opacity:1}</style><style id="theme"/></svg>'
    assert themed(svg, CONTRAST) == svg.replace('id="theme"/>', 'id="theme"></style>')


def test_only_the_first_block_is_written() -> None:
    svg = '<svg><style id="theme"/><path class="f-wall"/><style id="theme">.a{fill:red}</style></svg>'
    assert themed(svg, CONTRAST).endswith('<style id="theme">.a{fill:red}</style></svg>')


def test_signs_of_several_bytes_before_the_block_do_not_move_it() -> None:
    svg = '\ufeff<svg><title>Türe — ドア</title>{}<path class="f-wall"/><desc>é</desc></svg>'
    block = '<style id="theme">{}</style>'
    assert themed(svg.format(block.format("")), CONTRAST) == svg.format(block.format(".f-wall{fill:#000000}"))


def test_classes_are_found_however_they_are_written() -> None:
    svg = "<svg><style id='theme'/><path class = '&#110;eedle'/></svg>"
    assert ".needle{display:none}" in themed(svg, CONTRAST, needle_free=True)


@pytest.mark.parametrize("svg", ["", "<svg", "<svg><style id='theme'>", "<!-- <style id='theme'/> --><svg/>"])
def test_what_cannot_be_read_comes_back_as_it_is(svg: str) -> None:
    assert themed(svg, CONTRAST) == svg


def test_without_a_block_a_drawing_comes_back_as_it_is() -> None:
    assert themed('<svg><path class="f-wall"/></svg>', CONTRAST) == '<svg><path class="f-wall"/></svg>'


def test_needle_free_hides_the_needle_only() -> None:
    svg = themed(DRAWING.format("", "f-wall needle"), CONTRAST, needle_free=True)
    assert ".needle{display:none}" in svg
    assert ".f-wall{fill:#000000}" in svg
