from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from prep_guide.content import frontmatter
from prep_guide.content.yaml_fields import DEEPEST, YamlFields

PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"), exclude_characters="\ufeff")
)
NESTED = st.recursive(
    PRINTABLE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PRINTABLE, inner, max_size=3),
    max_leaves=8,
)


def fenced(yaml_text: str, body: str = "") -> str:
    return f"---\n{yaml_text}---\n{body}"


def as_read(value: object) -> object:
    """The value with tuples for lists, as front matter gives it."""
    if isinstance(value, list):
        return tuple(as_read(each) for each in value)
    if isinstance(value, dict):
        return {key: as_read(each) for key, each in value.items()}
    return value


def depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


def test_scalars_stay_the_text_that_was_written() -> None:
    read = frontmatter.read(fenced("time: 22:00\nasked: no\nversion: 1.10\nempty:\ndate: 2026-11-22\n"))
    assert read.faults == ()
    assert read.values == {
        "time": "22:00",
        "asked": "no",
        "version": "1.10",
        "empty": "",
        "date": "2026-11-22",
    }


def test_body_and_its_line() -> None:
    read = frontmatter.read("---\ntitle: A\n---\nFirst.\n---\nLast.\n")
    assert (read.body, read.body_line) == ("First.\n---\nLast.\n", 4)


def test_line_ends_of_windows() -> None:
    read = frontmatter.read("---\r\ntitle: A\r\nlist: [b, c]\r\n---\r\nBody.\r\n")
    assert (read.values, read.body, read.faults) == ({"title": "A", "list": ("b", "c")}, "Body.\n", ())
    assert read.lines["list[2]"] == 3


def test_lines_of_nested_fields() -> None:
    read = frontmatter.read(
        fenced(
            "# a remark\ntitle: A\ngroups:\n  - title: B\n    rows:\n      - id: c\n      - {id: d, ask: e}\n"
        )
    )
    assert read.lines["title"] == 3
    assert read.lines["groups[1].title"] == 5
    assert read.lines["groups[1].rows[2]"] == 8
    assert read.lines["groups[1].rows[2].ask"] == 8


@pytest.mark.parametrize("said", ["true", "True", "yes", '"on"', "1"])
def test_hidden(said: str) -> None:
    assert frontmatter.read(fenced(f"hidden: {said}\n")).hidden


@pytest.mark.parametrize("text", ["hidden: false\n", "hidden: maybe\n", "title: true\n"])
def test_not_hidden(text: str) -> None:
    assert not frontmatter.read(fenced(text)).hidden


@pytest.mark.parametrize(
    ("text", "line", "field", "problem"),
    [
        ("", 1, "", "does not begin"),
        ("Only a body.\n", 1, "", "does not begin"),
        (" ---\ntitle: A\n---\n", 1, "", "does not begin"),
        ("---\ntitle: A\n", 1, "", "not closed"),
        ("---\ntitle: A\n----\n", 1, "", "not closed"),
        (fenced("title: A\nlabel: B\ntitle: C\n"), 4, "title", "given twice; it stands in line 2"),
        (fenced("a:\n  b: 1\n  c: 2\n  b: 3\n"), 5, "a.b", "given twice"),
        (fenced("list:\n  - a: 1\n    a: 2\n"), 4, "list[1].a", "given twice"),
        (fenced("title: *bold\n"), 2, "title", "alias"),
        (fenced("title: *bold*\n"), 2, "", "* or &"),
        (fenced("a: 1\ntitle: &anchor text\n"), 3, "title", "anchor"),
        (fenced("list:\n- x\n- &b y\n"), 4, "list[2]", "anchor"),
        (fenced("title: !!str 5\n"), 2, "title", "tag"),
        (fenced("!odd title: 5\n"), 2, "", "tag"),
        (fenced("- a\n- b\n"), 2, "", "not a list of fields"),
        (fenced("just words\n"), 2, "", "not a list of fields"),
        (fenced("a: 1\n[b, c]: 2\n"), 3, "", "where a key belongs"),
        (fenced("a: 1\n...\n--- # more\nb: 2\n"), 4, "", "more than one block"),
        (fenced("a: " + "[" * 20 + "]" * 20 + "\n"), 2, "a" + "[1]" * 8, "nested"),
        (fenced("a: 1\nsee: Look: a light\n"), 3, "", "colon and a space"),
        (fenced("a: 1\n\tb: 2\n"), 3, "", "tab"),
        (fenced("a: 1\nb: @home\n"), 3, "", "a sign that YAML keeps"),
        (fenced('a: 1\nb: "open\nc: 2\n'), 3, "", "quotation mark"),
        (fenced("a: 1\nb: [c, d\ne: 2\n"), 3, "", "square brackets"),
        (fenced("a: 1\nb: {c: d\ne: 2\n"), 3, "", "curly brackets"),
        (fenced("a: 1\nno colon here\nb: 2\n"), 3, "", "no colon"),
        (fenced("a: 1\n  b: 2\n"), 3, "", "colon and a space"),
        (fenced("a:\n  b: 1\n c: 2\n"), 4, "", "indented"),
        (fenced("a: 1\nb: bell \x07\n"), 3, "", "U+0007"),
        (fenced("a: 1\nb: two\u2028lines\n"), 3, "", "U+2028"),
        (fenced("a: \ud800\n"), 2, "", "U+D800"),
    ],
)
def test_faults(text: str, line: int, field: str, problem: str) -> None:
    faults = frontmatter.read(text).faults
    assert [(fault.line, fault.field) for fault in faults] == [(line, field)]
    assert problem in faults[0].problem
    assert faults[0].remedy
    assert faults[0].rule == "front-matter"


def test_all_keys_given_twice_are_told_at_once() -> None:
    faults = frontmatter.read(fenced("a: 1\na: 2\nb: 3\nb: 4\n")).faults
    assert [(fault.line, fault.field) for fault in faults] == [(3, "a"), (5, "b")]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[a,", "a: {"])
def test_endless_nesting_is_left_at_once(opening: str) -> None:
    assert frontmatter.read(fenced(opening * 20_000 + "\n")).faults


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    frontmatter.read(text)


@given(st.text(alphabet="ab:-[]{}\"'&*!|>#% \n\t?,"))
def test_any_yaml_is_read(text: str) -> None:
    read = frontmatter.read(fenced(text + "\n", "Body."))
    for fault in read.faults:
        assert 1 <= fault.line <= text.count("\n") + 3


@given(st.dictionaries(PRINTABLE, NESTED, min_size=1).filter(lambda values: depth(values) < DEEPEST))
def test_a_mapping_of_printable_texts_comes_back_as_text(values: dict[str, object]) -> None:
    written = yaml.safe_dump(values, allow_unicode=True, default_style='"', sort_keys=False)
    read = frontmatter.read(fenced(written))
    assert read.faults == ()
    assert read.values == as_read(values)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=20))
def test_each_line_is_where_the_field_stands(gaps: list[int]) -> None:
    text = "".join("\n" * gap + f"key{place}: é😀 {place}\n" for place, gap in enumerate(gaps))
    read = frontmatter.read(fenced(text))
    lines = fenced(text).split("\n")
    assert len(read.lines) == len(gaps)
    for key, line in read.lines.items():
        assert lines[line - 1].startswith(f"{key}:")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("a", "b_c")),
            st.text(st.characters(categories=("L", "M", "Nd")) | st.sampled_from("aé ,.’()-:#"), max_size=8),
        ),
        max_size=3,
    )
)
@example([("a", "b: c")])
@example([("a", "b"), ("a", "c")])
@example([("a", "b #c")])
def test_plain_lines_say_what_they_say_to_yaml(fields: list[tuple[str, str]]) -> None:
    written = "".join(f"{key}: {value}\n" for key, value in fields)
    read, as_yaml = frontmatter.read(fenced(written)), YamlFields(written)
    assert read.values == as_yaml.read()
    assert (read.lines, read.faults) == (as_yaml.lines, tuple(as_yaml.faults))
