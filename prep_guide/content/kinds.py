"""The kinds of values that the fields of content files have, as pydantic checks them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from prep_guide.names import ID


def an_id(example: str, *, needed: bool = True) -> Any:  # noqa: ANN401 - as pydantic types its own Field
    """An id: small letters, digits and hyphens."""
    return Field(pattern=f"^{ID.pattern}$" if needed else f"^({ID.pattern})?$", examples=[example])


def _words(value: object) -> object:
    """A single scalar where a list is asked for counts as a list of one."""
    return (value,) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
"""A text that has to be there."""

Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""A list of texts, or one of them."""

Points = Annotated[str, Field(pattern=r"^\d{1,3}(\.\d)?$", examples=["4.5"])]
"""A value on a scale: ``2`` or ``4.5``."""

PictureId = Annotated[str, an_id("numbing-ultrasound")]
PictureIdOrNone = Annotated[str, an_id("numbing-ultrasound", needed=False)]
SourceId = Annotated[str, an_id("nci")]
SourceIdOrNone = Annotated[str, an_id("nci", needed=False)]
SourceIds = Annotated[tuple[SourceId, ...], BeforeValidator(_words)]
