"""The pages that show a guide, by the name their places have."""

from __future__ import annotations

from types import MappingProxyType

from prep_guide.ui.pages.about import About
from prep_guide.ui.pages.appointment import AppointmentPage
from prep_guide.ui.pages.asked import Asked
from prep_guide.ui.pages.call import Call
from prep_guide.ui.pages.compare import Compare
from prep_guide.ui.pages.glossary import Glossary
from prep_guide.ui.pages.home import Home
from prep_guide.ui.pages.learn import Learn
from prep_guide.ui.pages.questions import Questions
from prep_guide.ui.pages.stage import StagePage
from prep_guide.ui.pages.team import Team
from prep_guide.ui.pages.topic import TopicPage

_PAGES = (
    Home,
    StagePage,
    Compare,
    Questions,
    Asked,
    AppointmentPage,
    Learn,
    TopicPage,
    Glossary,
    Call,
    Team,
    About,
)
GUIDED_PAGES = MappingProxyType({page.name: page for page in _PAGES})
"""What a place's name opens."""
