"""The scenes by the id under which content files name them: ``<stage>-<kind>``, or ``card-<procedure>``."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from drawing.scenes import card_base, card_breast_ultrasound, completion, positioning, targeting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCENES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "positioning-ultrasound": positioning.scene,
        "targeting-ultrasound": targeting.scene,
        "completion-ultrasound": completion.scene,
        "card-base": card_base.scene,
        "card-breast-ultrasound": card_breast_ultrasound.scene,
    }
)
