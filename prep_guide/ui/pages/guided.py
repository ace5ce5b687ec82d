"""The pages that show a guide, by the name their places have."""

from __future__ import annotations

from types import MappingProxyType

from prep_guide.ui.pages.home import Home
from prep_guide.ui.pages.stage import StagePage

GUIDED_PAGES = MappingProxyType({page.name: page for page in (Home, StagePage)})
"""What a place's name opens."""
