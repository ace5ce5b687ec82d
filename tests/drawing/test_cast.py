"""Persons of the scenes: what turns silver, and what keeps its color."""

import re

from drawing.cast import Person
from drawing.hair import BOB, CROP
from drawing.other_hair import BALD, LOCS


def tokens(drawn: str) -> set[str]:
    return set(re.findall(r"\b[fs]-(\w+)", drawn))


def test_hair_turns_silver_and_the_rest_keeps_its_color() -> None:
    young, old = tokens(Person("c", LOCS).head(72)), tokens(Person("c", LOCS, silver=True).head(72))
    assert {"a_hair", "a_hair2"} <= old
    assert not old & {"c_hair", "c_hair2"}
    assert young - {"c_hair", "c_hair2"} == old - {"a_hair", "a_hair2"}
    assert "c_brow" in old


def test_a_beard_turns_silver_with_the_hair() -> None:
    assert "c_hair" not in tokens(Person("c", BALD, silver=True).head(72))


def test_a_person_wears_what_was_chosen() -> None:
    assert Person("p", BOB, glasses=True).head(72) != Person("p", BOB).head(72)
    assert Person("p", BOB).head(72) != Person("p", CROP).head(72)


def test_a_full_person_has_another_jaw_and_the_same_hair() -> None:
    def shapes(person: Person) -> set[str]:
        return set(person.head(72).split("\n"))

    changed = shapes(Person("p", BOB)) - shapes(Person("p", BOB, fullness=0.3))
    assert len(changed) == 1
    assert "f-p_skin" in changed.pop()
