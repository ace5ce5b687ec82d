"""clinic.toml: what the practice set, what stands where it set nothing, and a sentence for every mistake."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import prep_guide
from prep_guide.clinic import Clinic, Kiosk, Member, Paper, Phone, Place, Results, Rule, read_clinic
from prep_guide.tables import key_lines, line_of

TODAY = date(2026, 11, 22)

FULL = """\
name = "Valley Imaging"
logo = "logo.svg"
accent = "#0B5A5B"
timezone = "America/New_York"
languages = ["en", "es"]
fallback = "es"
procedures = ["breast-ultrasound", "base"]
signed_only = false
emergency = "112"

[[phones]]
label = {en = "Front desk", es = "Recepción"}
number = "(203) 555-0100 x12"
hours = "8-17"

[[phones]]
number = "+1 203 555 0101"

[[places]]
id = "main"
name = "Main office"
address = "1 Main Street"
directions = {en = "Second floor."}
hours = "8-17"

[[team]]
name = "Ada"
role = {en = "nurse"}
picture = "ada.png"

[results]
working_days = [3, 7]
from = {en = "Your doctor"}
how = {en = "By phone"}
silent_after = 10
call = "203-555-0100"

[rules.driver]
en = "Bring a driver."
es = "Traiga a alguien."
author = "Ada, nurse"
date = 2026-11-01
review_by = 2027-11-01

[kiosk]
idle = 120
warning = 20
cap = 30
pin = "scrypt$x$y"
screen_width_mm = 600
viewing_distance_mm = 500

[paper]
size = "a4"
printer = "Desk"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text("<svg/>")
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_stand() -> None:
    clinic, faults = read_clinic(None)
    assert faults == ()
    assert clinic == Clinic()
    assert (clinic.name, clinic.fallback, clinic.emergency, clinic.languages) == ("", "en", "911", ())
    assert clinic.kiosk == Kiosk(
        idle=90, warning=30, cap=20, pin="", screen_width_mm=0, viewing_distance_mm=600
    )
    assert clinic.paper == Paper(size="letter", printer="")
    assert clinic.folder is None


def test_every_key_is_read(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, FULL))
    assert faults == ()
    assert clinic == Clinic(
        name="Valley Imaging",
        logo="logo.svg",
        accent="#0B5A5B",
        timezone="America/New_York",
        languages=("en", "es"),
        fallback="es",
        procedures=("breast-ultrasound", "base"),
        emergency="112",
        phones=(
            Phone("(203) 555-0100 x12", {"en": "Front desk", "es": "Recepción"}, "8-17"),
            Phone("+1 203 555 0101"),
        ),
        places=(Place("main", "Main office", "1 Main Street", {"en": "Second floor."}, "8-17"),),
        team=(Member("Ada", {"en": "nurse"}, "ada.png"),),
        results=Results((3, 7), {"en": "Your doctor"}, {"en": "By phone"}, 10, "203-555-0100"),
        rules={
            "driver": Rule(
                {"en": "Bring a driver.", "es": "Traiga a alguien."},
                "Ada, nurse",
                date(2026, 11, 1),
                date(2027, 11, 1),
            )
        },
        kiosk=Kiosk(120, 20, 30, "scrypt$x$y", 600, 500),
        paper=Paper("a4", "Desk"),
        folder=folder,
    )


def test_a_byte_order_mark_and_windows_line_ends_are_fine(folder: Path) -> None:
    path = folder / "clinic.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "A"\r\naccent = "red"\r\n')
    clinic, faults = read_clinic(path)
    assert clinic.name == "A"
    assert [(fault.line, fault.field) for fault in faults] == [(2, "accent")]


def test_empty_texts_count_as_unset(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, 'name = " "\nemergency = ""\n[kiosk]\npin = ""\n'))
    assert (clinic.name, clinic.emergency, clinic.kiosk.pin) == ("", "911", "")
    assert not faults


RULE = 'en = "Eat."\nauthor = "A"\ndate = 2026-11-01\n'


@pytest.mark.parametrize(
    ("table", "language", "expected"),
    [
        (RULE, "en", "Eat."),
        (RULE, "es", None),
        (RULE + "review_by = 2026-11-22", "en", "Eat."),
        (RULE + "review_by = 2026-11-21", "en", None),
        (RULE + 'review_by = "2026-11-21"', "en", None),
        (RULE + 'review_by = "2027-13-01"', "en", None),
        (RULE + "review_by = 2027", "en", None),
        (RULE + 'review_by = ""', "en", None),
        (RULE + "review_by = 2027-11-01T00:00:00", "en", None),
        (RULE + "reviewby = 2027-11-01", "en", None),
        (RULE + "by = 2027-11-01", "en", None),
        (RULE.replace("2026-11-01", "'1. 11. 2026'"), "en", None),
        (RULE.replace('"A"', "5"), "en", None),
        ('en = "Eat."\ndate = 2026-11-01', "en", None),
        ('en = "Eat."\nauthor = "A"', "en", None),
        ('en = "Eat."\nauthor = ""\ndate = 2026-11-01', "en", None),
        ('en = " "\nauthor = "A"\ndate = 2026-11-01', "en", None),
    ],
)
def test_a_rule_holds_only_in_its_languages_with_author_and_date(
    folder: Path, table: str, language: str, expected: str | None
) -> None:
    clinic, _ = read_clinic(written(folder, f"[rules.eating]\n{table}\n"))
    assert clinic.rule("eating", language, TODAY) == expected
    assert clinic.rule("driver", language, TODAY) is None


def test_a_rule_that_cannot_be_read_in_full_leaves_the_others_in_force(folder: Path) -> None:
    broken = f"[rules.eating]\n{RULE}review_by = 'soon'\n"
    clinic, faults = read_clinic(written(folder, f"{broken}[rules.driver]\n{RULE}"))
    assert clinic.rule("eating", "en", TODAY) is None
    assert clinic.rule("driver", "en", TODAY) == "Eat."
    assert [(fault.line, fault.field) for fault in faults] == [(5, "rules.eating.review_by")]


def test_names_of_procedures_may_begin_with_a_digit_as_their_folders_may(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, "procedures = ['3d-stereo']"))
    assert (clinic.procedures, faults) == (("3d-stereo",), ())


MISTAKES = [
    # text, line, field, rule, problem, remedy begins with
    ("name = 5", 1, "name", "clinic-value", "Text is wanted here, not a number.", "Write it in quotes."),
    ("name = ['a']", 1, "name", "clinic-value", "Text is wanted here, not a list.", "Write it"),
    (
        f"name = '{'x' * 2001}'",
        1,
        "name",
        "clinic-value",
        "This text is longer than 2,000 characters.",
        "Make it",
    ),
    ("\nnmae = 'A'", 2, "nmae", "clinic-key", "“nmae” is not a known key.", "Did you mean “name”?"),
    ("zzz = 1", 1, "zzz", "clinic-key", "“zzz” is not a known key.", "The keys known here: name, logo"),
    (
        "logo = 'none.svg'",
        1,
        "logo",
        "clinic-value",
        "There is no file “none.svg” beside this one.",
        "Put it",
    ),
    (
        "logo = '../l.svg'",
        1,
        "logo",
        "clinic-value",
        "“../l.svg” is not a picture in the clinic's own folder.",
        "Write",
    ),
    (
        "logo = '/l.svg'",
        1,
        "logo",
        "clinic-value",
        "“/l.svg” is not a picture in the clinic's own folder.",
        "Write",
    ),
    (
        "logo = 'l.gif'",
        1,
        "logo",
        "clinic-value",
        "“l.gif” is not a picture in the clinic's own folder.",
        "Write",
    ),
    (
        "# a\naccent = 'teal'",
        2,
        "accent",
        "clinic-value",
        "“teal” is not a color.",
        "Write it as in “#0B5A5B”.",
    ),
    ("accent = '#12345'", 1, "accent", "clinic-value", "“#12345” is not a color.", "Write it"),
    (
        "timezone = 'America/New_Yrok'",
        1,
        "timezone",
        "clinic-value",
        "“America/New_Yrok” is not a known time zone.",
        "Did you mean “America/New_York”?",
    ),
    ("timezone = 'America'", 1, "timezone", "clinic-value", "“America” is not a known time zone.", ""),
    (
        "timezone = '../etc'",
        1,
        "timezone",
        "clinic-value",
        "“../etc” is not a known time zone.",
        "Write it as in",
    ),
    (
        "timezone = 5",
        1,
        "timezone",
        "clinic-value",
        "Text is wanted here, not a number.",
        "Write it in quotes.",
    ),
    (
        "languages = 'en'",
        1,
        "languages",
        "clinic-value",
        "A list is wanted here, not text.",
        "Write it in brackets",
    ),
    (
        "languages = ['en', 'Español']",
        1,
        "languages[2]",
        "clinic-value",
        "“Español” is not a language code.",
        "Write",
    ),
    (
        "languages = [\n'en',\n'en']",
        1,
        "languages[2]",
        "clinic-value",
        "“en” stands here twice.",
        "Take one away.",
    ),
    (
        "fallback = 'English'",
        1,
        "fallback",
        "clinic-value",
        "“English” is not a language code.",
        "Write it as in “es”.",
    ),
    (
        "procedures = ['Breast Biopsy']",
        1,
        "procedures[1]",
        "clinic-value",
        "“Breast Biopsy” is not a name of small letters, digits and hyphens.",
        "Write it as in “breast-ultrasound”.",
    ),
    (
        "signed_only = 'yes'",
        1,
        "signed_only",
        "clinic-value",
        "True or false is wanted here, not text.",
        "Write true or false.",
    ),
    (
        f"[rules.driver]\n{RULE}review_bye = 2027-11-01",
        5,
        "rules.driver.review_bye",
        "clinic-key",
        "“review_bye” is not a language code.",
        "Did you mean “review_by”?",
    ),
    ("emergency = 'help'", 1, "emergency", "clinic-value", "“help” is not a phone number.", "Write it as in"),
    (
        "emergency = 911",
        1,
        "emergency",
        "clinic-value",
        "Text is wanted here, not a number.",
        "Write it in quotes.",
    ),
    (
        "phones = 'x'",
        1,
        "phones",
        "clinic-value",
        "A list of tables is wanted here.",
        "Write [[phones]] above each.",
    ),
    (
        "[phones]\nnumber = '1'",
        1,
        "phones",
        "clinic-value",
        "A list of tables is wanted here.",
        "Write [[phones]]",
    ),
    (
        "[[phones]]\nnumber = '555 0100'\n[[phones]]\nhours = '9'",
        3,
        "phones[2].number",
        "clinic-value",
        "“number” is missing here.",
        "Add it",
    ),
    (
        "[[phones]]\nnumber = '555 0100'\nlabel = 'Desk'",
        3,
        "phones[1].label",
        "clinic-value",
        "A text per language is wanted here, not text.",
        'Name the language, as in {en = "..."}.',
    ),
    (
        "[[phones]]\nnumber = '555 0100'\n[phones.label]\nen = 'Desk'\nEnglish = 'Desk'",
        5,
        "phones[1].label.English",
        "clinic-key",
        "“English” is not a language code.",
        "Write it as in en, es or pt-BR.",
    ),
    ("[[places]]\nid = 'a'", 1, "places[1].name", "clinic-value", "“name” is missing here.", "Add it"),
    (
        "[[places]]\nid = 'a'\nname = 'A'\n[[places]]\nname = 'B'\nid = 'a'",
        6,
        "places[2].id",
        "clinic-value",
        "“a” stands here twice.",
        "Give each its own.",
    ),
    (
        "[[team]]\nname = 'A'\nfoto = 'a.png'",
        3,
        "team[1].foto",
        "clinic-key",
        "“foto” is not a known key.",
        "The keys",
    ),
    (
        "[results]\nworking_days = [7, 3]",
        2,
        "results.working_days",
        "clinic-value",
        "Two whole numbers from 0 to 60 are wanted here, the smaller first.",
        "Write them as in [3, 7].",
    ),
    (
        "[results]\nsilent_after = 0",
        2,
        "results.silent_after",
        "clinic-value",
        "“0” is out of range.",
        "Write a number of working days from 1 to 60, without quotes.",
    ),
    (
        "[results.from]\nen = 5",
        2,
        "results.from.en",
        "clinic-value",
        "Text is wanted here, not a number.",
        "Write",
    ),
    (
        "results = 5",
        1,
        "results",
        "clinic-value",
        "A table is wanted here, not a number.",
        "Write [results] above",
    ),
    (
        f"[rules.drivr]\n{RULE}",
        1,
        "rules.drivr",
        "clinic-key",
        "“drivr” is not a known key.",
        "Did you mean “driver”?",
    ),
    (
        "[rules]\n\n[rules.driver]\nen = 'x'\ndate = 2026-11-01",
        3,
        "rules.driver",
        "clinic-value",
        "This rule has no author, so it is not shown.",
        "Add author = ...",
    ),
    (
        "[rules.driver]\nen = 'x'\nauthor = 'A'\ndate = '2026-02-30'",
        4,
        "rules.driver.date",
        "clinic-value",
        "“2026-02-30” is no date of the calendar.",
        "Write year, month and day, as in 2026-11-01.",
    ),
    (
        "[rules]\ndriver = {en = 'x', author = 'A', date = 2026-11-01T10:00:00}",
        2,
        "rules.driver.date",
        "clinic-value",
        "A date is wanted here, not a date with a time.",
        "Write year",
    ),
    (
        f"[rules.driver]\n{RULE}review_by = 2027",
        5,
        "rules.driver.review_by",
        "clinic-value",
        "A date is wanted here, not a number.",
        "Write year",
    ),
    (
        f"[rules.driver]\n{RULE}autor = 'x'",
        5,
        "rules.driver.autor",
        "clinic-key",
        "“autor” is not a language code.",
        "Did you mean “author”?",
    ),
    (
        "rules.driver = 'x'",
        1,
        "rules.driver",
        "clinic-value",
        "A table is wanted here, not text.",
        "Write [rules.driver]",
    ),
    (
        "[kiosk]\nidle = 29",
        2,
        "kiosk.idle",
        "clinic-value",
        "“29” is out of range.",
        "Write a number of seconds from 30 to 300, without quotes.",
    ),
    (
        "kiosk.idle = 301",
        1,
        "kiosk.idle",
        "clinic-value",
        "“301” is out of range.",
        "Write a number of seconds",
    ),
    (
        "[kiosk]\nidle = '90'",
        2,
        "kiosk.idle",
        "clinic-value",
        "A whole number is wanted here, not text.",
        "Write a number",
    ),
    (
        "[kiosk]\nwarning = true",
        2,
        "kiosk.warning",
        "clinic-value",
        "A whole number is wanted here, not true or false.",
        "Write a number of seconds from 20 to 60",
    ),
    (
        "[kiosk]\ncap = 5.5",
        2,
        "kiosk.cap",
        "clinic-value",
        "A whole number is wanted here, not a number with a point.",
        "Write a number of minutes from 5 to 120",
    ),
    (
        f"[kiosk]\ncap = 0x{'f' * 9000}",
        2,
        "kiosk.cap",
        "clinic-value",
        "A number this large is out of range.",
        "Write a number of minutes",
    ),
    (
        "[kiosk]\npin = '1234'",
        2,
        "kiosk.pin",
        "clinic-value",
        "“1234” is not the scrypt hash of a PIN.",
        "Write it",
    ),
    (
        "[paper]\nsize = 'A5'",
        2,
        "paper.size",
        "clinic-value",
        "“A5” is not known here.",
        "Write “letter” or “a4”.",
    ),
    ("name = 'A'\naccent = red", 2, "", "clinic-toml", "This is not TOML: Invalid value.", "Mend this line"),
    (
        "name = 'A'\nname = 'B'",
        2,
        "",
        "clinic-toml",
        "This is not TOML: Cannot overwrite a value.",
        "Mend this line",
    ),
    ("name = 'A'\nx = [1\n\n", 2, "", "clinic-toml", "This is not TOML: Unclosed array.", "Mend this line"),
    (
        "\n[rules.driver]\ndate = 2026-02-30",
        3,
        "",
        "clinic-toml",
        "This is not TOML: Invalid date or datetime.",
        "Mend this line",
    ),
    (
        "x = " + "[" * 20_000,
        1,
        "",
        "clinic-toml",
        "Brackets stand too deep in one another.",
        "Mend this line",
    ),
    ("#" * (256 * 1024 + 1), 0, "", "clinic-file", "The file is larger than 256 kB.", "Make it smaller."),
]


@pytest.mark.parametrize(
    "days", ["[3]", "[3, 5, 7]", "['3', 7]", "[true, 7]", "[-1, 7]", "[3, 61]", "7", "'3, 7'"]
)
def test_working_days_are_two_numbers(folder: Path, days: str) -> None:
    clinic, faults = read_clinic(written(folder, f"[results]\nworking_days = {days}"))
    assert clinic.results.working_days is None
    assert [fault.field for fault in faults] == ["results.working_days"]


def test_working_days_may_be_none_or_one_number_twice(folder: Path) -> None:
    clinic, faults = read_clinic(written(folder, "[results]\nworking_days = [0, 0]"))
    assert (clinic.results.working_days, faults) == ((0, 0), ())


@pytest.mark.parametrize(
    ("key", "lowest", "highest"),
    [
        ("idle", 30, 300),
        ("warning", 20, 60),
        ("cap", 5, 120),
        ("screen_width_mm", 0, 5000),
        ("viewing_distance_mm", 200, 3000),
    ],
)
def test_numbers_of_the_kiosk_have_a_range(folder: Path, key: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        clinic, faults = read_clinic(written(folder, f"[kiosk]\n{key} = {value}"))
        assert (getattr(clinic.kiosk, key), faults) == (value, ())
    for value in (lowest - 1, highest + 1):
        clinic, faults = read_clinic(written(folder, f"[kiosk]\n{key} = {value}"))
        assert clinic.kiosk == Kiosk()
        assert [(fault.line, fault.field) for fault in faults] == [(2, f"kiosk.{key}")]


@pytest.mark.parametrize(("text", "line", "field", "rule", "problem", "remedy"), MISTAKES)
def test_every_mistake_has_its_sentence(
    folder: Path, text: str, line: int, field: str, rule: str, problem: str, remedy: str
) -> None:
    _, faults = read_clinic(written(folder, text))
    assert len(faults) == 1
    fault = faults[0]
    assert (fault.file, fault.line, fault.field, fault.rule) == ("clinic.toml", line, field, rule)
    assert fault.problem == problem
    assert fault.remedy.startswith(remedy)


def test_all_mistakes_come_at_once_and_good_keys_stay_in_force(folder: Path) -> None:
    top = "name = 'A'\nacent = '#000000'\nlanguages = ['en', 5]\n[kiosk]\nidle = 5\ncap = 40\n"
    phones = "[[phones]]\nnumber = 1\n[[phones]]\nnumber = '555 0100'\nours = 'x'\n"
    clinic, faults = read_clinic(written(folder, top + phones))
    assert [(fault.line, fault.field) for fault in faults] == [
        (2, "acent"),
        (3, "languages[2]"),
        (5, "kiosk.idle"),
        (8, "phones[1].number"),
        (11, "phones[2].ours"),
    ]
    assert (clinic.name, clinic.languages, clinic.phones) == ("A", ("en",), (Phone("555 0100"),))
    assert (clinic.kiosk.idle, clinic.kiosk.cap) == (90, 40)


def test_a_file_that_cannot_be_read_gives_defaults_and_a_fault(tmp_path: Path) -> None:
    latin = tmp_path / "clinic.toml"
    latin.write_bytes('ok = 1\nname = "Müller"'.encode("latin-1"))
    for path, line, problem in (
        (tmp_path / "nothing.toml", 0, "There is no file"),
        (tmp_path, 0, "There is no file"),
        (tmp_path / "a\0b", 0, ""),
        (latin, 2, "The file is not UTF-8."),
    ):
        clinic, faults = read_clinic(path)
        assert clinic == Clinic(folder=path.parent)
        assert [(fault.file, fault.line, fault.rule) for fault in faults] == [
            (path.name, line, "clinic-file")
        ]
        assert faults[0].problem.startswith(problem)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user who may not read all"
)
def test_a_file_without_permission_is_a_fault(tmp_path: Path) -> None:
    path = written(tmp_path, "name = 'A'")
    path.chmod(0)
    clinic, faults = read_clinic(path)
    assert clinic == Clinic(folder=tmp_path)
    assert [fault.rule for fault in faults] == ["clinic-file"]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("clinic") / "clinic.toml"
    path.write_bytes(text.encode("utf-8"))
    clinic, faults = read_clinic(path)
    assert isinstance(clinic, Clinic)
    assert all(fault.line <= text.count("\n") + 1 for fault in faults)


KEYS = st.sampled_from(
    ["name", "idle", "kiosk", "phones", "rules", "driver", "en", "results", "from", "x y", "date"]
)
VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text(max_size=5), st.floats(allow_nan=False), st.dates()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def inline(value: object) -> str:
    """A value as TOML on one line."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            escaped = "".join(f"\\U{ord(letter):08x}" for letter in value)
            return f'"{escaped}"'
        case list():
            return f"[{', '.join(map(inline, value))}]"
        case dict():
            return "{" + ", ".join(f'"{key}" = {inline(item)}' for key, item in value.items()) + "}"
        case _:
            return str(value)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_keys_of_any_value_are_read_or_refused_on_their_line(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    text = "".join(f"'{key}' = {inline(value)}\n" for key, value in values.items())
    path = written(tmp_path_factory.mktemp("clinic"), text)
    _, faults = read_clinic(path)
    assert "clinic-toml" not in {fault.rule for fault in faults}
    order = list(values)
    assert all(
        fault.line == order.index(fault.field.partition(".")[0].partition("[")[0]) + 1 for fault in faults
    )


LAYOUT = '''\
# a = 1
a = 1  # b = 2
"b c" = """
x = 1
[t]
\\""" still text"""
d . 'e' = [
  1, # ]
  "]", {f = 1},
]
[t]
g = "# not a remark"
h = \'\'\'
g = 2\'\'\'
  [[list.of]]
i = {j = 1}
[list.of.k]
l = 1
[[list.of]]
i = 2
'''


def test_lines_are_found_through_every_form_of_toml() -> None:
    tomllib.loads(LAYOUT)
    assert key_lines(LAYOUT) == {
        "a": 2,
        "b c": 3,
        "d.e": 7,
        "t": 11,
        "t.g": 12,
        "t.h": 13,
        "list.of[1]": 15,
        "list.of[1].i": 16,
        "list.of[1].k": 17,
        "list.of[1].k.l": 18,
        "list.of[2]": 19,
        "list.of[2].i": 20,
    }


@pytest.mark.parametrize(
    ("field", "line"), [("a", 1), ("a.b.c", 2), ("a.b", 2), ("a[3].x", 1), ("z.y", 0), ("", 0)]
)
def test_a_field_without_a_line_has_that_of_the_key_around_it(field: str, line: int) -> None:
    assert line_of(field, {"a": 1, "a.b": 2}) == line


def test_reading_needs_neither_pydantic_nor_qt() -> None:
    code = "import sys; from prep_guide.clinic import read_clinic; read_clinic(None); sys.exit(any(\
name in sys.modules for name in ('pydantic', 'PySide6', 'markdown', 'difflib', 'zoneinfo')))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(prep_guide.__file__).parents[1])
