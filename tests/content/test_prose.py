"""Bodies of content files: what is shown, what is refused and on which line, and that nothing breaks it."""

from __future__ import annotations

import html
import itertools
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import prep_guide
from prep_guide.clinic import RULE_NAMES
from prep_guide.content.prose import SECONDS, Prose

ALLOWED = re.compile(
    r'<(?:/?strong|/?em|/a|a href="(?:guide:[a-z0-9-]+(?:/[a-z0-9-]+)*(?:#[a-z0-9-]+)?|https://[^"<>\s]+)")>'
)

BODY = """\
Before the first heading.[^a1]

## What happens {#happens}
Your skin is **cleaned**. It *feels*
cool.[^uw-us][^a1]

- one
- two
  goes on

1. first
2. second

## More {#more}
Read [about pain](guide:questions/pain) or <https://example.org>.
"""


def shapes(prose: Prose) -> list[tuple[str, str, int, list[str]]]:
    return [
        (block.kind, block.id, block.line, [line.plain for line in block.lines]) for block in prose.blocks
    ]


def test_blocks_keep_kind_id_line_and_words() -> None:
    assert shapes(Prose(BODY, first_line=5)) == [
        ("paragraph", "", 5, ["Before the first heading."]),
        ("heading", "happens", 7, ["What happens"]),
        ("paragraph", "", 8, ["Your skin is cleaned. It feels cool."]),
        ("bullets", "", 11, ["one", "two goes on"]),
        ("numbers", "", 15, ["first", "second"]),
        ("heading", "more", 18, ["More"]),
        ("paragraph", "", 19, ["Read about pain or https://example.org."]),
    ]
    assert not Prose(BODY).faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the year\n2024. Then", [("paragraph", ["the year 2024. Then"])]),
        ("the year\n\n3. three", [("paragraph", ["the year"]), ("numbers", ["three"])]),
        ("Bring:\n1. one\n2. two", [("paragraph", ["Bring:"]), ("numbers", ["one", "two"])]),
        ("Bring:\n- one\n* two\n+ three", [("paragraph", ["Bring:"]), ("bullets", ["one", "two", "three"])]),
        ("- one\n\n- two\nof it\n\nAfter", [("bullets", ["one", "two of it"]), ("paragraph", ["After"])]),
        ("- one\n1. two", [("bullets", ["one"]), ("numbers", ["two"])]),
        (
            "Text\n## Head ## {#a}\nText",
            [("paragraph", ["Text"]), ("heading", ["Head"]), ("paragraph", ["Text"])],
        ),
        ("# Head # {#a} ##", [("heading", ["Head"])]),
        ("## C# {#a}", [("heading", ["C#"])]),
        ("  Text  \n  goes on  ", [("paragraph", ["Text goes on"])]),
    ],
)
def test_where_blocks_begin_and_end(text: str, expected: list[tuple[str, list[str]]]) -> None:
    prose = Prose(text)
    assert [(block.kind, [line.plain for line in block.lines]) for block in prose.blocks] == expected
    assert not prose.faults


def test_html_keeps_bold_emphasis_and_links_only() -> None:
    shown = [block.lines[0].html for block in Prose(BODY).blocks if block.kind == "paragraph"]
    assert shown[1] == "Your skin is <strong>cleaned</strong>. It <em>feels</em> cool."
    assert shown[2] == (
        'Read <a href="guide:questions/pain">about pain</a> or '
        '<a href="https://example.org">https://example.org</a>.'
    )


def test_sources_are_kept_out_of_the_words_and_in_order() -> None:
    prose = Prose(BODY)
    assert [line.sources for block in prose.blocks[:3] for line in block.lines] == [
        ("a1",),
        (),
        ("uw-us", "a1"),
    ]
    assert prose.sources == ("a1", "uw-us")


def test_sections_are_prose_with_their_own_lines() -> None:
    prose = Prose(BODY, first_line=5)
    assert prose.sections == ("happens", "more")
    assert prose.heading("more") == "More"
    assert prose.heading("nothing") == ""
    assert prose.heading("") == ""
    assert [block.line for block in prose.section("happens").blocks] == [8, 11, 15]
    assert shapes(prose.section("more")) == shapes(prose)[-1:]
    assert not prose.section("nothing")
    assert not Prose("## A {#a}\n## B {#b}\ntext").section("a")


def test_a_section_is_rendered_once_however_often_it_is_asked_for() -> None:
    prose = Prose(BODY)
    assert prose.section("happens") is prose.section("happens")
    assert prose.section("happens").blocks is prose.section("happens").blocks


def test_plain_is_what_paper_and_speech_need() -> None:
    assert Prose(BODY).section("happens").plain == (
        "Your skin is cleaned. It feels cool.\n\none\ntwo goes on\n\nfirst\nsecond"
    )


def test_nothing_to_show_is_false() -> None:
    assert not Prose("")
    assert not Prose(" \n\n\t\n")
    assert Prose("Words")
    assert Prose("") == Prose("")
    assert {Prose("a"), Prose("a"), Prose("b")} == {Prose("a"), Prose("b")}


def test_typography_and_entities_stay_as_written() -> None:
    line = (
        Prose("“Quotes” – dashes … 5 × 3 * 2, AT&T, a < b\u00a0mm, snake_case, \\*star\\*, ____")
        .blocks[0]
        .lines[0]
    )
    assert line.plain == "“Quotes” – dashes … 5 × 3 * 2, AT&T, a < b\u00a0mm, snake_case, *star*, ____"
    assert "<" not in line.html.replace("&lt;", "")


def test_a_clinic_rule_shows_the_clinics_words_as_typed() -> None:
    prose = Prose(
        "Before.\n{clinic: driver}\nAfter.", rules={"driver": "Bring a **driver**.\n \nStay < 1 h."}.get
    )
    assert shapes(prose) == [
        ("paragraph", "", 1, ["Before."]),
        ("rule", "driver", 2, ["Bring a **driver**.", "Stay < 1 h."]),
        ("paragraph", "", 3, ["After."]),
    ]
    assert not prose.faults


def test_an_unset_clinic_rule_asks_the_care_team() -> None:
    prose = Prose("{clinic: driver}", ask="Please ask.")
    assert shapes(prose) == [("rule", "driver", 1, ["Please ask."])]
    assert not Prose("{clinic: driver}")
    assert shapes(Prose("# H {#h}\n{clinic: driver}", ask="Please ask.").section("h"))[0][3] == [
        "Please ask."
    ]


@pytest.mark.parametrize("name", RULE_NAMES)
def test_every_rule_of_a_clinic_is_known(name: str) -> None:
    assert not Prose(f"{{clinic: {name}}}", ask="Ask.").faults


def test_an_id_used_twice_finds_its_first_heading() -> None:
    prose = Prose("## A {#x}\none\n## B {#x}\ntwo")
    assert prose.sections == ("x",)
    assert prose.section("x").plain == "one"
    assert prose.heading("x") == "A"


FAULTS = [
    # text, [(line, rule)], what is shown all the same
    ("Fine.\n\nSome <b>raw</b> text", [(3, "html")], "Fine.\n\nSome raw text"),
    ("a\n<div\nclass='x'>b</div>", [(2, "html"), (3, "html")], "a b"),
    ("<script>alert(1)</script>", [(1, "html")], ""),
    ("a <!-- note --> b", [(1, "html")], "a b"),
    ("<scr<b></b>ipt>", [(1, "html")], "<script>"),
    ("one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ntwo", [(3, "table")], "one\n\ntwo"),
    ("a | b\n--- | ---\n1 | 2", [(1, "table")], ""),
    ("a stroke | is fine", [], "a stroke | is fine"),
    ("one\ntwo ![alt](x.png) three", [(2, "picture")], "one two three"),
    ("![alt][x]", [(1, "picture")], ""),
    ("- one\n  - two\n- three", [(2, "nested-list")], "one\ntwo\nthree"),
    ("- one\n\n    1. two", [(3, "nested-list")], "one\ntwo"),
    ("- one\n  1. two\n- three", [(2, "nested-list")], "one\ntwo\nthree"),
    ("1. one\n   - two", [(2, "nested-list")], "one\ntwo"),
    ("Text\n\n```\ncode\n```\n", [(3, "code")], "Text\n\ncode"),
    ("Text\n```\ncode\n```\nText", [(2, "code")], "Text\n\ncode\n\nText"),
    ("~~~\nnever closed", [(1, "code")], "never closed"),
    ("Text\n\n    code", [(3, "code")], "Text\n\ncode"),
    ("Text\n    indented to look tidy", [], "Text indented to look tidy"),
    ("\tcode", [(1, "code")], "code"),
    ("Press `Enter`", [(1, "code")], "Press Enter"),
    ("> quoted\n> more\n\n> again", [(1, "quote"), (4, "quote")], "quoted more\n\nagain"),
    ("a\n\n---\nb", [(3, "ruler")], "a\n\nb"),
    ("Title\n===\nb", [(2, "ruler")], "Title\n\nb"),
    ("* * *", [(1, "ruler")], ""),
    ("one\n| a |\n\ntwo", [(2, "table")], "one\n\ntwo"),
    ("one\n> two", [(2, "quote")], "one\n\ntwo"),
    ("one\n[^x]: A book\ntwo", [(2, "definition")], "one\n\ntwo"),
    ("    - one", [(1, "code")], "one"),
    ("## No id\ntext", [(1, "heading")], "No id\n\ntext"),
    ("## Bad {#Über id}", [(1, "heading")], "Bad"),
    ("## A {#x}\n\n## B {#x}", [(3, "heading")], "A\n\nB"),
    ("## {#x}\ntext", [(1, "heading")], "text"),
    ("Title\n#no heading", [], "Title #no heading"),
    ("one\ntwo [a](http://x.org)", [(2, "link")], "one two a"),
    ("[a](javascript:alert(1))", [(1, "link")], "a"),
    ("[a](file:///etc/passwd)", [(1, "link")], "a"),
    ("[a](other/page)", [(1, "link")], "a"),
    ("[a](guide:)", [(1, "link")], "a"),
    ("[a](guide:../x)", [(1, "link")], "a"),
    ("[a]()", [(1, "link")], "a"),
    ("[a](HTTPS:x)", [(1, "link")], "a"),
    ("[a](https://)", [(1, "link")], "a"),
    ("[a](https://x.org:99999/)", [(1, "link")], "a"),
    ("<http://x.org>", [(1, "link")], "http://x.org"),
    ("Read [a](guide:questions/pain", [(1, "link")], "Read [a](guide:questions/pain"),
    ("[" * 101, [(1, "link")], "[" * 101),
    ("one\n\n{clinic: nope}", [(3, "clinic-rule")], "one\n\nAsk."),
    ("one\n\nBring\n{clinic: driver} too.", [(4, "clinic-rule")], "one"),
    ("- one\n- {clinic: driver}", [(2, "clinic-rule")], "one"),
    ("one\n**two", [(2, "emphasis")], "one **two"),
    ("one __two", [(1, "emphasis")], "one __two"),
    ("one *two", [(1, "emphasis")], "one *two"),
    ("one \\*two\\* \\**", [], "one *two* **"),
    ("one\n\n[^x]: A book", [(3, "definition")], "one"),
    ("[x]: https://x.org", [(1, "definition")], ""),
    ("one\ntwo.[^Not An Id]", [(2, "source-mark")], "one two."),
    ("one\n\n" + "long " * 900, [(3, "size")], "one"),
    ("one\n" + "long " * 900 + "\ntwo", [(2, "size")], "one\n\ntwo"),
    ("one\n\n" + "a\n" * 2500, [(3, "size")], "one"),
]


@pytest.mark.parametrize(("text", "expected", "shown"), FAULTS)
def test_faults_have_their_line_and_the_rest_is_shown(
    text: str, expected: list[tuple[int, str]], shown: str
) -> None:
    prose = Prose(text, first_line=11, ask="Ask.")
    assert [(fault.line - 10, fault.rule) for fault in prose.faults] == expected
    assert prose.plain == shown
    assert all(fault.problem.endswith(".") and fault.remedy.endswith(".") for fault in prose.faults)


def test_all_faults_of_a_file_come_at_once() -> None:
    prose = Prose("## A\n<b>x</b>\n\n> y\n\n**z\n\n[a](b)")
    assert [(fault.line, fault.rule) for fault in prose.faults] == [
        (1, "heading"),
        (2, "html"),
        (4, "quote"),
        (6, "emphasis"),
        (8, "link"),
    ]


def test_a_body_over_64_kb_ends_there() -> None:
    line = "é" * 99 + "\n\n"
    prose = Prose(line * 400, first_line=3)
    faults = [fault for fault in prose.faults if fault.rule == "size"]
    assert [fault.line for fault in faults] == [3 + 2 * (65536 // 200)]
    assert len(prose.blocks) == 65536 // 200


def test_more_than_500_blocks_end_there() -> None:
    prose = Prose("a\n\n" * 501)
    assert [(fault.line, fault.rule) for fault in prose.faults] == [(1001, "size")]
    assert len(prose.blocks) == 500
    assert not Prose("a\n\n" * 500).faults


def test_a_slow_body_is_left_out_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = itertools.count(0, SECONDS / 2.5)
    monkeypatch.setattr(time, "monotonic", lambda: next(moments))
    prose = Prose("one\n\ntwo\n\nthree\n\nfour")
    assert prose.plain == "one\n\ntwo"
    assert [(fault.line, fault.rule) for fault in prose.faults] == [(5, "time")]


def test_line_ends_of_windows_and_control_characters_do_no_harm() -> None:
    assert Prose("a\r\nb\r\n\r\nc\x00\x02\x03\x9b\x7f").plain == "a b\n\nc"
    assert Prose("\ud800 lone").plain == "? lone"


def test_markdown_loads_only_when_a_body_is_seen() -> None:
    code = (
        "import sys; from prep_guide.content.prose import Prose; p = Prose('# A {#a}\\nb'); p.sections;"
        "assert not {'markdown', 'nh3', 'pydantic'} & set(sys.modules); p.blocks; assert 'nh3' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(prep_guide.__file__).parents[1])


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "*",
                "**",
                "_",
                "__",
                "[",
                "]",
                "](",
                ")",
                "!",
                "<",
                ">",
                "&",
                "`",
                "\\",
                "|",
                "-",
                "#",
                "{",
                "}",
            ),
            *("\n", "\n\n", " ", "    ", "\t", "a", "b c", "1. ", "- ", "> ", "```", "---", "|---|", "[^a]"),
            *(
                "[^",
                "[x]: ",
                "{#a}",
                "{clinic: driver}",
                "{clinic:",
                "guide:a/b",
                "https://x.y",
                "javascript:x",
            ),
            *(
                "<b>",
                "<a href='x'>",
                "<script>",
                "<!--",
                "-->",
                "&lt;",
                "&#60;",
                "&nbsp;",
                "\x02",
                "\x03",
                "\r",
            ),
        ]
    ),
    max_size=60,
).map("".join)


@given(st.one_of(st.text(), MARKDOWN), st.integers(1, 99))
def test_any_text_gives_safe_html_plain_words_and_lines_within_the_file(text: str, first_line: int) -> None:
    prose = Prose(text, first_line, ask="Ask.")
    last_line = first_line + len(re.findall(r"\r\n|\r|\n", text))
    for block in prose.blocks:
        assert block.lines
        assert first_line <= block.line <= last_line
        for line in block.lines:
            words = ALLOWED.sub("", line.html)
            assert "<" not in words
            assert ">" not in words
            assert line.plain == html.unescape(words)
            assert line.plain == " ".join(re.split(r"[ \t\n]+", line.plain))
    assert all(first_line <= fault.line <= last_line for fault in prose.faults)
    assert [block.line for block in prose.blocks] == sorted(block.line for block in prose.blocks)


@given(st.lists(st.sampled_from(["a", "b {#b}", "c {#c}", "d"]), max_size=8))
def test_intro_and_sections_together_are_the_whole(headings: list[str]) -> None:
    body = "intro\n\n" + "\n".join(f"## {words} \ntext {number}" for number, words in enumerate(headings))
    prose = Prose(body)
    parts = [prose.section(name) for name in prose.sections]
    assert {block for part in parts for block in part.blocks} <= set(prose.blocks)


@pytest.mark.parametrize(
    "mark", ["*", "[", "_", "&", "<", "`", "\\", "![", "[a](", "*_", "<!--", "{#", "|-", "> "]
)
@pytest.mark.parametrize("block", [3900, 60_000])
def test_60_kb_of_marks_end(mark: str, block: int) -> None:
    body = ((mark * block)[:block] + "\n\n") * (60_000 // block)
    prose = Prose(body)
    assert len(prose.blocks) <= 16
    assert len(prose.plain) <= 2 * len(body)


def test_deeply_nested_links_and_emphasis_end() -> None:
    links = "[" * 99 + "a" + "](guide:x)" * 99
    assert Prose(links).blocks
    assert Prose("**a *b " * 300 + "* **" * 300).blocks
