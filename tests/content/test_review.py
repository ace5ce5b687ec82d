from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from prep_guide.clinic import Clinic, Rule
from prep_guide.clock import Clock
from prep_guide.content.review import check, examine

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 30)
STAGE = "base/en/stages/2-numbing.md"
PAIN = "base/en/questions/pain.md"
SPANISH = {
    "base/es/language.toml": 'name = "Español"\nplural = "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"\n'
}


def found(*roots: Path, only: Path | None = None, **chosen: object) -> list[tuple[str, int, str, str]]:
    """What the rules on structure and on sources find; those on words are tested in review/."""
    report = examine(roots, Clinic(**chosen), TODAY, only).only(("structure", "sources"), ())  # type: ignore[arg-type]
    return [(fault.file, fault.line, fault.field, fault.rule) for fault in report.findings]


def test_a_whole_root_is_clean(write_root, small) -> None:
    assert found(write_root(small)) == []


TOPIC = "base/en/topics/a.md"


@pytest.mark.parametrize(
    ("path", "content", "line", "field", "rule"),
    [
        ("base/en/notes.txt", "", 0, "", "file-name"),
        ("base/en/stages/2-numbing.txt", "", 0, "", "file-name"),
        ("base/en/checklist/Allergies.md", "", 0, "", "file-name"),
        ("notes.txt", "", 0, "", "file-name"),
        (TOPIC, b"---\ntitle: \xff\n---\n", 2, "", "file"),
        (TOPIC, "---\ntitle: A\ntitle: B\n---\n", 3, "title", "front-matter"),
        (TOPIC, "---\ntitle: A\nodrer: 5\n---\n", 3, "odrer", "field"),
        (TOPIC, "---\ntitle: A\n---\n\n<b>bold</b>\n", 5, "", "html"),
        (TOPIC, "---\ntitle: A\n---\nText.[^nothing]\n", 4, "", "sources"),
        (TOPIC, "---\ntitle: A\nsources: [s1, s2]\n---\n", 3, "sources[2]", "sources"),
        (TOPIC, "---\ntitle: A\n---\n\n[x](guide:stages/nubming)\n", 5, "", "link"),
        (TOPIC, "---\ntitle: A\n---\n[x](guide:nowhere)\n", 4, "", "link"),
        (TOPIC, "---\ntitle: A\n---\n- a\n- [x](guide:glossary/biops)\n", 5, "", "link"),
        (PAIN, "---\nquestion: Q?\ntopic: day\n---\n", 5, "", "section"),
        ("breast/en/glossary.toml", "[a]\nword='x'\nmeans='y'\nsource='s9'\n", 4, "a.source", "sources"),
        ("breast/en/glossary.toml", "[a]\nword = 'x'\n", 1, "a.means", "field"),
        ("breast/en/wording.toml", "next_stage = 5\n", 1, "next_stage", "field"),
        ("breast/en/wording.toml", "next = 'x'\n", 1, "next", "field"),
        ("breast-mri/guide.toml", "order = 1\nextends = 'brest'\n", 2, "extends", "layer"),
        ("breast-mri/guide.toml", "order = 1\nneedle = 'big'\n", 2, "needle", "field"),
        ("base/en/language.toml", "name = 'English'\nregion = 'us'\n", 2, "region", "field"),
        ("sources.toml", "[s1]\ntitle = 'T'\npublisher = 'P'\nseen = 2026-11-22\n", 1, "s1.grade", "field"),
    ],
)
def test_each_fault_is_found_with_its_place(
    write_root, small, path: str, content: str | bytes, line: int, field: str, rule: str
) -> None:
    faults = found(write_root({**small, path: content}))
    assert [each for each in faults if each[0] == path] == [(path, line, field, rule)]


@pytest.mark.parametrize(
    ("path", "folder", "rule"),
    [
        ("base/en/stage/2-numbing.md", "base/en/stage", "file-name"),
        ("breast/es/topics/a.md", "breast/es", "language"),
        ("thyroid/en/topics/a.md", "thyroid", "layer"),
    ],
)
def test_a_folder_nothing_reads(write_root, small, path: str, folder: str, rule: str) -> None:
    assert found(write_root({**small, path: "---\ntitle: A\n---\n"})) == [(folder, 0, "", rule)]


def test_all_faults_of_a_file_come_at_once(write_root, small) -> None:
    small[STAGE] = "\n".join(
        [
            "---",
            "title: A",
            "labl: B",
            "minutes: few",
            "---",
            "## What {#happens}",
            "Text <b>here</b>.",
            "## More {#other}",
            "![x](y.png)",
        ]
    )
    faults = [(line, field) for file, line, field, _ in found(write_root(small))]
    assert faults == sorted(faults)
    assert {(3, "labl"), (4, "minutes"), (1, "summary"), (7, ""), (9, "")} <= set(faults)


def test_the_parts_of_a_stage(write_root, small) -> None:
    small[STAGE] = small[STAGE].replace("{#happens}", "{#hapens}")
    faults = check([write_root(small)], Clinic(), Clock())
    assert [(fault.line, fault.field, fault.remedy) for fault in faults] == [
        (16, "hapens", "Did you mean happens?"),
        (16, "happens", "Write it below '## What happens {#happens}'."),
    ]


def test_a_file_that_another_wins_over_is_checked_too(write_root, small) -> None:
    clinic = write_root({STAGE: small[STAGE]}, "clinic")
    small[STAGE] = small[STAGE].replace("minutes: 2-3", "minutes: few")
    assert found(write_root(small), clinic) == [(STAGE, 4, "minutes", "field")]


def test_only_the_files_of_one_root_are_reported(write_root, small) -> None:
    clinic = write_root({PAIN: small[PAIN].replace("topic: comfort", "topic: weather")}, "clinic")
    small[STAGE] = small[STAGE].replace("minutes: 2-3", "minutes: few")
    shipped = write_root(small)
    assert found(shipped, clinic, only=clinic, languages=("xx",)) == [(f"clinic/{PAIN}", 3, "topic", "field")]
    assert found(shipped, clinic, only=shipped) == [(STAGE, 4, "minutes", "field")]
    with pytest.raises(ValueError, match="not in list"):
        found(shipped, only=clinic)


def test_a_clinics_file_may_name_shipped_sources_and_link_to_shipped_items(write_root, small) -> None:
    text = (
        "---\ntitle: A\n---\nText.[^s1] See [that](guide:questions/pain) and [it](guide:glossary/biopsy).\n"
    )
    assert found(write_root(small), write_root({"breast/en/topics/a.md": text}, "clinic")) == []


def test_the_nurses_list_is_not_linked_to(write_root, small) -> None:
    small |= {
        "base/en/checklist/a.md": "---\nask: A?\n---\n",
        TOPIC: "---\ntitle: A\n---\n[x](guide:checklist/a)\n",
    }
    assert found(write_root(small)) == [(TOPIC, 4, "", "link")]


def test_a_link_to_what_is_hidden_leads_nowhere(write_root, small) -> None:
    clinic = write_root({STAGE: "---\nhidden: true\n---\n"}, "clinic")
    assert found(write_root(small), clinic) == [(PAIN, 6, "", "link")]


def test_rows_of_a_comparison_name_sources(write_root, small) -> None:
    row = "{id: r, ask: A, title: T, surgical: {say: S}, guided: {say: G}, sources: [s1, s3]}"
    small["base/en/comparison.md"] = (
        f"---\ntitle: T\ncolumns: {{surgical: S, guided: G}}\ngroups:\n- title: T\n  rows:\n  - {row}\n---\n"
    )
    assert found(write_root(small)) == [
        ("base/en/comparison.md", 7, "groups[1].rows[1].sources[2]", "sources"),
    ]


def test_what_the_clinic_chose_and_is_not_there(write_root, small) -> None:
    faults = found(write_root(small), languages=("en", "es"), fallback="de", procedures=("breast", "brain"))
    assert faults == [
        ("clinic.toml", 0, "fallback", "clinic"),
        ("clinic.toml", 0, "languages", "clinic"),
        ("clinic.toml", 0, "procedures", "clinic"),
    ]


def test_what_the_clinic_chose_is_told_with_the_files_of_one_root_too(write_root, small) -> None:
    shipped, clinic = write_root(small), write_root({PAIN: "none"}, "clinic")
    chosen = {"languages": ("en", "es"), "procedures": ("brain",), "folder": clinic.parent}
    assert found(shipped, clinic, only=clinic, **chosen) == [
        ("clinic.toml", 0, "languages", "clinic"),
        ("clinic.toml", 0, "procedures", "clinic"),
        (f"clinic/{PAIN}", 1, "", "front-matter"),
    ]


def test_faults_say_which_root_they_are_in(write_root, small, tmp_path: Path) -> None:
    for name in ("a/content", "b/content", "c/content"):
        (tmp_path / name).mkdir(parents=True)
    shipped = write_root({**small, PAIN: "none"}, "a/content")
    mine, yours = (write_root({PAIN: "none"}, name) for name in ("b/content", "c/content"))
    assert [each[0] for each in found(shipped, mine)] == [PAIN, f"content/{PAIN}"]
    assert [each[0] for each in found(shipped, mine, yours)] == [
        f"b/content/{PAIN}",
        PAIN,
        f"c/content/{PAIN}",
    ]
    nowhere = tmp_path / "nowhere"
    assert [each[0] for each in found(shipped, nowhere)] == sorted([PAIN, str(nowhere)])


def test_a_clinics_rule_is_part_of_the_text(write_root, small) -> None:
    small["base/en/tasks/driver.md"] = "---\ntask: T\nwhen: -1d\n---\n{clinic: driver}\n{clinic: drver}\n"
    rule = Rule({"en": "Bring one."}, "Dr. A", date(2026, 1, 1))
    assert [each[:2] for each in found(write_root(small), rules={"driver": rule})] == [
        ("base/en/tasks/driver.md", 6)
    ]


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ('days_to_go = ["{n} a", "{n} b", "{n} c"]\nnext_stage = "Sigue: {stage}"\n', []),
        ('days_to_go = ["un día", "dos días", "{n} días"]\n', []),
        ('days_to_go = ["{n} a", "{n} b"]\n', [(1, "days_to_go", "plural")]),
        ('days_to_go = "{n} días"\n', [(1, "days_to_go", "plural")]),
        ('days_to_go = ["a", "b", "c"]\n', [(1, "days_to_go", "placeholder")]),
        ('\nnext_stage = "Sigue"\n', [(2, "next_stage", "placeholder")]),
        ('next_stage = "Sigue: {etapa}"\n', [(1, "next_stage", "placeholder")] * 2),
        ('next_stage = "Sigue: {stage} {n}"\n', [(1, "next_stage", "placeholder")]),
        ('next_stage = "Sigue: {stage} {"\n', [(1, "next_stage", "placeholder")]),
        ('next_stage = "{stage} { stage }"\n', [(1, "next_stage", "placeholder")]),
        ('next_stage = ["{stage}", "{stage}", "{stage}"]\n', [(1, "next_stage", "field")]),
        ('next_stge = "x"\n', [(1, "next_stge", "field")]),
    ],
)
def test_translated_wordings(write_root, small, content: str, faults) -> None:
    root = write_root({**small, **SPANISH, "base/es/wording.toml": content})
    assert found(root) == [("base/es/wording.toml", *fault) for fault in faults]


def test_without_an_english_wording_no_key_is_unknown(write_root, small) -> None:
    del small["base/en/wording.toml"]
    assert found(write_root({**small, **SPANISH, "base/es/wording.toml": 'back = "Volver"\n'})) == []


def test_the_english_wording_counts_like_english(write_root, small) -> None:
    small["base/en/wording.toml"] = 'days = ["{n} day", "{n} days", "{n} dayz"]\n'
    assert found(write_root(small)) == [("base/en/wording.toml", 1, "days", "plural")]


def test_checking_does_not_write_to_the_log(write_root, small, caplog: pytest.LogCaptureFixture) -> None:
    assert found(write_root({**small, STAGE: ""})) != []
    assert caplog.records == []


def test_the_shipped_root_itself() -> None:
    """What travels with the program is clean, by the same rules as a clinic's."""
    from prep_guide import paths  # noqa: PLC0415

    found = check([paths.shipped_content()], Clinic(), Clock(), drawn=paths.assets() / "illustrations")
    assert [str(fault) for fault in found] == []
