"""The looks: complete, readable, and tied to one set of tokens."""

import re

import pytest

from prep_guide.theme import PAIRS, THEMES, Theme, contrast

LIGHT = THEMES["light"]
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_three_looks_are_offered_under_their_own_names() -> None:
    assert [(name, theme.name) for name, theme in THEMES.items()] == [
        (n, n) for n in ("light", "dark", "contrast")
    ]


@every_theme
@pytest.mark.parametrize(("front", "back", "ratio"), PAIRS, ids=str)
def test_every_pair_stands_out(theme: Theme, front: str, back: str, ratio: float) -> None:
    assert contrast(theme.colors[front], theme.colors[back]) >= ratio


def test_every_text_and_control_color_is_in_a_pair() -> None:
    decoration = {"line", "scrim", "shadow"}
    assert set(LIGHT.colors) - decoration == {token for front, back, _ in PAIRS for token in (front, back)}


@every_theme
def test_every_theme_has_the_same_tokens(theme: Theme) -> None:
    assert theme.colors.keys() == LIGHT.colors.keys()
    assert theme.scene.keys() == LIGHT.scene.keys()
    assert theme.roles.keys() == LIGHT.roles.keys()


@every_theme
def test_every_color_is_six_hex_digits(theme: Theme) -> None:
    # Qt paints rgba(), hsl() and #rrggbbaa in a picture black.
    for color in (*theme.colors.values(), *theme.scene.values(), *theme.lines.values()):
        assert re.fullmatch(r"#[0-9A-F]{6}", color)


@every_theme
def test_a_line_override_is_of_a_token_and_changes_it(theme: Theme) -> None:
    assert all(theme.scene[token] != color for token, color in theme.lines.items())


def test_only_contrast_overrides_lines() -> None:
    assert {name for name, theme in THEMES.items() if theme.lines} == {"contrast"}


def test_a_face_can_be_read_on_both_skins_in_contrast() -> None:
    scene = THEMES["contrast"].scene
    assert contrast(scene["face"], scene["p_skin"]) >= 7
    assert contrast(scene["face"], scene["t_skin"]) >= 7


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#123456", "#123456", 1),
        ("#777777", "#FFFFFF", 4.478),
        ("#FFFFFF", "#0000FF", 8.592),
    ],
)
def test_contrast_is_that_of_wcag(a: str, b: str, ratio: float) -> None:
    assert contrast(a, b) == pytest.approx(ratio, abs=0.001)
    assert contrast(b, a) == contrast(a, b)


def test_a_theme_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LIGHT.colors["ink"] = "#000000"  # type: ignore[index]
    with pytest.raises(AttributeError):
        LIGHT.name = "mine"  # type: ignore[misc]
