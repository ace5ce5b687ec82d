"""Slow breathing: a calm face, and three rings around a heart."""

from __future__ import annotations

from drawing.cast import Person
from drawing.elements import bundle, disc, document, group, sway
from drawing.other_hair import LONG
from drawing.paper import heart
from drawing.room import BREATHING, arch
from drawing.waist_up import cloth, sweater

PERSON = Person("d", LONG, 1.06)


def scene() -> str:
    """The SVG file."""
    return document(
        "Breathing slowly",
        "A woman with her eyes closed breathes calmly. Three soft rings spread from a white heart on her chest.",
        group("background", arch()),
        group(
            "person",
            bundle(sweater(PERSON, "pad", "closed", 2), BREATHING),
            transform="translate(400 -20) scale(1.28)",
        ),
        group("rings", _rings(), transform="translate(404 462)"),
        gradients=(cloth("pad"),),
    )


def _rings() -> str:
    rings = (
        disc(0, 0, radius, "l s-trim", stroke_width=5, opacity=opacity)
        for radius, opacity in ((52, 1), (78, 0.75), (104, 0.5))
    )
    return bundle(
        bundle(disc(0, 0, 104, "f-trim hi", opacity=0.3), *rings, sway("scale", "1 1;1.1 1.1;1 1")),
        heart(0, 2, 1.4, "f-white"),
    )
