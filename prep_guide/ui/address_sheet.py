"""The sheet that gives an address on the web to the reader's own phone: nothing leads out of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.ui.parts.boxes import row
from prep_guide.ui.parts.qr_code import QrCode
from prep_guide.ui.parts.text import Text
from prep_guide.ui.sheet import Sheet

if TYPE_CHECKING:
    from prep_guide.ui.view import View


class AddressSheet(Sheet):
    """An address as a code and in letters."""

    at_bottom = True

    def __init__(self, view: View, address: str) -> None:
        super().__init__(view, view.text("address_title"), view.text("address_line"))
        self.add(row(None, QrCode(view, address, view.text("address_code"), address), None))
        self.add(Text(view, address, "small", "ink2", centered=True))
