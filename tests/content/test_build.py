from __future__ import annotations

from datetime import date

import pytest

from tests.content.opening import met, opened

STAGE = "base/en/stages/2-numbing.md"
PAIN = "base/en/questions/pain.md"
COMPARISON = """\
---
title: Two ways
columns: {surgical: Surgical, guided: Guided}
groups:
  - title: The big differences
    rows:
      - id: sleep
        ask: Will I be asleep?
        title: Anesthesia
        surgical: {say: Usually asleep, more: A doctor puts you to sleep.}
        guided: {say: You stay awake}
        figure: {surgical: 14, guided: 2, unit: days}
        sources: s1
---
How to read this.
"""


def test_a_guide_has_everything_its_files_say(write_root, small) -> None:
    small |= {
        "base/en/comparison.md": COMPARISON,
        "base/en/tasks/call.md": "---\ntask: Call us\nwhen: -7d\n---\nText.\n",
        "base/en/topics/kinds.md": "---\ntitle: Kinds\norder: 5\n---\nText.\n",
        "base/en/topics/after.md": "---\ntitle: After\n---\nText.\n",
        "base/en/topics/before.md": "---\ntitle: Before\norder: 5\n---\nText.\n",
        "base/en/coping/breathe.md": (
            "---\ntitle: Breathe\nkind: breathing\nsteps:\n- {say: In, seconds: 4}\n- {say: Out, seconds: 6}\n---\n"
        ),
        "base/en/checklist/allergies.md": "---\nask: Any allergies?\n---\nLatex too.\n",
        "base/en/presenting/numbing.md": "---\npoints: Show the pad.\n---\n",
    }
    guide, library = opened(write_root(small), procedure="breast")
    assert library.faults == ()
    assert guide.procedure == "breast"
    assert guide.language.name == "English"
    assert (guide.facts.extends, guide.facts.order, guide.facts.needle) == ("base", 10, "core")
    assert (guide.opening.title, guide.opening.with_) == ("Breast biopsy", "with ultrasound")
    assert [stage.id for stage in guide.stages] == [
        *("positioning", "numbing", "targeting", "sampling", "marker", "completion")
    ]
    assert [stage.number for stage in guide.stages] == [1, 2, 3, 4, 5, 6]
    assert guide.comparison
    assert guide.comparison.columns.guided == "Guided"
    row = guide.comparison.groups[0].rows[0]
    assert (row.surgical.more, row.guided.more, row.sources) == ("A doctor puts you to sleep.", "", ("s1",))
    assert row.figure == {"surgical": "14", "guided": "2", "unit": "days"}
    assert guide.questions[0].body.plain == "Most people feel pressure. See numbing."
    assert guide.tasks[0].when == "-7d"
    assert [topic.id for topic in guide.topics] == ["before", "kinds", "after"]
    assert [step.seconds for step in guide.coping[0].steps] == [4, 6]
    assert guide.checklist[0].ask == "Any allergies?"
    assert [(each.id, each.points) for each in guide.presenting] == [("numbing", ("Show the pad.",))]
    assert guide.glossary["biopsy"].means == "A test."
    assert guide.sources["s1"].seen == date(2026, 11, 22)


def test_an_item_knows_where_it_comes_from(write_root, small) -> None:
    clinic = write_root({PAIN: small[PAIN].replace("Most people", "Our patients")}, "clinic")
    guide, _ = opened(write_root(small), clinic, procedure="breast")
    origin = guide.questions[0].origin
    assert (origin.file, origin.layer, origin.language, origin.root) == (PAIN, "base", "en", 1)
    assert guide.stages[1].title == "Breast title of numbing"
    assert (guide.stages[1].origin.layer, guide.stages[0].origin.layer) == ("breast", "base")


def test_a_procedures_own_facts_in_another_language_come_first(write_root, small) -> None:
    small |= {
        "base/es/language.toml": 'name = "Español"\n',
        STAGE.replace("/en/", "/es/"): small[STAGE].replace("Title", "Título"),
        "base/es/stages/1-positioning.md": small[STAGE].replace("Title", "Título"),
    }
    guide, _ = opened(write_root(small), procedure="breast", language="es")
    assert [stage.title for stage in guide.stages[:3]] == [
        "Título of numbing",
        "Breast title of numbing",
        "Title of targeting",
    ]
    assert [stage.origin.language for stage in guide.stages[:3]] == ["es", "en", "en"]


def test_the_body_counts_its_lines_in_the_file(write_root, small) -> None:
    guide, _ = opened(write_root(small))
    heading, text = guide.stages[1].body.blocks
    lines = small[STAGE].split("\n")
    assert lines[heading.line - 1].startswith("## What happens")
    assert lines[text.line - 1].startswith("Something happens.")


def test_gentle_words(write_root, small) -> None:
    guide, _ = opened(write_root(small))
    gentle = guide.stages[1].gentle()
    assert (gentle.summary, gentle.do) == ("What happens, gently.", "Breathe out slowly.")
    assert (gentle.id, gentle.body) == (guide.stages[1].id, guide.stages[1].body)


def test_a_stage_without_gentle_words_is_the_same(write_root, small) -> None:
    small[STAGE] = small[STAGE].replace("needle_free:\n  summary: What happens, gently.\n", "")
    guide, _ = opened(write_root(small))
    assert guide.stages[1].gentle() is guide.stages[1]


def test_a_hidden_file_leaves_the_guide_and_needs_no_more(write_root, small) -> None:
    small["base/en/comparison.md"] = COMPARISON
    clinic = dict.fromkeys((STAGE, PAIN, "base/en/comparison.md"), "---\nhidden: true\n---\n")
    guide, library = opened(write_root(small), write_root(clinic, "clinic"))
    assert "numbing" not in [stage.id for stage in guide.stages]
    assert (guide.questions, guide.comparison) == ((), None)
    assert library.faults == ()


def test_a_broken_file_gives_way_to_the_one_below(write_root, small) -> None:
    clinic = write_root({STAGE: small[STAGE].replace("do: Breathe out slowly.\n", "")}, "clinic")
    guide, library = opened(write_root(small), clinic)
    assert guide.stages[1].origin.root == 0
    assert met(library) == [(f"clinic/{STAGE}", 1, "do")]


def test_a_part_without_any_whole_file_is_left_out(write_root, small) -> None:
    small |= {STAGE: "", PAIN: "", "base/en/guide.md": "", "base/en/comparison.md": ""}
    guide, library = opened(write_root(small))
    assert [stage.number for stage in guide.stages] == [1, 3, 4, 5, 6]
    assert (guide.questions, guide.comparison, guide.opening.title) == ((), None, "Base")
    assert met(library) == [
        (path, 1, "") for path in sorted((STAGE, PAIN, "base/en/guide.md", "base/en/comparison.md"))
    ]


def test_stages_are_walked_in_the_order_of_their_numbers(write_root, small) -> None:
    small["base/en/stages/2-targeting.md"] = small.pop("base/en/stages/3-targeting.md")
    small["base/en/stages/3-numbing.md"] = small.pop(STAGE)
    guide, _ = opened(write_root(small))
    assert [stage.id for stage in guide.stages[:3]] == ["positioning", "targeting", "numbing"]


@pytest.mark.parametrize(
    ("path", "old", "new", "faults"),
    [
        (STAGE, "title: Title of numbing\n", "", [(1, "title")]),
        (STAGE, "title: Title of numbing", "title:", [(2, "title")]),
        (STAGE, "title: Title of numbing", 'title: "  "', [(2, "title")]),
        (STAGE, "title: Title of numbing", "title: [a, b]", [(2, "title")]),
        (STAGE, "title: Title of numbing", "titel: Title", [(1, "title"), (2, "titel")]),
        (STAGE, "minutes: 2-3", "minutes: a few", [(4, "minutes")]),
        (STAGE, "minutes: 2-3", "minutes: 2 to 3", [(4, "minutes")]),
        (STAGE, "picture: numbing-ultrasound", "picture: ../secret", [(5, "picture")]),
        (STAGE, "picture: numbing-ultrasound", "picture: Numbing.svg", [(5, "picture")]),
        (STAGE, "see: A curtain.", "see: {a: b}", [(9, "see")]),
        (STAGE, "see: A curtain.", "id: numbing", [(9, "id")]),
        (STAGE, "see: A curtain.", "body: text", [(9, "body")]),
        (STAGE, "see: A curtain.", "origin: here", [(9, "origin")]),
        (STAGE, "see: A curtain.", "number: 3", [(9, "number")]),
        (STAGE, "see: A curtain.", "with_: it", [(9, "with_")]),
        (STAGE, "see: A curtain.", "remember: {a: b}", [(9, "remember")]),
        (STAGE, "see: A curtain.", "remember: [a, [b]]", [(9, "remember[2]")]),
        (STAGE, "see: A curtain.", "hidden: maybe", [(9, "hidden")]),
        (STAGE, "see: A curtain.", "figure: most", [(9, "figure")]),
        (
            STAGE,
            "see: A curtain.",
            "figure:\n  count: 9\n  of: ten\n",
            [(9, "figure.what"), (11, "figure.of")],
        ),
        (STAGE, "see: A curtain.", "figure: {count: 9, of: 5, what: people}", [(9, "figure")]),
        (
            STAGE,
            "see: A curtain.",
            "expectation: {expected: much, felt: -1, of: 10, what: pain}",
            [(9, "expectation.expected"), (9, "expectation.felt")],
        ),
        (
            STAGE,
            "see: A curtain.",
            "expectation: {expected: 11, felt: 2, of: 10, what: pain}",
            [(9, "expectation")],
        ),
        (
            STAGE,
            "see: A curtain.",
            "figure: {count: -1, of: 500, what: x}",
            [(9, "figure.count"), (9, "figure.of")],
        ),
        (STAGE, "  summary: What happens, g", "  sumary: G", [(13, "needle_free.sumary")]),
        (STAGE, "  summary: What happens, gently.", "  summary:", [(13, "needle_free.summary")]),
        (STAGE, "  summary: What happens, g", "  remember: G", [(13, "needle_free.remember")]),
        (STAGE, "sources: [s1]", "sources:\n- s1\n- A source", [(16, "sources[2]")]),
        (STAGE, "sources: [s1]", "sources: A source", [(14, "sources")]),
        (STAGE, "summary: What happens, in short.", "summary: Two: parts", [(8, "")]),
        (PAIN, "topic: comfort", "topic: weather", [(3, "topic")]),
        (PAIN, "order: 10", "order: first", [(4, "order")]),
        (PAIN, "order: 10", "order: 1.5", [(4, "order")]),
        (PAIN, "order: 10", "order: 10\nalso: {a: b}", [(5, "also")]),
        (PAIN, "question: Will it hurt?\ntopic: comfort\n", "", [(1, "question"), (1, "topic")]),
        ("base/en/guide.md", "with: the basics", "with_: the basics", [(1, "with"), (4, "with_")]),
        ("base/en/guide.md", "purpose: To find out more.", "purpse: It", [(1, "purpose"), (5, "purpse")]),
    ],
)
def test_faults_of_a_markdown_file(write_root, small, path: str, old: str, new: str, faults) -> None:
    assert old in small[path]
    small[path] = small[path].replace(old, new, 1)
    _, library = opened(write_root(small))
    assert met(library) == [(path, line, field) for line, field in sorted(faults)]
    assert all(fault.problem and fault.remedy for fault in library.faults)


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("title: Two ways\n", "", [(1, "title")]),
        ("{surgical: Surgical, guided: Guided}", "{surgical: Surgical}", [(3, "columns.guided")]),
        ("{surgical: Surgical, guided: Guided}", "both", [(3, "columns")]),
        (
            "ask: Will I be asleep?",
            "aks: Will I?",
            [(7, "groups[1].rows[1].ask"), (8, "groups[1].rows[1].aks")],
        ),
        ("guided: {say: You stay awake}", "guided: Awake", [(11, "groups[1].rows[1].guided")]),
        ("guided: {say: You stay awake}", "guided: {more: x}", [(11, "groups[1].rows[1].guided.say")]),
        ("more: A doctor", "mor: A doctor", [(10, "groups[1].rows[1].surgical.mor")]),
        ("id: sleep", "id: Sleep well", [(7, "groups[1].rows[1].id")]),
        *(
            ("{surgical: 14, guided: 2, unit: days}", figure, [(12, "groups[1].rows[1].figure")])
            for figure in (
                "[14, 2]",
                "",
                "{}",
                "{surgical: 14, guided: 2}",
                "{surgical: 14, guided: 2, unit: ''}",
                "{surgical: two weeks, guided: 2, unit: days}",
                "{surgical: 14, guided: -2, unit: days}",
                "{surgical: 14, guided: 2, unit: days, color: red}",
                "{surgical: 14, guided: 2, units: days}",
            )
        ),
        ("sources: s1", "sources: [S 1]", [(13, "groups[1].rows[1].sources[1]")]),
        (
            "  - title: The big differences\n",
            "  - titel: x\n",
            [(5, "groups[1].titel"), (5, "groups[1].title")],
        ),
    ],
)
def test_faults_of_a_comparison(write_root, small, old: str, new: str, faults) -> None:
    assert old in COMPARISON
    small["base/en/comparison.md"] = COMPARISON.replace(old, new, 1)
    guide, library = opened(write_root(small))
    assert guide.comparison is None
    assert met(library) == [("base/en/comparison.md", line, field) for line, field in sorted(faults)]


@pytest.mark.parametrize("amount", ["2", "7-14", "7 – 14", "2.5", "1.5-2.25"])
def test_numbers_of_a_figure_may_be_ranges(write_root, small, amount: str) -> None:
    small["base/en/comparison.md"] = COMPARISON.replace("guided: 2, unit", f"guided: {amount}, unit")
    guide, library = opened(write_root(small))
    assert guide.comparison.groups[0].rows[0].figure == {"surgical": "14", "guided": amount, "unit": "days"}
    assert library.faults == ()


def test_wrong_numbers_of_a_figure_are_told_with_right_ones(write_root, small) -> None:
    small["base/en/comparison.md"] = COMPARISON.replace("guided: 2, unit", "guided: few, unit")
    _, library = opened(write_root(small))
    assert [fault.remedy for fault in library.faults] == [
        "Write {surgical: 14, guided: 2, unit: days}; a number may be a range, as in 7-14."
    ]


def row(number: int) -> str:
    return f"  - {{id: r{number}, ask: A, title: T, surgical: {{say: S}}, guided: {{say: G}}}}\n"


@pytest.mark.parametrize(
    ("rows", "field"),
    [
        ("".join(map(row, range(8))), "groups[1].rows"),
        (row(1) + row(1), ""),
        ("", "groups[1].rows"),
    ],
)
def test_faults_of_the_rows_of_a_comparison(write_root, small, rows: str, field: str) -> None:
    head = "---\ntitle: T\ncolumns: {surgical: S, guided: G}\ngroups:\n- title: T\n  rows:\n"
    small["base/en/comparison.md"] = f"{head}{rows}---\n"
    _, library = opened(write_root(small))
    assert [fault.field for fault in library.faults] == [field]


@pytest.mark.parametrize(
    ("path", "text", "line", "field"),
    [
        ("base/en/tasks/a.md", "---\ntask: T\nwhen: soon\n---\n", 3, "when"),
        ("base/en/topics/a.md", "---\ntitle: T\npicture: A b\n---\n", 3, "picture"),
        ("base/en/coping/a.md", "---\ntitle: T\nkind: dance\n---\n", 3, "kind"),
        (
            "base/en/coping/a.md",
            "---\ntitle: T\nkind: steps\nsteps:\n- {say: In}\n---\n",
            5,
            "steps[1].seconds",
        ),
        ("base/en/coping/a.md", "---\ntitle: T\nkind: steps\nsteps: In, out\n---\n", 4, "steps"),
        ("base/en/checklist/a.md", "---\norder: 3\n---\n", 1, "ask"),
        ("base/en/presenting/recovery.md", "---\npoints: Show it.\n---\n", 0, ""),
        ("base/en/stages/7-recovery.md", "---\nhidden: false\n---\n", 0, ""),
        ("base/en/stages/numbing-it.md", "---\nhidden: false\n---\n", 0, ""),
    ],
)
def test_faults_of_other_files(write_root, small, path: str, text: str, line: int, field: str) -> None:
    _, library = opened(write_root({**small, path: text}))
    assert (path, line, field) in met(library)


def test_a_stage_without_a_number_is_refused(write_root, small) -> None:
    small["base/en/stages/numbing.md"] = small.pop(STAGE)
    guide, library = opened(write_root(small))
    assert "numbing" not in [stage.id for stage in guide.stages]
    assert met(library) == [("base/en/stages/numbing.md", 0, "")]


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("see: A curtain.", "seee: A curtain.", "Did you mean see?"),
        ("minutes: 2-3", "minutes: some", "Write it like 5 or 2-3."),
        ("picture: numbing-ultrasound", "picture: A B", "Write it like numbing-ultrasound."),
        ("sources: [s1]", "sources: [A B]", "Write it like nci."),
        ("see: A curtain.", "figure: {count: x, of: 10, what: y}", "Write digits only."),
        ("  summary: What", "  sumary: What", "Did you mean summary?"),
    ],
)
def test_remedies(write_root, small, old: str, new: str, remedy: str) -> None:
    small[STAGE] = small[STAGE].replace(old, new, 1)
    _, library = opened(write_root(small))
    assert [fault.remedy for fault in library.faults] == [remedy]


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        ("order = 'first'\n", 1, "order"),
        ("order = 1\nneedle = 'big'\n", 2, "needle"),
        ("radiation = 'perhaps'\n", 1, "radiation"),
        ("pictur = 'x'\n", 1, "pictur"),
    ],
)
def test_faults_of_the_facts(write_root, small, content: str, line: int, field: str) -> None:
    clinic = write_root({"breast/guide.toml": content}, "clinic")
    guide, library = opened(write_root(small), clinic, procedure="breast")
    assert guide.facts.needle == "core"
    assert met(library) == [("clinic/breast/guide.toml", line, field)]
