"""The calm corner: exercises that may help, as a list of doors."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QGridLayout

from prep_guide.ui.pages.page import LARGE_TEXT
from prep_guide.ui.pages.reading import ReadingPage
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.moving_picture import MovingPicture
from prep_guide.ui.parts.text import Text
from prep_guide.ui.parts.tile_row import TileRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prep_guide.content.model import Coping, Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_ICONS = MappingProxyType({"breathing": "breathe", "steps": "list", "listen": "sound"})
_PICTURE = "page-breathing"
_MINUTE = 60
_LEAST = 400
"""The narrowest tile in px at 100 % of which two stand side by side."""


class Calm(ReadingPage):
    """What a guide has of exercises, each with its kind and how long it takes."""

    name = "calm"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, guide, session, place)
        sp = view.metrics.sp
        line = view.text("calm_line" if guide.coping else "nothing_to_show")
        body = column(
            self.title(view.text("calm_title")),
            sp(4),
            Text(view, line, "lead", "ink2", widest=view.metrics.px(760)),
            sp(22),
        )
        if guide.coping and self.wide:
            body.addLayout(self.beside(column(self._doors(1)), column(self._picture(4 / 3))))
        elif guide.coping:
            gap = sp(16)
            body.addLayout(self._doors(2 if (view.column - gap) // 2 >= view.metrics.px(_LEAST) else 1))
            if view.metrics.text < LARGE_TEXT:
                body.addSpacing(sp(28))
                body.addWidget(self._picture(1.8))
        body.addStretch(1)
        self.compose_with_back(body)

    def _picture(self, ratio: float) -> MovingPicture:
        name, description = self.view.text("calm_picture"), self.view.text("calm_picture_shows")
        return MovingPicture(self.view, _PICTURE, ratio=ratio, name=name, description=description)

    def _doors(self, columns: int) -> QLayout:
        view = self.view
        gap = view.metrics.sp(16)
        grid = QGridLayout()
        grid.setSpacing(gap)
        grid.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for index, coping in enumerate(self.guide.coping):
            tile = TileRow(view, _ICONS[coping.kind], coping.title, _line(view, coping), disc=48)
            tile.setObjectName(f"coping-{coping.id}")
            group.addButton(tile, index)
            grid.addWidget(tile, index // columns, index % columns)
        for index in range(columns):
            grid.setColumnStretch(index, 1)
        group.idClicked.connect(self._on_coping)
        return grid

    def _on_coping(self, index: int) -> None:
        self.request("exercise", self.guide.coping[index].id)


def _line(view: View, coping: Coping) -> str:
    """What kind of exercise it is, and how long it takes where its steps say so."""
    if coping.kind == "breathing" or not coping.steps:
        return view.text("calm_breathing" if coping.kind == "breathing" else "calm_music")
    minutes = max(1, round(sum(step.seconds for step in coping.steps) / _MINUTE))
    return view.text(f"calm_{coping.kind}", n=minutes)
