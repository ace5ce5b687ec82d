"""What people expected against what they felt: two bars on one scale, with the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_guide.session.dates import Dates
from prep_guide.ui.look.painting import mirrored, painter, rounded
from prep_guide.ui.parts.boxes import column
from prep_guide.ui.parts.card import Card
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from prep_guide.content.model import Expectation
    from prep_guide.ui.view import View

_BAR = 14
"""The height of a bar in px at 100 %."""


class ExpectationCard(Card):
    """The card with both bars. The words say all that the bars show."""

    def __init__(self, view: View, expectation: Expectation) -> None:
        sp = view.metrics.sp
        words = column(margins=(sp(22), sp(18), sp(24), sp(20)))
        words.addWidget(Text(view, view.text("expectation_title"), "h3"))
        words.addSpacing(sp(4))
        words.addWidget(Text(view, expectation.what, "body"))
        amounts = (expectation.expected, expectation.felt)
        keys = ("expectation_expected", "expectation_felt")
        for key, amount, share in zip(keys, amounts, expectation.shares, strict=True):
            said = view.text(key, n=_local(amount, view), of=expectation.of)
            words.addSpacing(sp(12))
            words.addWidget(Text(view, said, "label"))
            words.addSpacing(sp(4))
            words.addWidget(_Bar(view, share, "accent" if key == "expectation_felt" else "ink2"))
        super().__init__(view, words, fill="tint2")


def _local(amount: str, view: View) -> str:
    """A number as the reader's language and region write it: ``4.5`` or ``4,5``."""
    shown = [language for language in view.languages if language.code == view.language]
    locale = Dates(shown[0]).locale if shown else QLocale(view.language)
    return amount.replace(".", locale.decimalPoint())


class _Bar(QWidget):
    """A bar, ``share`` of it filled; it decorates the words above it."""

    def __init__(self, view: View, share: float, token: str) -> None:
        super().__init__()
        self._view, self._share, self._token = view, share, token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, self._view.metrics.sp(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the scale and how much of it is meant."""
        view, brush, scale = self._view, painter(self), QRectF(self.rect())
        edge = view.color("edge") if view.contrast else None
        rounded(brush, scale, scale.height() / 2, view.color("ring"), edge)
        filled = mirrored(
            self, QRectF(0, 0, max(scale.height(), scale.width() * self._share), scale.height())
        )
        rounded(brush, filled, scale.height() / 2, view.color(self._token))
