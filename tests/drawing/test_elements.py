"""Elements as text."""

from drawing.elements import disc, group, unnamed


def test_what_is_drawn_twice_has_its_names_once() -> None:
    chair = group("chair", disc(1, 2, 3, "f-pad", id="knob"), transform="scale(2)")
    again = unnamed(chair)
    assert "id=" not in again
    assert again == chair.replace(' id="chair"', "").replace(' id="knob"', "")
