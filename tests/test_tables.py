"""Lines of keys in TOML, in each of its forms."""

from __future__ import annotations

import tomllib

import pytest

from prep_guide.tables import key_lines, line_of

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
