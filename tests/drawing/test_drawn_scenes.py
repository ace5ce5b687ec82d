"""The workshop: what is shipped is what the code draws."""

import pytest

from drawing.scenes import SCENES
from prep_guide import paths

ILLUSTRATIONS = paths.assets() / "illustrations"


@pytest.mark.parametrize("name", SCENES)
def test_building_anew_gives_exactly_the_shipped_file(name: str) -> None:
    assert SCENES[name]().encode("ascii") == (ILLUSTRATIONS / f"{name}.svg").read_bytes()


def test_every_shipped_scene_has_its_code() -> None:
    assert {file.stem for file in ILLUSTRATIONS.iterdir()} == SCENES.keys()
