"""Lines of keys in TOML, in each of its forms."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep_guide.tables import key_lines, line_of, read

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


LINES = st.sampled_from(
    [
        'a = "one"', 'b = ["one", "{n} two"]', "c = 12", "d = true", "e = false", "# remark", "  ", 'f = "á\u2028b"',
        'a = "again"', 'g = "a\\tb"', 'h = "tab\tin it"', "i = 012", "j = 0", "[t]", "k = 'l'", 'm = "n" # o', "p =",
        'q = ["r", "s",]', 't = ["u, v"]', '"w" = "x"', "y.z = 1", "\x0c", "# \x7f", 'aa = "\x00"', 'bb = ["c", 1]',
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_plain_file_is_read_as_the_standard_library_reads_it(
    lines: list[str], end: str, last: bool
) -> None:
    text = end.join(lines) + (end if last else "")
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert read(text).faults
    else:
        assert read(text).values == expected
        assert not read(text).faults


def test_a_missing_quotation_mark_is_called_so() -> None:
    (fault,) = read('accent = "#000000"\nname = "A\nlogo = "b.svg"\n').faults
    assert (fault.line, fault.problem) == (2, "A quotation mark is missing at the end of this line.")
