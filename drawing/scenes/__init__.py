"""The scenes by the id under which content files name them.

An id is ``<stage>-<kind>``, with ``-neck`` or ``-node`` where these look different from the breast,
``card-<procedure>``, or ``page-<page>`` for what stands on no stage.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from drawing.scenes import (
    aftercare,
    attract,
    before,
    breathing,
    call,
    card_base,
    cards,
    companion,
    comparison,
    completion,
    marker,
    numbing,
    positioning,
    positioning_mri,
    questions,
    results,
    sample,
    sampling,
    scan,
    surgery,
    targeting,
    targeting_mri,
    team,
    waiting,
    welcome,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCENES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "positioning-ultrasound": positioning.breast,
        "positioning-ultrasound-neck": positioning.neck,
        "positioning-ultrasound-node": positioning.node,
        "positioning-mri": positioning_mri.scene,
        "numbing-ultrasound": numbing.ultrasound,
        "numbing-ultrasound-neck": numbing.of_the_neck,
        "numbing-ultrasound-node": numbing.node,
        "numbing-mri": numbing.mri,
        "targeting-ultrasound": targeting.breast,
        "targeting-ultrasound-neck": targeting.neck,
        "targeting-ultrasound-node": targeting.node,
        "targeting-mri": targeting_mri.scene,
        "sampling-ultrasound": sampling.ultrasound,
        "sampling-ultrasound-neck": sampling.neck,
        "sampling-ultrasound-node": sampling.node,
        "sampling-mri": sampling.mri,
        "marker-ultrasound": marker.ultrasound,
        "marker-ultrasound-neck": marker.of_the_neck,
        "marker-mri": marker.mri,
        "completion-ultrasound": completion.breast,
        "completion-ultrasound-neck": completion.neck,
        "completion-ultrasound-node": completion.node,
        "completion-mri": completion.mri,
        "card-base": card_base.scene,
        "card-breast-ultrasound": cards.breast_ultrasound,
        "card-thyroid-ultrasound": cards.thyroid_ultrasound,
        "card-lymph-node-ultrasound": cards.lymph_node_ultrasound,
        "card-breast-mri": cards.breast_mri,
        "page-welcome": welcome.scene,
        "page-team": team.scene,
        "page-scan": scan.ultrasound,
        "page-scan-breast": scan.breast,
        "page-comparison": comparison.scene,
        "page-surgery": surgery.scene,
        "page-before": before.to_wear,
        "page-bring": before.to_bring,
        "page-companion": companion.scene,
        "page-questions": questions.scene,
        "page-breathing": breathing.scene,
        "page-waiting": waiting.scene,
        "page-sample": sample.scene,
        "page-results": results.scene,
        "page-aftercare": aftercare.scene,
        "page-call": call.scene,
        "page-attract": attract.scene,
    }
)
