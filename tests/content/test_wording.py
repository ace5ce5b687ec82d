from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.content.wording import ENGLISH, PluralRule, Wording

POLISH = PluralRule.parse(
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
JAPANESE = PluralRule.parse("nplurals=1; plural=0;")


def test_placeholders_are_filled_in() -> None:
    wording = Wording("en", {"next_stage": "Next: {stage}, {stage}"})
    assert wording.text("next_stage", stage="Numbing") == "Next: Numbing, Numbing"


def test_a_value_is_never_taken_for_a_template() -> None:
    assert Wording("en", {"say": "{a}{b}"}).text("say", a="{b}", b="{0.__class__}") == "{b}{0.__class__}"


@pytest.mark.parametrize(("n", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (-1, "-1 day")])
def test_english_plurals(n: int, said: str) -> None:
    assert Wording("en", {"days": ("{n} day", "{n} days")}).text("days", n=n) == said


@pytest.mark.parametrize(
    ("n", "said"), [(1, "dzień"), (2, "dni"), (5, "dni..."), (12, "dni..."), (22, "dni"), (112, "dni...")]
)
def test_a_language_with_three_forms(n: int, said: str) -> None:
    assert Wording("pl", {"days": ("dzień", "dni", "dni...")}, POLISH).text("days", n=n) == said


def test_a_text_from_below_is_counted_by_its_own_rule() -> None:
    english = Wording("en", {"days": ("{n} day", "{n} days"), "back": "Back"})
    japanese = Wording("ja", {"back": "戻る"}, JAPANESE, below=english)
    assert japanese.text("days", n=5) == "5 days"
    assert japanese.text("back") == "戻る"
    assert "days" in japanese
    assert "next" not in japanese


@pytest.mark.parametrize(
    ("entries", "key", "values", "said"),
    [
        ({}, "next_stage", {}, "next stage"),
        ({"a": "Hello {name}"}, "a", {}, "Hello {name}"),
        ({"a": "Hello {name"}, "a", {"name": "x"}, "Hello {name"),
        ({"a": "{} {0} {a.b} {a!r} {a:>99}"}, "a", {"a": 1}, "{} {0} {a.b} {a!r} {a:>99}"),
        ({"a": ("one", "many")}, "a", {}, "many"),
        ({"a": ("one", "many")}, "a", {"n": "1"}, "many"),
        ({"a": ("only",)}, "a", {"n": 7}, "only"),
    ],
)
def test_nothing_that_is_missing_or_odd_raises(entries, key: str, values, said: str) -> None:
    assert Wording("en", entries).text(key, **values) == said


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "plural=0;",
        "nplurals=2;",
        "nplurals=0; plural=0;",
        "nplurals=7; plural=0;",
        "nplurals=2; plural=n;",
        "nplurals=2; plural=n%0;",
        "nplurals=2; plural=(n == 150 ? 2 : 0);",
        "nplurals=2; plural=n ? ;",
        "nplurals=2; plural=exit();",
        "nplurals=2; plural=" + "(" * 500 + "n" + ")" * 500,
        "nplurals=2; plural=n" + "+n" * 1000,
    ],
)
def test_a_bad_rule_is_refused(rule: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the standard library's own, with its own words
        PluralRule.parse(rule)


def test_a_rule_that_fails_on_one_number_only() -> None:
    rule = PluralRule.parse("nplurals=2; plural=(n == 777777 ? n % 0 : n == 888888 ? 5 : 0);")
    wording = Wording("en", {"a": ("one", "many")}, rule)
    assert [wording.text("a", n=n) for n in (1, 777_777, 888_888)] == ["one", "many", "many"]


@given(st.text(max_size=60))
def test_any_rule_is_parsed_or_refused(rule: str) -> None:
    with suppress(ValueError):
        assert PluralRule.parse(rule).forms >= 1


@given(st.text(), st.dictionaries(st.text(), st.text()), st.integers())
def test_any_template_gives_a_text(template: str, values: dict[str, str], n: int) -> None:
    wording = Wording("en", {"a": template, "b": (template, template)}, ENGLISH)
    named = {key: value for key, value in values.items() if key not in {"self", "key", "n"}}
    assert isinstance(wording.text("a", **named), str)
    assert isinstance(wording.text("b", n=n, **named), str)


def test_it_is_cheap_to_import() -> None:
    code = "import sys, prep_guide.content.wording; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines())
    assert "prep_guide.content.wording" in loaded
    assert not loaded & {"yaml", "pydantic", "markdown", "nh3", "PySide6"}
