"""QR codes as drawings."""

from __future__ import annotations

import io

MOST_BYTES = 1200
"""What still gives squares of a third of a millimeter on the sheet, which phones of some years read (version 23, L)."""


def qr_drawing(data: bytes | str) -> str:
    """A QR code in black on white as an SVG, with the quiet zone around it that readers need.

    Args:
        data: At most ``MOST_BYTES`` in UTF-8.

    Raises:
        ValueError: It is more.
    """
    import segno  # noqa: PLC0415 - needed only where a code is wanted

    if len(data if isinstance(data, bytes) else data.encode()) > MOST_BYTES:
        raise ValueError("too much for a code a phone can read")
    code = segno.make(data, error="l", micro=False, boost_error=False)
    drawing = io.BytesIO()
    code.save(
        drawing,
        kind="svg",
        border=4,
        light="#ffffff",
        dark="#000000",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return drawing.getvalue().decode()
