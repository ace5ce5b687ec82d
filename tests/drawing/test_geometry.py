"""Path data: what goes through its points, and in a form Qt can read."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawing.geometry import Corner, arc, enlarged, limb, number, scaled, sector, smooth, widened

NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
coordinates = st.integers(-900, 900)
points = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=12)


def ends(data: str) -> list[tuple[float, float]]:
    """Where each piece of a path ends."""
    pieces = re.findall(r"[MLC][^A-Za-z]*", data)
    return [
        (values[-2], values[-1]) for piece in pieces if (values := [float(n) for n in NUMBERS.findall(piece)])
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (100, "100"), (-0.04, "0"), (0.25, "0.2"), (-0.5, "-0.5"), (12.96, "13"), (0, "0")],
)
def test_a_number_is_as_short_as_one_decimal_allows(value: float, text: str) -> None:
    assert number(value) == text


@given(points)
def test_a_closed_curve_goes_through_every_point_and_back(outline: list[tuple[int, int]]) -> None:
    data = smooth(outline)
    assert ends(data) == [*outline, outline[0]]
    assert data.endswith("z")


@given(points)
def test_an_open_curve_ends_in_its_last_point(outline: list[tuple[int, int]]) -> None:
    assert ends(smooth(outline, closed=False)) == outline


def test_between_two_corners_a_curve_is_straight() -> None:
    data = smooth([Corner(0, 0), Corner(10, 0), (10, 10)])
    assert data.startswith("M0 0L10 0C10 0 ")


def test_a_level_row_of_points_stays_level() -> None:
    values = [float(n) for n in NUMBERS.findall(smooth([(0, 5), (10, 5), (40, 5)], closed=False))]
    assert set(values[1::2]) == {5}


def test_a_limb_is_as_thick_as_its_radii_say() -> None:
    data = limb([(0, 0, 10), (100, 0, 4)])
    assert data.startswith("M0 -10")
    assert "A4 4 0 0 1 100 4" in data
    assert data.endswith("A10 10 0 0 1 0 -10z")


def test_a_limb_may_be_open_where_it_begins() -> None:
    assert limb([(0, 0, 10), (100, 0, 4)], round_start=False).count("A") == 1


def test_scaling_data_scales_every_number() -> None:
    assert scaled("M-4 8 q1.5 0 2 -3", 2) == "M-8 16 q3 0 4 -6"


def test_enlarging_keeps_corners() -> None:
    assert enlarged([(1, 2), Corner(3, 4)], 10) == [(10, 20), (30, 40)]
    assert isinstance(enlarged([Corner(3, 4)], 10)[0], Corner)


def test_widening_may_grow_from_one_height_to_another() -> None:
    outline = [(10, -9), (10, 0), Corner(-10, 50), (10, 100), (10, 200)]
    grown = widened(outline, 2, 0.5, (0, 100))
    assert grown == [(20, -9), (20, 0), (-22.5, 50), (25, 100), (25, 200)]
    assert isinstance(grown[2], Corner)


@given(coordinates, coordinates, st.integers(1, 300), st.integers(-80, 80), st.integers(-80, 80))
def test_an_arc_keeps_its_distance(x: int, y: int, radius: int, start: int, end: int) -> None:
    values = [float(n) for n in NUMBERS.findall(arc(x, y, radius, start, end))]
    for point in (values[:2], values[-2:]):
        assert math.dist((x, y), point) == pytest.approx(radius, abs=0.1)


def test_a_sector_opens_downward_and_is_even() -> None:
    assert sector(0, 0, 10, 50, 30) == "M-5 8.7A10 10 0 0 0 5 8.7L25 43.3A50 50 0 0 1 -25 43.3z"
