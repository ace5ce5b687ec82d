"""A walk through every page, off-screen, with a picture of each: to look at what was made."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from errno import EIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from prep_guide.app import create_window, surround
from prep_guide.ui.application import Application, create_application
from prep_guide.ui.navigator import Place
from prep_guide.ui.pages.failed import Failed
from prep_guide.ui.pages.guided import GUIDED_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prep_guide.app import Shelf, Start
    from prep_guide.content.model import Guide
    from prep_guide.ui.window import Window

_INDEX = """<!doctype html>
<meta charset="utf-8">
<title>Prep Guide: every page</title>
<style>body{{font:16px sans-serif;margin:24px;background:#eee}}figure{{display:inline-block;margin:8px}}
img{{max-width:600px;border:1px solid #999}}figcaption{{padding:4px}}</style>
<h1>{title}</h1>
{figures}
"""
_FIGURE = '<figure><a href="{file}"><img src="{file}" alt=""></a><figcaption>{title}</figcaption></figure>'


_ONE_OF_A_KIND = frozenset({"home", "stage", "topic", "exercise", "practice"})
"""The pages that need to be told which one of their kind to show, and home, which is the first stop."""


@dataclass(frozen=True, slots=True)
class TourPage:
    """One picture of the tour.

    Attributes:
        file: The name of the picture in the tour's folder.
        title: What it shows.
    """

    file: str
    title: str


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place to take a picture of, and the sheet or word that is open there."""

    name: str
    title: str
    place: Place
    sheet: str = ""
    term: str = ""
    skipped: bool = False


def walk(shelf: Shelf, start: Start, out: Path, size: tuple[int, int]) -> Iterator[TourPage]:
    """Writes a picture of every page into ``out``, and an ``index.html``; gives each page once it is written.

    A page that is longer than the window gets a second picture of its end.

    Args:
        shelf: What there is to read.
        start: Language, procedure and comfort; without a procedure the first on offer is walked.
        out: The folder, made if need be.
        size: Width and height of the window in px.

    Raises:
        OSError: If the folder or a file cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    application = create_application()
    # A picture taken while one page fades into the next shows both.
    still = replace(start, comfort=replace(start.comfort, motion=False))
    around = surround(application, shelf, still.mode)
    window = create_window(application, shelf, still, around)
    window.resize(*size)
    window.show()
    pages: list[TourPage] = []
    session = window.session
    if not start.procedure:
        offers = shelf.library.offers(session.language)
        if offers:
            session.choose_procedure(offers[0].procedure)
    for number, stop in enumerate(_stops(shelf, window), start=1):
        session.skipped = {stop.place.anchor} if stop.skipped else set()
        window.navigator.go(stop.place)
        if stop.sheet:
            window.open_sheet(stop.sheet)
        if stop.term:
            window.explain(stop.term)
        for ending, title in (("", stop.title), ("-end", f"{stop.title}, the end of it")):
            if ending and not _scroll_to_end(window):
                continue
            _settle(application)
            page = TourPage(f"{number:02}-{stop.name}{ending}.png", title)
            if not window.grab().save(str(out / page.file)):
                raise OSError(EIO, f"{page.file} could not be written")
            pages.append(page)
            yield page
    figures = "\n".join(_FIGURE.format(file=page.file, title=html.escape(page.title)) for page in pages)
    title = html.escape(f"{session.procedure}, {session.language}, {size[0]}x{size[1]}")
    (out / "index.html").write_text(_INDEX.format(title=title, figures=figures), encoding="utf-8")
    window.close()
    window.deleteLater()
    around.close()
    _settle(application)


def _stops(shelf: Shelf, window: Window) -> Iterator[_Stop]:
    session = window.session
    guide = shelf.library.guide(session.procedure or "base", session.language)
    yield _Stop("welcome", "Welcome", Place("welcome"))
    yield _Stop("home", "Home", Place("home"))
    for name in GUIDED_PAGES:
        if name not in _ONE_OF_A_KIND:
            yield _Stop(name, name.capitalize(), Place(name))
    yield from _exercises(guide)
    for topic in guide.topics[:2]:
        yield _Stop(f"topic-{topic.id}", topic.title, Place("topic", topic.id))
    for question in guide.questions[:1]:
        yield _Stop("question", question.question, Place("questions", question.id))
    for stage in guide.stages:
        yield _Stop(stage.id, stage.title, Place("stage", stage.id))
    if guide.stages:
        yield from _around_a_stage(shelf, guide)
        yield _Stop("home-again", "Home, on the way", Place("home"))
        yield _Stop("failed", "A page that cannot be shown", Place(Failed.name))


def _exercises(guide: Guide) -> Iterator[_Stop]:
    for coping in guide.coping:
        yield _Stop(f"exercise-{coping.id}", coping.title, Place("exercise", coping.id))
    for kind, coping in {each.kind: each for each in guide.coping if each.steps}.items():
        # Opened: it stands still, since nobody has pressed "Start".
        done = Place("practice", coping.id, opened=frozenset({"begun"}))
        yield _Stop(f"practice-{kind}", f"{coping.title}, being done", done)


def _around_a_stage(shelf: Shelf, guide: Guide) -> Iterator[_Stop]:
    """One stage opened, skipped, and below each sheet."""
    some = guide.stages[len(guide.stages) // 2]
    everything = frozenset({"tell-me-more", "sources"})
    yield _Stop("opened", f"{some.title}, all of it", Place("stage", some.id, opened=everything))
    yield _Stop("skipped", f"{some.title}, skipped", Place("stage", some.id), skipped=True)
    yield _Stop("comfort", "Comfort", Place("stage", some.id), sheet="comfort")
    if len(shelf.library.languages()) > 1:
        yield _Stop("language", "Language", Place("home"), sheet="language")
    for term in list(guide.glossary)[:1]:
        yield _Stop("word", "A word explained", Place("stage", some.id), term=term)


def _scroll_to_end(window: Window) -> bool:
    """Scrolls the page to its end; False if all of it was seen already or a sheet covers it."""
    page = window.page
    if page is None or page.scroller is None or window.sheet is not None:
        return False
    page.scroller.to_end()
    return page.scroller.verticalScrollBar().maximum() > 0


def _settle(application: Application) -> None:
    """Lets layouts, restored scrolling and dropped widgets come to rest."""
    for _ in range(3):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
