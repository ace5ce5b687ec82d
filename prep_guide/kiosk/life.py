"""What goes on in a window without a touch: words to read, a voice, an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prep_guide.speech.speaker import State

if TYPE_CHECKING:
    from prep_guide.ui.window import Window

_SPEAKING = frozenset({State.PREPARING, State.READING})


class Life:
    """Looks at the window of one session; see :class:`~prep_guide.kiosk.sitting.Occupation`."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def words(self) -> int:
        """How many words the page has to read, without those that are not opened."""
        # Imported here: it knows all parts of pages, which the first page has no time for.
        from prep_guide.ui.reading_aloud.spots import spots  # noqa: PLC0415

        page = self._window.page
        return sum(len(spot.text.split()) for spot in spots(page)) if page is not None else 0

    @property
    def is_reading_aloud(self) -> bool:
        """Whether the page is being read out."""
        return self._window.reader.speaker.state in _SPEAKING

    @property
    def is_exercising(self) -> bool:
        """Whether an exercise runs on the page by itself."""
        page = self._window.page
        return page is not None and page.runs
