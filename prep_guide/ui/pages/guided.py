"""The pages that show a guide, by the name their places have."""

from __future__ import annotations

from types import MappingProxyType

from prep_guide.ui.pages.about import About
from prep_guide.ui.pages.again import Again
from prep_guide.ui.pages.appointment import AppointmentPage
from prep_guide.ui.pages.asked import Asked
from prep_guide.ui.pages.call import Call
from prep_guide.ui.pages.calm import Calm
from prep_guide.ui.pages.compare import Compare
from prep_guide.ui.pages.exercise import Exercise
from prep_guide.ui.pages.finish import Finish
from prep_guide.ui.pages.glossary import Glossary
from prep_guide.ui.pages.home import Home
from prep_guide.ui.pages.learn import Learn
from prep_guide.ui.pages.paper import Paper
from prep_guide.ui.pages.practice import Practice
from prep_guide.ui.pages.questions import Questions
from prep_guide.ui.pages.stage import StagePage
from prep_guide.ui.pages.team import Team
from prep_guide.ui.pages.topic import TopicPage
from prep_guide.ui.pages.worry import Worry
from prep_guide.ui.pages.write_question import WriteQuestion

_PAGES = (
    Home,
    StagePage,
    Again,
    Compare,
    Questions,
    Asked,
    AppointmentPage,
    Paper,
    Learn,
    TopicPage,
    Glossary,
    Call,
    Calm,
    Exercise,
    Practice,
    Worry,
    WriteQuestion,
    Team,
    About,
    Finish,
)
GUIDED_PAGES = MappingProxyType({page.name: page for page in _PAGES})
"""What a place's name opens."""
