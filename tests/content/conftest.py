"""A small root of content in which nothing is wrong."""

from __future__ import annotations

import pytest

STAGES = ("positioning", "numbing", "targeting", "sampling", "marker", "completion")

STAGE = """\
---
title: Title of {name}
label: {name}
minutes: 2-3
picture: {name}-ultrasound
caption: A caption.
describe: A description.
summary: What happens, in short.
see: A curtain.
do: Breathe out slowly.
skip: You can go on.
needle_free:
  summary: What happens, gently.
sources: [s1]
---
## What happens {{#happens}}
Something happens.[^s1]
"""

QUESTION = """\
---
question: Will it hurt?
topic: comfort
order: 10
---
Most people feel pressure.[^s1] See [numbing](guide:stages/numbing).
"""

GUIDE = """\
---
title: {title}
short: {short}
with: {way}
purpose: To find out more.
---
"""


@pytest.fixture
def small() -> dict[str, str]:
    """Its files by path: base and breast, English. A test changes what it needs before writing them."""
    files = {
        "sources.toml": '[s1]\ntitle = "T"\npublisher = "P"\ngrade = "A"\nseen = 2026-11-22\n',
        "base/guide.toml": 'picture = "card-base"\n',
        "base/en/language.toml": 'name = "English"\nplural = "nplurals=2; plural=(n != 1);"\nregion = "US"\n',
        "base/en/wording.toml": 'days_to_go = ["{n} day", "{n} days"]\nnext_stage = "Next: {stage}"\n',
        "base/en/glossary.toml": '[biopsy]\nword = "biopsy"\nmeans = "A test."\nsay = "BY-op-see"\nsource = "s1"\n',
        "base/en/guide.md": GUIDE.format(title="Any biopsy", short="Not sure", way="the basics"),
        "base/en/questions/pain.md": QUESTION,
        "breast/guide.toml": 'extends = "base"\norder = 10\npicture = "card-breast"\nneedle = "core"\n',
        "breast/en/guide.md": GUIDE.format(title="Breast biopsy", short="Breast", way="with ultrasound"),
        "breast/en/stages/2-numbing.md": STAGE.format(name="numbing").replace("Title", "Breast title"),
    }
    for number, name in enumerate(STAGES, 1):
        files[f"base/en/stages/{number}-{name}.md"] = STAGE.format(name=name)
    return files
