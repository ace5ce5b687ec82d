"""Findings that a file gives a reason for."""

from __future__ import annotations

import pytest

STAGE = "shipped/base/en/stages/2-numbing.md"
FEEL = "feel: A sting for a few seconds, then the spot goes numb."
STING = "feel: A sting, then the spot goes numb."
ROOM = "shipped/base/en/topics/room.md"


@pytest.mark.parametrize(
    "comment",
    [
        "# ignore calm: it is the word for it",
        "#ignore calm : it is the word for it",
        "# ignore calm: it is the word for it\n# and a comment on that\n",
    ],
)
def test_a_reason_above_a_field_covers_it(clean, comment: str) -> None:
    clean.change(STAGE, FEEL, f"{comment}\n{STING}")
    assert clean.found() == []


def test_it_covers_what_stands_inside_a_field(clean) -> None:
    clean.change(STAGE, "  - It takes a few minutes.", "  - It will hurt.")
    assert clean.found() == [("base/en/stages/2-numbing.md", 15)]
    clean.change(STAGE, "remember:", "# ignore calm: it is so\nremember:")
    assert clean.found() == []


def test_it_covers_one_rule_only(clean) -> None:
    clean.change(STAGE, FEEL, f"# ignore calm: it is the word\n{STING.replace('sting', 'sting in the ECG')}")
    assert [each.rule for each in clean.look().findings] == ["plain"]


def test_at_the_end_of_the_front_matter_it_covers_the_body(clean) -> None:
    clean.change(ROOM, "They tell you each step first.[^uw-us]", "They go on. It will hurt.")
    assert clean.found() == [("base/en/topics/room.md", 13), ("base/es/topics/room.md", 13)] or clean.found(
        "calm"
    )
    clean.change(ROOM, "sources: [uw-us]\n", "sources: [uw-us]\n# ignore calm: it is so\n")
    assert clean.found("calm", "ignore") == []


def test_a_comment_in_the_body_is_text(clean) -> None:
    clean.change(ROOM, "They tell you each step first.[^uw-us]", "# ignore calm: no\nIt will hurt.[^uw-us]")
    assert clean.found("calm") != []


def test_in_a_table_it_covers_the_key_or_the_group_below(clean) -> None:
    clean.change("shipped/base/en/wording.toml", "Hello. We take", "It will hurt. We take")
    clean.change("shipped/base/en/wording.toml", "welcome_title", "# ignore calm: a test\nwelcome_title")
    clean.change("shipped/base/en/glossary.toml", "A test that takes", "It will hurt. It takes")
    clean.change("shipped/base/en/glossary.toml", "[biopsy]", "# ignore calm: a test\n[biopsy]")
    assert clean.found() == []


def test_names_of_findings_and_of_rules_may_both_be_ignored(clean) -> None:
    for rule in ("structure", "picture"):
        clean.change(
            "shipped/breast/guide.toml", 'picture = "card-', f'# ignore {rule}: drawn soon\npicture = "no-'
        )
        assert clean.found() == []
        clean.change(
            "shipped/breast/guide.toml", f'# ignore {rule}: drawn soon\npicture = "no-', 'picture = "card-'
        )


@pytest.mark.parametrize(
    "comment", ["# ignore calm:", "# ignore calm", "# ignore clam: it is so", "# ignore : so", "# ignore"]
)
def test_a_comment_that_is_none_covers_nothing(clean, comment: str) -> None:
    clean.change(STAGE, FEEL, f"{comment}\n{STING}")
    rules = {each.rule for each in clean.look().findings}
    assert "calm" in rules
    assert rules <= {"calm", "ignore"}


def test_one_that_is_not_needed_any_more_is_told(clean) -> None:
    clean.change(STAGE, FEEL, f"# ignore calm: it is the word for it\n{FEEL}")
    assert [(each.line, each.rule) for each in clean.look().findings] == [(10, "ignore")]
