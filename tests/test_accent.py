"""A practice's own color: refused where people could not read by it, found everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.accent import accented, nearest, shortfall
from prep_guide.clinic import read_clinic
from prep_guide.theme import PAIRS, THEMES, contrast

if TYPE_CHECKING:
    from pathlib import Path

COLORS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@given(color=COLORS)
def test_the_nearest_color_can_be_read_by_in_every_theme(color: str) -> None:
    for theme in accented(nearest(color)).values():
        for front, back, wanted in PAIRS:
            assert contrast(theme.colors[front], theme.colors[back]) >= wanted, (theme.name, front, back)


@given(color=COLORS)
def test_the_nearest_to_a_good_color_is_itself(color: str) -> None:
    assert nearest(nearest(color)) == nearest(color)


def test_a_good_color_stands_as_it_is_in_light_and_not_in_contrast() -> None:
    themes = accented("#1F4E9C")
    assert themes["light"].colors["accent"] == "#1F4E9C"
    assert themes["dark"].colors["accent"] != THEMES["dark"].colors["accent"]
    assert themes["contrast"] == THEMES["contrast"]


def test_without_a_color_nothing_changes() -> None:
    assert accented("") is THEMES


def test_a_color_that_cannot_be_read_is_refused_with_its_ratio_and_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text('name = "Practice"\naccent = "#FF9800"\n')
    clinic, (fault,) = read_clinic(file)
    has, wanted = shortfall("#FF9800")
    assert (clinic.name, clinic.accent) == ("Practice", "")
    assert (fault.line, fault.field) == (2, "accent")
    assert f"{has:.1f} to 1" in fault.problem
    assert f"{wanted:g} is needed" in fault.problem
    assert nearest("#FF9800") in fault.remedy


@pytest.mark.parametrize("color", ["#0B5A5B", "#1F4E9C", "#6A1B9A"])
def test_a_good_color_is_no_fault(tmp_path: Path, color: str) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text(f'accent = "{color}"\n')
    clinic, faults = read_clinic(file)
    assert (clinic.accent, faults) == (color, ())
